// SPDX-License-Identifier: Apache-2.0
// Frost and ice: standing water freezes over, streets lie under sheets of ice between frozen ground, and hoar frost is white on the rest.
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

constexpr Vec3 kFrost{0.78f, 0.82f, 0.88f}; // crystals that scatter nearly all light
constexpr Vec3 kMilky{0.42f, 0.48f, 0.53f}; // ice with air in it
constexpr Vec3 kDeep{0.06f, 0.10f, 0.12f}; // clear ice over water

/// Hairline cracks half a metre apart, white with broken ice: how much of a sample they cover.
float cracksAt(const PaintPoint& point)
{
    const float* f = point.fields.value;
    const Vec3 bent = point.rest + Vec3{f[1] - 0.5f, 0, f[5] - 0.5f} * 0.12f; // broken, not drawn with a compass
    const float wander = grain(bent, {0.7f, 0.7f, 0.7f}, point.footprint * 4, point.style->hash + 71);
    const float line = 1 - smoothStep(0.002f, 0.008f + 0.5f * point.footprint, std::fabs(wander - 0.5f));
    return line * clamp(0.006f / std::max(point.footprint, 0.006f));
}

/// Level and smooth; dark where it is clear, white where the wind has left snow.
void freezeOver(const PaintPoint& point, Surface& surface, float ice)
{
    const float* f = point.fields.value;
    const float white = smoothStep(0.42f, 0.66f, f[0] * 0.7f + f[2] * 0.3f);
    const float cracks = cracksAt(point);
    const Vec3 own = mix(mix(kDeep, kMilky, 0.25f + 0.4f * f[1]), kFrost, 0.85f * white);
    surface.albedo = mix(surface.albedo, mix(own, kFrost, 0.6f * cracks), ice);
    surface.mirror = mix(surface.mirror, 0.09f * (1 - 0.9f * white), ice);
    surface.sharpness = mix(surface.sharpness, mix(150.0f, 20.0f, white), ice);
    const float uneven = 0.02f + 0.1f * white;
    const Vec3 level = point.normal + Vec3{(f[1] - 0.5f) * uneven, 0, (f[5] - 0.5f) * uneven};
    surface.normal = normalised(mix(surface.normal, level, ice));
}

/// Puddles are sheets of ice; between them the ground is white with frost here and there.
void glaze(const PaintPoint& point, Surface& surface, float ice)
{
    const float* f = point.fields.value;
    const float sheet = smoothStep(0.46f, 0.56f, f[0]), clear = smoothStep(0.54f, 0.7f, f[0]);
    const Vec3 glazed = mix(surface.albedo * 0.8f, kMilky, mix(0.5f, 0.16f, clear) * mix(0.7f, 1.2f, f[1]));
    const Vec3 frosted = mix(surface.albedo, kFrost, smoothStep(0.3f, 0.75f, 0.5f * f[1] + 0.5f * f[5]) * 0.4f);
    const Vec3 own = mix(frosted, mix(glazed, kFrost, 0.5f * cracksAt(point)), sheet);
    surface.albedo = mix(surface.albedo, own, ice);
    surface.mirror = std::max(surface.mirror, ice * sheet * (0.07f + 0.15f * clear));
    surface.sharpness = std::max(surface.sharpness * (1 - ice), ice * mix(10.0f, mix(70.0f, 200.0f, clear), sheet));
    const float ripple = mix(0.3f, 0.035f, sheet);
    surface.normal = normalised(mix(surface.normal, point.normal + Vec3{(f[1] - 0.5f) * ripple, 0, (f[5] - 0.5f) * ripple}, ice * sheet));
}

/// How white hoar frost makes a class where it faces up, and where it stands upright.
struct Frosting {
    float above = 0.55f;
    float upright = 0.08f;
};

Frosting frostingOf(const PaintPoint& point)
{
    switch (point.style->semanticClass) {
    case Class::Tree: // it grows on twigs and needles from all sides
        return {0.75f, 0.5f};
    case Class::Vehicle:
        return isGlass(point) ? Frosting{0.6f, 0.45f} : Frosting{0.5f, 0.12f};
    case Class::Lamp:
        return {0.3f, 0.05f};
    default:
        return {};
    }
}

void frost(const PaintPoint& point, Surface& surface, float ice)
{
    const float* f = point.fields.value;
    const float said = point.style->words.ice; // of this item: people too, and from all sides
    if (point.style->semanticClass == Class::Person && (said <= 0 || isSkin(point.raw)))
        return;
    const Frosting most = frostingOf(point);
    const float crystals = smoothStep(0.25f, 0.7f, 0.3f * f[0] + 0.4f * f[1] + 0.3f * f[5]);
    const float upright = std::max(most.upright, 0.35f * said);
    const float white = ice * mix(upright, most.above, smoothStep(0.1f, 0.8f, point.normal.y)) * mix(0.35f, 1.0f, crystals);
    surface.albedo = mix(surface.albedo, kFrost, white);
    surface.mirror *= 1 - white;
    surface.glow = surface.glow * (1 - 0.5f * white);
}

} // namespace

void freeze(const PaintPoint& point, Surface& surface, float ice)
{
    const Class kind = point.style->semanticClass;
    if (kind == Class::Water)
        freezeOver(point, surface, ice);
    else if (isStreet(kind) && point.normal.y >= 0.7f)
        glaze(point, surface, ice);
    else
        frost(point, surface, ice);
}

} // namespace ml::builtin
