// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/materials/cloth.h"

namespace ml::builtin {

Surface paintKnittedCap(const PersonPoint& point)
{
    const ObjectStyle& style = point.style();
    const Vec3 q = point.q;
    Surface surface;
    surface.normal = point.paint.normal;
    const float up = q.y - 0.36f * q.z - 0.095f; // above the brim's edge, as in assets/figure/hair.cpp
    const float angle = std::fabs(q.x) > std::fabs(q.z + 0.07f) ? q.z : q.x;
    const float v = up * style.headHeight, u = angle * style.headHeight * (1 + 0.6f * clamp(up));
    const Vec3 wool = mix(clothOf(style.choice(47), Garment::Sweater), Vec3{0.33f, 0.32f, 0.3f}, style.choice(67) < 0.3f ? 1.0f : 0.0f);
    const float cuff = smoothStep(0.165f, 0.155f, up);
    surface.albedo = wool * mix(knit(u, v, point.paint.footprint), rib(u, point.paint.footprint), cuff)
        * (1 - 0.5f * seam(up - 0.162f, 0.008f, point.blur));
    return surface;
}

Surface paintFeltHat(const PersonPoint& point)
{
    const ObjectStyle& style = point.style();
    const Vec3 q = point.q;
    const float up = q.y - 0.225f - 0.14f * (q.z + 0.05f); // above the brim, as in assets/figure/hair.cpp
    const float x = q.x / 0.95f, z = (q.z + 0.05f) / 1.13f;
    const float ribbon = band(up, 0.025f, 0.1f, point.blur) * smoothStep(0.42f, 0.4f, std::sqrt(x * x + z * z));
    const Vec3 felt = mix(Vec3{0.05f, 0.045f, 0.042f}, Vec3{0.17f, 0.13f, 0.095f}, style.choice(47));
    Surface surface;
    surface.normal = point.paint.normal;
    surface.albedo = mix(felt * mix(0.9f, 1.08f, point.paint.fields.value[5]), felt * 0.3f, ribbon);
    return surface;
}

} // namespace ml::builtin
