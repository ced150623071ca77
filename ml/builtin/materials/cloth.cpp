// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/materials/cloth.h"

namespace ml::builtin {

Vec3 clothOf(float tone, Garment outfit)
{
    if (outfit == Garment::Suit)
        return mix(Vec3{0.028f, 0.03f, 0.038f}, Vec3{0.075f, 0.08f, 0.1f}, tone);
    if (outfit == Garment::Shirt)
        return tone < 0.4f ? Vec3{0.56f, 0.57f, 0.58f} : tone < 0.7f ? Vec3{0.24f, 0.34f, 0.5f} : Vec3{0.2f, 0.07f, 0.06f};
    const Vec3 quiet = mix(Vec3{0.045f, 0.055f, 0.085f}, Vec3{0.28f, 0.185f, 0.10f}, smoothStep(0.3f, 0.6f, tone));
    return mix(quiet, Vec3{0.30f, 0.04f, 0.035f}, smoothStep(0.72f, 0.9f, tone));
}

bool isUnpainted(const PersonPoint& point)
{
    const Vec3 c = point.paint.raw;
    const float most = std::max({c.x, c.y, c.z}), least = std::min({c.x, c.y, c.z});
    return point.style().guessed && !point.style().coloured && most < 1.25f * least + 0.005f;
}

Garment wornBy(const ObjectStyle& style)
{
    if (style.outfit != Garment::Unsaid)
        return style.outfit;
    if (style.words.garment != Garment::Unsaid)
        return style.words.garment;
    // A coat hangs between the legs; an imported body that is bare of clothes has none there.
    const float choice = style.guessed ? mix(0.35f, 1, style.choice(40)) : style.choice(40);
    return choice < 0.34f ? Garment::Coat : choice < 0.6f ? Garment::Jacket : choice < 0.84f ? Garment::Sweater : Garment::Shirt;
}

} // namespace ml::builtin
