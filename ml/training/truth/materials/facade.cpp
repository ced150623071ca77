// SPDX-License-Identifier: Apache-2.0
// Facades: walls of brick, concrete, stone, plaster or glass; windows in the cells of the field grid, shop fronts on the street.
#include "ml/training/truth/materials/materials.h"

namespace training {
namespace {

using ml::builtin::Material;
using ml::builtin::mix;

constexpr float kShopTop = 3.3f; // metres

Material wallMaterial(const ml::builtin::ObjectStyle& style) {
    if (style.material != Material::Unsaid) return style.material;
    const float choice = style.style[0];
    if (choice < 0.38f) return Material::Brick;
    if (choice < 0.66f) return Material::Plaster;
    if (choice < 0.84f) return Material::Concrete;
    return Material::Stone;
}

/// Where fields 3 and 4, which are 1 on cell borders and 0 in the middle, are below these there is a window.
struct Opening {
    float u = 0.5f;
    float v = 0.5f;
};

Opening openingOf(Material material, const ml::builtin::ObjectStyle& style) {
    switch (material) {
    case Material::Glass: return {0.965f, 0.95f};
    case Material::Concrete: return {0.93f, mix(0.38f, 0.58f, style.style[2])};
    case Material::Stone: return {mix(0.22f, 0.38f, style.style[1]), mix(0.5f, 0.7f, style.style[2])};
    default: return {mix(0.28f, 0.5f, style.style[1]), mix(0.42f, 0.66f, style.style[2])};
    }
}

Vec3 wallColour(const SurfacePoint& point, Material material) {
    const float* f = point.fields.value;
    Vec3 wall = point.colour * (mix(0.74f, 1.2f, f[0]) * mix(0.92f, 1.08f, f[1]));
    if (material == Material::Brick) {
        const Vec3 mortar{0.36f, 0.34f, 0.31f};
        wall = f[5] < 0.15f ? mix(wall, mortar, 0.6f) : wall * mix(0.62f, 1.28f, f[5]);
    }
    // Rain runs down and splashes up: the foot of a wall is darker.
    return wall * mix(0.66f, 1.0f, smoothStep(0, 1.6f, point.rest.y + f[1] * 0.6f));
}

/// Light behind a window, by the hash of its cell.
Vec3 litRoom(const SurfacePoint& point, float hash, float threshold) {
    const float* f = point.fields.value;
    const Vec3 tint = hash * 17 - static_cast<float>(static_cast<int>(hash * 17)) < 0.78f ? Vec3{1.0f, 0.60f, 0.26f} : Vec3{0.80f, 0.86f, 1.0f};
    const float strength = mix(0.45f, 1.25f, (hash - threshold) / (1.001f - threshold));
    return tint * (strength * mix(1.05f, 0.6f, f[4]) / point.light->exposure);
}

Surface paintWindow(const SurfacePoint& point, bool shop) {
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = {0.03f, 0.035f, 0.04f};
    surface.mirror = 0.10f;
    surface.sharpness = 200;
    const float hash = f[2];
    const float threshold = (point.light->time == ml::builtin::Time::Night ? 0.58f : 0.64f) - (shop ? 0.45f : 0.0f);
    if (lightsBurn(point) && hash > threshold) {
        surface.glow = litRoom(point, hash, threshold) * (shop ? 1.25f : 1.0f);
    } else if (hash < 0.28f) {
        surface.albedo = Vec3{0.42f, 0.40f, 0.36f} * mix(0.7f, 1.1f, hash * 3.5f); // blinds
    }
    return surface;
}

Surface paintRoof(const SurfacePoint& point) {
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = mix(Vec3{0.17f, 0.165f, 0.16f}, point.colour, 0.25f) * mix(0.75f, 1.25f, point.fields.value[0]);
    return surface;
}

} // namespace

Surface paintFacade(const SurfacePoint& point) {
    if (std::fabs(point.restNormal.y) > 0.5f) return paintRoof(point);
    const float* f = point.fields.value;
    const Material material = wallMaterial(*point.style);
    const Opening opening = openingOf(material, *point.style);
    const bool shopFront = point.rest.y < kShopTop && point.style->style[1] > 0.35f;
    const bool shop = shopFront && f[3] < 0.86f && point.rest.y > 0.45f && point.rest.y < 2.75f;
    const bool window = !shopFront && f[3] < opening.u && f[4] < opening.v && point.rest.y > 0.6f;

    Surface surface;
    surface.normal = point.normal;
    const bool mullion = material != Material::Glass && f[3] < 0.012f;
    const bool frame = f[3] > opening.u - 0.09f || f[4] > opening.v - 0.09f || mullion;
    if (shop) return paintWindow(point, true);
    if (window && !frame) return paintWindow(point, false);
    if (window) {
        const float tone = point.style->style[2] < 0.55f ? 0.62f : 0.10f;
        surface.albedo = {tone, tone * 0.97f, tone * 0.92f};
        return surface;
    }
    if (shopFront && point.rest.y > 2.75f) { // the sign over a shop
        surface.albedo = {0.08f + 0.35f * point.style->style[1], 0.08f + 0.2f * point.style->style[2], 0.1f + 0.2f * point.style->style[0]};
        return surface;
    }
    surface.albedo = wallColour(point, material);
    const bool trim = f[3] < opening.u + 0.13f && f[4] < opening.v + 0.13f && material != Material::Glass && material != Material::Concrete;
    if (trim) surface.albedo = mix(surface.albedo, Vec3{0.58f, 0.55f, 0.50f}, material == Material::Brick ? 0.55f : 0.4f);
    if (f[4] > 0.975f) surface.albedo = surface.albedo * 0.72f; // the line between storeys
    return surface;
}

} // namespace training
