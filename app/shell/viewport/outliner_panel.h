// SPDX-License-Identifier: Apache-2.0
// The outliner dock: scenes, the items of their sets and their setups, as a tree.
#pragma once

#include "app/shell/document/document.h"

#include <QWidget>

#include <memory>

namespace shell {

/// Lives no longer than its document.
class OutlinerPanel : public QWidget {
    Q_OBJECT

public:
    explicit OutlinerPanel(Document& document, QWidget* parent = nullptr);
    ~OutlinerPanel() override;

Q_SIGNALS:
    void frameRequested(); // a double click: the viewport should frame the selection

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace shell
