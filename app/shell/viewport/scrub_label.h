// SPDX-License-Identifier: Apache-2.0
// The label of a number field: dragging it left and right changes the number, with Shift in fine steps.
#pragma once

#include <QLabel>

namespace shell {

class UnitSpinBox;

class ScrubLabel : public QLabel {
    Q_OBJECT

public:
    ScrubLabel(const QString& text, UnitSpinBox* field, QWidget* parent = nullptr);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    UnitSpinBox* m_field; // the form owns both
    double m_last = 0;
    bool m_scrubbing = false;
};

} // namespace shell
