// SPDX-License-Identifier: Apache-2.0
// Ctrl+K: every command by name, narrowed by typing parts of its words.
#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QListWidget;

namespace shell {

class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(const QList<QAction*>& commands, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // arrows in the field move the list

private:
    void narrow(const QString& words);
    void run();

    QList<QAction*> m_commands;
    QLineEdit* m_field = nullptr; // children
    QListWidget* m_list = nullptr;
};

} // namespace shell
