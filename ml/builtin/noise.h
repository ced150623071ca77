// SPDX-License-Identifier: Apache-2.0
// Hashed value noise in metres. The same numbers on every machine: integers, and floats without transcendental functions.
#pragma once

#include "ml/builtin/vec.h"

#include <cstdint>

namespace ml::builtin {

/// Bit mixer of good avalanche (C. Wellons, hash-prospector: 7feb352d, 846ca68b).
inline std::uint32_t mixBits(std::uint32_t x)
{
    x ^= x >> 16;
    x *= 0x7feb352du;
    x ^= x >> 15;
    x *= 0x846ca68bu;
    x ^= x >> 16;
    return x;
}

/// 0..1 from the top 24 bits.
inline float unit(std::uint32_t hash) { return static_cast<float>(static_cast<std::int32_t>(hash >> 8)) * (1.0f / 16777216.0f); }

/// The k-th independent number 0..1 of a hash.
inline float unitOf(std::uint32_t hash, std::uint32_t k) { return unit(mixBits(hash * 747796405u + k * 2891336453u + 7u)); }

/// 0..1 for a cell of an integer grid.
inline float cellHash(std::int32_t x, std::int32_t y, std::int32_t z, std::uint32_t seed)
{
    return unit(mixBits(static_cast<std::uint32_t>(x) * 73856093u ^ static_cast<std::uint32_t>(y) * 19349663u
        ^ static_cast<std::uint32_t>(z) * 83492791u ^ (seed * 2654435761u + 12345u)));
}

/// Smoothly interpolated hashes of the unit grid, 0..1, mean 0.5. Always inlined: a call would keep the loops from vectorising.
[[gnu::always_inline]] inline float valueNoise(Vec3 p, std::uint32_t seed)
{
    const float fx = std::floor(p.x), fy = std::floor(p.y), fz = std::floor(p.z);
    const auto x = static_cast<std::int32_t>(fx), y = static_cast<std::int32_t>(fy), z = static_cast<std::int32_t>(fz);
    const auto ease = [](float t) { return t * t * (3 - 2 * t); };
    const float a = ease(p.x - fx), b = ease(p.y - fy), c = ease(p.z - fz);
    const auto edge = [&](std::int32_t dy, std::int32_t dz) {
        return mix(cellHash(x, y + dy, z + dz, seed), cellHash(x + 1, y + dy, z + dz, seed), a);
    };
    return mix(mix(edge(0, 0), edge(1, 0), b), mix(edge(0, 1), edge(1, 1), b), c);
}

/// Three octaves of value noise, 0..1.
[[gnu::always_inline]] inline float fbm3(Vec3 p, std::uint32_t seed)
{
    return (4 * valueNoise(p, seed) + 2 * valueNoise(p * 2.03f, seed + 1) + valueNoise(p * 4.12f, seed + 2)) * (1.0f / 7.0f);
}

/// Periodic bump: 1 at integers, 0 half-way between, like 0.5 + 0.5 cos(2 pi t) to within 1 %.
inline float wave(float t)
{
    const float q = std::fabs(t - std::floor(t) - 0.5f) * 2;
    return q * q * (3 - 2 * q);
}

} // namespace ml::builtin
