// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/picture_layout.h"

#include <algorithm>

namespace shell {

namespace {

constexpr double kSideRoom = 0.04; // of the window's width, on each side
constexpr double kLabelRoom = 34; // pixels above and below
constexpr double kMostLabelRoom = 0.15; // of a low window's height

} // namespace

PictureLayout layoutPicture(renderer::Size window, double ratio)
{
    const double windowWidth = std::max(window.width, 1);
    const double windowHeight = std::max(window.height, 1);
    const double roomHigh = windowHeight - 2 * std::min(kLabelRoom, kMostLabelRoom * windowHeight);
    const double roomWide = windowWidth * (1 - 2 * kSideRoom);
    const double width = std::min(roomWide, roomHigh * ratio);
    const glm::dvec2 extent(width / windowWidth, width / ratio / windowHeight);
    return {(1.0 - extent) / 2.0, (1.0 + extent) / 2.0};
}

renderer::View widened(renderer::View pictureView, const PictureLayout& layout)
{
    const glm::vec2 extent(layout.extent());
    pictureView.tangents /= extent;
    pictureView.previousTangents /= extent;
    return pictureView;
}

} // namespace shell
