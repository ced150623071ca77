// SPDX-License-Identifier: Apache-2.0
// The same numbers on every machine, unlike the distributions of <random>.
#pragma once

#include <cstdint>

namespace assets {

/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t bits()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ull);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return z ^ (z >> 31);
    }
    /// From `low` up to, not including, `high`.
    float between(float low, float high) { return low + (high - low) * float(bits() >> 40) * 0x1p-24f; }
    int below(int count) { return int(bits() % std::uint64_t(count)); }

private:
    std::uint64_t m_state;
};

} // namespace assets
