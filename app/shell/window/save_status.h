// SPDX-License-Identifier: Apache-2.0
// "Saved" in the status bar, true at any moment; where the disk refuses edits, what can be done about it.
#pragma once

#include <QLabel>
#include <QString>
#include <QTimer>

namespace shell {

class Document;
class FilmCommands;
class MessageBar;

/// Lives no longer than the three.
class SaveStatus : public QLabel {
    Q_OBJECT

public:
    SaveStatus(Document& document, FilmCommands& commands, MessageBar& bar, QWidget* parent = nullptr);

private:
    void follow();
    void showState();
    void offerRemedies();

    Document& m_document;
    FilmCommands& m_commands;
    MessageBar& m_bar;
    QTimer m_calm; // "Saved" comes a moment late, so that the words do not flicker; the others come at once
    QString m_told; // the sentence in the bar
};

} // namespace shell
