// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/lens.h"

#include "app/preview/camera/bands.h"
#include "app/preview/camera/highlights.h"

#include <algorithm>
#include <cmath>

namespace preview {
namespace {

constexpr float kLossWideOpen = 0.18f; // of the corners' light
constexpr float kLossAnamorphic = 0.06f; // more
constexpr double kStopsToClear = 2;
constexpr double kUnknownStop = 2; // where the set does not say how far it opens
constexpr float kVeil = 0.035f; // of the mean of all highlights, over the whole picture
constexpr float kStreakLength = 0.09f; // of the picture's width, as a deviation
constexpr double kStreakFrom = 1.2; // squeeze
constexpr std::array<float, 3> kStreakColour{0.09f, 0.14f, 0.2f}; // blue: the coating of most anamorphic fronts

void darkenCorners(Light& light, float loss)
{
    const float x0 = 0.5f * float(light.width), y0 = 0.5f * float(light.height);
    const float scale = 1 / (x0 * x0 + y0 * y0);
    inBands(light.height, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            const float v = float(y) + 0.5f - y0;
            for (auto& plane : light.planes) {
                float* row = plane.data() + std::ptrdiff_t(y) * light.width;
                for (int x = 0; x < light.width; ++x) {
                    const float u = float(x) + 0.5f - x0;
                    const float squared = (u * u + v * v) * scale; // 1 in the corner
                    row[x] *= 1 - loss * squared * squared;
                }
            }
        }
    });
}

void addVeil(const Highlights& highlights, Light& light)
{
    for (std::size_t channel = 0; channel < 3; ++channel) {
        double sum = 0;
        for (const float value : highlights.light.planes[channel])
            sum += value;
        const float veil = kVeil * float(sum / double(highlights.light.size()));
        for (float& value : light.planes[channel])
            value += veil;
    }
}

} // namespace

float cornerLoss(const Lens& lens)
{
    const double widest = lens.widestStop > 0 ? lens.widestStop : kUnknownStop;
    const double closed = std::max(0.0, 2 * std::log2(std::max(lens.stop, 0.5) / widest)); // stops
    const float open = float(std::clamp(1 - closed / kStopsToClear, 0.0, 1.0));
    return open * (kLossWideOpen + (lens.squeeze > kStreakFrom ? kLossAnamorphic : 0));
}

void throughGlass(Light& light, const Lens& lens)
{
    Highlights highlights = highlightsOf(light);
    if (const float loss = cornerLoss(lens); loss > 0)
        darkenCorners(light, loss);
    if (!highlights.any)
        return;
    addVeil(highlights, light);
    if (lens.squeeze < kStreakFrom)
        return;
    blur(highlights.light, kStreakLength * float(highlights.light.width), 0.5f);
    addEnlarged(highlights.light, highlights.factor, kStreakColour, light);
}

} // namespace preview
