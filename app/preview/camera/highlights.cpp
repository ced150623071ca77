// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/highlights.h"

#include "app/preview/camera/bands.h"

#include <algorithm>
#include <cmath>

namespace preview {
namespace {

constexpr int kSmallWidth = 320; // pixels
constexpr float kPaper = 1.0f; // light of white paper in the middle of the exposure

// Mean over a window that slides along each row; the ends repeat.
void slideAcross(std::vector<float>& plane, int width, int height, int reach)
{
    std::vector<float> line(std::size_t(width + 2 * reach + 1));
    const float share = 1 / float(2 * reach + 1);
    for (int y = 0; y < height; ++y) {
        float* row = plane.data() + std::ptrdiff_t(y) * width;
        std::fill_n(line.begin(), reach, row[0]);
        std::copy_n(row, width, line.begin() + reach);
        std::fill_n(line.begin() + reach + width, reach + 1, row[width - 1]);
        double sum = 0; // a float would lose the dark next to a lamp
        for (int i = 0; i < 2 * reach; ++i)
            sum += line[std::size_t(i)];
        for (int x = 0; x < width; ++x) {
            sum += line[std::size_t(x + 2 * reach)];
            row[x] = float(sum) * share;
            sum -= line[std::size_t(x)];
        }
    }
}

// The same along each column, all columns at once.
void slideDown(std::vector<float>& plane, int width, int height, int reach)
{
    const std::vector<float> source = plane;
    const auto row = [&](int y) { return source.data() + std::ptrdiff_t(std::clamp(y, 0, height - 1)) * width; };
    std::vector<double> sum(std::size_t(width), 0.0);
    for (int y = -reach; y < reach; ++y)
        for (int x = 0; x < width; ++x)
            sum[std::size_t(x)] += row(y)[x];
    const double share = 1.0 / (2 * reach + 1);
    for (int y = 0; y < height; ++y) {
        const float *in = row(y + reach), *out = row(y - reach);
        float* target = plane.data() + std::ptrdiff_t(y) * width;
        for (int x = 0; x < width; ++x) {
            sum[std::size_t(x)] += in[x];
            target[x] = float(sum[std::size_t(x)] * share);
            sum[std::size_t(x)] -= out[x];
        }
    }
}

// Half width of each of three running means that together have the deviation.
int reachOf(float deviation) { return std::max(0, int(std::lround(0.5f * (std::sqrt(4 * deviation * deviation + 1) - 1)))); }

} // namespace

Highlights highlightsOf(const Light& light)
{
    const int factor = std::max(1, (light.width + kSmallWidth / 2) / kSmallWidth);
    Highlights highlights{.light = Light((light.width + factor - 1) / factor, (light.height + factor - 1) / factor), .factor = factor};
    Light& small = highlights.light;
    inBands(small.height, [&](int first, int last) {
        for (int y = first * factor; y < std::min(last * factor, light.height); ++y) {
            const std::size_t row = std::size_t(y) * std::size_t(light.width);
            const std::size_t target = std::size_t(y / factor) * std::size_t(small.width);
            for (int x = 0; x < light.width; ++x) {
                const std::size_t i = row + std::size_t(x);
                const float red = light.planes[0][i], green = light.planes[1][i], blue = light.planes[2][i];
                const float bright = luminance(red, green, blue);
                if (bright <= kPaper)
                    continue;
                const float share = (bright - kPaper) / (bright * float(factor * factor));
                const std::size_t at = target + std::size_t(x / factor);
                small.planes[0][at] += share * red;
                small.planes[1][at] += share * green;
                small.planes[2][at] += share * blue;
            }
        }
    });
    highlights.any = std::ranges::any_of(small.planes[1], [](float value) { return value > 0; });
    return highlights;
}

void blur(Light& light, float deviationX, float deviationY)
{
    const int across = reachOf(deviationX), down = reachOf(deviationY);
    inBands(3, [&](int first, int last) {
        for (int channel = first; channel < last; ++channel) {
            std::vector<float>& plane = light.planes[std::size_t(channel)];
            for (int pass = 0; pass < 3; ++pass) {
                if (across > 0)
                    slideAcross(plane, light.width, light.height, across);
                if (down > 0)
                    slideDown(plane, light.width, light.height, down);
            }
        }
    });
}

void addEnlarged(const Light& small, int factor, const std::array<float, 3>& colour, Light& light)
{
    inBands(light.height, [&](int first, int last) {
        std::vector<float> row(std::size_t(small.width) + 2); // one row of the small picture, its ends repeated
        for (int y = first; y < last; ++y) {
            const float place = std::clamp((float(y) + 0.5f) / float(factor) - 0.5f, 0.0f, float(small.height - 1));
            const int low = int(place), high = std::min(low + 1, small.height - 1);
            const float share = place - float(low);
            for (std::size_t channel = 0; channel < 3; ++channel) {
                const float* above = small.planes[channel].data() + std::ptrdiff_t(low) * small.width;
                const float* below = small.planes[channel].data() + std::ptrdiff_t(high) * small.width;
                for (int x = 0; x < small.width; ++x)
                    row[std::size_t(x) + 1] = colour[channel] * (above[x] + (below[x] - above[x]) * share);
                row.front() = row[1];
                row.back() = row[std::size_t(small.width)];
                float* target = light.planes[channel].data() + std::ptrdiff_t(y) * light.width;
                for (int k = 0; k < factor; ++k) {
                    const float offset = (float(k) + 0.5f) / float(factor) - 0.5f;
                    const float* from = row.data() + (offset < 0 ? 0 : 1);
                    const float right = offset < 0 ? 1 + offset : offset;
                    for (int x = 0; x * factor + k < light.width; ++x)
                        target[x * factor + k] += from[x] + (from[x + 1] - from[x]) * right;
                }
            }
        }
    });
}

} // namespace preview
