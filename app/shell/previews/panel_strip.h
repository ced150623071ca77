// SPDX-License-Identifier: Apache-2.0
// The selected shot's panels in a row: start, beats, end. A click goes to that moment of the shot.
#pragma once

#include "app/plan/plan.h"

#include <QWidget>

#include <vector>

class QAction;
class QButtonGroup;
class QHBoxLayout;

namespace shell {

class Document;

/// Lives no longer than its document and the two actions, which stand as buttons behind the panels.
class PanelStrip : public QWidget {
    Q_OBJECT

public:
    PanelStrip(Document& document, QAction* add, QAction* remove, QWidget* parent = nullptr);

private:
    void follow();
    void rebuild(std::size_t count);
    void go(int index);

    Document& m_document;
    QAction* m_remove;
    QHBoxLayout* m_row = nullptr; // of this
    QButtonGroup* m_buttons = nullptr; // child
    std::vector<plan::Id<plan::Panel>> m_panels;
};

} // namespace shell
