// SPDX-License-Identifier: Apache-2.0
#include "app/shell/look/words_edit.h"

#include "app/shell/base/theme.h"
#include "app/shell/base/word_completer.h"

#include <QAbstractItemView>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace shell {

namespace {

bool isEnter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

} // namespace

WordsEdit::WordsEdit(const std::vector<std::string>& known, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_completer(new WordCompleter(known, this))
{
    setTabChangesFocus(true);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &WordsEdit::take);
}

void WordsEdit::keyPressEvent(QKeyEvent* event)
{
    // The list of offers has the keyboard and hands on what it does not want; Escape is its own, and Enter where an offer is chosen.
    auto* list = m_completer->popup();
    if (list->isVisible() && (event->key() == Qt::Key_Escape || (isEnter(*event) && list->currentIndex().isValid()))) {
        event->ignore();
        return;
    }
    if (isEnter(*event) && !(event->modifiers() & Qt::ShiftModifier)) {
        list->hide();
        Q_EMIT given();
        return;
    }
    const auto before = toPlainText();
    QPlainTextEdit::keyPressEvent(event);
    if (toPlainText() != before)
        offer();
}

void WordsEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) // it comes back
        Q_EMIT given();
}

QString WordsEdit::textToCursor() const { return toPlainText().left(textCursor().position()); }

void WordsEdit::offer()
{
    const auto text = textToCursor();
    if (!m_completer->offersFor(text)) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(text);
    auto place = cursorRect();
    const auto* list = m_completer->popup();
    place.setWidth(std::max(list->sizeHintForColumn(0), 0) + 4 * kRhythm + list->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
}

void WordsEdit::take(const QString& word)
{
    auto cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(WordCompleter::lastWord(textToCursor()).size()));
    cursor.insertText(word);
    setTextCursor(cursor);
}

} // namespace shell
