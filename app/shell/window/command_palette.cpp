// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/command_palette.h"

#include "app/shell/base/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace shell {

namespace {

QString plainText(const QAction& action)
{
    auto text = action.text();
    return text.remove(QLatin1Char('&')).remove(QChar(0x2026));
}

bool matches(const QString& text, const QString& words)
{
    const auto parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&](const auto& part) { return text.contains(part, Qt::CaseInsensitive); });
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction*>& commands, QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_commands(commands)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Type a command"));
    m_field->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    layout->setSpacing(kRhythm);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    resize(480, 360);
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, 96)));
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    narrow({});
    m_field->setFocus();
}

void CommandPalette::narrow(const QString& words)
{
    m_list->clear();
    for (auto* action : m_commands) {
        if (!action->isEnabled() || !matches(plainText(*action), words))
            continue;
        const auto keys = action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(
            action->icon(), keys.isEmpty() ? plainText(*action) : QStringLiteral("%1   %2").arg(plainText(*action), keys), m_list);
        item->setData(Qt::UserRole, m_commands.indexOf(action));
        item->setSizeHint({0, 30});
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const auto* item = m_list->currentItem();
    if (!item)
        return;
    auto* action = m_commands[item->data(Qt::UserRole).toInt()];
    close();
    QTimer::singleShot(0, action, &QAction::trigger); // after the palette is gone, so that the window has the keyboard again
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace shell
