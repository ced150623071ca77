// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/film_commands.h"

#include "app/exchange/atomic_file.h"
#include "app/exchange/csv.h"
#include "app/exchange/print/shot_list_pdf.h"
#include "app/plan/queries.h"
#include "app/shell/document/document.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace shell {

namespace {

QString fileName(const std::filesystem::path& path) { return QString::fromStdString(path.filename().string()); }

} // namespace

FilmCommands::FilmCommands(Document& document, QWidget& window)
    : m_document(document)
    , m_window(window)
{
}

void FilmCommands::askPath(
    const QString& title, const QString& filter, const QString& suffix, const std::function<void(std::filesystem::path)>& then)
{
    const auto film = m_document.path();
    auto* dialog = new QFileDialog(&m_window, title, QString::fromStdString(film.parent_path().string()), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QString::fromStdString(film.stem().string()) + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [then](const QString& path) { then(path.toStdString()); });
    dialog->open();
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
            return true;
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

void FilmCommands::exportCsv()
{
    askPath(tr("Export shot list as CSV"), tr("CSV (*.csv)"), QStringLiteral("csv"), [this](const std::filesystem::path& path) {
        exportInBackground(path, [path, plan = m_document.plan()] {
            exchange::writeAtomically(path, exchange::shotListCsv(plan));
            return std::string();
        });
    });
}

void FilmCommands::exportPdf()
{
    askPath(tr("Export shot list as PDF"), tr("PDF (*.pdf)"), QStringLiteral("pdf"), [this](const std::filesystem::path& path) {
        exportInBackground(path,
            [path, plan = m_document.plan(), document = &m_document,
                date = QLocale().toString(QDate::currentDate(), QLocale::LongFormat).toStdString()] {
                const auto pictureOf = [&](const plan::Shot& shot) -> exchange::ShotPicture {
                    const auto* preview = plan::shotPreview(plan, shot.id);
                    auto bytes = preview ? document->blob(preview->picture) : std::nullopt;
                    return {bytes ? std::move(*bytes) : std::vector<std::byte>{}, preview != nullptr};
                };
                return exchange::unreadablePictures(plan, exchange::writeShotListPdf(path, plan, {date, pictureOf}));
            });
    });
}

void FilmCommands::exportInBackground(const std::filesystem::path& path, const std::function<std::string()>& write)
{
    const auto problemOf = [write] {
        try {
            return QString::fromStdString(write());
        } catch (const std::exception& error) {
            return QString::fromUtf8(error.what());
        }
    };
    m_exports.run(problemOf, [this, path](const QString& problem) {
        if (problem.isEmpty())
            Q_EMIT message(tr("Exported %1.").arg(fileName(path)));
        else
            Q_EMIT failed(problem);
    });
    Q_EMIT message(tr("Exporting %1\u2026").arg(fileName(path)));
}

} // namespace shell
