// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/body.h"

#include "assets/figure/skeleton.h"
#include "assets/proxies/proxy_maker.h"

#include <utility>

namespace assets {

namespace {

const glm::vec3 kSkinColour = srgb(196, 158, 132);

} // namespace

BodyPart makeHands(const Proportions& p)
{
    const float h = float(p.hand);
    BodyPart part{"hands", kSkinColour, {}, 0.024f * h, 0.041f * h, {}};
    for (const auto& side : kSides) {
        const int wrist = bone::Wrist + side.index, fingers = bone::Fingers + side.index, tips = bone::FingerTips + side.index;
        const int index = bone::IndexFinger + side.index, indexTip = bone::IndexTip + side.index;
        const auto at = [&](float inwards, float down, float forward) { return glm::vec3(-side.x * inwards, -down, forward) * h; };
        std::vector<Solid> hand{cone(wrist, at(0, -0.2f, 0), at(0, 0.06f, 0), 0.13f * h, 0.115f * h),
            ellipsoid(wrist, at(0, 0.27f, 0.0f), {0.08f * h, 0.27f * h, 0.2f * h}),
            ellipsoid(wrist, at(0.055f, 0.2f, 0.1f), {0.07f * h, 0.15f * h, 0.1f * h}), // the ball of the thumb
            cone(wrist, at(0.04f, 0.16f, 0.13f), at(0.09f, 0.36f, 0.265f), 0.075f * h, 0.055f * h),
            cone(wrist, at(0.09f, 0.36f, 0.265f), at(0.1f, 0.53f, 0.285f), 0.052f * h, 0.04f * h)};
        // Three fingers that bend together, then the index finger: from the knuckle in the palm to the tip.
        for (const auto& [z, length] : {std::pair(0.045f, 1.0f), {-0.06f, 0.94f}, {-0.157f, 0.78f}}) {
            hand.push_back(cone(wrist, at(0, 0.3f, 0.8f * z), at(-0.012f, 0.48f, z), 0.05f * h, 0.055f * h));
            hand.push_back(cone(fingers, at(0, -0.02f, z), at(0, 0.24f * length, z), 0.052f * h, 0.046f * h));
            hand.push_back(cone(tips, at(0, 0.24f * (length - 1), z), at(0, 0.24f * length - 0.03f, z), 0.046f * h, 0.037f * h));
        }
        hand.push_back(cone(wrist, at(0, 0.3f, 0.12f), at(-0.012f, 0.48f, 0.15f), 0.05f * h, 0.055f * h));
        hand.push_back(cone(index, at(0, -0.02f, 0.0f), at(0, 0.24f, 0.0f), 0.052f * h, 0.046f * h));
        hand.push_back(cone(indexTip, at(0, 0, 0.0f), at(0, 0.19f, 0.0f), 0.046f * h, 0.037f * h));
        part.limbs.push_back({std::move(hand), {}, 0});
    }
    return part;
}

} // namespace assets
