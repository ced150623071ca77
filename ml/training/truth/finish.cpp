// SPDX-License-Identifier: Apache-2.0
#include "ml/training/truth/finish.h"

#include "ml/builtin/shading.h"

#include <algorithm>
#include <cmath>

namespace training {
namespace {

using ml::builtin::clamp;
using ml::builtin::Vec3;

/// Mean over 2 * radius + 1 values of a row or column; `stride` steps along it, edges repeat.
void boxBlur(const Vec3* from, Vec3* to, int count, std::size_t stride, int radius)
{
    const auto value = [&](int i) { return from[static_cast<std::size_t>(std::clamp(i, 0, count - 1)) * stride]; };
    Vec3 sum;
    for (int i = -radius; i <= radius; ++i)
        sum = sum + value(i);
    const float scale = 1.0f / static_cast<float>(2 * radius + 1);
    for (int i = 0; i < count; ++i) {
        to[static_cast<std::size_t>(i) * stride] = sum * scale;
        sum = sum + value(i + radius + 1) - value(i - radius);
    }
}

} // namespace

void addBloom(std::vector<Vec3>& linear, int width, int height, float exposure)
{
    std::vector<Vec3> bright(linear.size());
    for (std::size_t i = 0; i < linear.size(); ++i) {
        const Vec3 c = linear[i];
        const float peak = std::max({c.x, c.y, c.z, 1e-6f});
        bright[i] = c * (clamp(peak * exposure - 1.1f, 0, 4) / (peak * exposure));
    }
    std::vector<Vec3> rows(linear.size());
    const int radius = std::max(1, width / 85);
    for (int pass = 0; pass < 2; ++pass) {
        for (int y = 0; y < height; ++y)
            boxBlur(&bright[static_cast<std::size_t>(y) * static_cast<std::size_t>(width)],
                &rows[static_cast<std::size_t>(y) * static_cast<std::size_t>(width)], width, 1, radius);
        for (int x = 0; x < width; ++x)
            boxBlur(
                &rows[static_cast<std::size_t>(x)], &bright[static_cast<std::size_t>(x)], height, static_cast<std::size_t>(width), radius);
    }
    for (std::size_t i = 0; i < linear.size(); ++i)
        linear[i] = linear[i] + bright[i] * 0.35f;
}

std::vector<std::uint8_t> develop(const std::vector<Vec3>& linear, int width, int height, const ml::builtin::Daylight& daylight)
{
    std::vector<std::uint8_t> picture;
    picture.reserve(linear.size() * 3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const float u = 2 * (static_cast<float>(x) + 0.5f) / static_cast<float>(width) - 1;
            const float v = 2 * (static_cast<float>(y) + 0.5f) / static_cast<float>(height) - 1;
            const Vec3 shown = ml::builtin::developed(daylight,
                linear[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)], u * u + v * v);
            for (const float channel : {shown.x, shown.y, shown.z})
                picture.push_back(static_cast<std::uint8_t>(std::lround(255 * clamp(channel))));
        }
    }
    return picture;
}

} // namespace training
