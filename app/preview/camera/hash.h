// SPDX-License-Identifier: Apache-2.0
// Random numbers that follow from a place: the same on every machine and in every order.
#pragma once

#include <cstdint>

namespace preview {

/// Bit mixer of good avalanche (C. Wellons, hash-prospector: 7feb352d, 846ca68b).
inline std::uint32_t mixed(std::uint32_t x)
{
    x ^= x >> 16;
    x *= 0x7feb352du;
    x ^= x >> 15;
    x *= 0x846ca68bu;
    return x ^ (x >> 16);
}

inline std::uint32_t cellHash(std::int64_t x, std::int64_t y, std::int64_t z, std::uint32_t seed)
{
    return mixed(std::uint32_t(x) + mixed(std::uint32_t(y) + mixed(std::uint32_t(z) + seed)));
}

/// 0..1 from the top 24 bits.
inline float unit(std::uint32_t hash) { return float(std::int32_t(hash >> 8)) * (1.0f / 16777216.0f); }

/// The k-th independent number 0..1 of a hash.
inline float unitOf(std::uint32_t hash, std::uint32_t k) { return unit(mixed(hash + k * 0x9e3779b9u)); }

} // namespace preview
