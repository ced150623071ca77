// SPDX-License-Identifier: Apache-2.0
#include "rays/lamp_shadows.h"

#include "rays/open_lamps.h"
#include "rays/shadow_grid.h"
#include "rays/shared_rows.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace rays {
namespace {

constexpr int kCoarse = 2; // every so manyeth place is looked at first
constexpr int kAround = 2 * kCoarse; // places: how far first ones are asked; 5 x 5 of them look at every part of a lamp
constexpr float kAlike = 0.07f; // shares that differ by less have nothing between them

/// Places whose rays go together, and where their shares go: those that are left go when it ends.
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
    LampShadows(const Tracer& tracer, const ml::Request& request)
        : m_request(request)
        , m_lamps(tracer, request.lamps)
        , m_grid(request.guide)
    {
    }

    std::vector<std::uint8_t> trace(int threads)
    {
        const int coarseRows = (m_grid.rows() + kCoarse - 1) / kCoarse;
        eachRow(coarseRows, threads, [&](int row) { lookFirst(row * kCoarse); });
        eachRow(coarseRows, threads, [&](int row) { fill(row * kCoarse); });
        m_grid.soften(threads);
        return m_grid.toPixels(threads);
    }

private:
    static bool isFirst(int column, int row) { return column % kCoarse == 0 && row % kCoarse == 0; }

    void look(Batch& batch, int column, int row)
    {
        // First places are neighbours of each other: they look at all parts of the lamps, too, and not at those of even numbers alone.
        const int pattern = isFirst(column, row) ? ml::lampPattern(column / kCoarse, row / kCoarse) : ml::lampPattern(column, row);
        if (const auto surface = surfaceAt(m_request, m_grid.pixel(column), m_grid.pixel(row)))
            batch.add({*surface, pattern}, m_grid.share(column, row));
    }

    void lookFirst(int row)
    {
        Batch batch(m_lamps);
        for (int column = 0; column < m_grid.columns(); column += kCoarse)
            look(batch, column, row);
    }

    /// The places between the first ones: what those say where they are alike, rays of their own where not.
    void fill(int row)
    {
        Batch batch(m_lamps);
        for (int column = 0; column < m_grid.columns(); column += kCoarse) {
            const std::optional<float> common = commonShare(column, row);
            for (int r = row; r < std::min(row + kCoarse, m_grid.rows()); ++r) {
                for (int c = column; c < std::min(column + kCoarse, m_grid.columns()); ++c) {
                    if (!common)
                        m_grid.setSampled(c, r);
                    if (isFirst(c, r))
                        continue;
                    if (common)
                        m_grid.share(c, r) = *common;
                    else
                        look(batch, c, r);
                }
            }
        }
    }

    /// Mean of a first place and those around it that show a surface; nothing where these differ or there are none.
    std::optional<float> commonShare(int column, int row) const
    {
        float least = 1, most = 0, sum = 0;
        int count = 0;
        for (int r = std::max(row - kAround, 0); r <= std::min(row + kAround, m_grid.rows() - 1); r += kCoarse) {
            for (int c = std::max(column - kAround, 0); c <= std::min(column + kAround, m_grid.columns() - 1); c += kCoarse) {
                if (!m_grid.showsSurface(c, r))
                    continue;
                const float share = m_grid.share(c, r);
                least = std::min(least, share);
                most = std::max(most, share);
                sum += share;
                ++count;
            }
        }
        return count > 0 && most - least <= kAlike ? std::optional(sum / static_cast<float>(count)) : std::nullopt;
    }

    const ml::Request& m_request;
    const OpenLamps m_lamps;
    ShadowGrid m_grid;
};

} // namespace

std::vector<std::uint8_t> traceLampShadows(const Tracer& tracer, const ml::Request& request, int threads)
{
    if (request.lamps.empty())
        return std::vector<std::uint8_t>(request.guide.depth.size(), 255);
    return LampShadows(tracer, request).trace(threads);
}

} // namespace rays
