// SPDX-License-Identifier: Apache-2.0
// The time line of one shot: its frames from left to right, the camera's keys as diamonds, the frame that is seen.
#pragma once

#include <QWidget> // first: Qt's moc 6.4 stumbles over <compare> before any other standard header

#include "app/plan/time.h"

#include <cstdint>
#include <vector>

namespace shell {

class FrameScrubber : public QWidget {
    Q_OBJECT

public:
    explicit FrameScrubber(QWidget* parent = nullptr);

    void show(const plan::FrameRange& range, const std::vector<std::int64_t>& keys, std::int64_t frame);
    std::int64_t frame() const { return m_frame; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void frameChosen(qint64 frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double xOf(std::int64_t frame) const;
    void choose(std::int64_t frame);
    void chooseAt(double x);

    plan::FrameRange m_range;
    std::vector<std::int64_t> m_keys;
    std::int64_t m_frame = 0;
};

} // namespace shell
