// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/body.h"

#include "assets/figure/tailor.h"
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/proxy_maker.h"

#include <glm/common.hpp>

#include <cmath>

namespace assets {

namespace {

using glm::vec2;

const glm::vec3 kLinen = srgb(198, 196, 190);
const glm::vec3 kLeather = srgb(60, 52, 48);

/// Half the width of the opening of a jacket, metres, `part` of the way from the neck down to where it closes or ends.
float opening(float part, bool open)
{
    if (!open)
        return 0.058f * std::pow(1 - glm::clamp(part, 0.0f, 1.0f), 0.8f) * glm::smoothstep(-0.3f, 0.15f, part) + 0.002f;
    return glm::mix(0.056f, 0.034f, glm::smoothstep(0.25f, 0.62f, part)) * glm::smoothstep(-0.35f, 0.12f, part)
        + 0.03f * glm::smoothstep(0.7f, 1.0f, part);
}

/// Of a lapel: broad at the chest, nothing where the jacket closes.
float lapel(float part) { return 0.011f + 0.058f * glm::smoothstep(0.0f, 0.2f, part) * glm::smoothstep(0.72f, 0.28f, part); }

void addFront(std::vector<Trim>& trims, const Tailor& tailor, const Proportions& p, const Outfit& o)
{
    const float s = float(p.height) / 1.75f, top = tailor.throat() - 0.004f * s;
    const float hem = float(p.pelvis) - o.hem + 0.004f * s;
    const float closes = o.open ? hem : o.skirt > 0 ? float(p.chest) - 0.02f * s : float(p.spine) + 0.04f * s;
    const auto partOf = [=](float y) { return (top - y) / (top - closes); };
    const auto half = [=](float y) { return s * opening(partOf(y), o.open); };
    const float length = o.open ? 1.0f : 1.45f; // a lapel ends sooner where the fronts stay apart
    const auto under = [&](float y) { return vec2(-half(y) - 0.006f * s, half(y) + 0.006f * s); };
    const auto left = [&](float y) { return vec2(half(y) - 0.001f * s, half(y) + s * lapel(partOf(y) * length)); };
    const auto right = [&](float y) { return vec2(-left(y).y, -left(y).x); };
    trims.push_back({"shirt front", kLinen, tailor.front({top, closes, under, vec2(0.0015f * s)})});
    trims.push_back({"lapels", o.upper, tailor.front({top, closes, left, s * vec2(0.005f, 0.0085f)})});
    append(trims.back().mesh, tailor.front({top, closes, right, s * vec2(0.0085f, 0.005f)}));
}

} // namespace

std::vector<Trim> makeTrims(const Proportions& p, const Outfit& o, const BodyPart& torso)
{
    const Tailor tailor(p, torso);
    const float s = float(p.height) / 1.75f;
    std::vector<Trim> trims;
    switch (o.collar) {
    case Collar::Rib:
        trims.push_back({"collar", o.upper, tailor.rib(0.07f, 0.03f)});
        break;
    case Collar::Shirt:
        trims.push_back({"collar", o.upper, tailor.folded({0.105f, 0.12f, 0.006f, -0.03f})});
        break;
    case Collar::Round:
        trims.push_back({"collar", o.upper, tailor.rib(0.022f, 0.018f)});
        trims.push_back({"belt", kLeather, tailor.belt(float(p.spine) + 0.01f * s, 0.017f * s, 0.005f * s)});
        break;
    case Collar::Lapels:
        trims.push_back({"collar", o.upper, tailor.folded({0.085f, 0.15f, 0.04f, 0.6f})});
        trims.push_back({"shirt collar", kLinen, tailor.folded({0.1f, 0.11f, 0.004f, -0.03f})});
        addFront(trims, tailor, p, o);
        break;
    }
    return trims;
}

} // namespace assets
