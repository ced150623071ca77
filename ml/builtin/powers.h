// SPDX-License-Identifier: Apache-2.0
// Powers and logarithms as polynomials: loops over pixels vectorise, and every machine gets the same bits. Polynomials fitted at
// Chebyshev nodes; absolute errors below 2e-5.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace ml::builtin {

/// Logarithm to base 2 of a positive, normal number.
inline float log2Of(float x)
{
    const auto bits = std::bit_cast<std::int32_t>(x);
    const float exponent = static_cast<float>((bits >> 23) - 127);
    const float m = std::bit_cast<float>((bits & 0x007fffff) | 0x3f800000); // 1..2
    return exponent - 2.787926f + m * (5.047855f + m * (-3.489879f + m * (1.589474f + m * (-0.402513f + m * 0.043005f))));
}

/// 2 to the power of x, for -126..126.
inline float exp2Of(float x)
{
    const float whole = std::floor(x);
    const float f = x - whole;
    const float mantissa = 1.0000035f + f * (0.6929729f + f * (0.2416044f + f * (0.0517450f + f * 0.0136703f)));
    return mantissa * std::bit_cast<float>((static_cast<std::int32_t>(whole) + 127) << 23);
}

/// Natural logarithm of a positive number.
inline float logOf(float x) { return 0.69314718f * log2Of(x); }

/// e to the power of x; 0 or huge beyond what a float holds.
inline float expOf(float x) { return exp2Of(std::min(std::max(1.44269504f * x, -126.0f), 126.0f)); }

/// x to the power of 1 / 2.2 for 0..1.
inline float displayPower(float x) { return exp2Of(log2Of(std::max(x, 1e-5f)) * (1.0f / 2.2f)); }

} // namespace ml::builtin
