// SPDX-License-Identifier: Apache-2.0
// Faces: eyes, brows, lips and cheeks painted onto the mannequin's head, in head heights from between the eyes. Plain, but a face:
// who looks where can be read.
#include "ml/builtin/materials/materials.h"
#include "ml/builtin/powers.h"

namespace ml::builtin {
namespace {

/// 1 inside an ellipse, with a border as soft as a sample is large.
float ellipse(float x, float y, float a, float b, float blur)
{
    const float r = std::sqrt((x / a) * (x / a) + (y / b) * (y / b));
    const float soft = clamp(blur / std::min(a, b), 0.12f, 3.0f);
    return 1 - smoothStep(1 - soft * 0.5f, 1 + soft * 0.5f, r);
}

Vec3 irisOf(float choice)
{
    return choice < 0.6f ? Vec3{0.09f, 0.045f, 0.02f} : choice < 0.85f ? Vec3{0.1f, 0.19f, 0.3f} : Vec3{0.1f, 0.16f, 0.07f};
}

/// One eye; `x` and `y` from its middle, x outwards.
Vec3 paintEye(const ObjectStyle& style, Vec3 skin, float x, float y, float blur)
{
    // The lids: the upper one is more curved than the lower one.
    const float open = ellipse(x, y, 0.062f, y > 0 ? 0.03f : 0.022f, blur);
    Vec3 eye{0.5f, 0.48f, 0.46f};
    eye = mix(eye, irisOf(style.choice(50)), ellipse(x, y - 0.003f, 0.027f, 0.027f, blur));
    eye = mix(eye, Vec3{0.01f, 0.01f, 0.01f}, ellipse(x, y - 0.003f, 0.012f, 0.012f, blur));
    eye = mix(eye, Vec3{0.9f, 0.9f, 0.9f}, ellipse(x + 0.01f, y - 0.012f, 0.006f, 0.006f, blur));
    const float lid = ellipse(x, y - 0.006f, 0.07f, 0.036f, blur);
    const Vec3 line = mix(skin, Vec3{0.02f, 0.014f, 0.012f}, lid * (y > 0 ? 0.75f : 0.3f));
    return mix(line, eye, open);
}

} // namespace

Vec3 paintFace(const ObjectStyle& style, Vec3 skin, Vec3 hair, Vec3 q, float blur)
{
    if (q.z < 0.08f)
        return skin;
    const float side = std::fabs(q.x);
    const auto near
        = [&](float x, float y, float size) { return expOf(-((side - x) * (side - x) + (q.y - y) * (q.y - y)) / (size * size)); };
    Vec3 face = mix(skin, skin * Vec3{1.12f, 0.72f, 0.66f}, 0.55f * near(0.19f, -0.17f, 0.11f)); // cheeks
    face = mix(face, skin * Vec3{1.1f, 0.76f, 0.7f}, 0.45f * near(0.0f, -0.15f, 0.06f)); // nose
    face = mix(face, skin * Vec3{0.62f, 0.5f, 0.5f}, 0.5f * near(0.14f, -0.01f, 0.085f)); // around the eyes
    if (style.choice(51) < 0.35f) // unshaven
        face = mix(face, mix(skin, hair, 0.55f), 0.5f * smoothStep(-0.2f, -0.3f, q.y) * smoothStep(-0.75f, -0.5f, q.y));
    const float arch = 0.092f + 0.02f * style.choice(52) - 0.9f * (side - 0.13f) * (side - 0.13f) / 0.09f * 0.1f;
    const float brow = band(q.y, arch - 0.014f, arch + 0.012f, blur) * band(side, 0.055f, 0.215f, blur);
    face = mix(face, hair * 0.8f, 0.8f * brow);
    const float mouthX = side / 0.105f, mouthY = q.y + 0.272f;
    const Vec3 lip = mix(skin * Vec3{0.85f, 0.5f, 0.48f}, Vec3{0.35f, 0.05f, 0.05f}, style.choice(53) > 0.7f ? 0.6f : 0.1f);
    face = mix(face, lip, 0.85f * ellipse(side, mouthY, 0.105f, mouthY > 0 ? 0.022f : 0.032f, blur));
    face = mix(face, Vec3{0.06f, 0.02f, 0.02f},
        0.8f * band(mouthY, -0.006f, 0.006f, blur) * clamp(0.02f / std::max(blur, 0.02f)) * (mouthX < 1 ? 1.0f : 0.0f));
    face = mix(face, skin * 0.25f, 0.8f * ellipse(side - 0.03f, q.y + 0.185f, 0.016f, 0.009f, blur)); // nostrils
    if (std::fabs(q.y) < 0.06f && side > 0.06f && side < 0.23f)
        face = paintEye(style, face, side - 0.14f, q.y, blur);
    return face;
}

} // namespace ml::builtin
