// SPDX-License-Identifier: Apache-2.0
// A lattice of bays and storeys for the walls of a house, and the cells in which a window would lie on plain wall.
#include "assets/import/guess_parts.h"
#include "assets/import/walls.h"
#include "assets/import/window_cells.h"

#include <glm/common.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace assets {

namespace {

constexpr float kLowest = 2.3f; // metres: walls below it have no storey
constexpr float kNarrowest = 2; // of the whole thing
constexpr float kLargest = 800;
constexpr float kStoreyMin = 2.7f, kStoreyUsual = 3.1f, kStoreyMax = 3.7f;
constexpr float kBayMin = 2.3f, kBayUsual = 2.8f, kBayMax = 3.5f;
constexpr float kStep = 0.02f; // metres from one trial to the next

/// How far along a wall the plane counts when lattices are fitted.
struct Border {
    float at = 0; // metres
    float weight = 0; // m2 of the wall that ends there
};

/// Cells from a place to the next line of a lattice.
float toLine(float cells) { return std::abs(cells - std::round(cells)); }

/// Heights at which walls end.
std::vector<Border> wallTops(const Walls& walls, float ground)
{
    std::vector<Border> tops;
    for (const auto& plane : walls.planes) {
        if (plane.vMax - plane.vMin > kLowest / 2)
            tops.push_back({plane.vMax - ground, plane.area});
    }
    return tops;
}

/// A wall may stand a little over the last storey; what cuts through windows is bad.
float fitStorey(const std::vector<Border>& tops)
{
    float best = kStoreyUsual, least = 1e30f;
    for (float storey = kStoreyMin; storey <= kStoreyMax; storey += kStep) {
        float cost = 0, all = 1e-6f;
        for (const auto& top : tops) {
            const float cells = top.at / storey, over = cells - std::floor(cells);
            cost += top.weight * std::max(0.0f, std::min(over > 0.5f ? 1e3f : over - 0.12f, 1 - over));
            all += top.weight;
        }
        cost = cost / all + 0.05f * std::abs(storey - kStoreyUsual);
        if (cost < least) {
            least = cost;
            best = storey;
        }
    }
    return best;
}

struct Bays {
    float origin = 0; // metres
    float width = kBayUsual;
};

Bays fitBays(const Walls& walls, LooksAlong looks, float from)
{
    std::vector<Border> borders;
    for (const auto& plane : walls.planes) {
        if (plane.looks == looks && plane.uMax - plane.uMin > kNarrowest / 2) {
            borders.push_back({plane.uMin, plane.area});
            borders.push_back({plane.uMax, plane.area});
        }
    }
    constexpr std::size_t kMost = 200;
    std::ranges::sort(borders, {}, [](const Border& border) { return -border.weight; });
    borders.resize(std::min(borders.size(), kMost));
    Bays best;
    float least = 1e30f;
    for (float width = kBayMin; width <= kBayMax; width += kStep) {
        for (float shift = 0; shift < width; shift += width / 20) {
            float cost = 0, all = 1e-6f;
            for (const auto& border : borders) {
                const float off = toLine((border.at - from - shift) / width);
                cost += border.weight * off * off;
                all += border.weight;
            }
            cost = 8 * cost / all + 0.05f * std::abs(width - kBayUsual);
            if (cost < least) {
                least = cost;
                best = {from + shift - (shift > 0 ? width : 0), width};
            }
        }
    }
    return best;
}

} // namespace

DetailFrame guessWindows(const Shape& shape)
{
    const auto size = shape.max - shape.min;
    if (size.y < kLowest || std::min(size.x, size.z) < kNarrowest || std::max({size.x, size.y, size.z}) > kLargest)
        return {};
    const auto walls = wallsOf(shape);
    const auto tops = wallTops(walls, shape.min.y);
    if (tops.empty())
        return {};
    const auto alongX = fitBays(walls, LooksAlong::Z, shape.min.x), alongZ = fitBays(walls, LooksAlong::X, shape.min.z);
    DetailFrame detail;
    detail.guessed = true;
    detail.origin = {alongX.origin, shape.min.y, alongZ.origin};
    detail.size = {alongX.width, fitStorey(tops), alongZ.width};
    const WindowCells cells(walls, detail, shape.max);
    detail.windowsX = cells.texts(LooksAlong::X);
    detail.windowsZ = cells.texts(LooksAlong::Z);
    return cells.plausible() ? detail : DetailFrame{};
}

} // namespace assets
