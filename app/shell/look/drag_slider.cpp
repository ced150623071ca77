// SPDX-License-Identifier: Apache-2.0
#include "app/shell/look/drag_slider.h"

#include "app/shell/base/wheel_guard.h"

#include <utility>

namespace shell {

DragSlider::DragSlider(int least, int most, QWidget* parent)
    : QSlider(Qt::Horizontal, parent)
{
    setRange(least, most);
    guardFromWheel(*this);
    connect(this, &QSlider::valueChanged, this, [this](int value) {
        if (m_showing)
            return;
        m_moved = isSliderDown();
        if (isSliderDown())
            Q_EMIT dragged(value);
        else
            Q_EMIT chosen(value);
    });
    connect(this, &QSlider::sliderReleased, this, [this] {
        if (std::exchange(m_moved, false))
            Q_EMIT chosen(value());
    });
}

void DragSlider::present(int value)
{
    if (isSliderDown())
        return;
    m_showing = true;
    setValue(value);
    m_showing = false;
}

} // namespace shell
