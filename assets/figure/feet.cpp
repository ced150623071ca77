// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/body.h"

#include "assets/figure/skeleton.h"
#include "assets/proxies/proxy_maker.h"

namespace assets {

BodyPart makeFeet(const Proportions& p)
{
    const float l = float(p.foot), sole = float(p.ankle), g = float(p.limbGirth);
    BodyPart part{"feet", srgb(52, 46, 42), {}, 0.1f * l, 0.062f * l, {}};
    for (const auto& side : kSides) {
        const int ankle = bone::Ankle + side.index, toes = bone::Toes + side.index;
        part.limbs.push_back(
            {{cone(ankle, {0, 0.2f * l, 0.01f * l}, {0, -0.3f * sole, 0.02f * l}, 0.034f * g, 0.04f * g),
                 ellipsoid(ankle, {0, -0.6f * sole, -0.07f * l}, {0.135f * l, 0.62f * sole, 0.18f * l}),
                 cone(ankle, {0, -0.42f * sole, 0.08f * l}, {side.x * 0.02f * l, -0.66f * sole, 0.5f * l}, 0.15f * l, 0.115f * l),
                 ellipsoid(toes, {side.x * 0.015f * l, 0.06f * sole, 0.05f * l}, {0.17f * l, 0.13f * l, 0.25f * l})},
                {{ankle, {0, -sole, 0}, {0, -1, 0}, 0, 0.012f * l}, {toes, {0, -0.22f * sole, 0}, {0, -1, 0}, 0, 0.012f * l}}, 0});
    }
    return part;
}

} // namespace assets
