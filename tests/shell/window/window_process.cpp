// SPDX-License-Identifier: Apache-2.0
// The whole window for window_kill_test: opens a film and edits it without end as a user does, with keys in the shot list's
// cells, bursts as a slider makes them, and undo followed by something else. Prints, each in a line of its own:
//   shown N   the window shows step N from now on
//   saved N   the window says that everything is saved, up to step N
// The description of the first shot is always "step N".
#include "app/plan/queries.h"
#include "app/preview/tools.h"
#include "app/shell/base/theme.h"
#include "app/shell/document/document.h"
#include "app/shell/shots/shot_list_model.h"
#include "app/shell/shots/shot_list_panel.h"
#include "app/shell/window/main_window.h"
#include "app/shell/window/session.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>
#include <random>

namespace {

class Editor {
public:
    Editor(shell::MainWindow& window, std::int64_t last, unsigned seed)
        : m_window(window)
        , m_document(window.document())
        , m_random(seed)
        , m_step(last)
    {
        QObject::connect(&m_document, &shell::Document::saveStateChanged, &window, [this] {
            if (m_document.saveState() == shell::SaveState::Saved)
                std::cout << "saved " << m_step << std::endl;
        });
    }

    void goOn()
    {
        switch (m_random() % 4) {
        case 0:
            type();
            break;
        case 1:
            for (int i = 0; i < 8; ++i)
                burst();
            break;
        case 2:
            QTest::keyClick(&m_window, Qt::Key_Z, Qt::ControlModifier);
            burst();
            break;
        default:
            QTest::qWait(int(m_random() % 30));
        }
        QApplication::processEvents();
    }

private:
    /// Counted as done only after the window has it: what it calls saved in between is the step before.
    QString next() const
    {
        std::cout << "shown " << m_step + 1 << std::endl;
        return QStringLiteral("step %1").arg(m_step + 1);
    }
    void type()
    {
        m_document.flush(); // an undo that arrives while one types takes the cell
        QApplication::processEvents();
        auto* table = m_window.findChild<shell::ShotListPanel*>()->findChild<QTableView*>();
        const auto cell = table->model()->index(0, int(shell::ShotColumn::Description));
        const auto at = table->visualRect(cell).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
        auto* field = QApplication::focusWidget();
        if (!field || field == table)
            return;
        const auto text = next();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        if (!QTest::qWaitFor([&] { return described() == text.toStdString(); }, 30000))
            throw std::runtime_error("what was typed does not show: " + described());
        ++m_step;
    }
    void burst()
    {
        const auto text = next().toStdString();
        m_document.edit(QStringLiteral("Describe"), [text](plan::Plan plan) {
            plan::Shot row = *plan::shotsInCut(plan).front();
            row.description = text;
            plan.shots.put(std::move(row));
            return plan;
        });
        ++m_step;
    }
    std::string described() const { return plan::shotsInCut(m_document.plan()).front()->description; }

    shell::MainWindow& m_window;
    shell::Document& m_document;
    std::mt19937 m_random;
    std::int64_t m_step = 0;
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QApplication application(argc, argv);
    if (argc < 3)
        return 2;
    shell::applyTheme(application);
    shell::Session session(preview::findPlaces(QCoreApplication::applicationDirPath().toStdString()));
    session.start(argv[1]);
    if (!QTest::qWaitFor([&] { return session.window() && session.window()->complete(); }, 60000))
        return 1;
    std::int64_t last = -1;
    session.window()->document().history([&last](const auto& steps) { last = steps.back().number; });
    session.window()->document().flush();
    Editor editor(*session.window(), last, unsigned(std::atoi(argv[2])));
    for (;;)
        editor.goOn();
}
