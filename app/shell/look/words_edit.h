// SPDX-License-Identifier: Apache-2.0
// The field for the words of a look: known ones are offered while they are typed.
#pragma once

#include <QPlainTextEdit>

#include <string>
#include <vector>

namespace shell {

class WordCompleter;

class WordsEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    WordsEdit(const std::vector<std::string>& known, QWidget* parent);

Q_SIGNALS:
    void given(); // Enter was pressed, or the keyboard went elsewhere; Shift+Enter is a new line

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString textToCursor() const;
    void offer();
    void take(const QString& word);

    WordCompleter* m_completer; // child
};

} // namespace shell
