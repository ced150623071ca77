// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/film_commands.h"

#include "app/exchange/atomic_file.h"
#include "app/exchange/csv.h"
#include "app/exchange/print/shot_list_pdf.h"
#include "app/preview/shot_pictures.h"
#include "app/shell/base/file_dialog.h"
#include "app/shell/base/gpu.h"
#include "app/shell/document/document.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace shell {

namespace {

/// Ends an export from within.
struct Stopped { };

struct ExportEnd {
    QString sentence; // what the user should know; empty: all went well
    bool stopped = false; // by the user
};

QString fileName(const std::filesystem::path& path) { return QString::fromStdString(path.filename().string()); }

} // namespace

FilmCommands::FilmCommands(Document& document, Gpu& gpu, QWidget& window)
    : m_document(document)
    , m_gpu(gpu)
    , m_window(window)
{
}

FilmCommands::~FilmCommands() { m_stop.request_stop(); }

void FilmCommands::askPath(
    const QString& title, const QString& filter, const QString& suffix, const std::function<void(std::filesystem::path)>& then)
{
    openFileDialog(m_window, [this, title, filter, suffix, then](QFileDialog& dialog) {
        const auto film = m_document.path();
        dialog.setWindowTitle(title);
        dialog.setDirectory(QString::fromStdString(film.parent_path().string()));
        dialog.setNameFilter(filter);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(suffix);
        dialog.selectFile(QString::fromStdString(film.stem().string()) + QLatin1Char('.') + suffix);
        connect(&dialog, &QFileDialog::fileSelected, this, [then](const QString& path) { then(path.toStdString()); });
    });
}

void FilmCommands::duplicate()
{
    askPath(tr("Duplicate film"), tr("Previsto films (*.previsto)"), QStringLiteral("previsto"), [this](const std::filesystem::path& path) {
        m_document.duplicateTo(path, [self = QPointer<FilmCommands>(this), path](const QString& error) {
            if (!self)
                return;
            if (error.isEmpty())
                Q_EMIT self->message(tr("Duplicated to %1.").arg(QString::fromStdString(path.string())));
            else
                Q_EMIT self->failed(error);
        });
    });
}

void FilmCommands::saveVersion()
{
    auto* dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save version"));
    dialog->setLabelText(tr("Every edit is saved already. A version gives this point a name to come back to."));
    dialog->setOkButtonText(tr("Save version"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (name.trimmed().isEmpty())
            return;
        m_document.saveVersion(name.trimmed());
        Q_EMIT message(tr("Version \u201c%1\u201d is in the history.").arg(name.trimmed()));
    });
    dialog->open();
}

bool FilmCommands::finish()
{
    if (auto* typing = m_window.focusWidget())
        typing->clearFocus(); // fields hand over what was typed when they lose the keyboard
    for (;;) {
        m_document.finish();
        if (m_document.saveState() != SaveState::Unsaved)
            return askAboutExport();
        if (!askAboutUnsaved())
            return false;
    }
}

/// False: the film stays open.
bool FilmCommands::askAboutUnsaved()
{
    QMessageBox box(QMessageBox::Warning, tr("Not saved"), tr("The last edits of %1 are not saved.").arg(fileName(m_document.path())),
        QMessageBox::NoButton, &m_window);
    box.setInformativeText(m_document.unsavedReason());
    auto* again = box.addButton(tr("Try again"), QMessageBox::AcceptRole);
    auto* stay = box.addButton(tr("Keep the film open"), QMessageBox::RejectRole);
    auto* lose = box.addButton(tr("Close without them"), QMessageBox::DestructiveRole);
    box.setDefaultButton(again);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == lose)
        m_document.dropUnsaved();
    return box.clickedButton() != stay;
}

/// False: the film stays open.
bool FilmCommands::askAboutExport()
{
    if (m_exporting.isEmpty())
        return true;
    QMessageBox box(
        QMessageBox::Question, tr("Exporting"), tr("%1 is still being written.").arg(m_exporting), QMessageBox::NoButton, &m_window);
    box.setInformativeText(tr("Closing the film ends that, and no list is written."));
    auto* stay = box.addButton(tr("Keep the film open"), QMessageBox::RejectRole);
    auto* lose = box.addButton(tr("Close without it"), QMessageBox::DestructiveRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    connect(this, &FilmCommands::exportsChanged, &box, [&] {
        if (m_exporting.isEmpty())
            lose->click(); // nothing is lost any more
    });
    box.exec();
    if (box.clickedButton() == lose)
        cancelExports();
    return box.clickedButton() == lose;
}

void FilmCommands::exportCsv()
{
    askPath(tr("Export shot list as CSV"), tr("CSV (*.csv)"), QStringLiteral("csv"), [this](const std::filesystem::path& path) {
        exportInBackground(path, [path, plan = m_document.plan()](const OnShot&) {
            exchange::writeAtomically(path, exchange::shotListCsv(plan));
            return std::string();
        });
    });
}

void FilmCommands::exportPdf()
{
    askPath(tr("Export shot list as PDF"), tr("PDF (*.pdf)"), QStringLiteral("pdf"), [this](const std::filesystem::path& path) {
        const auto date = QLocale().toString(QDate::currentDate(), QLocale::LongFormat).toStdString();
        exportInBackground(
            path, [path, date, plan = m_document.plan(), document = &m_document, device = m_gpu.device()](const OnShot& onShot) {
                preview::ShotPictures pictures(
                    plan, [document](const std::string& sha256) { return document->blob(sha256); }, document->shapes(),
                    [device] { return device ? device : renderer::Device::create(); });
                const auto pictureOf = [&](const plan::Shot& shot) {
                    auto picture = pictures.of(shot);
                    return exchange::ShotPicture{std::move(picture.bytes), picture.generated};
                };
                const auto unreadable = exchange::writeShotListPdf(path, plan, {.date = date, .pictureOf = pictureOf, .onShot = onShot});
                return unreadable.empty() ? pictures.problem() : exchange::unreadablePictures(plan, unreadable);
            });
    });
}

void FilmCommands::exportInBackground(const std::filesystem::path& path, const std::function<std::string(const OnShot&)>& write)
{
    const auto name = fileName(path);
    const OnShot onShot = [this, name, stop = m_stop.get_token(), told = -1](std::size_t done, std::size_t all) mutable {
        if (stop.stop_requested())
            throw Stopped();
        const int percent = int(done * 100 / std::max<std::size_t>(1, all));
        if (std::exchange(told, percent) != percent)
            post(*this, [this, name, percent] { showExport(name, percent); });
    };
    const auto work = [name, write, onShot]() -> ExportEnd {
        try {
            onShot(0, 1); // it may have been stopped before it began
            return {QString::fromStdString(write(onShot)), false};
        } catch (const Stopped&) {
            return {tr("%1 was not written: the export was stopped.").arg(name), true};
        } catch (const std::exception& error) {
            return {QString::fromUtf8(error.what()), false};
        }
    };
    m_exports.run(work, [this, name](const ExportEnd& end) {
        showExport({}, 0);
        if (end.sentence.isEmpty())
            Q_EMIT message(tr("Exported %1.").arg(name));
        else if (end.stopped)
            Q_EMIT message(end.sentence);
        else
            Q_EMIT failed(end.sentence);
    });
    showExport(name, 0);
}

void FilmCommands::showExport(const QString& name, int percent)
{
    m_exporting = name;
    m_percent = percent;
    Q_EMIT exportsChanged();
}

void FilmCommands::cancelExports()
{
    m_stop.request_stop();
    m_stop = {};
}

} // namespace shell
