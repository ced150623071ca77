// SPDX-License-Identifier: Apache-2.0
// Falling snow and rain, between the lens and the set.
#pragma once

#include "app/preview/camera/exposure.h"
#include "app/preview/camera/light.h"
#include "renderer/guide.h"

namespace preview {

/// Flakes and drops have places in the world that follow from seed and time alone, so that they hold still between two runs
/// and pass by rightly when the camera moves. The guide's depth hides them; lens and shutter draw them as discs and streaks.
/// They come after focus and motion blur because each brings its own. Draws nothing under a roof or in dry weather.
void letFall(Light& light, const renderer::Guide& guide, const Exposure& exposure);

} // namespace preview
