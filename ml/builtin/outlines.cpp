// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/outlines.h"

namespace ml::builtin {
namespace {

constexpr int kReach = 10; // pixels to each side in which the end of an edge is looked for
constexpr float kFaint = 0.03f; // contrast that needs no smoothing, display values

class Smoother {
public:
    Smoother(const torch::Tensor& display, const GuideBuffers& guide, Rect outer)
        : m_guide(guide)
        , m_outer(outer)
        , m_source(display.data_ptr<float>())
        , m_row(display.size(3))
        , m_plane(display.size(2) * display.size(3))
    {
    }

    void run(float* target) const
    {
        for (int y = 1; y + 1 < m_outer.height; ++y)
            for (int x = 1; x + 1 < m_outer.width; ++x)
                if (onBorder(x, y))
                    smooth(x, y, target);
    }

private:
    std::size_t guideAt(int x, int y) const
    {
        return static_cast<std::size_t>(m_outer.y + y) * static_cast<std::size_t>(m_guide.width) + static_cast<std::size_t>(m_outer.x + x);
    }
    bool differs(std::size_t a, std::size_t b) const
    {
        const float da = m_guide.depth[a], db = m_guide.depth[b];
        return m_guide.objectId[a] != m_guide.objectId[b] || std::fabs(da - db) > 0.06f * std::min(da, db);
    }
    bool onBorder(int x, int y) const
    {
        const std::size_t here = guideAt(x, y);
        return differs(here, guideAt(x + 1, y)) || differs(here, guideAt(x - 1, y)) || differs(here, guideAt(x, y + 1))
            || differs(here, guideAt(x, y - 1));
    }
    float luma(int x, int y) const
    {
        const float* p = m_source + y * m_row + x;
        return 0.3f * p[0] + 0.59f * p[m_plane] + 0.11f * p[2 * m_plane];
    }

    /// Pixels along the edge until it ends, and whether the end lies on the brighter side.
    struct End {
        int steps = 0;
        float difference = 0;
    };
    End follow(int x, int y, int stepX, int stepY, int acrossX, int acrossY, float middle, float limit) const
    {
        End end;
        for (int i = 1; i <= kReach; ++i) {
            const int px = x + i * stepX, py = y + i * stepY;
            const int qx = px + acrossX, qy = py + acrossY;
            end.steps = i;
            if (std::min({px, py, qx, qy}) < 0 || std::max(px, qx) >= m_outer.width || std::max(py, qy) >= m_outer.height)
                break;
            end.difference = 0.5f * (luma(px, py) + luma(qx, qy)) - middle;
            if (std::fabs(end.difference) > limit)
                break;
        }
        return end;
    }

    void smooth(int x, int y, float* target) const
    {
        const float m = luma(x, y), n = luma(x, y - 1), s = luma(x, y + 1), w = luma(x - 1, y), e = luma(x + 1, y);
        if (std::max({m, n, s, w, e}) - std::min({m, n, s, w, e}) < kFaint)
            return;
        const float acrossRows = std::fabs(n + s - 2 * m), acrossColumns = std::fabs(w + e - 2 * m);
        const bool level = acrossRows >= acrossColumns; // the edge runs along a row
        const float before = level ? n : w, after = level ? s : e;
        const int side = std::fabs(before - m) >= std::fabs(after - m) ? -1 : 1;
        const float other = side < 0 ? before : after;
        const int acrossX = level ? 0 : side, acrossY = level ? side : 0, alongX = level ? 1 : 0, alongY = level ? 0 : 1;
        const float middle = 0.5f * (m + other), limit = 0.25f * std::fabs(other - m);
        const End a = follow(x, y, -alongX, -alongY, acrossX, acrossY, middle, limit);
        const End b = follow(x, y, alongX, alongY, acrossX, acrossY, middle, limit);
        const End& nearest = a.steps <= b.steps ? a : b;
        // Only the side that the edge has left is blended, the other keeps its own.
        if ((nearest.difference < 0) == (m < middle))
            return;
        const float wanted = 0.5f - static_cast<float>(nearest.steps) / static_cast<float>(a.steps + b.steps);
        const float held = blended(m, side < 0 ? after : before, other);
        const float share = clamp((wanted - held) / (1 - held), 0, 0.5f);
        const std::int64_t from = y * m_row + x, across = (y + acrossY) * m_row + x + acrossX;
        for (std::int64_t k = 0; k < 3; ++k)
            target[k * m_plane + from] = mix(m_source[k * m_plane + from], m_source[k * m_plane + across], share);
    }

    /// How much of the other side a pixel holds already, 0..0.5, by its neighbour on its own side: the network blends as film does
    /// where it knows the outline, and twice would be too much.
    static float blended(float pixel, float own, float other)
    {
        return std::fabs(other - own) > 0.5f * kFaint ? clamp((pixel - own) / (other - own), 0, 0.5f) : 0;
    }

    const GuideBuffers& m_guide;
    Rect m_outer;
    const float* m_source;
    std::int64_t m_row, m_plane;
};

} // namespace

torch::Tensor smoothOutlines(const torch::Tensor& display, const GuideBuffers& guide, Rect outer)
{
    torch::Tensor result = display.clone();
    Smoother(display, guide, outer).run(result.data_ptr<float>());
    return result;
}

} // namespace ml::builtin
