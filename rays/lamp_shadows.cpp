// SPDX-License-Identifier: Apache-2.0
#include "rays/lamp_shadows.h"

#include "rays/open_lamps.h"
#include "rays/shadow_filter.h"
#include "rays/shared_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace rays {
namespace {

constexpr int kCell = 4; // pixels between the places of the coarse grid
constexpr float kAlike = 0.04f; // shares that differ by less have nothing between them
constexpr float kNowhere = -1; // the picture shows no surface there

/// Places whose rays go together, and where their shares go.
class Batch {
public:
    explicit Batch(const OpenLamps& lamps)
        : m_lamps(lamps)
    {
    }
    ~Batch() { look(); }
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;

    void add(const Place& place, float& share)
    {
        m_places[m_size] = place;
        m_shares[m_size++] = &share;
        if (m_size == m_places.size())
            look();
    }

private:
    void look()
    {
        const auto found = m_lamps.sharesAt(std::span(m_places).first(m_size));
        for (std::size_t i = 0; i < m_size; ++i)
            *m_shares[i] = found[i];
        m_size = 0;
    }

    const OpenLamps& m_lamps;
    std::array<Place, Tracer::kTogether> m_places;
    std::array<float*, Tracer::kTogether> m_shares{};
    std::size_t m_size = 0;
};

class LampShadows {
public:
    LampShadows(const Tracer& tracer, const ml::Request& request, int threads)
        : m_request(request)
        , m_lamps(tracer, request.lamps)
        , m_threads(threads)
        , m_width(request.guide.width)
        , m_height(request.guide.height)
        , m_columns((m_width + kCell - 1) / kCell)
        , m_rows((m_height + kCell - 1) / kCell)
        , m_coarse(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), kNowhere)
        , m_open(request.guide.depth.size(), 1.0f)
        , m_looked(request.guide.depth.size(), 0)
    {
    }

    std::vector<std::uint8_t> trace()
    {
        eachRow(m_rows, m_threads, [&](int row) { lookCoarsely(row); });
        eachRow(m_rows, m_threads, [&](int row) { fillCells(row); });
        return filteredShares(m_request.guide, m_open, m_looked, m_threads);
    }

private:
    void lookCoarsely(int row)
    {
        Batch batch(m_lamps);
        for (int column = 0; column < m_columns; ++column)
            if (const auto surface = surfaceAt(m_request, ml::pixelOfCell(column, kCell, m_width), ml::pixelOfCell(row, kCell, m_height)))
                batch.add({*surface, ml::gatherPattern(column, row)}, m_coarse[at(column, row)]);
    }

    void fillCells(int row)
    {
        Batch batch(m_lamps);
        for (int column = 0; column < m_columns; ++column) {
            const bool looks = hasToLook(column, row);
            for (int y = row * kCell; y < std::min(row * kCell + kCell, m_height); ++y) {
                for (int x = column * kCell; x < std::min(column * kCell + kCell, m_width); ++x) {
                    const std::size_t pixel = pixelAt(x, y);
                    if (!looks) {
                        m_open[pixel] = between(x, y);
                    } else if (const auto surface = surfaceAt(m_request, x, y)) {
                        m_looked[pixel] = 1;
                        batch.add({*surface, ml::gatherPattern(x, y)}, m_open[pixel]);
                    }
                }
            }
        }
    }

    /// Whether a cell's pixels have to be looked at: where its place and the eight around it differ, and where none of them is known.
    bool hasToLook(int column, int row) const
    {
        float least = 1, most = kNowhere;
        for (int r = std::max(row - 1, 0); r <= std::min(row + 1, m_rows - 1); ++r) {
            for (int c = std::max(column - 1, 0); c <= std::min(column + 1, m_columns - 1); ++c) {
                least = std::min(least, m_coarse[at(c, r)]);
                most = std::max(most, m_coarse[at(c, r)]);
            }
        }
        return most - least > kAlike || most <= kNowhere;
    }

    /// Between the four places around a pixel, which are alike.
    float between(int x, int y) const
    {
        const float u = std::max((static_cast<float>(x) - kCell / 2) / kCell, 0.0f),
                    v = std::max((static_cast<float>(y) - kCell / 2) / kCell, 0.0f);
        const int c = static_cast<int>(u), r = static_cast<int>(v);
        const int nextColumn = std::min(c + 1, m_columns - 1), nextRow = std::min(r + 1, m_rows - 1);
        const float fu = u - static_cast<float>(c), fv = v - static_cast<float>(r);
        return std::lerp(std::lerp(m_coarse[at(c, r)], m_coarse[at(nextColumn, r)], fu),
            std::lerp(m_coarse[at(c, nextRow)], m_coarse[at(nextColumn, nextRow)], fu), fv);
    }

    std::size_t at(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
    }
    std::size_t pixelAt(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
    }

    const ml::Request& m_request;
    const OpenLamps m_lamps;
    int m_threads, m_width, m_height, m_columns, m_rows;
    std::vector<float> m_coarse; // share, by place of the coarse grid
    std::vector<float> m_open; // share, by pixel
    std::vector<std::uint8_t> m_looked; // 1: the share of the pixel is what its own rays found
};

} // namespace

std::vector<std::uint8_t> traceLampShadows(const Tracer& tracer, const ml::Request& request, int threads)
{
    if (request.lamps.empty())
        return std::vector<std::uint8_t>(request.guide.depth.size(), 255);
    return LampShadows(tracer, request, threads).trace();
}

} // namespace rays
