// SPDX-License-Identifier: Apache-2.0
// Window panes: mirrors with a room behind them. Where the lattice of the windows is known every window has its own room, lit or
// dark, with curtains and blinds; elsewhere the cells of the field decide.
#include "ml/builtin/materials/materials.h"
#include "ml/glass_colour.h"

namespace ml::builtin {
namespace {

/// Share of rooms whose light is off.
float darkShare(const Daylight& light) { return mix(0.6f, 0.55f, light.share(Time::Night)); }

/// What hangs in a window: how much of the room it hides, and its own tone.
struct Hangings {
    float cover = 0; // 0..1
    float fold = 1;
};

Hangings hangingsAt(const PaintPoint& point, const CellPlace& place)
{
    const ObjectStyle& style = *point.style;
    const auto own = [&](std::uint32_t k) { return unitOf(static_cast<std::uint32_t>(place.hash * 16777215.0f) + style.hash, k); };
    const float blur = point.footprint / style.cellV;
    const float kind = own(1), beside = std::fabs(place.u - 0.5f);
    Hangings result;
    if (kind < 0.45f) { // curtains on both sides
        const float opening = mix(0.06f, 0.17f, own(2));
        result.cover = smoothStep(opening - 0.008f - blur, opening + 0.008f + blur, beside);
        const float fold = wave(place.u * 26 + own(3));
        result.fold = mix(0.72f, 1.0f, faded(fold, 0.1f, point.footprint));
    } else if (kind < 0.75f) { // a blind, pulled down so far
        const float foot = mix(0.88f, 0.35f, own(2) * own(2));
        result.cover = smoothStep(foot - 0.006f - blur, foot + 0.006f + blur, place.v);
        result.fold = mix(0.86f, 1.0f, faded(wave(place.v * 60), 0.05f, point.footprint));
    }
    return result;
}

/// Light of a room, in exposed units: lamps are warm, some are cold; brighter towards the ceiling, with furniture before it.
Vec3 litRoom(const PaintPoint& point, const CellPlace& place, float dark)
{
    const float* f = point.fields.value;
    const float rank = (place.hash - dark) / (1.001f - dark); // 0..1 among the lit
    const Vec3 tint = rank < 0.8f ? Vec3{1.0f, 0.58f, 0.24f} : Vec3{0.78f, 0.86f, 1.0f};
    float light = mix(0.3f, 0.95f, rank < 0.8f ? rank / 0.8f : 0.6f) * mix(0.8f, 1.15f, f[0]);
    if (!point.style->lattice)
        return tint * (light * mix(0.85f, 1.1f, f[1]) / point.light->exposure);
    light *= mix(0.55f, 1.35f, smoothStep(0.3f, 0.85f, place.v));
    const float top = 0.34f + 0.2f * cellHash(static_cast<std::int32_t>(place.u * 9), 0, 5, static_cast<std::uint32_t>(place.hash * 1e6f));
    const float furniture = 1 - smoothStep(top - 0.02f, top + 0.02f, place.v);
    light *= mix(1.0f, 0.45f, faded(furniture, 0.2f, point.footprint));
    return tint * (light / point.light->exposure);
}

/// Seen from inside: the sky.
Surface fromInside(const PaintPoint& point, Surface surface)
{
    surface.glow = windowLight(*point.light) * mix(0.9f, 1.1f, point.fields.value[0]);
    return surface;
}

} // namespace

bool isGlass(const PaintPoint& point)
{
    // A wall painted as dark as a pane is the body of its house, a pane never is.
    return hasGlassColour(point.raw) && !(point.body && point.style->bodyColour);
}

bool hasGlassColour(Vec3 colour) { return isGlassColour(colour.x, colour.y, colour.z); }

Vec3 windowLight(const Daylight& light) { return mix(light.horizon, light.zenith, 0.3f); }

Surface paintPane(const PaintPoint& point)
{
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = {0.03f, 0.035f, 0.04f};
    surface.mirror = 0.12f;
    surface.sharpness = 200;
    if (point.light->indoors && point.style->semanticClass != Class::Building)
        return fromInside(point, surface);
    CellPlace place = cellPlace(point);
    if (!point.style->lattice)
        place.hash = point.fields.value[2];
    const Hangings hangings = point.style->lattice ? hangingsAt(point, place) : Hangings{};
    const Vec3 cloth = Vec3{0.42f, 0.39f, 0.34f} * hangings.fold;
    const float dark = darkShare(*point.light);
    if (lightsBurn(point) && place.hash > dark) {
        const Vec3 room = litRoom(point, place, dark);
        surface.glow = mix(room, cloth * luminance(room) * Vec3{1.5f, 1.1f, 0.75f}, hangings.cover); // light shines through cloth
    }
    surface.albedo = mix(surface.albedo, cloth * 0.55f, hangings.cover);
    return surface;
}

} // namespace ml::builtin
