// SPDX-License-Identifier: Apache-2.0
// How far a list is that is being written: its name, a bar, and a button that ends it.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace shell {

class FilmCommands;

/// For the status bar; hidden while nothing is written. Lives no longer than the commands.
class ExportStatus : public QWidget {
    Q_OBJECT

public:
    explicit ExportStatus(FilmCommands& commands, QWidget* parent = nullptr);

private:
    void follow();

    FilmCommands& m_commands;
    QLabel* m_text = nullptr; // child
    QProgressBar* m_bar = nullptr; // child
};

} // namespace shell
