// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/figure_body.h"

#include "assets/proxies/figure_skeleton.h"
#include "assets/proxies/proxy_maker.h"

#include <algorithm>
#include <array>

namespace assets {

namespace {

const glm::vec3 kSkin = srgb(196, 158, 132);

Solid ball(int bone, const glm::vec3& centre, float radius) { return {bone, centre, centre, radius, radius, glm::vec3(1)}; }
Solid cone(int bone, const glm::vec3& a, const glm::vec3& b, float ra, float rb) { return {bone, a, b, ra, rb, glm::vec3(1)}; }
Solid ellipsoid(int bone, const glm::vec3& centre, const glm::vec3& radii) { return {bone, centre / radii, centre / radii, 1, 1, radii}; }

/// A side of the body: 0 left, 1 right; x points away from the middle.
struct Side {
    int index;
    float x;
};
constexpr std::array kSides{Side{0, 1.0f}, Side{1, -1.0f}};

std::vector<Solid> upperArm(const Proportions& p, const Side& side)
{
    const float g = float(p.limbGirth), length = float(p.upperArm);
    const int shoulder = bone::Shoulder + side.index;
    return {ellipsoid(shoulder, {side.x * 0.004f * g, -0.15f * length, 0}, {0.053f * g, 0.076f * g, 0.057f * g}),
        cone(shoulder, {0, -0.1f * length, 0}, {0, -length, 0}, 0.05f * g, 0.042f * g),
        ellipsoid(shoulder, {0, -0.55f * length, 0.008f * g}, {0.046f * g, 0.095f * g, 0.05f * g})};
}

std::vector<Solid> sleeve(const Proportions& p, const Side& side)
{
    const float g = float(p.limbGirth), length = float(p.forearm);
    const int elbow = bone::Elbow + side.index;
    auto solids = upperArm(p, side);
    solids.push_back(cone(elbow, {0, 0, 0}, {0, -0.94f * length, 0}, 0.041f * g, 0.033f * g));
    solids.push_back(ellipsoid(elbow, {0, -0.27f * length, 0.004f * g}, {0.046f * g, 0.085f * g, 0.046f * g}));
    return solids;
}

BodyPart makeTorso(const Proportions& p)
{
    const float g = float(p.trunkGirth), h = float(p.height), belly = float(p.belly);
    const float toNeck = float(p.neck - p.chest), toShoulder = float(p.shoulder - p.chest), waist = float(p.spine - p.pelvis),
                rib = float(p.chest - p.spine);
    std::vector<Solid> trunk{ellipsoid(bone::Pelvis, {0, 0.004f * h, -0.003f}, {0.162f * g, 0.07f * h, 0.118f * g}),
        ellipsoid(bone::Spine, {0, 0.2f * rib, 0.004f}, {0.138f * g * (1 + 0.12f * belly), 0.075f * h, 0.103f * g * (1 + 0.15f * belly)}),
        ellipsoid(bone::Chest, {0, 0.25f * toNeck, 0.004f}, {0.15f * g, 0.098f * h, 0.112f * g}),
        ellipsoid(bone::Chest, {0, 0.62f * toNeck, 0.0f}, {0.155f * g, 0.048f * h, 0.096f * g}),
        cone(bone::Chest, {0, toNeck - 0.01f * h, -0.012f}, {0, toNeck + 0.012f * h, -0.006f}, 0.066f * g, 0.056f * g)};
    if (belly > 0)
        trunk.push_back(ellipsoid(bone::Spine, {0, -0.3f * waist, 0.045f * g}, {0.115f * g, 0.07f * h, (0.07f + 0.035f * belly) * g}));
    BodyPart part{"torso", srgb(104, 112, 122), {}, 0.05f * g, 0.022f * h / 1.75f};
    for (const auto& side : kSides) {
        // From the neck down to the shoulder.
        trunk.push_back(cone(bone::Chest, {side.x * 0.02f * h, toNeck - 0.012f * h, -0.014f},
            {side.x * 0.86f * float(p.shoulderHalf), toShoulder - 0.002f * h, -0.006f}, 0.048f * g, 0.043f * g));
        const auto arm = upperArm(p, side);
        trunk.insert(trunk.end(), arm.begin(), arm.end());
        part.limbs.push_back({sleeve(p, side), {}});
    }
    part.limbs.push_back({std::move(trunk), {}});
    return part;
}

BodyPart makeLegs(const Proportions& p)
{
    const float g = float(p.limbGirth), t = float(p.trunkGirth), h = float(p.height);
    const float thigh = float(p.hip - p.knee), shank = float(p.knee - p.ankle);
    std::vector<Solid> seat{ellipsoid(bone::Pelvis, {0, -0.012f * h, -0.004f}, {0.157f * t, 0.058f * h, 0.114f * t})};
    BodyPart part{"legs", srgb(72, 74, 82), {}, 0.03f * g, 0.022f * h / 1.75f};
    for (const auto& side : kSides) {
        const int hip = bone::Hip + side.index, knee = bone::Knee + side.index;
        const float out = side.x * 0.005f * h;
        std::vector<Solid> leg{cone(hip, {out, -0.06f * thigh, 0}, {0, -thigh, 0}, 0.083f * g, 0.056f * g),
            ellipsoid(hip, {out, -0.34f * thigh, 0.012f * g}, {0.082f * g, 0.16f * g, 0.086f * g})};
        seat.insert(seat.end(), leg.begin(), leg.end());
        seat.push_back(ellipsoid(hip, {side.x * 0.004f, 0.01f * thigh, -0.045f * t}, {0.085f * t, 0.09f * t, 0.082f * t}));
        leg.push_back(ellipsoid(hip, {0, -thigh, 0.012f * g}, {0.05f * g, 0.055f * g, 0.05f * g})); // kneecap
        leg.push_back(cone(knee, {0, 0, 0}, {0, -0.93f * shank, 0}, 0.055f * g, 0.043f * g));
        leg.push_back(ellipsoid(knee, {0, -0.27f * shank, -0.02f * g}, {0.055f * g, 0.115f * g, 0.056f * g}));
        part.limbs.push_back({std::move(leg), {}});
    }
    part.limbs.push_back({std::move(seat), {}});
    return part;
}

/// The head in parts of its own height, so that a child's is as well formed as an adult's.
BodyPart makeHead(const Proportions& p)
{
    const float u = float(p.head), g = float(p.limbGirth);
    const auto at = [u](float x, float y, float z) { return glm::vec3(x, y, z) * u; };
    const float top = float(p.height - p.skull) / u; // of the crown above the joint, hair included
    const float crown = top - 0.448f; // the cranium's middle
    std::vector<Solid> solids{ellipsoid(bone::Head, at(0, crown, -0.03f), at(0.328f, 0.42f, 0.4f)),
        ellipsoid(bone::Head, at(0, crown - 0.31f, 0.1f), at(0.25f, 0.33f, 0.28f)),
        ball(bone::Head, at(0, top - 0.915f, 0.335f), 0.085f * u),
        cone(bone::Head, at(-0.16f, crown - 0.43f, 0.03f), at(0.16f, crown - 0.43f, 0.03f), 0.07f * u, 0.07f * u), // jaw
        cone(bone::Head, at(-0.15f, crown + 0.01f, 0.32f), at(0.15f, crown + 0.01f, 0.32f), 0.06f * u, 0.06f * u), // brow
        cone(bone::Head, at(0, crown - 0.06f, 0.385f), at(0, crown - 0.235f, 0.475f), 0.03f * u, 0.052f * u), // nose
        cone(bone::Head, at(-0.06f, crown - 0.36f, 0.35f), at(0.06f, crown - 0.36f, 0.35f), 0.035f * u, 0.035f * u), // lips
        cone(bone::Neck, {0, -0.012f * float(p.height), -0.004f}, {0, float(p.skull - p.neck), 0.008f * float(p.height)}, 0.054f * g,
            0.05f * g)};
    BodyPart part{"head", kSkin, {{std::move(solids), {}}}, 0.06f * u, 0.046f * u};
    for (const auto& side : kSides) {
        part.limbs[0].solids.push_back(ellipsoid(bone::Head, at(side.x * 0.335f, crown - 0.16f, -0.03f), at(0.045f, 0.13f, 0.085f)));
        part.limbs[0].cuts.push_back({bone::Head, at(side.x * 0.14f, crown - 0.085f, 0.45f), {}, 0.085f * u, 0.04f * u}); // eye sockets
    }
    return part;
}

BodyPart makeHair(const Proportions& p)
{
    const float u = float(p.head), top = float(p.height - p.skull) / u, crown = top - 0.448f;
    const auto at = [u](float x, float y, float z) { return glm::vec3(x, y, z) * u; };
    BodyPart part{
        "hair", srgb(74, 58, 46), {{{ellipsoid(bone::Head, at(0, crown, -0.045f), at(0.352f, 0.448f, 0.43f))}, {}}}, 0.03f * u, 0.07f * u};
    part.limbs[0].cuts.push_back(
        {bone::Head, at(0, crown + 0.2f, 0.34f), glm::normalize(glm::vec3(0, -0.55f, 0.83f)), 0, 0.05f * u}); // hairline over the face
    part.limbs[0].cuts.push_back({bone::Head, at(0, crown - 0.24f, -0.1f), {0, -1, 0}, 0, 0.05f * u}); // nape
    return part;
}

BodyPart makeHands(const Proportions& p)
{
    const float h = float(p.hand);
    BodyPart part{"hands", kSkin, {}, 0.045f * h, 0.046f * h};
    for (const auto& side : kSides) {
        const int wrist = bone::Wrist + side.index, fingers = bone::Fingers + side.index, tips = bone::FingerTips + side.index;
        const int index = bone::IndexFinger + side.index, indexTip = bone::IndexTip + side.index;
        const auto at = [&](float inwards, float down, float forward) { return glm::vec3(-side.x * inwards, -down, forward) * h; };
        std::vector<Solid> hand{cone(wrist, at(0, -0.18f, 0), at(0, 0.1f, 0), 0.135f * h, 0.125f * h),
            ellipsoid(wrist, at(0, 0.28f, 0.01f), {0.095f * h, 0.27f * h, 0.215f * h}),
            cone(wrist, at(0.03f, 0.12f, 0.12f), at(0.09f, 0.33f, 0.27f), 0.09f * h, 0.065f * h), // thumb
            cone(wrist, at(0.09f, 0.33f, 0.27f), at(0.1f, 0.52f, 0.3f), 0.062f * h, 0.05f * h)};
        for (const auto& [z, length] : {std::pair(0.05f, 1.0f), {-0.06f, 0.95f}, {-0.155f, 0.78f}}) {
            hand.push_back(cone(fingers, at(0, -0.04f, z), at(0, 0.24f * length, z), 0.062f * h, 0.054f * h));
            hand.push_back(cone(tips, at(0, 0.24f * (length - 1), z), at(0, 0.24f * length - 0.04f, z), 0.054f * h, 0.044f * h));
        }
        hand.push_back(cone(index, at(0, -0.04f, 0.01f), at(0, 0.24f, 0.01f), 0.062f * h, 0.054f * h));
        hand.push_back(cone(indexTip, at(0, 0, 0.01f), at(0, 0.18f, 0.01f), 0.054f * h, 0.044f * h));
        part.limbs.push_back({std::move(hand), {}});
    }
    return part;
}

BodyPart makeFeet(const Proportions& p)
{
    const float l = float(p.foot), sole = float(p.ankle), g = float(p.limbGirth);
    BodyPart part{"feet", srgb(52, 46, 42), {}, 0.1f * l, 0.062f * l};
    for (const auto& side : kSides) {
        const int ankle = bone::Ankle + side.index, toes = bone::Toes + side.index;
        part.limbs.push_back(
            {{cone(ankle, {0, 0.2f * l, 0.01f * l}, {0, -0.3f * sole, 0.02f * l}, 0.034f * g, 0.04f * g),
                 ellipsoid(ankle, {0, -0.6f * sole, -0.07f * l}, {0.135f * l, 0.62f * sole, 0.18f * l}),
                 cone(ankle, {0, -0.42f * sole, 0.08f * l}, {side.x * 0.02f * l, -0.66f * sole, 0.5f * l}, 0.15f * l, 0.115f * l),
                 ellipsoid(toes, {side.x * 0.015f * l, 0.06f * sole, 0.05f * l}, {0.17f * l, 0.13f * l, 0.25f * l})},
                {{ankle, {0, -sole, 0}, {0, -1, 0}, 0, 0.012f * l}, {toes, {0, -0.22f * sole, 0}, {0, -1, 0}, 0, 0.012f * l}}});
    }
    return part;
}

} // namespace

std::vector<BodyPart> makeBody(const Proportions& proportions)
{
    return {makeTorso(proportions), makeLegs(proportions), makeHead(proportions), makeHair(proportions), makeHands(proportions),
        makeFeet(proportions)};
}

} // namespace assets
