// SPDX-License-Identifier: Apache-2.0
// The little vector algebra that features and shading need. Branch-free, so that loops over pixels vectorise.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace ml::builtin {

struct Vec3 {
    float x = 0;
    float y = 0;
    float z = 0;
    bool operator==(const Vec3&) const = default;
};

inline Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
inline Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
inline Vec3 operator*(Vec3 a, Vec3 b) { return {a.x * b.x, a.y * b.y, a.z * b.z}; }
inline Vec3 operator*(Vec3 a, float s) { return {a.x * s, a.y * s, a.z * s}; }
inline float dot(Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
inline Vec3 cross(Vec3 a, Vec3 b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }
inline float clamp(float x, float low = 0, float high = 1) { return std::min(std::max(x, low), high); }
inline float mix(float a, float b, float t) { return a + (b - a) * t; }
inline Vec3 mix(Vec3 a, Vec3 b, float t) { return a + (b - a) * t; }
inline Vec3 normalised(Vec3 a) { return a * (1.0f / std::sqrt(dot(a, a) + 1e-20f)); }
inline Vec3 toVec(const std::array<float, 3>& v) { return {v[0], v[1], v[2]}; }
inline float luminance(Vec3 c) { return 0.3f * c.x + 0.59f * c.y + 0.11f * c.z; }

} // namespace ml::builtin
