// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/session.h"

#include "app/preview/new_film.h"
#include "app/shell/base/file_dialog.h"
#include "app/shell/document/document.h"
#include "app/shell/window/main_window.h"
#include "app/shell/window/new_film_dialog.h"
#include "app/shell/window/settings.h"
#include "app/shell/window/start_window.h"
#include "app/store/plan_file.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace shell {

namespace {

/// What opening off the UI thread brings back: a file, or the sentence that says why not.
struct Opened {
    std::shared_ptr<store::PlanFile> file; // what is handed back can be copied
    QString sentence;
};

Opened openedBy(const std::function<store::PlanFile()>& make)
{
    try {
        return {std::make_shared<store::PlanFile>(make()), {}};
    } catch (const std::exception& error) {
        return {nullptr, QString::fromUtf8(error.what())};
    }
}

/// "Snowfall.previsto" in the user's documents, counted up where it is taken.
std::filesystem::path freeSamplePath()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    documents.mkpath(QStringLiteral("Previsto"));
    for (int i = 1;; ++i) {
        const auto path = documents.filePath(
            i == 1 ? QStringLiteral("Previsto/Snowfall.previsto") : QStringLiteral("Previsto/Snowfall %1.previsto").arg(i));
        if (!QFileInfo::exists(path))
            return path.toStdString();
    }
}

} // namespace

Session::Session(preview::Places places)
    : m_places(std::move(places))
{
    connect(&m_quitSignals, &QuitSignals::asked, qApp, &QApplication::closeAllWindows);
}

Session::~Session() = default;

void Session::start(const std::optional<std::filesystem::path>& film)
{
    const auto recent = recentFilms();
    if (film)
        open(*film);
    else if (!recent.isEmpty())
        open(recent.first().toStdString());
    else
        showStart();
}

void Session::askNew(QWidget* parent)
{
    auto* dialog = new NewFilmDialog(m_places, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto path = dialog->path();
        openWith(path, [path, plan = dialog->plan()] { return store::PlanFile::create(path, plan); });
    });
    dialog->open();
}

void Session::newFromSample()
{
    const auto path = freeSamplePath();
    openWith(path, [path, places = m_places] { return store::PlanFile::create(path, preview::sampleFilm("snowfall", places)); });
}

void Session::askOpen(QWidget* parent)
{
    const auto recent = recentFilms();
    const auto folder
        = recent.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : QFileInfo(recent.first()).path();
    openFileDialog(*parent, [this, folder](QFileDialog& dialog) {
        dialog.setWindowTitle(tr("Open film"));
        dialog.setDirectory(folder);
        dialog.setNameFilter(tr("Previsto films (*.previsto)"));
        dialog.setFileMode(QFileDialog::ExistingFile);
        connect(&dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { open(path.toStdString()); });
    });
}

void Session::open(const std::filesystem::path& film)
{
    const auto path = std::filesystem::absolute(film);
    if (m_window && m_window->filmPath() == path) {
        m_window->raise();
        return;
    }
    openWith(path, [path] { return store::PlanFile::open(path); });
}

void Session::openWith(const std::filesystem::path& film, const std::function<store::PlanFile()>& make)
{
    if (m_opening == film) {
        m_next = nullptr; // thought of last, it counts
        return;
    }
    if (!m_opening.empty() || isLeaving(film)) { // its window still has the file
        m_next = [this, film, make] { openWith(film, make); };
        return;
    }
    m_next = nullptr;
    m_opening = film;
    const auto work = [make, path = QString::fromStdString(film.string())] {
        auto opened = openedBy(make);
        if (opened.file)
            rememberFilm(path);
        return opened;
    };
    m_background.run(work, [this](const Opened& opened) {
        m_opening.clear();
        if (m_next)
            return goOn(); // the user has thought of another one
        if (opened.file) {
            showFilm(std::move(*opened.file));
        } else {
            if (!m_window)
                showStart();
            say(opened.sentence);
        }
    });
}

void Session::goOn()
{
    if (m_opening.empty() && m_next)
        std::exchange(m_next, nullptr)(); // may wait again
}

void Session::showFilm(store::PlanFile file)
{
    if (m_window && !m_window->readyToClose())
        return;
    const auto layout = m_window ? m_window->arrangement() : windowLayout(); // the new window takes it over
    if (m_window)
        replace(std::move(m_window), layout);
    m_window = std::make_unique<MainWindow>(std::make_unique<Document>(std::move(file), m_places), *this, layout);
    connect(m_window.get(), &MainWindow::shown, this, &Session::leaveOthers);
}

void Session::replace(std::unique_ptr<MainWindow> window, const WindowLayout& layout)
{
    m_background.run([layout, film = window->filmPath(), selection = window->document().selection()] {
        rememberWindowLayout(layout);
        rememberFilmView(film, selection);
    });
    const auto gone = [this, window = window.get()] {
        std::erase_if(m_leaving, [window](const auto& each) { return each.get() == window; });
        goOn();
    };
    connect(window.get(), &MainWindow::left, this, gone, Qt::QueuedConnection); // not while it speaks
    if (!window->isVisible())
        window->leave(); // it never will be
    m_leaving.push_back(std::move(window));
}

bool Session::isLeaving(const std::filesystem::path& film) const
{
    return std::ranges::any_of(m_leaving, [&](const auto& window) { return window->filmPath() == film; });
}

/// When the new window is there: the app ends with its last one.
void Session::leaveOthers()
{
    for (const auto& window : m_leaving)
        window->leave();
    if (m_start)
        m_start->close();
}

void Session::showStart()
{
    if (!m_start)
        m_start = std::make_unique<StartWindow>(*this);
    m_start->refresh();
    m_start->show();
}

void Session::say(const QString& sentence)
{
    QWidget* parent = m_window ? static_cast<QWidget*>(m_window.get()) : m_start.get();
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Previsto"), sentence, QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace shell
