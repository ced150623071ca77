// SPDX-License-Identifier: Apache-2.0
// What the File menu does with the open film: copies, versions, exports.
#pragma once

#include "app/shell/base/background.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

class QWidget;

namespace shell {

class Document;
class Gpu;

/// Lives no longer than its document and Gpu; asks for names and paths in dialogs of the window.
class FilmCommands : public QObject {
    Q_OBJECT

public:
    FilmCommands(Document& document, Gpu& gpu, QWidget& window);
    ~FilmCommands() override; // ends what is being exported

    void duplicate();
    void saveVersion();
    /// Before the window closes: writes everything, also what is being typed or dragged. Where the disk refuses, or a list is
    /// being exported, asks what to do. False: the window stays.
    bool finish();
    void exportCsv();
    void exportPdf();
    /// The file that is being written; empty: none.
    const QString& exporting() const { return m_exporting; }
    int exportPercent() const { return m_percent; }
    /// Also what waits to be exported. No file is written.
    void cancelExports();
    bool idle() const { return m_exports.idle(); } // no thread is at an export, not even one that was cancelled

Q_SIGNALS:
    void exportsChanged(); // exporting() or exportPercent()
    void message(const QString& sentence);
    void failed(const QString& sentence);

private:
    /// Opens a save dialog beside the film; `then` gets the path with the suffix.
    void askPath(
        const QString& title, const QString& filter, const QString& suffix, const std::function<void(std::filesystem::path)>& then);
    bool askAboutUnsaved();
    bool askAboutExport();
    using OnShot = std::function<void(std::size_t done, std::size_t all)>; // throws where the export is to end
    /// Runs off the UI thread; tells where the list is, or why not.
    /// `write` returns what the user should know of the file, or throws why there is none.
    void exportInBackground(const std::filesystem::path& path, const std::function<std::string(const OnShot&)>& write);
    void showExport(const QString& name, int percent);

    Document& m_document;
    Gpu& m_gpu;
    QWidget& m_window;
    QString m_exporting;
    int m_percent = 0;
    std::stop_source m_stop; // of the exports that were asked for so far
    Background m_exports{*this}; // they read the document's pictures; last: it ends first
};

} // namespace shell
