// SPDX-License-Identifier: Apache-2.0
#include "ml/training/evaluate/error_shares.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <vector>

namespace training {
namespace {

constexpr int kBlock = 8; // pixels to a side of what counts as smooth

using Colour = std::array<double, 3>;

double squared(const Colour& c) { return (c[0] * c[0] + c[1] * c[1] + c[2] * c[2]) / 3; }

/// Of one frame: the pixels' classes, borders and errors.
class Errors {
public:
    Errors(const ml::Request& request, const Picture& picture, const Picture& truth)
        : m_guide(request.guide)
        , m_picture(picture)
        , m_truth(truth)
    {
        m_kinds.push_back(static_cast<std::size_t>(ml::builtin::Class::None));
        for (const ml::ObjectInfo& object : request.objects)
            m_kinds.push_back(static_cast<std::size_t>(ml::builtin::classFromName(object.semanticClass)));
    }

    std::size_t at(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_truth.width) + static_cast<std::size_t>(x);
    }
    std::size_t kind(int x, int y) const { return m_kinds[m_guide.objectId[at(x, y)]]; }
    Colour error(int x, int y) const
    {
        Colour result;
        for (std::size_t k = 0; k < 3; ++k)
            result[k] = (m_picture.rgb[3 * at(x, y) + k] - m_truth.rgb[3 * at(x, y) + k]) / 255.0;
        return result;
    }
    bool onOutline(int x, int y) const
    {
        const std::uint16_t id = m_guide.objectId[at(x, y)];
        return (x > 0 && m_guide.objectId[at(x - 1, y)] != id) || (x + 1 < m_truth.width && m_guide.objectId[at(x + 1, y)] != id)
            || (y > 0 && m_guide.objectId[at(x, y - 1)] != id) || (y + 1 < m_truth.height && m_guide.objectId[at(x, y + 1)] != id);
    }

private:
    const ml::GuideBuffers& m_guide;
    const Picture& m_picture;
    const Picture& m_truth;
    std::vector<std::size_t> m_kinds; // by object id
};

} // namespace

void ErrorShares::add(const ml::Request& request, const Picture& picture, const Picture& truth)
{
    const Errors errors(request, picture, truth);
    std::array<Colour, ml::builtin::kClassCount> sums;
    std::array<int, ml::builtin::kClassCount> counts;
    for (int top = 0; top < truth.height; top += kBlock) {
        for (int left = 0; left < truth.width; left += kBlock) {
            sums.fill({});
            counts.fill(0);
            for (int y = top; y < std::min(top + kBlock, truth.height); ++y) {
                for (int x = left; x < std::min(left + kBlock, truth.width); ++x) {
                    const std::size_t kind = errors.kind(x, y);
                    const Colour error = errors.error(x, y);
                    m_sums[kind].error += squared(error);
                    m_sums[kind].outline += errors.onOutline(x, y) ? squared(error) : 0;
                    ++m_sums[kind].pixels;
                    ++counts[kind];
                    for (std::size_t k = 0; k < 3; ++k)
                        sums[kind][k] += error[k];
                }
            }
            for (std::size_t kind = 0; kind < counts.size(); ++kind)
                if (counts[kind] > 0) // n times the squared mean
                    m_sums[kind].smooth += squared(sums[kind]) / counts[kind];
        }
    }
}

std::string ErrorShares::table() const
{
    double error = 0, pixels = 0;
    for (const Sums& sums : m_sums) {
        error += sums.error;
        pixels += static_cast<double>(sums.pixels);
    }
    std::vector<std::size_t> order(m_sums.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return m_sums[a].error > m_sums[b].error; });
    std::string text = "| class | pixels % | error % | of it smooth % | at outlines % |\n|---|---|---|---|---|\n";
    for (const std::size_t kind : order) {
        const Sums& sums = m_sums[kind];
        if (sums.pixels == 0 || sums.error <= 0)
            continue;
        char row[128];
        std::snprintf(row, sizeof row, "| %s | %.1f | %.1f | %.0f | %.0f |\n", ml::builtin::kClassNames[kind].data(),
            100 * static_cast<double>(sums.pixels) / pixels, 100 * sums.error / error, 100 * sums.smooth / sums.error,
            100 * sums.outline / sums.error);
        text += row;
    }
    return text;
}

} // namespace training
