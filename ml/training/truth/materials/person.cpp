// SPDX-License-Identifier: Apache-2.0
// People. The mannequin's parts (skin, hair, torso, legs, feet) are told apart by their base colours, as the network must do, and
// become skin and hair of many tones, coats in the item's colour, trousers and shoes.
#include "ml/training/truth/materials/materials.h"

namespace training {
namespace {

using ml::builtin::mix;

// Linear colours of the mannequin's parts (assets/proxies).
constexpr Vec3 kSkin{0.552f, 0.342f, 0.231f};
constexpr Vec3 kHair{0.069f, 0.042f, 0.027f};
constexpr Vec3 kTorso{0.138f, 0.162f, 0.195f};
constexpr Vec3 kLegs{0.065f, 0.069f, 0.084f};
constexpr Vec3 kFeet{0.034f, 0.027f, 0.023f};

/// Within a few steps of eight-bit sRGB.
bool is(Vec3 colour, Vec3 part)
{
    const Vec3 off{std::fabs(colour.x - part.x), std::fabs(colour.y - part.y), std::fabs(colour.z - part.z)};
    return off.x < 0.06f * part.x + 0.002f && off.y < 0.06f * part.y + 0.002f && off.z < 0.06f * part.z + 0.002f;
}

Vec3 skinOf(float tone) { return mix(Vec3{0.60f, 0.39f, 0.29f}, Vec3{0.19f, 0.10f, 0.062f}, smoothStep(0.3f, 1.0f, tone)); }
Vec3 hairOf(float tone) { return mix(Vec3{0.020f, 0.016f, 0.013f}, Vec3{0.22f, 0.14f, 0.07f}, smoothStep(0.5f, 1.0f, tone)); }
Vec3 trousersOf(float tone) { return mix(Vec3{0.026f, 0.031f, 0.050f}, Vec3{0.15f, 0.12f, 0.088f}, smoothStep(0.5f, 0.9f, tone)); }
/// Coats of figures that were given no colour: dark blue, camel, red.
Vec3 coatOf(float tone)
{
    const Vec3 quiet = mix(Vec3{0.045f, 0.055f, 0.085f}, Vec3{0.28f, 0.185f, 0.10f}, smoothStep(0.3f, 0.6f, tone));
    return mix(quiet, Vec3{0.30f, 0.04f, 0.035f}, smoothStep(0.72f, 0.9f, tone));
}

} // namespace

Surface paintPerson(const SurfacePoint& point)
{
    const float* f = point.fields.value;
    const auto& style = point.style->style;
    Surface surface;
    surface.normal = point.normal;
    const float cloth = mix(0.78f, 1.18f, f[3] * 0.35f + f[1] * 0.35f + f[2] * 0.3f);
    if (is(point.colour, kSkin)) {
        surface.albedo = skinOf(style[2]) * mix(0.92f, 1.06f, f[1]);
        surface.mirror = 0.02f;
    } else if (is(point.colour, kHair)) {
        surface.albedo = hairOf(style[1]) * mix(0.6f, 1.5f, f[5]);
    } else if (is(point.colour, kLegs)) {
        surface.albedo = trousersOf(style[1]) * cloth;
    } else if (is(point.colour, kFeet)) {
        surface.albedo = point.colour * mix(0.6f, 1.1f, style[0]);
    } else {
        surface.albedo = (is(point.colour, kTorso) ? coatOf(style[0]) : point.colour) * cloth;
        // A coat buttons up the front.
        const bool front = point.restNormal.z > 0.5f && std::fabs(point.rest.x) < 0.014f;
        if (front && style[1] > 0.35f)
            surface.albedo = surface.albedo * 0.5f;
    }
    return surface;
}

} // namespace training
