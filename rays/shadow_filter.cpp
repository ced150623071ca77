// SPDX-License-Identifier: Apache-2.0
#include "rays/shadow_filter.h"

#include "rays/shared_rows.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace rays {
namespace {

// From how large a step between the halves of 4 x 4 pixels a border counts as sharp: not at all, wholly.
constexpr float kSoftStep = 0.4f, kSharpStep = 0.8f;
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

class Filter {
public:
    Filter(const ml::GuideBuffers& guide, const std::vector<float>& shares)
        : m_guide(guide)
        , m_shares(shares)
    {
    }

    float at(int x, int y) const
    {
        const std::size_t here = pixelAt(x, y);
        const float own = m_shares[here];
        Mean all, tent, left, right, above, below;
        for (int j = std::max(y - 2, 0); j <= std::min(y + 1, m_guide.height - 1); ++j) {
            for (int i = std::max(x - 2, 0); i <= std::min(x + 1, m_guide.width - 1); ++i) {
                const std::size_t there = pixelAt(i, j);
                if (!onOneSurface(here, there))
                    continue;
                const float share = m_shares[there];
                all.add(share, 1);
                (i < x ? left : right).add(share, 1);
                (j < y ? above : below).add(share, 1);
                tent.add(share, static_cast<float>(std::max(2 - std::abs(i - x), 0) * std::max(2 - std::abs(j - y), 0)));
            }
        }
        const float step = std::hypot(left.value(own) - right.value(own), above.value(own) - below.value(own));
        const float sharp = std::clamp((step - kSoftStep) / (kSharpStep - kSoftStep), 0.0f, 1.0f);
        return std::lerp(all.value(own), tent.value(own), sharp);
    }

private:
    std::size_t pixelAt(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_guide.width) + static_cast<std::size_t>(x);
    }

    bool onOneSurface(std::size_t a, std::size_t b) const
    {
        if (m_guide.objectId[a] != m_guide.objectId[b] || std::fabs(m_guide.depth[a] - m_guide.depth[b]) > 0.03f + 0.05f * m_guide.depth[a])
            return false;
        const std::int8_t *n = &m_guide.normal[3 * a], *m = &m_guide.normal[3 * b];
        return n[0] * m[0] + n[1] * m[1] + n[2] * m[2] > kSameNormal;
    }

    const ml::GuideBuffers& m_guide;
    const std::vector<float>& m_shares;
};

} // namespace

std::vector<std::uint8_t> filteredShares(
    const ml::GuideBuffers& guide, const std::vector<float>& shares, const std::vector<std::uint8_t>& looked, int threads)
{
    const Filter filter(guide, shares);
    std::vector<std::uint8_t> bytes(shares.size());
    eachRow(guide.height, threads, [&](int y) {
        for (int x = 0; x < guide.width; ++x) {
            const std::size_t pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(guide.width) + static_cast<std::size_t>(x);
            bytes[pixel] = static_cast<std::uint8_t>(std::lround(255 * (looked[pixel] ? filter.at(x, y) : shares[pixel])));
        }
    });
    return bytes;
}

} // namespace rays
