// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/inspector/note_edit.h"

#include <QKeyEvent>

namespace shell {

NoteEdit::NoteEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
}

void NoteEdit::finish()
{
    if (!document()->isModified())
        return;
    document()->setModified(false);
    Q_EMIT finished(toPlainText());
}

void NoteEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    finish();
}

void NoteEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier)
        finish();
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace shell
