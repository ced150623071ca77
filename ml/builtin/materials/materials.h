// SPDX-License-Identifier: Apache-2.0
// One painter for each group of classes, and the weather that comes over all of them.
#pragma once

#include "ml/builtin/materials/surface.h"

namespace ml::builtin {

Surface paintFacade(const PaintPoint& point);
Surface paintStreet(const PaintPoint& point); // ground, road, pavement
Surface paintVehicle(const PaintPoint& point);
Surface paintPerson(const PaintPoint& point);
Surface paintTree(const PaintPoint& point);
Surface paintInterior(const PaintPoint& point); // wall, floor, ceiling, stairs, column, door, furniture
Surface paintStone(const PaintPoint& point); // rock, rubble
Surface paintWater(const PaintPoint& point);
Surface paintLamp(const PaintPoint& point);
Surface paintProp(const PaintPoint& point);

/// The figure's skin and eyes by their colours.
bool isSkin(Vec3 raw);
/// The base colour of an upper garment that was given none.
bool isClothBase(Vec3 raw);

/// Window pane, of a facade, a wall or a car.
Surface paintPane(const PaintPoint& point);
/// A pane by its colour: dark and a little blue.
bool hasGlassColour(Vec3 raw);
bool isGlass(const PaintPoint& point);
/// What is seen through a window from inside: the sky, whatever stands before it.
Vec3 windowLight(const Daylight& light);
/// Colour of a wall of some material.
Vec3 masonry(const PaintPoint& point, Material material);

/// Ground, road and pavement, where water gathers.
inline bool isStreet(Class value) { return value == Class::Ground || value == Class::Road || value == Class::Pavement; }
/// Wetness, ice and lying snow: those of the look outdoors, and what an item's words say of it anywhere.
void weather(const PaintPoint& point, Surface& surface);
/// Ice and hoar frost; `ice` 0..1.
void freeze(const PaintPoint& point, Surface& surface, float ice);

/// Where a point lies in its cell: 0..1 from border to border, and the cell's own hash. For facades: the bay and storey of a window.
struct CellPlace {
    float u = 0;
    float v = 0;
    float storey = 0; // number of the cell upwards
    float hash = 0; // 0..1
};
inline CellPlace cellPlace(const PaintPoint& point)
{
    const CellPosition at = cellPosition({point.rest, point.axis, 0}, gridOf(*point.style, point.axis));
    const float column = std::floor(at.u), row = std::floor(at.v);
    return {at.u - column, at.v - row, row,
        cellHash(static_cast<std::int32_t>(column), static_cast<std::int32_t>(row), point.axis, point.style->hash + 3)};
}

/// 1 inside low..high, 0 outside, with borders as soft as a sample is large.
inline float band(float x, float low, float high, float blur)
{
    const float soft = std::max(blur * 0.5f, 1e-4f);
    return smoothStep(low - soft, low + soft, x) * (1 - smoothStep(high - soft, high + soft, x));
}

/// Share of a sample that a line of the width covers, at a distance from the line's middle; all in metres. Thin lines fade, they do not
/// grow to the size of a pixel.
inline float lineAt(float distance, float width, float footprint)
{
    const float soft = std::max(footprint, 1e-4f);
    return (1 - smoothStep(width / 2, width / 2 + soft, distance)) * clamp(1.5f * width / soft);
}

/// The same on the borders of the cells of the style: joints between slabs, `width` metres wide.
inline float jointAt(const PaintPoint& point, float width)
{
    const CellGrid grid = gridOf(*point.style, point.axis);
    const CellPosition at = cellPosition({point.rest, point.axis, 0}, grid);
    const auto toBorder = [](float cells) { return 0.5f - std::fabs(cells - std::floor(cells) - 0.5f); };
    return lineAt(std::min(toBorder(at.u) * grid.sizeU, toBorder(at.v) * grid.sizeV), width, point.footprint);
}

/// Noise that is longer one way than the others; fades to 0.5 where a sample covers it. `size` in metres.
inline float grain(Vec3 rest, Vec3 size, float footprint, std::uint32_t seed)
{
    const float noise = valueNoise({rest.x / size.x, rest.y / size.y, rest.z / size.z}, seed);
    return faded(noise, std::min({size.x, size.y, size.z}), footprint);
}

} // namespace ml::builtin
