// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/tiles.h"

namespace ml::builtin {
namespace {

constexpr int kWholeWidth = 1280;
constexpr int kWholeHeight = 768;
constexpr int kTileSide = 768;
constexpr int kMultiple = 8;

Rect grown(const Rect& inner, int width, int height)
{
    const int x = std::max(inner.x - kTileMargin, 0), y = std::max(inner.y - kTileMargin, 0);
    const int right = std::min(inner.x + inner.width + kTileMargin, width), bottom = std::min(inner.y + inner.height + kTileMargin, height);
    return {x, y, right - x, bottom - y};
}

template <typename Value>
void copyPadded(const Value* from, int width, int height, Value* to, int paddedWidth, int paddedHeight)
{
    for (int y = 0; y < paddedHeight; ++y) {
        const Value* row = from + static_cast<std::size_t>(std::min(y, height - 1)) * static_cast<std::size_t>(width);
        to = std::copy(row, row + width, to);
        to = std::fill_n(to, paddedWidth - width, row[width - 1]);
    }
}

} // namespace

std::vector<Tile> tilesOf(int width, int height)
{
    const Rect whole{0, 0, width, height};
    if (width <= kWholeWidth && height <= kWholeHeight)
        return {{whole, whole}};
    std::vector<Tile> tiles;
    for (int y = 0; y < height; y += kTileSide)
        for (int x = 0; x < width; x += kTileSide) {
            const Rect inner{x, y, std::min(kTileSide, width - x), std::min(kTileSide, height - y)};
            tiles.push_back({inner, grown(inner, width, height)});
        }
    return tiles;
}

FrameFeatures padded(FrameFeatures features)
{
    const auto up = [](int side) { return (side + kMultiple - 1) / kMultiple * kMultiple; };
    if (up(features.width) == features.width && up(features.height) == features.height)
        return features;
    FrameFeatures result;
    result.width = up(features.width);
    result.height = up(features.height);
    result.look = features.look;
    result.planes.resize(kPlaneCount * result.pixels());
    result.classes.resize(result.pixels());
    result.materials.resize(result.pixels());
    for (int plane = 0; plane < kPlaneCount; ++plane)
        copyPadded(features.plane(plane), features.width, features.height, result.plane(plane), result.width, result.height);
    copyPadded(features.classes.data(), features.width, features.height, result.classes.data(), result.width, result.height);
    copyPadded(features.materials.data(), features.width, features.height, result.materials.data(), result.width, result.height);
    return result;
}

} // namespace ml::builtin
