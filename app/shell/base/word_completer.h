// SPDX-License-Identifier: Apache-2.0
// Help with words that a model has to know: offers them for the word that is being typed, in a field that holds many, and names those that
// it does not know.
#pragma once

#include <QCompleter>
#include <QLabel>
#include <QStringList>

#include <string>
#include <vector>

class QLineEdit;

namespace shell {

/// For a line edit by completeWords; other fields place it themselves and insert what it activates, one word.
class WordCompleter : public QCompleter {
    Q_OBJECT

public:
    WordCompleter(const std::vector<std::string>& words, QObject* parent);

    /// Something to offer for the word at the end of a text: from two letters on, until it is a known word.
    bool offersFor(const QString& text) const;
    /// The letters of the last word; empty behind a space or a comma.
    static QString lastWord(const QString& text);

    QStringList splitPath(const QString& text) const override;
    QString pathFromIndex(const QModelIndex& index) const override;

private:
    QStringList m_words;
};

/// A completed word counts as typed.
void completeWords(QLineEdit& field, const std::vector<std::string>& known);

/// A line that names words, hidden where there are none.
class UnknownWords : public QLabel {
    Q_OBJECT

public:
    explicit UnknownWords(QWidget* parent);
    void name(const std::vector<std::string>& words);
};

/// For the tool tip of a field.
QString knownWordsText(const std::vector<std::string>& words);

} // namespace shell
