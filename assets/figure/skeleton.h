// SPDX-License-Identifier: Apache-2.0
// Bones, how far they turn, and where they stand in a pose. In the zero pose the body stands with its arms hanging, faces +Z, its
// left is +X, and every bone's axes are the body's. A turn is Ry(pan) * Rx(-tilt) * Rz(roll): pan to the left, tilt raises what
// points forwards and swings what hangs down forwards, roll leans to the right what points up and to the left what hangs down.
#pragma once

#include "assets/figure/figure.h"
#include "assets/figure/proportions.h"

#include <glm/mat4x4.hpp>

#include <map>
#include <string>
#include <vector>

namespace assets {

using JointTurns = std::map<std::string, glm::dvec3>; // (pan, tilt, roll) degrees

/// Indices into a posed skeleton; sides follow each other, left first.
namespace bone {
enum Index {
    Pelvis,
    Spine,
    Chest,
    Neck,
    Head,
    Shoulder,
    Elbow = Shoulder + 2,
    Wrist = Elbow + 2,
    Fingers = Wrist + 2,
    FingerTips = Fingers + 2,
    IndexFinger = FingerTips + 2,
    IndexTip = IndexFinger + 2,
    Hip = IndexTip + 2,
    Knee = Hip + 2,
    Ankle = Knee + 2,
    Toes = Ankle + 2,
    Count = Toes + 2
};
}

using Skeleton = std::vector<glm::dmat4>; // body from bone

/// Puts the bones where the turns bring them, each turn limited. Throws AssetError for an unknown joint.
Skeleton poseSkeleton(const Proportions& proportions, const JointTurns& turns);

/// Turns of neck and head that look at a point in the body's space, within their limits; the rest of the pose stays.
JointTurns withEyeline(const Proportions& proportions, JointTurns turns, const glm::dvec3& target);

/// Index of the bone that a joint of `figureJoints` turns.
std::size_t boneIndex(const std::string& joint);

/// Between the eyes, in the head's space.
glm::dvec3 eyePoint(const Proportions& proportions);

} // namespace assets
