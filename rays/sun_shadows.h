// SPDX-License-Identifier: Apache-2.0
// Shadows of the sun on the surfaces that a picture shows, as fine as its pixels.
#pragma once

#include "ml/request.h"
#include "rays/tracer.h"

#include <cstdint>
#include <vector>

namespace rays {

/// Share of the sun at each pixel that nothing hides, times 255, from a request that has its guide, camera and look; 0 where a surface
/// turns away from it, and everywhere while it is down. The sun is a disc (ml/surroundings.h), so that shadows grow softer with the
/// distance from what throws them. Thin shadows are found by those of the guide. The number of threads does not change the result.
std::vector<std::uint8_t> traceSunShadows(const Tracer& tracer, const ml::Request& request, int threads = 1);

} // namespace rays
