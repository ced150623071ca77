// SPDX-License-Identifier: Apache-2.0
#include "tests/journey/app_window.h"

#include "app/plan/queries.h"
#include "app/preview/new_film.h"
#include "app/store/plan_file.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace {

constexpr int kActiveMilliseconds = 20000;

QString shotsFolder()
{
    const auto arguments = QCoreApplication::arguments();
    const auto at = arguments.indexOf(QStringLiteral("--shots"));
    return at >= 0 && at + 1 < arguments.size() ? arguments[at + 1] : QString();
}

} // namespace

bool eventually(const std::function<bool()>& isSo, int seconds) { return QTest::qWaitFor(isSo, seconds * 1000); }

std::filesystem::path sampleCopy(const QTemporaryDir& folder)
{
    const auto path = std::filesystem::path(folder.path().toStdString()) / "Snowfall.previsto";
    store::PlanFile::create(path, preview::sampleFilm("snowfall", AppWindow::placesOfBuild()));
    return path;
}

preview::Places AppWindow::placesOfBuild() { return preview::findPlaces(std::filesystem::path(PREVISTO_BINARY_DIR) / "bin"); }

AppWindow::AppWindow(const std::filesystem::path& film, const preview::Places& places)
    : m_session(places)
{
    m_session.start(film);
    if (!eventually([this] { return m_session.window() && m_session.window()->complete(); }))
        throw std::runtime_error("the window did not open");
    window().activateWindow();
    if (!QTest::qWaitForWindowActive(&window(), kActiveMilliseconds))
        throw std::runtime_error("the window did not get the keyboard");
}

AppWindow::~AppWindow() = default;

// Shortcuts are for the active window, and after a dialog it becomes that only when the display says so.
void AppWindow::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (!QTest::qWaitForWindowActive(&window(), kActiveMilliseconds))
        throw std::runtime_error("the window did not get the keyboard");
    QTest::keyClick(&window(), Qt::Key(key), modifiers);
}

void AppWindow::choose(const QString& accessibleName, const QString& text)
{
    for (auto* box : window().findChildren<QComboBox*>()) {
        if (box->accessibleName() != accessibleName || !box->isVisible() || box->isEditable())
            continue;
        box->setFocus();
        QTest::keyClicks(box, text.section(QLatin1Char(' '), 0, 0)); // a space would open the list
        if (box->currentText() == text)
            return;
    }
    throw std::runtime_error("no list called " + accessibleName.toStdString() + " takes " + text.toStdString());
}

void AppWindow::click(QWidget& widget) { QTest::mouseClick(&widget, Qt::LeftButton); }

void AppWindow::drag(QWidget& widget, QPoint from, QPoint to)
{
    const auto at = [&](QPoint point) {
        const QPoint global = widget.mapToGlobal(point);
        return QStringList{QStringLiteral("mousemove"), QString::number(global.x()), QString::number(global.y())};
    };
    const QStringList pause{QStringLiteral("sleep"), QStringLiteral("0.2")};
    QStringList steps = at(from) + pause + QStringList{QStringLiteral("mousedown"), QStringLiteral("1")} + pause;
    for (int part = 1; part <= 4; ++part)
        steps += at(from + (to - from) * part / 4) + pause;
    steps += at(to + QPoint(1, 0)) + pause + QStringList{QStringLiteral("mouseup"), QStringLiteral("1")};
    QProcess hand;
    hand.start(QStringLiteral("xdotool"), steps);
    if (!eventually([&] { return hand.state() == QProcess::NotRunning; }, 30) || hand.exitStatus() != QProcess::NormalExit
        || hand.exitCode() != 0)
        throw std::runtime_error(
            "xdotool could not move the mouse: " + hand.errorString().toStdString() + " " + hand.readAllStandardError().toStdString());
    QTest::qWait(100);
}

void AppWindow::clickText(const QString& text)
{
    for (auto* button : window().findChildren<QToolButton*>())
        if (button->isVisible() && button->text().startsWith(text))
            return click(*button);
    throw std::runtime_error("no button begins with " + text.toStdString());
}

void AppWindow::answerFileDialog(const std::filesystem::path& path)
{
    QFileDialog* dialog = nullptr;
    if (!eventually([&] { return (dialog = window().findChild<QFileDialog*>()) && dialog->isVisible(); }, 20))
        throw std::runtime_error("no file dialog opened");
    auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    field->setText(QString::fromStdString(path.string())); // typed, its list of suggestions would lie over the button
    auto* save = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    if (!eventually([&] { return save->isEnabled(); }, 10))
        throw std::runtime_error("the file dialog does not take " + path.string());
    QTest::mouseClick(save, Qt::LeftButton);
}

void AppWindow::select(const std::string& shotName)
{
    const auto* shot = plan::findShot(plan(), shotName);
    auto& table = find<QTableView>(QStringLiteral("shotTable"));
    for (int row = 0; shot && row < table.model()->rowCount(); ++row) {
        if (table.model()->index(row, 1).data().toString().toStdString() != shotName)
            continue;
        table.scrollTo(table.model()->index(row, 1));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(row, 1)).center());
        return;
    }
    throw std::runtime_error("the list has no shot " + shotName);
}

void AppWindow::photograph(const QString& name)
{
    const auto folder = shotsFolder();
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(500);
    window().screen()->grabWindow(0).save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

void AppWindow::close() { window().close(); }
