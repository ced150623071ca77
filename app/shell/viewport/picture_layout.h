// SPDX-License-Identifier: Apache-2.0
// Where the picture of a shot lies in the window. The picture has the delivery aspect; around it the camera's surroundings
// are seen, so that the operator can look around.
//
//     +---------- window ----------+
//     |   +------ picture -----+   |
//     |   |                    |   |
//     |   +--------------------+   |
//     +----------------------------+
#pragma once

#include "renderer/renderer.h"

#include <glm/vec2.hpp>

namespace shell {

/// The picture in fractions of the window, (0,0) top left.
struct PictureLayout {
    glm::dvec2 min{0};
    glm::dvec2 max{1};

    glm::dvec2 extent() const { return max - min; }
    glm::dvec2 centre() const { return (min + max) / 2.0; }
};

/// The largest picture of this width / height, centred, with room around it for labels.
PictureLayout layoutPicture(renderer::Size window, double ratio);
/// The picture's view, widened so that it fills the window and the picture keeps its framing.
renderer::View widened(renderer::View pictureView, const PictureLayout& layout);

} // namespace shell
