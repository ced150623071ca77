// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/shutter.h"

#include "app/preview/camera/bands.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <glm/vec4.hpp>

#include <algorithm>
#include <cmath>

namespace preview {
namespace {

constexpr int kTile = 16; // pixels
constexpr float kVisible = 0.6f; // pixels of the whole way
constexpr float kLongest = 0.08f; // of the picture's width
constexpr float kSameSurface = 0.05f; // of the depth

/// How a point of the sky moves over the picture within a frame.
class SkyMotion {
public:
    SkyMotion(const renderer::View& view, int width, int height)
        : m_view(view)
        , m_size(width, height)
        , m_previousFromNow(glm::mat3(view.previousViewFromWorld) * glm::inverse(glm::mat3(view.viewFromWorld)))
    {
    }
    glm::vec2 at(int x, int y) const
    {
        const glm::vec2 now = (glm::vec2(x, y) + 0.5f) / m_size * 2.0f - 1.0f;
        const glm::vec3 ray = m_previousFromNow * glm::vec3(now.x * m_view.tangents.x, -now.y * m_view.tangents.y, -1);
        const glm::vec2 before = glm::vec2(ray.x, -ray.y) / (std::max(-ray.z, 0.01f) * m_view.previousTangents);
        return 0.5f * (now - before) * m_size;
    }

private:
    const renderer::View& m_view;
    glm::vec2 m_size; // pixels
    glm::mat3 m_previousFromNow;
};

/// The way of each pixel while the shutter is open, pixels.
std::vector<glm::vec2> waysOf(const renderer::Guide& guide, const renderer::View& view)
{
    std::vector<glm::vec2> ways(guide.motion.size());
    const SkyMotion sky(view, guide.width, guide.height);
    const float longest = kLongest * float(guide.width);
    inBands(guide.height, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            for (int x = 0; x < guide.width; ++x) {
                const std::size_t i = std::size_t(y) * std::size_t(guide.width) + std::size_t(x);
                const glm::vec2 way = float(kShutter) * (guide.depth[i] > 0 ? guide.motion[i] : sky.at(x, y));
                const float length = glm::length(way);
                ways[i] = length > longest ? way * (longest / length) : way;
            }
        }
    });
    return ways;
}

/// The longest way in a tile and its neighbours.
struct Tiles {
    Tiles(const std::vector<glm::vec2>& ways, int width, int height)
        : columns((width + kTile - 1) / kTile)
        , rows((height + kTile - 1) / kTile)
        , longest(std::size_t(columns) * std::size_t(rows))
    {
        std::vector<glm::vec2> own(longest.size());
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                keepLonger(own[std::size_t((y / kTile) * columns + x / kTile)], ways[std::size_t(y) * std::size_t(width) + std::size_t(x)]);
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                for (int v = std::max(0, row - 1); v < std::min(rows, row + 2); ++v)
                    for (int u = std::max(0, column - 1); u < std::min(columns, column + 2); ++u)
                        keepLonger(longest[std::size_t(row * columns + column)], own[std::size_t(v * columns + u)]);
    }
    static void keepLonger(glm::vec2& kept, const glm::vec2& way)
    {
        if (glm::dot(way, way) > glm::dot(kept, kept))
            kept = way;
    }

    int columns, rows;
    std::vector<glm::vec2> longest; // pixels
};

struct Source {
    const Light& light;
    const renderer::Guide& guide;
    const std::vector<float>& reach; // half of each pixel's way, pixels
};

/// A place along a tile's way.
struct Tap {
    int x, y; // pixels from the pixel itself
    float distance; // pixels
};

// Tile borders keep the taps inside the picture.
std::vector<Tap> tapsAlong(const glm::vec2& way, const Source& source, int left, int top, int right, int bottom)
{
    const float length = glm::length(way);
    const int steps = std::clamp(int(length) | 1, 3, 15);
    std::vector<Tap> taps;
    for (int step = 0; step < steps; ++step) {
        const float t = (float(step) + 0.5f) / float(steps) - 0.5f;
        const int x = std::clamp(int(std::lround(t * way.x)), -left, source.light.width - right);
        const int y = std::clamp(int(std::lround(t * way.y)), -top, source.light.height - bottom);
        taps.push_back({x, y, std::abs(t) * length});
    }
    return taps;
}

// After McGuire and others, "A Reconstruction Filter for Plausible Motion Blur" (2012): along the longest way nearby, light is
// taken from a point that moves far enough to reach this one; what lies behind reaches no farther than this one moves.
void drawRow(const Source& source, const std::vector<Tap>& taps, std::ptrdiff_t first, int count, Light& result)
{
    constexpr float kSky = 1e6f; // metres
    float sums[4][kTile] = {};
    const float* depth = source.guide.depth.data() + first;
    const float* reach = source.reach.data() + first;
    for (const Tap& tap : taps) {
        const std::ptrdiff_t offset = std::ptrdiff_t(tap.y) * source.light.width + tap.x;
        const float* red = source.light.planes[0].data() + first + offset;
        const float* green = source.light.planes[1].data() + first + offset;
        const float* blue = source.light.planes[2].data() + first + offset;
        for (int k = 0; k < count; ++k) {
            const float here = depth[k] > 0 ? depth[k] : kSky;
            const float there = depth[k + offset] > 0 ? depth[k + offset] : kSky;
            const float behind = std::min(std::max((there - here) / (kSameSurface * here), 0.0f), 1.0f);
            const float its = reach[k + offset];
            const float reaches = its + (std::min(its, reach[k]) - its) * behind;
            const float weight = std::min(std::max(reaches - tap.distance + 0.5f, 0.0f), 1.0f);
            sums[0][k] += weight * red[k];
            sums[1][k] += weight * green[k];
            sums[2][k] += weight * blue[k];
            sums[3][k] += weight;
        }
    }
    for (int k = 0; k < count; ++k) { // the pixel itself always counts: its own tap has no distance
        const float share = 1 / sums[3][k];
        for (std::size_t channel = 0; channel < 3; ++channel)
            result.planes[channel][std::size_t(first + k)] = sums[channel][k] * share;
    }
}

std::vector<float> halves(const std::vector<glm::vec2>& ways)
{
    std::vector<float> lengths(ways.size());
    for (std::size_t i = 0; i < ways.size(); ++i)
        lengths[i] = 0.5f * std::sqrt(ways[i].x * ways[i].x + ways[i].y * ways[i].y);
    return lengths;
}

} // namespace

Light smeared(const Light& light, const renderer::Guide& guide, const renderer::View& view)
{
    if (view.viewFromWorld == view.previousViewFromWorld && view.tangents == view.previousTangents
        && std::ranges::all_of(guide.motion, [](const glm::vec2& motion) { return motion == glm::vec2(0); }))
        return light;
    const std::vector<glm::vec2> ways = waysOf(guide, view);
    const Tiles tiles(ways, light.width, light.height);
    const std::vector<float> reach = halves(ways);
    const Source source{light, guide, reach};
    Light result = light;
    inBands(tiles.rows, [&](int first, int last) {
        for (int row = first; row < last; ++row) {
            for (int column = 0; column < tiles.columns; ++column) {
                const glm::vec2 way = tiles.longest[std::size_t(row * tiles.columns + column)];
                if (glm::dot(way, way) < kVisible * kVisible)
                    continue;
                const int left = column * kTile, right = std::min(left + kTile, light.width);
                const int top = row * kTile, bottom = std::min(top + kTile, light.height);
                const std::vector<Tap> taps = tapsAlong(way, source, left, top, right, bottom);
                for (int y = top; y < bottom; ++y)
                    drawRow(source, taps, std::ptrdiff_t(y) * light.width + left, right - left, result);
            }
        }
    });
    return result;
}

} // namespace preview
