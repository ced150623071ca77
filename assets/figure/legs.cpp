// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/body.h"

#include "assets/figure/skeleton.h"

namespace assets {

using glm::vec3;

BodyPart makeLegs(const Proportions& p, const Outfit& o)
{
    const float g = float(p.limbGirth), t = float(p.trunkGirth), h = float(p.height), e = o.trouser;
    const float thigh = float(p.hip - p.knee), shank = float(p.knee - p.ankle);
    Limb seat{{ellipsoid(bone::Pelvis, {0, -0.012f * h, -0.004f}, {0.152f * t, 0.058f * h, 0.107f * t})}, {}, 0};
    BodyPart part{"legs", o.lower, {}, 0.03f * g, 0.0232f * h / 1.75f, {}};
    for (const auto& side : kSides) {
        const int hip = bone::Hip + side.index, knee = bone::Knee + side.index;
        const float out = side.x * 0.005f * h;
        auto upper = cone(hip, {out, -0.06f * thigh, 0}, {0, -thigh, 0}, 0.08f * g + 0.5f * e, 0.05f * g + e);
        upper.folds = {0, std::max(0.0f, 0.3f * e)};
        std::vector<Solid> leg{upper, ellipsoid(hip, {out, -0.34f * thigh, 0.012f * g}, vec3(0.078f, 0.16f, 0.082f) * g + 0.5f * e)};
        seat.solids.insert(seat.solids.end(), leg.begin(), leg.end());
        seat.solids.push_back(ellipsoid(hip, {side.x * 0.004f, 0.0f, -0.034f * t}, {0.08f * t, 0.084f * t, 0.07f * t}));
        // A trouser leg falls straight from the knee and breaks on the shoe; a stocking follows the calf.
        const bool loose = e > 0;
        auto lower = cone(knee, {0, 0, 0}, {0, -(loose ? 1.02f : 0.93f) * shank, loose ? 0.006f * g : 0}, 0.05f * g + e,
            (loose ? 0.046f : 0.04f) * g + e);
        lower.folds = {std::max(0.0f, 0.25f * e), std::max(0.0f, 0.4f * e)};
        leg.push_back(lower);
        leg.push_back(ellipsoid(knee, {0, -0.27f * shank, -0.018f * g}, vec3(0.05f, 0.115f, 0.052f) * g + 0.7f * e));
        std::vector<Cut> cuts;
        if (loose)
            cuts.push_back({knee, {0, -0.965f * shank, 0}, {0, -1, 0}, 0, 0.014f});
        part.limbs.push_back({std::move(leg), std::move(cuts), 0});
    }
    part.limbs.push_back(std::move(seat));
    return part;
}

} // namespace assets
