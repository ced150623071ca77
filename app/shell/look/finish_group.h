// SPDX-License-Identifier: Apache-2.0
// Camera and finish in the look dock: a switch for each effect, the film stock and the colour table.
#pragma once

#include "app/plan/finish.h"

#include <QWidget>

#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace shell {

class FinishGroup : public QWidget {
    Q_OBJECT

public:
    explicit FinishGroup(QWidget* parent = nullptr);

    /// `own`: the level says it itself, else it comes from the level above.
    void follow(const plan::Finish& finish, bool own);

Q_SIGNALS:
    void chosen(plan::Finish finish);
    void given(); // back to the level above
    void tableWanted();

private:
    void buildSwitches();
    void buildTable();
    plan::Finish shown() const;

    plan::Finish m_finish;
    QToolButton* m_inherit; // children
    std::array<QCheckBox*, plan::kFinishEffects.size()> m_switches{};
    QComboBox* m_stock = nullptr;
    QLabel* m_table = nullptr;
    QToolButton* m_noTable = nullptr;
    bool m_showing = false; // the fields change because the document did
};

} // namespace shell
