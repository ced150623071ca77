// SPDX-License-Identifier: Apache-2.0
// Shadows of lights that have a size, on the surfaces that a picture shows: rays where shadows begin and end, few elsewhere.
#pragma once

#include "ml/request.h"
#include "rays/place.h"
#include "rays/tracer.h"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace rays {

/// Share of a light that nothing hides at each of up to Tracer::kTogether places, 0..1, by rays to the points of their patterns. Called
/// from several threads.
using SharesAt = std::function<std::array<float, Tracer::kTogether>(std::span<const Place>)>;

/// Whether places may stand farther apart: a pixel is small in the picture.
inline bool isLarge(const ml::GuideBuffers& guide) { return guide.width * guide.height > 640 * 480; }

struct ShadowSpacing {
    int pixels = 2; // between places, in both directions
    int firstPlaces = 2; // every so manyeth of them is looked at first; those between where the first ones around them differ
};

/// What is known of a pixel without a ray.
enum class Glance : std::uint8_t { Unknown, Open, Hidden };

/// Share of the light at each pixel, times 255. `glances`, one a pixel or none at all, tell of shadows that are too thin for the first
/// places. The number of threads does not change the result.
std::vector<std::uint8_t> traceSoftShadows(const ml::Request& request, const ShadowSpacing& spacing, const SharesAt& sharesAt,
    std::span<const Glance> glances = {}, int threads = 1);

} // namespace rays
