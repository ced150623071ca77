// SPDX-License-Identifier: Apache-2.0
// Snow lies on what faces up; rain darkens everything and makes the ground a mirror.
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

bool isStreet(Class value) { return value == Class::Ground || value == Class::Road || value == Class::Pavement; }

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

void coverWithSnow(const PaintPoint& point, Surface& surface)
{
    const float* f = point.fields.value;
    const Class kind = point.style->semanticClass;
    if (kind == Class::Person && isSkin(point.raw))
        return; // it melts on faces and hands
    float cover = point.normal.y * 0.85f + (f[0] - 0.5f) * 0.55f + (f[1] - 0.5f) * 0.25f + snowShift(kind);
    if (kind == Class::Tree)
        cover += (f[2] - 0.5f) * 0.8f + 0.05f;
    float snow = smoothStep(0.34f, 0.58f, cover) * clamp(point.light->snowCover);
    // Wheels run at about a metre from the lane's border.
    if (kind == Class::Road)
        snow *= 1 - 0.62f * smoothStep(0.25f, 0.4f, f[3]) * smoothStep(0.75f, 0.6f, f[3]);
    if (kind == Class::Road && point.light->snowCover > 0) { // slush between the tracks
        const float slush = smoothStep(0.5f, 0.62f, f[0] * 0.7f + f[1] * 0.3f);
        surface.albedo = mix(surface.albedo, Vec3{0.2f, 0.19f, 0.19f}, 0.5f * slush);
    }
    const float shade = mix(0.90f, 1.06f, f[2]) * mix(0.92f, 1.05f, f[1]) * mix(0.97f, 1.03f, f[5]);
    surface.albedo = mix(surface.albedo, Vec3{0.82f, 0.85f, 0.90f} * shade, snow);
    surface.glow = surface.glow * (1 - snow);
    surface.mirror *= 1 - snow;
    surface.normal = normalised(surface.normal + Vec3{(f[1] - 0.5f) * 0.25f, 0, (f[0] - 0.5f) * 0.25f} * snow);
}

void makeWet(const PaintPoint& point, Surface& surface)
{
    const float wet = clamp(point.light->wet);
    const float* f = point.fields.value;
    surface.albedo = surface.albedo * mix(1.0f, 0.62f, wet);
    if (!isStreet(point.style->semanticClass) || point.normal.y < 0.7f)
        return;
    const float puddle = smoothStep(0.48f, 0.6f, f[0]);
    const float paved = point.style->semanticClass == Class::Ground ? 0.35f : 1.0f;
    surface.mirror = std::max(surface.mirror, wet * paved * (0.12f + 0.32f * puddle));
    surface.albedo = surface.albedo * mix(1.0f, 0.7f, puddle * wet);
    const float ripple = 0.05f * (1 - puddle);
    surface.normal = normalised(point.normal + Vec3{(f[1] - 0.5f) * ripple, 0, (f[5] - 0.5f) * ripple});
}

} // namespace

void weather(const PaintPoint& point, Surface& surface)
{
    if (point.light->wet > 0)
        makeWet(point, surface);
    if (point.light->snowCover > 0)
        coverWithSnow(point, surface);
}

} // namespace ml::builtin
