// SPDX-License-Identifier: Apache-2.0
#include "rays/soft_shadows.h"

#include "rays/shadow_grid.h"
#include "rays/shared_rows.h"

#include <algorithm>
#include <optional>

namespace rays {
namespace {

constexpr int kReach = 2; // first places: how far each asks others; 5 x 5 of them look at every part of a light
constexpr float kAlike = 0.07f; // shares that differ by less have nothing between them

/// Places whose rays go together, and where their shares go: those that are left go when it ends.
class Batch {
public:
    explicit Batch(const SharesAt& sharesAt)
        : m_sharesAt(sharesAt)
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
        if (m_size == 0)
            return;
        const auto found = m_sharesAt(std::span(m_places).first(m_size));
        for (std::size_t i = 0; i < m_size; ++i)
            *m_shares[i] = found[i];
        m_size = 0;
    }

    const SharesAt& m_sharesAt;
    std::array<Place, Tracer::kTogether> m_places;
    std::array<float*, Tracer::kTogether> m_shares{};
    std::size_t m_size = 0;
};

class SoftShadows {
public:
    SoftShadows(const ml::Request& request, const ShadowSpacing& spacing, const SharesAt& sharesAt, std::span<const Glance> glances)
        : m_request(request)
        , m_sharesAt(sharesAt)
        , m_glances(glances)
        , m_coarse(spacing.firstPlaces)
        , m_grid(request.guide, spacing.pixels)
        , m_coarseColumns((m_grid.columns() + m_coarse - 1) / m_coarse)
        , m_coarseRows((m_grid.rows() + m_coarse - 1) / m_coarse)
        , m_glanced(static_cast<std::size_t>(m_coarseColumns) * static_cast<std::size_t>(m_coarseRows))
    {
    }

    std::vector<std::uint8_t> trace(int threads)
    {
        eachRow(m_coarseRows, threads, [&](int row) {
            lookFirst(row * m_coarse);
            glanceOver(row);
        });
        eachRow(m_coarseRows, threads, [&](int row) { fill(row * m_coarse); });
        m_grid.soften(threads);
        return m_grid.toPixels(threads);
    }

private:
    struct Glanced {
        bool open = false, hidden = false; // somewhere
    };

    bool isFirst(int column, int row) const { return column % m_coarse == 0 && row % m_coarse == 0; }

    void look(Batch& batch, int column, int row)
    {
        // First places are neighbours of each other: they look at all parts of a light, too, and not at those of even numbers alone.
        const int pattern = isFirst(column, row) ? ml::lampPattern(column / m_coarse, row / m_coarse) : ml::lampPattern(column, row);
        if (const auto surface = surfaceAt(m_request, m_grid.pixel(column), m_grid.pixel(row)))
            batch.add({*surface, pattern}, m_grid.share(column, row));
    }

    void lookFirst(int row)
    {
        Batch batch(m_sharesAt);
        for (int column = 0; column < m_grid.columns(); column += m_coarse)
            look(batch, column, row);
    }

    /// What is known of the pixels between first places.
    void glanceOver(int row)
    {
        if (m_glances.empty())
            return;
        const int side = m_grid.pixel(m_coarse), width = m_request.guide.width, height = m_request.guide.height;
        for (int y = row * side; y < std::min((row + 1) * side, height); ++y) {
            for (int x = 0; x < width; ++x) {
                Glanced& glanced = m_glanced[at(x / side, row)];
                const Glance glance
                    = m_glances[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
                glanced.open |= glance == Glance::Open;
                glanced.hidden |= glance == Glance::Hidden;
            }
        }
    }

    /// The places between the first ones: what those say where they are alike, rays of their own where not.
    void fill(int row)
    {
        Batch batch(m_sharesAt);
        for (int column = 0; column < m_grid.columns(); column += m_coarse) {
            const std::optional<float> common = commonShare(column, row);
            for (int r = row; r < std::min(row + m_coarse, m_grid.rows()); ++r) {
                for (int c = column; c < std::min(column + m_coarse, m_grid.columns()); ++c) {
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

    /// Mean of a first place and those around it that show a surface; nothing where these differ, where there are none, and where a
    /// glance at the pixels between saw otherwise.
    std::optional<float> commonShare(int column, int row) const
    {
        const int around = kReach * m_coarse;
        float least = 1, most = 0, sum = 0;
        int count = 0;
        for (int r = std::max(row - around, 0); r <= std::min(row + around, m_grid.rows() - 1); r += m_coarse) {
            for (int c = std::max(column - around, 0); c <= std::min(column + around, m_grid.columns() - 1); c += m_coarse) {
                if (!m_grid.showsSurface(c, r))
                    continue;
                const float share = m_grid.share(c, r);
                least = std::min(least, share);
                most = std::max(most, share);
                sum += share;
                ++count;
            }
        }
        if (count == 0 || most - least > kAlike)
            return std::nullopt;
        const float mean = sum / static_cast<float>(count);
        return glancesDeny(column / m_coarse, row / m_coarse, mean) ? std::nullopt : std::optional(mean);
    }

    bool glancesDeny(int coarseColumn, int coarseRow, float share) const
    {
        for (int r = std::max(coarseRow - 1, 0); r <= std::min(coarseRow + 1, m_coarseRows - 1); ++r)
            for (int c = std::max(coarseColumn - 1, 0); c <= std::min(coarseColumn + 1, m_coarseColumns - 1); ++c)
                if (const Glanced& glanced = m_glanced[at(c, r)]; share < 0.5f ? glanced.open : glanced.hidden)
                    return true;
        return false;
    }

    std::size_t at(int coarseColumn, int coarseRow) const
    {
        return static_cast<std::size_t>(coarseRow) * static_cast<std::size_t>(m_coarseColumns) + static_cast<std::size_t>(coarseColumn);
    }

    const ml::Request& m_request;
    const SharesAt& m_sharesAt;
    std::span<const Glance> m_glances;
    int m_coarse; // every so manyeth place is looked at first
    ShadowGrid m_grid;
    int m_coarseColumns;
    int m_coarseRows;
    std::vector<Glanced> m_glanced; // by first place
};

} // namespace

std::vector<std::uint8_t> traceSoftShadows(
    const ml::Request& request, const ShadowSpacing& spacing, const SharesAt& sharesAt, std::span<const Glance> glances, int threads)
{
    return SoftShadows(request, spacing, sharesAt, glances).trace(threads);
}

} // namespace rays
