// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/materials/cloth.h"

namespace ml::builtin {
namespace {

Vec3 shirtOf(float tone)
{
    return tone < 0.45f ? Vec3{0.62f, 0.61f, 0.58f} : tone < 0.75f ? Vec3{0.3f, 0.4f, 0.55f} : Vec3{0.12f, 0.13f, 0.15f};
}

} // namespace

Surface paintShirtFront(const PersonPoint& point)
{
    const ObjectStyle& style = point.style();
    Vec3 cloth = shirtOf(style.choice(42)) * mix(0.9f, 1.04f, point.paint.fields.value[1]);
    const Vec3 q = point.q;
    if (point.known && q.y < -0.72f && q.z > 0) {
        const Garment outfit = wornBy(style);
        if (outfit == Garment::Suit || (outfit == Garment::Coat && style.choice(63) < 0.5f)) {
            // A tie, broader downwards, its knot below the collar.
            const float knot = smoothStep(-0.95f, -0.9f, q.y), half = mix(0.075f + 0.05f * clamp((-0.95f - q.y) / 1.4f), 0.085f, knot);
            const Vec3 silk = mix(Vec3{0.16f, 0.02f, 0.025f}, Vec3{0.025f, 0.04f, 0.1f}, style.choice(64) < 0.5f ? 0.0f : 1.0f);
            const float stripe = faded(wave((q.x + q.y) * 7), 0.02f, point.paint.footprint);
            cloth = mix(cloth, silk * mix(0.8f, 1.35f, stripe) * (1 - 0.35f * seam(q.y + 0.95f, 0.01f, point.blur)),
                band(q.x, -half, half, point.blur));
        } else {
            cloth = cloth * (1 - 0.35f * seam(std::fabs(q.x) - 0.06f, 0.006f, point.blur));
            cloth = mix(cloth, cloth * 0.4f, 0.8f * button(q, 0, 0.36f, -0.85f, -3.2f, point.blur));
        }
    }
    Surface surface;
    surface.albedo = cloth;
    surface.normal = foldNormal(point.paint, {0.05f, 0.12f, 0.05f}, 0.35f);
    return surface;
}

} // namespace ml::builtin
