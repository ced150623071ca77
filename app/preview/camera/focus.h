// SPDX-License-Identifier: Apache-2.0
// Depth of field: what stands out of the plane of focus spreads over its circle of confusion.
#pragma once

#include "app/preview/camera/exposure.h"
#include "app/preview/camera/light.h"
#include "renderer/guide.h"

namespace preview {

/// Radius of the circle of confusion in pixels of a picture `width` pixels wide; negative in front of the plane of focus.
/// Depth in metres along the axis, 0 for the sky. Thin lens: diameter = f^2 / (N (s - f)) * |z - s| / z with focal length f,
/// f-number N, focus distance s. At most kLargestBlur of the width.
float confusionPixels(const Lens& lens, float depth, int width);
inline constexpr float kLargestBlur = 0.03f;

/// An anamorphic lens draws its circles narrower by the squeeze. Foreground spreads over what is behind it; background never
/// spreads over what is sharper and nearer.
Light focused(const Light& light, const renderer::Guide& guide, const Lens& lens);

} // namespace preview
