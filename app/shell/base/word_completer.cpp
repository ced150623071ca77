// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/word_completer.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>

namespace shell {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("shell", text); }

QStringList listOf(const std::vector<std::string>& words)
{
    QStringList list;
    for (const auto& word : words)
        list << QString::fromStdString(word);
    return list;
}

} // namespace

WordCompleter::WordCompleter(const std::vector<std::string>& words, QObject* parent)
    : QCompleter(parent)
    , m_words(listOf(words))
{
    setModel(new QStringListModel(m_words, this));
    setCaseSensitivity(Qt::CaseInsensitive);
    setMaxVisibleItems(6);
    popup()->setObjectName(QStringLiteral("wordOffers")); // for the theme
}

QString WordCompleter::lastWord(const QString& text)
{
    qsizetype begin = text.size();
    while (begin > 0 && (text[begin - 1].isLetterOrNumber() || text[begin - 1] == u'\''))
        --begin;
    return text.mid(begin);
}

bool WordCompleter::offersFor(const QString& text) const
{
    const auto word = lastWord(text);
    return word.size() >= 2 && !m_words.contains(word, Qt::CaseInsensitive)
        && std::ranges::any_of(m_words, [&](const QString& known) { return known.startsWith(word, Qt::CaseInsensitive); });
}

QStringList WordCompleter::splitPath(const QString& text) const
{
    // An empty word would offer all there are.
    return {offersFor(text) ? lastWord(text) : QStringLiteral("\n")};
}

QString WordCompleter::pathFromIndex(const QModelIndex& index) const
{
    const auto word = QCompleter::pathFromIndex(index);
    const auto* field = qobject_cast<QLineEdit*>(widget());
    if (!field)
        return word;
    const auto typed = completionPrefix();
    return typed.left(typed.size() - lastWord(typed).size()) + word;
}

void completeWords(QLineEdit& field, const std::vector<std::string>& known)
{
    auto* completer = new WordCompleter(known, &field);
    field.setCompleter(completer);
    // The field takes what was chosen by setText, which makes it unmodified: afterwards it is modified again.
    QObject::connect(
        completer, qOverload<const QString&>(&QCompleter::activated), &field, [&field] { field.setModified(true); }, Qt::QueuedConnection);
}

UnknownWords::UnknownWords(QWidget* parent)
    : QLabel(parent)
{
    setProperty("dim", true);
    setWordWrap(true);
    hide();
}

void UnknownWords::name(const std::vector<std::string>& words)
{
    setText(tr("The model does not know: %1").arg(listOf(words).join(QStringLiteral(", "))));
    setVisible(!words.empty());
}

QString knownWordsText(const std::vector<std::string>& words)
{
    // Rich text wraps.
    return QStringLiteral("<p>%1</p>").arg(tr("Words the model knows: %1").arg(listOf(words).join(QStringLiteral(", "))).toHtmlEscaped());
}

} // namespace shell
