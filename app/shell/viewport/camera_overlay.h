// SPDX-License-Identifier: Apache-2.0
// What is drawn over the picture: frame lines, safe areas, the camera's readout, and the cameras of a scene seen from outside.
#pragma once

#include "app/plan/queries.h"
#include "app/shell/viewport/picture_layout.h"
#include "app/shell/viewport/view_math.h"

#include <string>

namespace shell {

enum class FrameLines { Hidden, Shown };

/// The picture's border with its label and shade, the recorded area and the safe areas (93 % action, 90 % title).
void addFrameLines(
    renderer::Overlay& overlay, const plan::Plan& plan, const plan::Setup& setup, const PictureLayout& layout, FrameLines lines);

/// "1A  35 mm  T2.8  hFOV 39.6°  height 1.60 m  tilt -2.0°  focus 4.0 m  sharp 3.1 to 5.6 m".
std::string cameraReadout(const plan::Plan& plan, const plan::Shot& shot, std::int64_t frame);

/// The pyramid of every camera of the scene; the one of `current` stands out.
void addCameras(renderer::Overlay& overlay, const plan::Plan& plan, plan::Id<plan::Scene> scene, plan::Id<plan::Setup> current,
    std::int64_t frame, const ViewFrame& view);

/// Width / height of the film's first delivery aspect, of the recorded area where there is none.
double pictureRatio(const plan::Plan& plan, const plan::Setup& setup);

} // namespace shell
