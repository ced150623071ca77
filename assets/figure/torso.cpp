// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/body.h"

#include "assets/figure/skeleton.h"

#include <algorithm>

namespace assets {

namespace {

using glm::vec3;

/// Shoulder and upper arm under a sleeve; `fold` metres that cloth gathers at the elbow.
std::vector<Solid> upperArm(const Proportions& p, const Outfit& o, const Side& side)
{
    const float g = float(p.limbGirth), length = float(p.upperArm);
    const int shoulder = bone::Shoulder + side.index;
    auto arm = cone(shoulder, {0, -0.16f * length, 0}, {0, -length, 0}, 0.042f * g + 0.8f * o.sleeve, 0.037f * g + o.sleeve);
    arm.folds = {0.08f * o.sleeve, 0.35f * o.sleeve};
    return {ellipsoid(shoulder, {-side.x * 0.008f * g, -0.17f * length, 0}, vec3(0.046f, 0.07f, 0.051f) * g + 0.6f * o.sleeve), arm};
}

std::vector<Solid> sleeve(const Proportions& p, const Outfit& o, const Side& side)
{
    const float g = float(p.limbGirth), length = float(p.forearm), wrist = 0.0315f * g + std::max(0.004f * g, o.cuff);
    const int elbow = bone::Elbow + side.index;
    auto solids = upperArm(p, o, side);
    const float above = o.cuff < 0 ? 0.034f * g + o.sleeve : wrist;
    auto forearm = cone(elbow, {0, 0, 0}, {0, -0.86f * length, 0}, 0.039f * g + o.sleeve, above);
    forearm.folds = {0.35f * o.sleeve, 0.25f * o.sleeve};
    solids.push_back(forearm);
    solids.push_back(ellipsoid(elbow, {0, -0.27f * length, 0.004f * g}, vec3(0.043f, 0.085f, 0.043f) * g + o.sleeve));
    solids.push_back(cone(elbow, {0, -0.84f * length, 0}, {0, -1.02f * length, 0}, wrist, wrist)); // cuff
    return solids;
}

/// Round the ribs, the shoulder blades and up to the neck.
std::vector<Solid> chest(const Proportions& p, const Outfit& o)
{
    const float g = float(p.trunkGirth), h = float(p.height), e = o.ease;
    const float toNeck = float(p.neck - p.chest), toShoulder = float(p.shoulder - p.chest), half = float(p.shoulderHalf);
    std::vector<Solid> solids{ellipsoid(bone::Chest, {0, 0.2f * toNeck, 0.004f}, vec3(0.142f * g, 0.095f * h, 0.108f * g) + e),
        ellipsoid(bone::Chest, {0, 0.6f * toNeck, -0.006f * g}, vec3(0.15f * g, 0.05f * h, 0.092f * g) + e)};
    for (const auto& side : kSides) {
        solids.push_back(ellipsoid(bone::Chest, {side.x * 0.064f * g, 0.36f * toNeck, 0.048f * g}, vec3(0.075f, 0.065f, 0.058f) * g + e));
        solids.push_back(cone(bone::Chest, {side.x * 0.026f * h, toNeck - 0.014f * h, -0.026f * g},
            {side.x * 0.93f * half, toShoulder - 0.003f * h, -0.004f * g}, 0.036f * g + 0.7f * e,
            0.037f * g + 0.7f * e)); // from neck to shoulder
    }
    return solids;
}

/// The hem is a cut, so that cloth ends in an edge.
std::vector<Solid> belly(const Proportions& p, const Outfit& o)
{
    const float g = float(p.trunkGirth), h = float(p.height), e = o.ease, round = float(p.belly);
    const float waist = float(p.spine - p.pelvis), rib = float(p.chest - p.spine), drawn = o.waisted ? 0.012f * g : 0;
    const float loose = 0.15f * std::max(0.0f, o.hem - 0.05f * h / 1.75f); // over the seat, the farther a hem hangs below it
    std::vector<Solid> solids{ellipsoid(bone::Pelvis, {0, -0.008f * h - 0.55f * o.hem, -0.004f},
                                  vec3(0.16f * g + loose, 0.076f * h + 0.55f * o.hem, 0.12f * g + 0.6f * loose) + e),
        ellipsoid(bone::Spine, {0, 0.2f * rib, 0.004f},
            vec3((0.132f + 0.016f * round) * g - drawn, 0.08f * h, (0.1f + 0.015f * round) * g - 0.6f * drawn) + e)};
    if (round > 0)
        solids.push_back(
            ellipsoid(bone::Spine, {0, -0.3f * waist, 0.045f * g}, vec3(0.115f * g, 0.07f * h, (0.07f + 0.035f * round) * g) + e));
    return solids;
}

/// A skirt covers both thighs and what is between them, wherever the legs go.
Limb skirtOf(const Proportions& p, const Outfit& o)
{
    const float g = float(p.trunkGirth), thigh = float(p.hip - p.knee), down = o.skirt * thigh;
    const float top = 0.097f * g + 0.8f * o.ease, hem = top + o.flare, out = 0.02f * g + 0.4f * o.flare;
    Limb limb{belly(p, o), {}, 0.06f * g};
    for (const auto& side : kSides) {
        const int hip = bone::Hip + side.index;
        auto cloth = cone(hip, {side.x * 0.012f * g, -0.02f * thigh, -0.014f * g}, {side.x * out, -1.3f * down, 0}, top, hem);
        cloth.folds = {0, 0.2f * o.flare, 10};
        limb.solids.push_back(cloth);
        limb.cuts.push_back({hip, {0, -down, 0}, {0, -1, 0}, 0, 0.014f});
        // Dished, so that a hem has an edge where it is seen from below or from before a lap.
        const float rim = 0.8f * hem, depth = 0.05f * g, ball = (rim * rim + depth * depth) / (2 * depth);
        limb.cuts.push_back({hip, {side.x * out, -down - ball + depth, 0}, {}, ball, 0.012f});
    }
    // Between the legs cloth hangs in front and behind, and lies on the lap and under the thighs.
    for (const float part : {0.3f, 0.6f, 0.9f, 1.25f}) {
        const float round = glm::mix(top, hem, part / 1.3f), radius = 0.45f * round;
        for (const float z : {round - radius - 0.004f, radius - round}) {
            auto web = cone(bone::Hip, {0.3f * out, -part * down, z}, {-0.3f * out, -part * down, z}, radius, radius);
            web.otherBone = bone::Hip + 1;
            limb.solids.push_back(web);
        }
    }
    return limb;
}

} // namespace

BodyPart makeTorso(const Proportions& p, const Outfit& o)
{
    const float g = float(p.trunkGirth), h = float(p.height);
    BodyPart part{"torso", o.upper, {}, 0.032f * g, (o.skirt > 0 ? 0.0228f : 0.0195f) * h / 1.75f, {}};
    Limb trunk{chest(p, o), {}, 0.045f * g};
    const auto lower = belly(p, o);
    trunk.solids.insert(trunk.solids.end(), lower.begin(), lower.end());
    for (const auto& side : kSides) {
        const auto arm = upperArm(p, o, side);
        trunk.solids.insert(trunk.solids.end(), arm.begin(), arm.end());
        // The sleeve ends at the wrist.
        const int elbow = bone::Elbow + side.index;
        part.limbs.push_back({sleeve(p, o, side), {{elbow, {0, -0.95f * float(p.forearm), 0}, {0, -1, 0}, 0, 0.011f}}, 0});
    }
    trunk.cuts.push_back({bone::Pelvis, {0, -o.hem, 0}, {0, -1, 0}, 0, 0.012f});
    part.limbs.push_back(std::move(trunk));
    if (o.skirt > 0)
        part.limbs.push_back(skirtOf(p, o));
    return part;
}

} // namespace assets
