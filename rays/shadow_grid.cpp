// SPDX-License-Identifier: Apache-2.0
#include "rays/shadow_grid.h"

#include "rays/shared_rows.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace rays {
namespace {

// From how large a step between the halves of a window a border counts as sharp in it: not at all, wholly.
struct Sharpness {
    float none, whole;
    float of(float step) const { return std::clamp((step - none) / (whole - none), 0.0f, 1.0f); }
};
constexpr Sharpness kInEight{0.2f, 0.5f}, kInFour{0.4f, 0.8f}; // places across
constexpr int kSameNormal = 127 * 127 * 85 / 100; // product of normals as the guide has them: a cosine of 0.85

/// A mean that grows.
struct Mean {
    float sum = 0, weight = 0;
    void add(float value, float w)
    {
        sum += value * w;
        weight += w;
    }
    float value(float otherwise) const { return weight > 0 ? sum / weight : otherwise; }
};

} // namespace

ShadowGrid::ShadowGrid(const ml::GuideBuffers& guide, int step)
    : m_guide(guide)
    , m_step(step)
    , m_columns((guide.width + m_step - 1) / m_step)
    , m_rows((guide.height + m_step - 1) / m_step)
    , m_shares(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), 1.0f)
    , m_sampled(m_shares.size(), 0)
{
}

bool ShadowGrid::onOneSurface(std::size_t pixel, std::size_t other) const
{
    if (m_guide.objectId[pixel] != m_guide.objectId[other]
        || std::fabs(m_guide.depth[pixel] - m_guide.depth[other]) > 0.03f + 0.05f * m_guide.depth[pixel])
        return false;
    const std::int8_t *n = &m_guide.normal[3 * pixel], *m = &m_guide.normal[3 * other];
    return n[0] * m[0] + n[1] * m[1] + n[2] * m[2] > kSameNormal;
}

ShadowGrid::Means ShadowGrid::meansAt(int column, int row) const
{
    const std::size_t here = pixelAt(pixel(column), pixel(row));
    const float own = share(column, row);
    Mean all, tent, left, right, above, below;
    for (int r = std::max(row - 2, 0); r <= std::min(row + 1, m_rows - 1); ++r) {
        for (int c = std::max(column - 2, 0); c <= std::min(column + 1, m_columns - 1); ++c) {
            if (!onOneSurface(here, pixelAt(pixel(c), pixel(r))))
                continue;
            const float each = share(c, r);
            all.add(each, 1);
            (c < column ? left : right).add(each, 1);
            (r < row ? above : below).add(each, 1);
            tent.add(each, static_cast<float>(std::max(2 - std::abs(c - column), 0) * std::max(2 - std::abs(r - row), 0)));
        }
    }
    const float step = std::hypot(left.value(own) - right.value(own), above.value(own) - below.value(own));
    const float ofFour = all.value(own);
    return {ofFour, std::lerp(ofFour, tent.value(own), kInFour.of(step))};
}

float ShadowGrid::softened(int column, int row, const std::vector<Means>& means) const
{
    const std::size_t here = pixelAt(pixel(column), pixel(row));
    const Means own = means[at(column, row)];
    Mean all, left, right, above, below;
    for (const int r : {row - 2, row + 2}) {
        for (const int c : {column - 2, column + 2}) {
            if (c < 0 || r < 0 || c >= m_columns || r >= m_rows || !onOneSurface(here, pixelAt(pixel(c), pixel(r))))
                continue;
            const float each = means[at(c, r)].ofFour;
            all.add(each, 1);
            (c < column ? left : right).add(each, 1);
            (r < row ? above : below).add(each, 1);
        }
    }
    const float ofEight = all.value(own.ofFour);
    const float step = std::hypot(left.value(ofEight) - right.value(ofEight), above.value(ofEight) - below.value(ofEight));
    return std::lerp(ofEight, own.sharper, kInEight.of(step));
}

void ShadowGrid::soften(int threads)
{
    std::vector<Means> means(m_shares.size());
    const auto eachPlace = [&](const auto& work) {
        eachRow(m_rows, threads, [&](int row) {
            for (int column = 0; column < m_columns; ++column)
                work(column, row, at(column, row));
        });
    };
    eachPlace([&](int column, int row, std::size_t place) {
        means[place] = m_sampled[place] ? meansAt(column, row) : Means{m_shares[place], m_shares[place]};
    });
    eachPlace([&](int column, int row, std::size_t place) {
        if (m_sampled[place])
            m_shares[place] = softened(column, row, means);
    });
}

/// From the one, two or four places that a pixel lies on or between, by how near each is.
float ShadowGrid::between(int x, int y) const
{
    const int column = x / m_step, row = y / m_step;
    const int nextColumn = std::min(column + 1, m_columns - 1), nextRow = std::min(row + 1, m_rows - 1);
    const float first = share(column, row);
    if (share(nextColumn, row) == first && share(column, nextRow) == first && share(nextColumn, nextRow) == first)
        return first; // as almost everywhere
    const float u = static_cast<float>(x % m_step) / static_cast<float>(m_step);
    const float v = static_cast<float>(y % m_step) / static_cast<float>(m_step);
    Mean own, any;
    const auto add = [&](int c, int r, float weight) {
        any.add(share(c, r), weight);
        if (weight > 0 && onOneSurface(pixelAt(x, y), pixelAt(pixel(c), pixel(r))))
            own.add(share(c, r), weight);
    };
    add(column, row, (1 - u) * (1 - v));
    add(nextColumn, row, u * (1 - v));
    add(column, nextRow, (1 - u) * v);
    add(nextColumn, nextRow, u * v);
    return own.value(any.value(1));
}

std::vector<std::uint8_t> ShadowGrid::toPixels(int threads) const
{
    std::vector<std::uint8_t> bytes(m_guide.depth.size());
    eachRow(m_guide.height, threads, [&](int y) {
        for (int x = 0; x < m_guide.width; ++x)
            bytes[pixelAt(x, y)] = static_cast<std::uint8_t>(std::lround(255 * between(x, y)));
    });
    return bytes;
}

} // namespace rays
