// SPDX-License-Identifier: Apache-2.0
#include "rays/lamp_shadows.h"

#include "rays/open_lamps.h"
#include "rays/soft_shadows.h"

namespace rays {

std::vector<std::uint8_t> traceLampShadows(const Tracer& tracer, const ml::Request& request, int threads)
{
    const ml::GuideBuffers& guide = request.guide;
    if (request.lamps.empty())
        return std::vector<std::uint8_t>(guide.depth.size(), 255);
    const OpenLamps lamps(tracer, request.lamps);
    return traceSoftShadows(
        request, {.pixels = isLarge(guide) ? 3 : 2, .firstPlaces = 2},
        [&](std::span<const Place> places) { return lamps.sharesAt(places); }, {}, threads);
}

} // namespace rays
