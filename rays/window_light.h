// SPDX-License-Identifier: Apache-2.0
// How much window a place sees. A window is small and bright: rays in all directions miss it or meet it by chance, so it is aimed at.
#pragma once

#include "rays/place.h"
#include "rays/tracer.h"

#include <array>
#include <span>
#include <vector>

namespace rays {

class WindowLight {
public:
    /// Windows are the tracer's panes. Borrows it.
    explicit WindowLight(const Tracer& tracer)
        : m_tracer(tracer)
    {
    }

    bool any() const { return !m_tracer.panes().empty(); }
    /// Share of the hemisphere above each of up to Tracer::kTogether places, weighed by the cosine, in which a window is seen: 0..1.
    /// Each place sends kRays rays to the windows that count for it; sixteen neighbours of other patterns see them evenly.
    std::array<float, Tracer::kTogether> sharesAt(std::span<const Place> places) const;
    static constexpr int kRays = 4;

private:
    /// Expected shares of the panes, summed up one after the other.
    std::vector<float> expectedAt(const Surface& surface) const;
    struct Aim;
    Aim aimAt(const Place& place, std::span<const float> expected, int ray) const;

    const Tracer& m_tracer;
};

} // namespace rays
