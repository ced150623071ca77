// SPDX-License-Identifier: Apache-2.0
// A calm inline bar: what went wrong in one sentence, and buttons for what can be done about it.
#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace shell {

struct Remedy {
    QString text; // on the button
    std::function<void()> act;
};

class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr); // hidden until there is something to say

    void show(const QString& sentence, const std::vector<Remedy>& remedies = {});
    void clear();
    QString sentence() const;

private:
    QHBoxLayout* m_buttons = nullptr; // of this
    QLabel* m_sentence = nullptr; // child
};

} // namespace shell
