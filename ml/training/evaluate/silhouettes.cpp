// SPDX-License-Identifier: Apache-2.0
#include "ml/training/evaluate/silhouettes.h"

#include "ml/training/evaluate/metrics.h"

#include <algorithm>
#include <cmath>

namespace training {
namespace {

constexpr double kStrong = 0.05; // difference of luminance between neighbours, 0..1

/// One flag a pixel.
struct Mask {
    int width = 0;
    int height = 0;
    std::vector<char> set;

    Mask(int w, int h)
        : width(w)
        , height(h)
        , set(static_cast<std::size_t>(w) * static_cast<std::size_t>(h))
    {
    }
    std::size_t at(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    }
    bool near(int x, int y, int reach) const
    {
        for (int j = std::max(0, y - reach); j <= std::min(height - 1, y + reach); ++j)
            for (int i = std::max(0, x - reach); i <= std::min(width - 1, x + reach); ++i)
                if (set[at(i, j)])
                    return true;
        return false;
    }
};

Mask bordersOf(const ml::GuideBuffers& guide)
{
    Mask mask(guide.width, guide.height);
    for (int y = 0; y + 1 < guide.height; ++y)
        for (int x = 0; x + 1 < guide.width; ++x) {
            const std::uint16_t id = guide.objectId[mask.at(x, y)];
            mask.set[mask.at(x, y)] = id != guide.objectId[mask.at(x + 1, y)] || id != guide.objectId[mask.at(x, y + 1)];
        }
    return mask;
}

Mask edgesOf(const Picture& picture, const Mask& near)
{
    Mask mask(picture.width, picture.height);
    for (int y = 0; y + 1 < picture.height; ++y)
        for (int x = 0; x + 1 < picture.width; ++x) {
            const double here = luminanceAt(picture, x, y);
            const double step
                = std::max(std::fabs(luminanceAt(picture, x + 1, y) - here), std::fabs(luminanceAt(picture, x, y + 1) - here));
            mask.set[mask.at(x, y)] = step > kStrong && near.near(x, y, 2);
        }
    return mask;
}

void count(const Mask& of, const Mask& in, long& found, long& all)
{
    for (int y = 0; y < of.height; ++y)
        for (int x = 0; x < of.width; ++x)
            if (of.set[of.at(x, y)]) {
                ++all;
                found += in.near(x, y, 1);
            }
}

} // namespace

double EdgeMatch::f1() const
{
    const double recall = wanted > 0 ? static_cast<double>(found) / static_cast<double>(wanted) : 1;
    const double precision = shown > 0 ? static_cast<double>(right) / static_cast<double>(shown) : 1;
    return recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0;
}

void matchSilhouettes(const ml::Request& request, const Picture& picture, const Picture& truth, EdgeMatch& match)
{
    const Mask borders = bordersOf(request.guide), made = edgesOf(picture, borders), real = edgesOf(truth, borders);
    count(real, made, match.found, match.wanted);
    count(made, real, match.right, match.shown);
}

} // namespace training
