// SPDX-License-Identifier: Apache-2.0
// Imported people. Head, hands, garments and shoes are told by where a point lies on a standing body. A model without colours, or of one
// colour, gets skin, hair and clothes; one with several keeps them, and gets a face and the look of cloth.
#include "ml/builtin/materials/cloth.h"
#include "ml/builtin/materials/face.h"

namespace ml::builtin {
namespace {

Surface mixed(const Surface& a, const Surface& b, float share)
{
    return {mix(a.albedo, b.albedo, share), mix(a.glow, b.glow, share), normalised(mix(a.normal, b.normal, share)),
        mix(a.mirror, b.mirror, share), mix(a.sharpness, b.sharpness, share)};
}

/// What lies on either side of a border; only there are both painted.
template <typename First, typename Second>
Surface acrossBorder(float share, First first, Second second)
{
    return share <= 0 ? first() : share >= 1 ? second() : mixed(first(), second(), share);
}

/// Warm, neither a paint nor as dark as brown hair.
bool isSkinColour(Vec3 c)
{
    return luminance(c) > 0.08f && luminance(c) < 0.75f && c.y > 0.42f * c.x && c.y < 0.88f * c.x && c.z < 0.92f * c.y && c.z > 0.15f * c.x;
}

/// Borders between garments, head heights from between the eyes.
struct Borders {
    explicit Borders(const PersonPoint& point)
        : body(point.style().youth)
        , hem(body.pelvis - hemBelowPelvis(wornBy(point.style())))
        , ankle((0.06f * (point.style().detailOrigin.y + 0.533f * point.style().headHeight) - point.style().detailOrigin.y)
              / point.style().headHeight)
        , soft(std::max(point.blur, 0.012f))
    {
    }
    static float hemBelowPelvis(Garment outfit)
    {
        return outfit == Garment::Coat || outfit == Garment::Dress ? 1.1f
            : outfit == Garment::Jacket || outfit == Garment::Suit ? 0.42f
                                                                   : 0.2f;
    }
    /// 1 above the collar, which is lower in front.
    float head(Vec3 q) const
    {
        const float r = std::sqrt(q.x * q.x + (q.z + 0.1f) * (q.z + 0.1f));
        const float collar = -0.66f - 0.16f * smoothStep(-0.15f, 0.25f, q.z) + 0.5f * clamp(r - 0.36f);
        return smoothStep(collar - soft, collar + soft, q.y) * (1 - smoothStep(0.95f, 1.0f, r));
    }
    /// Beside the hips, where arms hang: 1 from the shoulders down to the finger tips.
    float beside(Vec3 q) const
    {
        const float hips = body.shoulderX + 0.03f;
        return q.y < body.shoulderY - body.arm - 1.0f ? 0 : smoothStep(hips - soft, hips + soft, std::fabs(q.x));
    }
    /// 1 where hands are in any pose with straight arms: farther from the shoulder than a wrist.
    float hand(Vec3 q) const
    {
        const float x = std::fabs(q.x) - body.shoulderX, y = q.y - body.shoulderY, z = q.z + 0.1f, wrist = body.arm - 0.06f;
        return beside(q) * smoothStep(wrist - soft, wrist + soft, std::sqrt(x * x + y * y + z * z));
    }
    float legs(Vec3 q) const { return (1 - smoothStep(hem - soft, hem + soft, q.y)) * (1 - beside(q)); }
    float feet(Vec3 q) const { return 1 - smoothStep(ankle - soft, ankle + soft, q.y); }

    Body body;
    float hem, ankle, soft;
};

/// Cloth, leather or skin in the colour that the model gives it.
Surface paintOwn(const PersonPoint& point)
{
    Surface surface;
    surface.albedo = point.paint.colour * drape(point.paint);
    surface.normal = foldNormal(point.paint, kFolds, 0.5f);
    return surface;
}

Surface paintHead(const PersonPoint& point)
{
    const ObjectStyle& style = point.style();
    const Vec3 own = point.paint.colour;
    const bool ownSkin = style.coloured && isSkinColour(own);
    const float line = hairline(point.q) + 0.05f * (valueNoise(point.q * 26.0f, style.hash + 69) - 0.5f);
    // Where a model has coloured its face, its hair is a part of another colour.
    const float grown = ownSkin ? 0.0f : smoothStep(-0.02f - point.blur, 0.03f + point.blur, line);
    const Vec3 hair = style.coloured && line > -0.05f ? own : hairOf(style);
    return acrossBorder(
        grown, [&] { return paintSkin(point, ownSkin ? own : skinOf(style), ownSkin ? own * 0.3f : hairOf(style)); },
        [&] { return paintHair(point, hair); });
}

Surface paintHand(const PersonPoint& point)
{
    const ObjectStyle& style = point.style();
    Surface surface;
    surface.normal = point.paint.normal;
    surface.albedo = (style.coloured ? point.paint.colour : skinOf(style)) * mix(0.94f, 1.05f, point.paint.fields.value[1]);
    surface.mirror = 0.02f;
    surface.sharpness = 25;
    return surface;
}

Surface paintFoot(const PersonPoint& point)
{
    if (point.style().coloured)
        return paintOwn(point);
    PaintPoint leather = point.paint;
    leather.colour = {0.034f, 0.027f, 0.023f};
    return paintShoe({leather, point.q, point.blur, point.known});
}

} // namespace

Surface paintForeignPerson(const PersonPoint& point)
{
    const Vec3 q = point.q;
    const bool coloured = point.style().coloured;
    const Borders borders(point);
    const auto trunk = [&] { return paintUpper(point); };
    const auto legs = [&] { return coloured ? paintOwn(point) : paintLower(point); };
    const auto feet = [&] { return paintFoot(point); };
    const auto below = [&] { return acrossBorder(borders.feet(q), legs, feet); };
    const auto clothes = [&] { return acrossBorder(borders.legs(q), trunk, below); };
    const auto body = [&] { return acrossBorder(borders.hand(q), clothes, [&] { return paintHand(point); }); };
    return acrossBorder(borders.head(q), body, [&] { return paintHead(point); });
}

} // namespace ml::builtin
