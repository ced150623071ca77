// SPDX-License-Identifier: Apache-2.0
// A field for a few lines of text: what was typed counts when the keyboard moves on, or at Ctrl+Enter.
#pragma once

#include <QPlainTextEdit>

namespace shell {

class NoteEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteEdit(QWidget* parent = nullptr);

Q_SIGNALS:
    void finished(const QString& text); // only where it was changed

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void finish();
};

} // namespace shell
