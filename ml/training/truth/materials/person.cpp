// SPDX-License-Identifier: Apache-2.0
// People: face, hair, hands, clothes in the item's colour, trousers and shoes, by where a point lies on the standing figure.
#include "ml/training/truth/materials/materials.h"

namespace training {
namespace {

using ml::builtin::clamp;
using ml::builtin::luminance;
using ml::builtin::mix;

/// Skin between light and dark, by one number.
Vec3 skinOf(float tone) { return mix(Vec3{0.62f, 0.42f, 0.32f}, Vec3{0.20f, 0.105f, 0.065f}, tone * tone); }
Vec3 hairOf(float tone) { return mix(Vec3{0.022f, 0.017f, 0.013f}, Vec3{0.24f, 0.15f, 0.07f}, smoothStep(0.55f, 1.0f, tone)); }
Vec3 trousersOf(float tone) { return mix(Vec3{0.028f, 0.032f, 0.048f}, Vec3{0.16f, 0.13f, 0.095f}, smoothStep(0.45f, 0.9f, tone)); }

/// Grey mannequins are dressed by the style, coloured ones by their colour.
Vec3 coatOf(const SurfacePoint& point) {
    const Vec3 own = point.colour;
    const float most = std::max({own.x, own.y, own.z});
    const float least = std::min({own.x, own.y, own.z});
    const float saturation = most > 0 ? (most - least) / most : 0;
    const float a = point.style->style[0];
    const Vec3 invented = mix(mix(Vec3{0.05f, 0.06f, 0.09f}, Vec3{0.30f, 0.20f, 0.11f}, smoothStep(0.2f, 0.6f, a)), Vec3{0.30f, 0.045f, 0.04f}, smoothStep(0.7f, 0.95f, a));
    return mix(invented, own, smoothStep(0.22f, 0.4f, saturation));
}

} // namespace

Surface paintPerson(const SurfacePoint& point) {
    const float* f = point.fields.value;
    const float y = point.rest.y;
    Surface surface;
    surface.normal = point.normal;
    const float folds = mix(0.8f, 1.16f, f[3] * 0.5f + f[1] * 0.5f);
    if (y > 1.5f) {
        const bool hair = y > 1.66f || point.rest.z < 0.0f;
        surface.albedo = hair ? hairOf(point.style->style[1]) * mix(0.7f, 1.5f, f[5]) : skinOf(point.style->style[2]);
    } else if (y > 0.95f) {
        surface.albedo = coatOf(point) * folds;
    } else if (y > 0.1f) {
        surface.albedo = trousersOf(point.style->style[1]) * folds;
    } else {
        surface.albedo = {0.03f, 0.025f, 0.02f};
    }
    return surface;
}

} // namespace training
