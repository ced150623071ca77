// SPDX-License-Identifier: Apache-2.0
// A slider that tells dragging from choosing, so that a drag shows its way and becomes one edit.
#pragma once

#include <QSlider>

namespace shell {

class DragSlider : public QSlider {
    Q_OBJECT

public:
    DragSlider(int least, int most, QWidget* parent = nullptr);

    /// Shows a value that came from elsewhere, unless a hand holds the slider.
    void present(int value);

Q_SIGNALS:
    void dragged(int value); // while it is held
    void chosen(int value); // let go of after a drag, or moved by a key, the wheel or a click beside the handle

private:
    bool m_showing = false;
    bool m_moved = false; // since it was taken hold of
};

} // namespace shell
