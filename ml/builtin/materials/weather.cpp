// SPDX-License-Identifier: Apache-2.0
// Snow lies on what faces up; rain darkens everything and makes the ground a mirror. Words make single things wet.
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

/// Snow slides off paint and cloth, and wheels pack it to slush.
float snowShift(Class value)
{
    switch (value) {
    case Class::Road:
        return -0.10f;
    case Class::Person:
        return -0.42f; // a dusting on shoulders and hair
    case Class::Vehicle:
        return -0.12f;
    case Class::Lamp:
        return -0.10f;
    default:
        return 0;
    }
}

/// Wheels run 1.7 m apart in lanes of 3.5 m; they wander, and what they leave is grey slush, here more, there less. Gives how much white
/// snow is left.
float packedByWheels(const PaintPoint& point, Surface& surface, float snow)
{
    constexpr float kLane = 3.5f; // metres
    const Vec3& r = point.rest;
    const std::uint32_t seed = point.style->hash + 91;
    const float wander = valueNoise({r.x * 0.3f, 0, r.z * 0.09f}, seed) - 0.5f;
    const float lane = r.x / kLane + 0.22f * wander, whole = std::floor(lane);
    const float fromTrack = std::fabs(std::fabs(lane - whole - 0.5f) * kLane - 0.85f); // metres
    const float ragged = grain(r, {0.12f, 1, 0.35f}, point.footprint, seed + 1), along = valueNoise({whole * 7, 0, r.z * 0.16f}, seed + 2);
    const float driven
        = mix(0.35f, 1, cellHash(static_cast<std::int32_t>(whole), 0, 1, seed + 3)) * mix(0.25f, 1, smoothStep(0.3f, 0.6f, along));
    const float track = (1 - smoothStep(0.03f, 0.3f, fromTrack + (ragged - 0.5f) * 0.3f)) * driven * clamp(point.light->snowCover);
    const float slush = smoothStep(0.42f, 0.8f, point.fields.value[0] * 0.8f + point.fields.value[1] * 0.2f) * 0.3f;
    const Vec3 grey = Vec3{0.36f, 0.37f, 0.40f} * mix(0.7f, 1.15f, ragged);
    surface.albedo = mix(surface.albedo, grey, 0.8f * std::max(track, slush) * clamp(point.light->snowCover));
    return snow * (1 - std::max(0.72f * track, slush));
}

void coverWithSnow(const PaintPoint& point, Surface& surface)
{
    const float* f = point.fields.value;
    const Class kind = point.style->semanticClass;
    if (kind == Class::Person && isSkin(point.raw))
        return; // it melts on faces and hands
    float cover = point.normal.y * 0.85f + (f[0] - 0.5f) * 0.55f + (f[1] - 0.5f) * 0.25f + snowShift(kind);
    if (kind == Class::Tree) // on boughs, not on the trunk; on a leaf in patches, or it would be a white diamond
        cover += ((f[2] - 0.5f) * 0.7f + (f[3] - 0.5f) * 0.6f + (f[5] - 0.5f) * 0.9f) * smoothStep(-0.1f, 0.4f, point.normal.y);
    if (kind == Class::Vehicle && isGlass(point))
        cover -= 0.22f; // wiped and warm
    float snow = smoothStep(0.34f, 0.58f, cover) * clamp(point.light->snowCover);
    if (kind == Class::Road)
        snow = packedByWheels(point, surface, snow);
    const float shade = mix(0.92f, 1.05f, f[0]) * mix(0.94f, 1.04f, f[1]); // never the cells': snow knows no slabs
    surface.albedo = mix(surface.albedo, Vec3{0.82f, 0.85f, 0.90f} * shade, snow);
    surface.glow = surface.glow * (1 - snow);
    surface.mirror *= 1 - snow;
    surface.normal = normalised(surface.normal + Vec3{(f[1] - 0.5f) * 0.25f, 0, (f[0] - 0.5f) * 0.25f} * snow);
}

/// A film of water that fills the pores: what is not level enough for puddles shines a little.
void addFilm(Surface& surface, float wet)
{
    surface.mirror = std::max(surface.mirror, 0.04f * wet);
    surface.sharpness = std::max(surface.sharpness, 90 * wet);
}

void addPuddles(const PaintPoint& point, Surface& surface, float wet)
{
    const float* f = point.fields.value;
    const float puddle = smoothStep(0.56f, 0.68f, f[0]);
    const float paved = point.style->semanticClass == Class::Ground ? 0.35f : 1.0f;
    surface.mirror = std::max(surface.mirror, wet * paved * (0.12f + 0.32f * puddle));
    surface.albedo = surface.albedo * mix(1.0f, 0.7f, puddle * wet);
    surface.sharpness = std::max(8.0f, wet * mix(50.0f, 220.0f, puddle)); // a film of water lies on the grain: what is damp stays dull
    const float ripple = 0.07f * (1 - puddle);
    surface.normal = normalised(point.normal + Vec3{(f[1] - 0.5f) * ripple, 0, (f[5] - 0.5f) * ripple});
}

/// `said`: what the item's words ask for, indoors too; without them only streets are mirrors in the rain.
void makeWet(const PaintPoint& point, Surface& surface, float wet, float said)
{
    const Class kind = point.style->semanticClass;
    surface.albedo = surface.albedo * mix(1.0f, 0.62f, wet);
    const bool gathers = isStreet(kind) || (said > 0 && (kind == Class::Floor || kind == Class::Stairs));
    if (gathers && point.normal.y >= 0.7f)
        addPuddles(point, surface, wet);
    else if (said > 0)
        addFilm(surface, said);
}

} // namespace

void weather(const PaintPoint& point, Surface& surface)
{
    const Daylight& light = *point.light;
    const ObjectWords& words = point.style->words;
    if (const float wet = clamp(std::max(light.wet, words.wet)); wet > 0)
        makeWet(point, surface, wet, words.wet);
    if (const float ice = clamp(std::max(light.ice, words.ice)); ice > 0)
        freeze(point, surface, ice);
    if (light.snowCover > 0)
        coverWithSnow(point, surface);
}

} // namespace ml::builtin
