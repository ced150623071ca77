// SPDX-License-Identifier: Apache-2.0
// Shadows of lamps on the surfaces that a picture shows, as fine as its pixels.
#pragma once

#include "ml/request.h"
#include "rays/tracer.h"

#include <cstdint>
#include <vector>

namespace rays {

/// Share of the lamps' light at each pixel that nothing hides, times 255, from a request that has its guide, camera and lamps. Lamps
/// are balls (ml/surroundings.h), so that shadows grow softer with the distance from what throws them. Places on every second pixel,
/// every third in a large picture, are looked at where those around them differ: a shadow thinner than four pixels can be missed. The
/// number of threads does not change the result.
std::vector<std::uint8_t> traceLampShadows(const Tracer& tracer, const ml::Request& request, int threads = 1);

} // namespace rays
