// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/materials/face.h"

#include "ml/builtin/materials/materials.h"
#include "ml/builtin/powers.h"

namespace ml::builtin {
namespace {

/// Nothing in a plan says so; hair and dress decide who may have stubble and who lipstick.
bool readsAsWoman(const ObjectStyle& style)
{
    return style.hair == Hair::Bob || style.hair == Hair::Long || style.hair == Hair::Ponytail || style.outfit == Garment::Dress;
}

/// 1 inside a shape whose border lies `distance` away, negative inside; soft over a sample and at least `edge`.
float inside(float distance, float blur, float edge = 0.002f)
{
    const float soft = std::max(0.6f * blur, edge);
    return 1 - smoothStep(-soft, soft, distance);
}

/// Of a line of some width, fainter where a sample covers more than it.
float line(float distance, float width, float blur)
{
    const float reach = std::max(width, 0.7f * blur);
    return (1 - smoothStep(0.35f * reach, reach, std::fabs(distance))) * clamp(width / std::max(0.7f * blur, 1e-5f));
}

float hill(float x, float y, float size) { return expOf(-(x * x + y * y) / (size * size)); }

/// Brown, or blue or green in pale faces.
Vec3 irisOf(float choice, float skin)
{
    return choice < 0.55f || skin > 0.5f ? Vec3{0.085f, 0.042f, 0.019f}
        : choice < 0.8f                  ? Vec3{0.12f, 0.2f, 0.29f}
                                         : Vec3{0.11f, 0.15f, 0.075f};
}

/// The opening between the lids is what two circles share.
struct Eye {
    float x, y; // from the eye's middle, x outwards, turned with the lids
    float size;
    float upper() const { return std::sqrt(x * x + (y + 0.0672f * size) * (y + 0.0672f * size)) - 0.0942f * size; }
    float lower() const { return std::sqrt(x * x + (y - 0.1051f * size) * (y - 0.1051f * size)) - 0.1241f * size; }
};

Vec3 paintIris(const ObjectStyle& style, const Eye& eye, float blur)
{
    const float r = std::sqrt(eye.x * eye.x + (eye.y - 0.003f) * (eye.y - 0.003f)) / eye.size;
    const float rays = valueNoise({60 * eye.x / (r + 0.004f), 60 * eye.y / (r + 0.004f), 7 * r}, style.hash + 54);
    Vec3 iris = irisOf(style.choice(50), style.style[2]) * mix(0.75f, 1.5f, faded(rays, 0.006f, blur));
    iris = mix(iris, iris * 0.25f, smoothStep(0.019f, 0.026f, r)); // the dark ring
    iris = mix(iris, Vec3{0.006f, 0.006f, 0.007f}, inside(r - 0.0115f, blur));
    const float glint = inside(std::sqrt((eye.x - 0.008f) * (eye.x - 0.008f) + (eye.y - 0.012f) * (eye.y - 0.012f)) - 0.0045f, blur);
    return mix(iris, Vec3{0.85f, 0.87f, 0.9f}, glint);
}

void paintEye(const FacePoint& face, const Eye& eye, Surface& surface)
{
    const float blur = face.blur, upper = eye.upper(), lower = eye.lower(), open = std::max(upper, lower);
    const float edge = smoothStep(0.064f, 0.02f, std::fabs(eye.x) / eye.size), outwards = smoothStep(-0.02f, 0.06f, eye.x);
    // A crease over the upper lid, a shadow along both, lashes at its rim.
    surface.albedo
        = mix(surface.albedo, face.skin * Vec3{0.5f, 0.36f, 0.33f}, 0.55f * line(upper - 0.024f * eye.size, 0.006f, blur) * edge);
    if (eye.y > -0.02f)
        surface.albedo = mix(surface.albedo, Vec3{0.018f, 0.013f, 0.011f},
            (0.75f + 0.2f * outwards) * line(upper - 0.003f, 0.0065f + 0.003f * outwards, blur)
                * smoothStep(0.073f, 0.06f, std::fabs(eye.x) / eye.size));
    if (eye.y < 0.02f)
        surface.albedo = mix(surface.albedo, face.skin * Vec3{0.5f, 0.3f, 0.27f},
            0.5f * line(lower - 0.002f, 0.005f, blur) * smoothStep(0.066f, 0.05f, std::fabs(eye.x) / eye.size));
    const float seen = inside(open, blur);
    if (seen <= 0)
        return;
    Vec3 ball = mix(Vec3{0.52f, 0.49f, 0.47f}, Vec3{0.42f, 0.25f, 0.22f}, smoothStep(0.045f, 0.066f, std::fabs(eye.x) / eye.size));
    ball = mix(ball, Vec3{0.5f, 0.2f, 0.17f}, inside(eye.x / eye.size + 0.058f, blur, 0.004f)); // the inner corner
    const float iris = std::sqrt(eye.x * eye.x + (eye.y - 0.003f) * (eye.y - 0.003f)) / eye.size - 0.0265f;
    ball = mix(ball, paintIris(face.style, eye, blur), inside(iris, blur));
    ball = ball * mix(0.42f, 1.0f, smoothStep(0.0f, -0.02f, upper)); // shadow of the upper lid
    surface.albedo = mix(surface.albedo, ball, seen);
    surface.mirror = mix(surface.mirror, 0.05f, seen);
    surface.sharpness = mix(surface.sharpness, 160, seen);
}

void paintBrow(const FacePoint& face, float side, Surface& surface)
{
    const float t = (side - 0.05f) / 0.16f; // from the nose outwards
    if (t < -0.2f || t > 1.2f)
        return;
    const float arch = 0.083f + 0.012f * face.style.choice(52) + 0.028f * (1 - (1.25f * t - 0.8f) * (1.25f * t - 0.8f)) - 0.012f * t * t;
    const float half = mix(0.0155f, 0.005f, clamp(t)) * mix(1.0f, 0.7f, face.style.youth);
    const float body
        = inside(std::fabs(face.q.y - arch) - half, face.blur, 0.005f) * smoothStep(-0.05f, 0.12f, t) * smoothStep(1.08f, 0.9f, t);
    const float strand = valueNoise({(side + 0.6f * (face.q.y - arch)) * 230, face.q.y * 40, 0}, face.style.hash + 55);
    surface.albedo = mix(
        surface.albedo, face.hair * 0.75f, body * mix(0.45f, 0.98f, faded(strand, 0.005f, face.blur)) * mix(0.95f, 0.7f, face.style.youth));
}

void paintMouth(const FacePoint& face, float side, Surface& surface)
{
    const float y = face.q.y + 0.272f - 0.014f * face.style.youth, x = side / 0.106f;
    if (x > 1.15f || y > 0.06f || y < -0.08f)
        return;
    const float width = std::sqrt(std::max(0.0f, 1 - x * x));
    const float bow = 0.031f * width * (1 - 0.2f * x) - 0.007f * hill(side, 0, 0.014f);
    const float top = y - bow, bottom = -0.043f * std::sqrt(width) * width - y;
    const float made = readsAsWoman(face.style) && face.style.choice(53) > 0.55f && face.style.youth < 0.5f ? 1.0f : 0.0f; // lipstick
    const Vec3 own = face.skin * Vec3{0.86f, 0.5f, 0.47f};
    const Vec3 lip = mix(own, Vec3{0.3f, 0.035f, 0.04f}, 0.7f * made);
    const float body = inside(std::max(top, bottom), face.blur, mix(0.012f, 0.005f, made)) * smoothStep(1.08f, 0.9f, x);
    const float crease = valueNoise({side * 130, y * 20, 0}, face.style.hash + 56);
    surface.albedo = mix(surface.albedo, lip * mix(0.88f, 1.06f, faded(crease, 0.008f, face.blur)), mix(0.62f, 0.92f, made) * body);
    surface.albedo = mix(surface.albedo, Vec3{0.05f, 0.018f, 0.016f},
        0.75f * line(y - 0.005f * x * x * (1.6f - x) + 0.0015f, 0.0052f, face.blur) * smoothStep(1.04f, 0.7f, x));
    surface.mirror = mix(surface.mirror, 0.026f, body);
}

/// Blood under thin skin: cheeks, nose, chin, and the hollows of the eyes.
Vec3 complexion(const FacePoint& face, float side)
{
    const auto near = [&](float x, float y, float size) { return hill(side - x, face.q.y - y, size); };
    const float blood = 0.5f + 0.35f * face.style.youth;
    Vec3 skin = mix(face.skin, face.skin * Vec3{1.08f, 0.72f, 0.66f}, blood * near(0.2f, -0.14f, 0.11f));
    if (face.q.z > 0.35f)
        skin = mix(skin, face.skin * Vec3{1.05f, 0.74f, 0.68f}, 0.55f * near(0, -0.14f, 0.06f));
    skin = mix(skin, face.skin * Vec3{1.0f, 0.84f, 0.8f}, 0.5f * near(0, -0.42f, 0.09f));
    skin = mix(skin, face.skin * Vec3{0.66f, 0.52f, 0.52f}, mix(0.42f, 0.2f, face.style.youth) * near(0.125f, 0.0f, 0.075f));
    if (face.style.choice(57) < 0.22f) // freckles
        skin = mix(skin, face.skin * Vec3{0.62f, 0.42f, 0.3f},
            0.4f * smoothStep(0.68f, 0.8f, faded(valueNoise({face.q.x * 120, face.q.y * 120, 0}, face.style.hash + 58), 0.012f, face.blur))
                * clamp(1.6f * near(0.1f, -0.1f, 0.14f)));
    return mix(face.skin, skin, smoothStep(0.02f, 0.12f, face.q.z)); // none of it behind the ears
}

} // namespace

float hairline(Vec3 q)
{
    const float beside = std::fabs(q.x) - 0.15f;
    const float front = (q.y - 0.28f) * 0.62f - (q.z - 0.345f) * 0.78f - 0.03f * hill(beside, 0, 0.06f);
    float ears = std::max((q.y + 0.09f) * 0.573f - (q.z + 0.13f) * 0.82f, q.y - 0.005f);
    ears = std::max(ears, std::min(q.y + 0.07f, q.z - 0.03f));
    return std::min(front, ears);
}

void paintFace(const FacePoint& face, Surface& surface)
{
    const Vec3 q = face.q;
    const ObjectStyle& style = face.style;
    const float side = std::fabs(q.x);
    const float lobes = std::sqrt((q.y + 0.085f) * (q.y + 0.085f) + 1.7f * (q.z + 0.1f) * (q.z + 0.1f));
    const float ear = smoothStep(0.275f, 0.3f, side) * smoothStep(0.155f, 0.12f, lobes);
    surface.albedo = mix(surface.albedo, surface.albedo * Vec3{1.04f, 0.78f, 0.72f}, ear);
    if (q.z < 0.02f)
        return;
    surface.albedo = complexion(face, side);
    if (style.choice(51) < 0.4f && style.youth < 0.3f && !readsAsWoman(style)) { // unshaven
        const float jaw = smoothStep(-0.17f, -0.27f, q.y + 0.25f * hill(side - 0.05f, q.y + 0.23f, 0.06f) * -0.4f)
            * smoothStep(-0.62f, -0.46f, q.y) * smoothStep(0.02f, 0.1f, q.z);
        const float hairs = valueNoise({q.x * 220, q.y * 220, q.z * 220}, style.hash + 59);
        surface.albedo
            = mix(surface.albedo, mix(face.skin, face.hair, 0.6f), jaw * mix(0.25f, 0.75f, faded(hairs, 0.005f, face.blur)) * 0.7f);
    }
    if (q.z < 0.16f)
        return;
    paintBrow(face, side, surface);
    paintMouth(face, side, surface);
    const float small = 1 - 0.28f * style.youth;
    // In the hollow that the nostril is.
    const Vec3 in{side - 0.031f * small, 0.8f * (q.y + 0.19f - 0.022f * style.youth), 0.7f * (q.z - 0.418f + 0.03f * style.youth)};
    surface.albedo = mix(surface.albedo, Vec3{0.03f, 0.012f, 0.01f}, 0.85f * inside(std::sqrt(dot(in, in)) - 0.0165f, face.blur, 0.004f));
    const float x = side - 0.137f;
    const Eye eye{x, q.y - 0.1f * x, 1 + 0.16f * style.youth};
    if (std::fabs(eye.y) < 0.09f && std::fabs(eye.x) < 0.11f)
        paintEye(face, eye, surface);
}

} // namespace ml::builtin
