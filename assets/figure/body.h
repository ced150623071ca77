// SPDX-License-Identifier: Apache-2.0
// The dressed body below the head: rounded solids on bones, blended into smooth parts, and what is sewn onto them.
#pragma once

#include "assets/figure/outfit.h"
#include "assets/figure/proportions.h"
#include "assets/figure/solids.h"

#include <string>
#include <vector>

namespace assets {

/// Parts "torso", "legs", "hands", "feet".
std::vector<BodyPart> makeBody(const Proportions& proportions, const std::string& outfit);

BodyPart makeTorso(const Proportions& proportions, const Outfit& outfit);
BodyPart makeLegs(const Proportions& proportions, const Outfit& outfit);
BodyPart makeHands(const Proportions& proportions);
BodyPart makeFeet(const Proportions& proportions);

/// Collar, lapels and the shirt between them, on a torso.
std::vector<Trim> makeTrims(const Proportions& proportions, const Outfit& outfit, const BodyPart& torso);

} // namespace assets
