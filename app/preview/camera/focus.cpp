// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/focus.h"

#include "app/preview/camera/bands.h"
#include "app/preview/camera/disc_taps.h"

#include <algorithm>
#include <cmath>

namespace preview {
namespace {

constexpr float kVisible = 0.5f; // pixels of radius: less than a pixel's own spread
constexpr float kHalfSizeFrom = 3.5f; // pixels of radius: from here on half the resolution is enough
constexpr int kTile = 16; // pixels, at least

/// The picture with signed radii, at full or half size, with a border that repeats its edge.
struct Canvas {
    Canvas(int columns, int rows, int edge)
        : width(columns)
        , height(rows)
        , border(edge)
        , stride(columns + 2 * edge)
    {
        for (std::vector<float>* plane : {&planes[0], &planes[1], &planes[2], &radius})
            plane->resize(std::size_t(stride) * std::size_t(rows + 2 * edge));
    }
    std::ptrdiff_t at(int x, int y) const { return std::ptrdiff_t(y + border) * stride + x + border; }

    int width, height, border, stride;
    std::array<std::vector<float>, 3> planes;
    std::vector<float> radius; // pixels of the canvas, negative in front of the plane of focus
};

/// What the taps add up to: the surface itself and what is behind it, and what is in front, by its coverage.
struct Gathered {
    explicit Gathered(std::size_t pixels)
    {
        for (auto& plane : planes)
            plane.resize(pixels);
    }
    // 0..2 own light, 3..5 light in front times coverage, 6 coverage
    std::array<std::vector<float>, 7> planes;
};

std::vector<float> radii(const renderer::Guide& guide, const Lens& lens)
{
    std::vector<float> radius(guide.depth.size());
    const std::size_t width = std::size_t(guide.width);
    inBands(guide.height, [&](int first, int last) {
        for (std::size_t i = width * std::size_t(first); i < width * std::size_t(last); ++i)
            radius[i] = confusionPixels(lens, guide.depth[i], guide.width);
    });
    return radius;
}

void repeatEdges(const Canvas& canvas, std::vector<float>& plane)
{
    for (int y = 0; y < canvas.height; ++y) {
        float* row = plane.data() + canvas.at(0, y);
        std::fill(row - canvas.border, row, row[0]);
        std::fill(row + canvas.width, row + canvas.width + canvas.border, row[canvas.width - 1]);
    }
    const auto copyRow = [&](int from, int to) {
        const float* source = plane.data() + canvas.at(-canvas.border, from);
        std::copy(source, source + canvas.stride, plane.data() + canvas.at(-canvas.border, to));
    };
    for (int k = 1; k <= canvas.border; ++k) {
        copyRow(0, -k);
        copyRow(canvas.height - 1, canvas.height - 1 + k);
    }
}

// Pixels of one block weigh by their radius, so that what is sharp stays out of what is not.
void shrinkPixel(const Light& light, const std::vector<float>& radius, int scale, int x, int y, Canvas& canvas)
{
    float sum[5] = {};
    for (int v = y * scale; v < std::min((y + 1) * scale, light.height); ++v) {
        for (int u = x * scale; u < std::min((x + 1) * scale, light.width); ++u) {
            const std::size_t i = std::size_t(v) * std::size_t(light.width) + std::size_t(u);
            const float weight = std::abs(radius[i]) + 0.02f;
            for (std::size_t channel = 0; channel < 3; ++channel)
                sum[channel] += weight * light.planes[channel][i];
            sum[3] += weight * radius[i];
            sum[4] += weight;
        }
    }
    const auto at = std::size_t(canvas.at(x, y));
    for (std::size_t channel = 0; channel < 3; ++channel)
        canvas.planes[channel][at] = sum[channel] / sum[4];
    canvas.radius[at] = sum[3] / (sum[4] * float(scale));
}

Canvas canvasOf(const Light& light, const std::vector<float>& radius, int scale, float largest)
{
    Canvas canvas((light.width + scale - 1) / scale, (light.height + scale - 1) / scale, int(largest / float(scale)) + 2);
    inBands(canvas.height, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            if (scale > 1) {
                for (int x = 0; x < canvas.width; ++x)
                    shrinkPixel(light, radius, scale, x, y, canvas);
                continue;
            }
            const std::ptrdiff_t row = std::ptrdiff_t(y) * light.width;
            for (std::size_t channel = 0; channel < 3; ++channel)
                std::copy_n(light.planes[channel].data() + row, light.width, canvas.planes[channel].data() + canvas.at(0, y));
            std::copy_n(radius.data() + row, light.width, canvas.radius.data() + canvas.at(0, y));
        }
    });
    for (std::vector<float>* plane : {&canvas.planes[0], &canvas.planes[1], &canvas.planes[2], &canvas.radius})
        repeatEdges(canvas, *plane);
    return canvas;
}

/// The largest radius in a tile and its neighbours: how far its pixels have to look. Tiles are as wide as that can be.
struct Tiles {
    Tiles(const Canvas& canvas, float largest)
        : side(std::max(kTile, int(std::ceil(largest))))
        , columns((canvas.width + side - 1) / side)
        , rows((canvas.height + side - 1) / side)
        , reach(std::size_t(columns) * std::size_t(rows))
    {
        std::vector<float> own(reach.size());
        for (int y = 0; y < canvas.height; ++y) {
            for (int x = 0; x < canvas.width; ++x) {
                float& most = own[std::size_t((y / side) * columns + x / side)];
                most = std::max(most, std::abs(canvas.radius[std::size_t(canvas.at(x, y))]));
            }
        }
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                float most = 0;
                for (int v = std::max(0, row - 1); v < std::min(rows, row + 2); ++v)
                    for (int u = std::max(0, column - 1); u < std::min(columns, column + 2); ++u)
                        most = std::max(most, own[std::size_t(v * columns + u)]);
                reach[std::size_t(row * columns + column)] = most;
            }
        }
    }

    int side, columns, rows;
    std::vector<float> reach; // pixels of the canvas
};

// One row of a tile, all taps: `count` pixels from (x, y) of the canvas.
void gatherRow(const Canvas& canvas, const std::vector<DiscTap>& taps, int x, int y, int count, Gathered& gathered)
{
    constexpr int kMost = 64;
    constexpr float kPi = 3.14159265f;
    const float* own = canvas.radius.data() + canvas.at(x, y);
    for (int start = 0; start < count; start += kMost) {
        const int pixels = std::min(kMost, count - start);
        alignas(32) float sums[8][kMost] = {};
        for (const DiscTap& tap : taps) {
            const std::ptrdiff_t from = canvas.at(x + start + tap.x, y + tap.y);
            const float* radius = canvas.radius.data() + from;
            const float* red = canvas.planes[0].data() + from;
            const float* green = canvas.planes[1].data() + from;
            const float* blue = canvas.planes[2].data() + from;
            for (int k = 0; k < pixels; ++k) {
                const float mine = own[start + k], its = radius[k];
                const float size = std::abs(its);
                const float reach = its > mine ? std::min(size, std::abs(mine)) : size; // what is behind stays behind
                const float covers = std::min(std::max(reach - tap.radius + 0.5f, 0.0f), 1.0f);
                const float weight = tap.area * covers / std::max(kPi * reach * reach, 1.0f);
                const float before = std::min(std::max(mine - its - 0.5f, 0.0f), 1.0f) * weight;
                const float beside = weight - before;
                sums[0][k] += beside * red[k];
                sums[1][k] += beside * green[k];
                sums[2][k] += beside * blue[k];
                sums[3][k] += before * red[k];
                sums[4][k] += before * green[k];
                sums[5][k] += before * blue[k];
                sums[6][k] += before;
                sums[7][k] += beside;
            }
        }
        const std::size_t target = std::size_t(y) * std::size_t(canvas.width) + std::size_t(x + start);
        for (int k = 0; k < pixels; ++k) {
            const float beside = 1 / std::max(sums[7][k], 1e-6f);
            const float before = 1 / std::max(sums[6][k], 1.0f);
            for (std::size_t plane = 0; plane < 3; ++plane) {
                gathered.planes[plane][target + std::size_t(k)] = sums[plane][k] * beside;
                gathered.planes[plane + 3][target + std::size_t(k)] = sums[plane + 3][k] * before;
            }
            gathered.planes[6][target + std::size_t(k)] = sums[6][k] * before;
        }
    }
}

Gathered gather(const Canvas& canvas, const Tiles& tiles, float visible, float squeeze)
{
    Gathered gathered(std::size_t(canvas.width) * std::size_t(canvas.height));
    inBands(tiles.rows, [&](int first, int last) {
        for (int row = first; row < last; ++row) {
            for (int column = 0; column < tiles.columns; ++column) {
                const float reach = tiles.reach[std::size_t(row * tiles.columns + column)];
                if (reach < visible)
                    continue;
                const std::vector<DiscTap> taps = discTaps(reach, squeeze);
                const int x = column * tiles.side;
                for (int y = row * tiles.side; y < std::min((row + 1) * tiles.side, canvas.height); ++y)
                    gatherRow(canvas, taps, x, y, std::min(tiles.side, canvas.width - x), gathered);
            }
        }
    });
    return gathered;
}

/// Where a pixel of the picture lies between the pixels of the canvas.
struct Between {
    Between(int pixel, int scale, int count)
    {
        const float place = std::max((float(pixel) + 0.5f) / float(scale) - 0.5f, 0.0f);
        low = std::min(int(place), count - 1);
        high = std::min(low + 1, count - 1);
        share = place - float(low);
    }
    int low = 0;
    int high = 0;
    float share = 0;
};

float smoothStep(float low, float high, float value)
{
    const float t = std::clamp((value - low) / (high - low), 0.0f, 1.0f);
    return t * t * (3 - 2 * t);
}

/// Writes the rows of a picture from what was gathered for the canvas.
class Composer {
public:
    Composer(const Gathered& gathered, const Canvas& canvas, const Tiles& tiles, const std::vector<float>& radius, int scale, int width)
        : m_gathered(gathered)
        , m_canvas(canvas)
        , m_tiles(tiles)
        , m_radius(radius)
        , m_scale(scale)
    {
        for (int x = 0; x < width; ++x)
            m_across.emplace_back(x, scale, canvas.width);
        for (auto& row : m_rows)
            row.resize(std::size_t(canvas.width));
    }

    // Sharp light where the radius is small, what was gathered elsewhere, what is in front over both.
    void row(int y, Light& light)
    {
        enlargeDown(Between(y, m_scale, m_canvas.height));
        const int side = m_tiles.side * m_scale;
        for (int left = 0; left < light.width; left += side) {
            if (m_tiles.reach[std::size_t((y / side) * m_tiles.columns + left / side)] >= kVisible / float(m_scale))
                compose(y, left, std::min(left + side, light.width), light);
        }
    }

private:
    void enlargeDown(const Between& down)
    {
        for (std::size_t plane = 0; plane < m_rows.size(); ++plane) {
            const float* above = m_gathered.planes[plane].data() + std::ptrdiff_t(down.low) * m_canvas.width;
            const float* below = m_gathered.planes[plane].data() + std::ptrdiff_t(down.high) * m_canvas.width;
            for (std::size_t x = 0; x < m_rows[plane].size(); ++x)
                m_rows[plane][x] = above[x] + (below[x] - above[x]) * down.share;
        }
    }
    float sample(std::size_t plane, const Between& across) const
    {
        const float* row = m_rows[plane].data();
        return row[across.low] + (row[across.high] - row[across.low]) * across.share;
    }
    void compose(int y, int left, int right, Light& light) const
    {
        for (int x = left; x < right; ++x) {
            const Between& across = m_across[std::size_t(x)];
            const std::size_t i = std::size_t(y) * std::size_t(light.width) + std::size_t(x);
            const float soft = smoothStep(kVisible, kVisible + float(m_scale), std::abs(m_radius[i]));
            const float covered = sample(6, across);
            for (std::size_t channel = 0; channel < 3; ++channel) {
                float& value = light.planes[channel][i];
                value += (sample(channel, across) - value) * soft;
                if (covered > 0)
                    value = value * (1 - covered) + sample(channel + 3, across);
            }
        }
    }

    const Gathered& m_gathered;
    const Canvas& m_canvas;
    const Tiles& m_tiles;
    const std::vector<float>& m_radius; // pixels of the picture
    int m_scale;
    std::vector<Between> m_across; // of each pixel of a row
    std::array<std::vector<float>, 7> m_rows; // one row of the picture, as wide as the canvas
};

} // namespace

float confusionPixels(const Lens& lens, float depth, int width)
{
    const double focus = std::max(1000 * lens.focusMetres, lens.focalMm + 1);
    const double atInfinity = lens.focalMm * lens.focalMm / (std::max(lens.stop, 0.5) * (focus - lens.focalMm)); // mm on the sensor
    const float radius = float(0.5 * atInfinity * width / lens.gateWidthMm);
    const float relative = depth <= 0 ? 1 : 1 - float(focus / 1000) / depth;
    const float largest = kLargestBlur * float(width);
    return std::clamp(radius * relative, -largest, largest);
}

Light focused(const Light& light, const renderer::Guide& guide, const Lens& lens)
{
    const std::vector<float> radius = radii(guide, lens);
    const auto [nearest, farthest] = std::ranges::minmax(radius);
    const float largest = std::max(-nearest, farthest);
    if (largest < kVisible)
        return light;
    const int scale = largest > kHalfSizeFrom ? 2 : 1;
    const float visible = kVisible / float(scale);
    const Canvas canvas = canvasOf(light, radius, scale, largest);
    const Tiles tiles(canvas, largest / float(scale));
    const Gathered gathered = gather(canvas, tiles, visible, float(lens.squeeze));
    Light result = light;
    inBands(light.height, [&](int first, int last) {
        Composer composer(gathered, canvas, tiles, radius, scale, light.width);
        for (int y = first; y < last; ++y)
            composer.row(y, result);
    });
    return result;
}

} // namespace preview
