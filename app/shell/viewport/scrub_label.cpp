// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/scrub_label.h"

#include "app/shell/viewport/unit_spin_box.h"

#include <QMouseEvent>

namespace shell {

ScrubLabel::ScrubLabel(const QString& text, UnitSpinBox* field, QWidget* parent)
    : QLabel(text, parent)
    , m_field(field)
{
    setCursor(Qt::SizeHorCursor);
    setProperty("dim", true);
    setToolTip(tr("Drag left or right to change; with Shift in fine steps"));
    setBuddy(field);
}

void ScrubLabel::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_field->isEnabled())
        return;
    m_scrubbing = true;
    m_last = event->globalPosition().x();
}

void ScrubLabel::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_scrubbing)
        return;
    const double x = event->globalPosition().x();
    m_field->scrub(x - m_last, event->modifiers() & Qt::ShiftModifier);
    m_last = x;
}

void ScrubLabel::mouseReleaseEvent(QMouseEvent*)
{
    if (std::exchange(m_scrubbing, false))
        m_field->finish();
}

} // namespace shell
