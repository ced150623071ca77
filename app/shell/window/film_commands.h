// SPDX-License-Identifier: Apache-2.0
// What the File menu does with the open film: copies, versions, exports.
#pragma once

#include "app/shell/base/background.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>

class QWidget;

namespace shell {

class Document;

/// Lives no longer than its document; asks for names and paths in dialogs of the window.
class FilmCommands : public QObject {
    Q_OBJECT

public:
    FilmCommands(Document& document, QWidget& window);

    void duplicate();
    void saveVersion();
    /// Before the window closes: writes everything, also what is being typed or dragged. Where the disk refuses, asks what to
    /// do. False: the window stays.
    bool finish();
    void exportCsv();
    void exportPdf();

Q_SIGNALS:
    void message(const QString& sentence);
    void failed(const QString& sentence);

private:
    /// Opens a save dialog beside the film; `then` gets the path with the suffix.
    void askPath(
        const QString& title, const QString& filter, const QString& suffix, const std::function<void(std::filesystem::path)>& then);
    bool askAboutUnsaved();
    /// Runs off the UI thread; tells where the list is, or why not.
    /// `write` returns what the user should know of the file, or throws why there is none.
    void exportInBackground(const std::filesystem::path& path, const std::function<std::string()>& write);

    Document& m_document;
    QWidget& m_window;
    Background m_exports{*this}; // they read the document's pictures
};

} // namespace shell
