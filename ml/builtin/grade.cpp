// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/grade.h"

#include "ml/engine_error.h"

namespace ml::builtin {
namespace {

Vec3 clamped(Vec3 c) { return {clamp(c.x), clamp(c.y), clamp(c.z)}; }

Vec3 withWords(Vec3 c, const FrameWords& words)
{
    c = c * Vec3{1 + 0.12f * words.warmth, 1, 1 - 0.16f * words.warmth};
    const float grey = luminance(c);
    c = mix({grey, grey, grey}, c, words.saturation);
    const Vec3 middle{0.45f, 0.45f, 0.45f};
    return middle + (c - middle) * (1 + 0.35f * words.contrast);
}

} // namespace

Grade gradeFromName(const std::string& name)
{
    if (name == "neutral")
        return Grade::Neutral;
    if (name == "noir")
        return Grade::Noir;
    if (name == "teal and orange")
        return Grade::TealOrange;
    if (name == "warm")
        return Grade::Warm;
    throw EngineError("request.bad", "The request's grade \"" + name + "\" is not known; use one of neutral, noir, teal and orange, warm.");
}

Vec3 graded(Vec3 display, Grade grade, const FrameWords& words)
{
    const Vec3 c = clamped(withWords(display, words));
    const float light = luminance(c), dark = 1 - light;
    switch (grade) {
    case Grade::Noir: {
        const float v = clamp((light - 0.45f) * 1.4f + 0.42f);
        return {v, v, v};
    }
    case Grade::TealOrange: {
        // Shadows towards teal, lights towards orange.
        const Vec3 split{0.09f * light - 0.07f * dark, 0.02f * light + 0.025f * dark, 0.07f * dark - 0.09f * light};
        return clamped(Vec3{light, light, light} + (c - Vec3{light, light, light}) * 1.1f + split);
    }
    case Grade::Warm:
        return clamped({0.03f + c.x * 1.04f, 0.02f + c.y * 0.96f, 0.015f + c.z * 0.76f});
    case Grade::Neutral:
        return c;
    }
    return c;
}

} // namespace ml::builtin
