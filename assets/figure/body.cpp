// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/body.h"

namespace assets {

std::vector<BodyPart> makeBody(const Proportions& p, const std::string& name)
{
    const auto outfit = makeOutfit(name, p);
    std::vector<BodyPart> body{makeTorso(p, outfit), makeLegs(p, outfit), makeHands(p), makeFeet(p)};
    body.front().trims = makeTrims(p, outfit, body.front());
    return body;
}

} // namespace assets
