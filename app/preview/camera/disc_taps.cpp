// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/disc_taps.h"

#include <algorithm>
#include <cmath>

namespace preview {
namespace {

constexpr float kEveryPixelUpTo = 3.5f; // pixels of radius: 45 taps
constexpr float kGoldenAngle = 2.39996323f; // radians
constexpr float kDenser = 0.65f; // 0.5 is even; above, the middle gets more
constexpr float kPi = 3.14159265f;

std::vector<DiscTap> everyPixel(float radius, float squeeze)
{
    std::vector<DiscTap> taps;
    const int reach = int(radius + 0.5f);
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x) {
            const float distance = std::hypot(float(x) * squeeze, float(y));
            if (distance < radius + 0.5f)
                taps.push_back({x, y, distance, squeeze});
        }
    }
    return taps;
}

std::vector<DiscTap> spiral(float radius, float squeeze)
{
    const int count = std::clamp(int(0.7f * radius * radius), 40, 80);
    std::vector<DiscTap> taps{{0, 0, 0, 1}};
    for (int i = 0; i < count; ++i) {
        const float u = (float(i) + 0.5f) / float(count);
        const float r = radius * std::pow(u, kDenser);
        const float angle = kGoldenAngle * float(i);
        const float area = 2 * kPi * kDenser * radius * radius * std::pow(u, 2 * kDenser - 1) / float(count);
        taps.push_back({int(std::lround(r * std::cos(angle) / squeeze)), int(std::lround(r * std::sin(angle))), r, area});
    }
    return taps;
}

} // namespace

std::vector<DiscTap> discTaps(float radius, float squeeze)
{
    return radius <= kEveryPixelUpTo ? everyPixel(radius, squeeze) : spiral(radius, squeeze);
}

} // namespace preview
