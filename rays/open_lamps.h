// SPDX-License-Identifier: Apache-2.0
// Which of a picture's lamps a place sees, by rays towards them.
#pragma once

#include "ml/request.h"
#include "rays/place.h"
#include "rays/tracer.h"

#include <array>
#include <span>
#include <vector>

namespace rays {

class OpenLamps {
public:
    /// Borrows both.
    OpenLamps(const Tracer& tracer, const std::vector<ml::LampInfo>& lamps);

    /// Share of the lamps' light that nothing hides at each of up to Tracer::kTogether places, 0..1. Rays go to the few lamps that a
    /// place's light hangs on, at the points of its pattern (ml::lampOffset).
    std::array<float, Tracer::kTogether> sharesAt(std::span<const Place> places) const;

private:
    struct Lamp {
        glm::vec3 position{0}; // world, metres
        float strength = 0;
    };
    static constexpr std::size_t kMost = 4; // lamps of a place that are looked for
    struct Strongest;
    Strongest strongestAt(const Surface& surface) const;
    Ray rayTo(const Lamp& lamp, const Place& place) const;

    const Tracer& m_tracer;
    std::vector<Lamp> m_lamps;
};

} // namespace rays
