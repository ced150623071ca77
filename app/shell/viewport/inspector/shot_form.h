// SPDX-License-Identifier: Apache-2.0
// The inspector's section about the selected shot: what stands in the shot list.
#pragma once

#include "app/shell/viewport/inspector/form.h"

namespace shell {

class ShotForm : public Form {
    Q_OBJECT

public:
    ShotForm(Document& document, QWidget* parent);
    bool applies() const override;
    void refresh() override;

private:
    /// `title` holds %1 for the shot's name.
    Edit changed(const QString& title, const std::function<void(plan::Shot&)>& change) const;

    Edit ranged(const QString& title, const std::function<plan::FrameRange(plan::FrameRange)>& change) const;

    QLineEdit* m_label;
    QPlainTextEdit* m_description;
    QComboBox* m_size;
    QComboBox* m_type;
    QComboBox* m_angle;
    QLineEdit* m_move;
    QComboBox* m_status;
    UnitSpinBox* m_start;
    UnitSpinBox* m_length;
    QLabel* m_duration;
    QPlainTextEdit* m_dialogue;
    QPlainTextEdit* m_notes;
};

} // namespace shell
