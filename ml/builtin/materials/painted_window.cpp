// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/materials/painted_window.h"

#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

/// Metres: x from the window's middle line, y from the floor of its storey.
struct Opening {
    explicit Opening(const PaintPoint& point)
    {
        const ObjectStyle& style = *point.style;
        const CellGrid grid = gridOf(style, point.axis);
        const CellPlace place = cellPlace(point);
        x = std::fabs(place.u - 0.5f) * grid.sizeU;
        y = place.v * grid.sizeV;
        half = mix(0.18f, 0.25f, style.choice(34)) * grid.sizeU;
        sill = mix(0.25f, 0.34f, style.choice(35)) * grid.sizeV;
        head = kPaintedHead * grid.sizeV;
    }
    /// 1 inside the opening, moved inwards by `inset`.
    float inside(float inset, float blur) const { return band(x, -1, half - inset, blur) * band(y, sill + inset, head - inset, blur); }
    float x = 0, y = 0, half = 0, sill = 0, head = 0;
};

Vec3 frameColour(const ObjectStyle& style)
{
    const float choice = style.choice(36);
    return choice < 0.55f ? Vec3{0.56f, 0.55f, 0.51f}
        : choice < 0.75f  ? Vec3{0.05f, 0.052f, 0.055f}
        : choice < 0.9f   ? Vec3{0.1f, 0.058f, 0.034f}
                          : Vec3{0.06f, 0.1f, 0.07f};
}

/// Bars between the panes: one upright, one across at two thirds, or none in wide modern ones.
float barsAt(const PaintPoint& point, const Opening& opening)
{
    const float kind = point.style->choice(37), blur = point.footprint;
    if (kind < 0.25f)
        return 0;
    const float upright = lineAt(opening.x, 0.055f, blur);
    const float transom = lineAt(std::fabs(opening.y - mix(opening.sill, opening.head, 0.66f)), 0.05f, blur);
    return kind < 0.55f ? upright : std::max(upright, transom);
}

} // namespace

bool isWindowCell(const PaintPoint& point)
{
    if (!point.style->lattice || !point.style->guessed || point.axis == 1)
        return false;
    const CellPosition at = cellPosition({point.rest, point.axis, 0}, gridOf(*point.style, point.axis));
    return hasWindow(*point.style, point.axis, static_cast<int>(std::floor(at.u)), static_cast<int>(std::floor(at.v)));
}

void paintWindow(const PaintPoint& point, Surface& wall)
{
    const Opening opening(point);
    const float blur = point.footprint;
    const Vec3 frame = frameColour(*point.style);
    // A sill that stands out and throws a shadow, and the reveal that the window lies in.
    const float across = band(opening.x, -1, opening.half + 0.06f, blur);
    wall.albedo = wall.albedo * (1 - 0.35f * across * band(opening.y, opening.sill - 0.15f, opening.sill - 0.08f, blur));
    const Vec3 stone = mix(point.colour, Vec3{0.6f, 0.58f, 0.54f}, 0.6f);
    wall.albedo = mix(wall.albedo, stone, across * band(opening.y, opening.sill - 0.08f, opening.sill, blur));
    const float hole = opening.inside(0, blur);
    if (hole <= 0)
        return;
    const float deep
        = mix(0.4f, 1, smoothStep(0.0f, 0.16f, opening.head - opening.y)) * mix(0.7f, 1, smoothStep(0, 0.07f, opening.half - opening.x));
    wall.albedo = mix(wall.albedo, frame * deep, hole);
    const float glass = opening.inside(0.06f, blur) * (1 - barsAt(point, opening));
    const Surface pane = paintPane(point);
    wall.albedo = mix(wall.albedo, pane.albedo * deep, glass);
    wall.glow = mix(wall.glow, pane.glow, glass);
    wall.mirror = mix(wall.mirror, pane.mirror, glass);
    wall.sharpness = mix(wall.sharpness, pane.sharpness, glass);
}

} // namespace ml::builtin
