// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/skeleton.h"

#include "assets/asset_error.h"

#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

struct Joint {
    const char* name;
    int parent; // index of the bone; -1: none
    JointLimit limit;
};

/// Limits are those of a supple adult; left side, mirrored for the right one.
std::vector<Joint> makeJoints()
{
    const auto limit = [](glm::dvec3 min, glm::dvec3 max) { return JointLimit{min, max}; };
    std::vector<Joint> joints{
        {"pelvis", -1, limit({-180, -180, -180}, {180, 180, 180})},
        {"spine", bone::Pelvis, limit({-30, -45, -25}, {30, 25, 25})},
        {"chest", bone::Spine, limit({-35, -35, -20}, {35, 25, 20})},
        {"neck", bone::Chest, limit({-40, -40, -25}, {40, 35, 25})},
        {"head", bone::Neck, limit({-45, -40, -25}, {45, 40, 25})},
    };
    const auto pair = [&](const char* left, const char* right, int leftParent, glm::dvec3 min, glm::dvec3 max) {
        const int rightParent = leftParent < bone::Shoulder ? leftParent : leftParent + 1;
        joints.push_back({left, leftParent, limit(min, max)});
        joints.push_back({right, rightParent, limit({-max.x, min.y, -max.z}, {-min.x, max.y, -min.z})});
    };
    pair("shoulder.L", "shoulder.R", bone::Chest, {-75, -60, -30}, {120, 185, 175});
    pair("elbow.L", "elbow.R", bone::Shoulder, {-100, 0, 0}, {100, 150, 0});
    pair("wrist.L", "wrist.R", bone::Elbow, {-100, -30, -80}, {100, 30, 70});
    pair("fingers.L", "fingers.R", bone::Wrist, {0, 0, -95}, {0, 0, 15});
    pair("fingertips.L", "fingertips.R", bone::Fingers, {0, 0, -95}, {0, 0, 15});
    pair("index.L", "index.R", bone::Wrist, {0, 0, -95}, {0, 0, 15});
    pair("indextip.L", "indextip.R", bone::IndexFinger, {0, 0, -95}, {0, 0, 15});
    pair("hip.L", "hip.R", bone::Pelvis, {-45, -30, -30}, {60, 130, 65});
    pair("knee.L", "knee.R", bone::Hip, {-15, -150, 0}, {15, 0, 0});
    pair("ankle.L", "ankle.R", bone::Knee, {-25, -50, -20}, {25, 32, 20});
    pair("toes.L", "toes.R", bone::Ankle, {0, -20, 0}, {0, 75, 0});
    return joints;
}

const std::vector<Joint>& joints()
{
    static const auto all = makeJoints();
    return all;
}

bool followsFinger(int index)
{
    return (index >= bone::FingerTips && index < bone::IndexFinger) || (index >= bone::IndexTip && index < bone::Hip);
}

/// Bone from its parent bone in the zero pose.
std::vector<glm::dvec3> offsets(const Proportions& p)
{
    std::vector<glm::dvec3> offset(bone::Count, glm::dvec3(0));
    offset[bone::Pelvis] = {0, p.pelvis, 0};
    offset[bone::Spine] = {0, p.spine - p.pelvis, -0.004 * p.height};
    offset[bone::Chest] = {0, p.chest - p.spine, -0.003 * p.height};
    offset[bone::Neck] = {0, p.neck - p.chest, -0.006 * p.height};
    offset[bone::Head] = {0, p.skull - p.neck, 0.009 * p.height};
    const auto set = [&](int left, glm::dvec3 value) {
        offset[std::size_t(left)] = value;
        offset[std::size_t(left) + 1] = {-value.x, value.y, value.z};
    };
    set(bone::Shoulder, {p.shoulderHalf, p.shoulder - p.chest, -0.006 * p.height});
    set(bone::Elbow, {0, -p.upperArm, 0});
    set(bone::Wrist, {0, -p.forearm, 0});
    set(bone::Fingers, {0, -0.5 * p.hand, 0});
    set(bone::FingerTips, {0, -0.24 * p.hand, 0});
    set(bone::IndexFinger, {0, -0.5 * p.hand, 0.15 * p.hand});
    set(bone::IndexTip, {0, -0.24 * p.hand, 0});
    set(bone::Hip, {p.hipHalf, p.hip - p.pelvis, 0});
    set(bone::Knee, {0, p.knee - p.hip, 0.004 * p.height});
    set(bone::Ankle, {0, p.ankle - p.knee, -0.012 * p.height});
    set(bone::Toes, {0, -0.78 * p.ankle, 0.56 * p.foot});
    return offset;
}

glm::dmat4 rotation(const glm::dvec3& degrees)
{
    const auto r = glm::radians(degrees);
    auto turn = glm::rotate(glm::dmat4(1), r.x, {0, 1, 0});
    turn = glm::rotate(turn, -r.y, {1, 0, 0});
    return glm::rotate(turn, r.z, {0, 0, 1});
}

void checkTurn(const std::string& name, const glm::dvec3& turn)
{
    if (!std::isfinite(turn.x + turn.y + turn.z))
        throw AssetError("The joint \"" + name + "\" is turned by something that is no number; give degrees.");
}

std::vector<glm::dvec3> limitedTurns(const JointTurns& turns)
{
    std::vector<glm::dvec3> limited(bone::Count, glm::dvec3(0));
    for (const auto& [name, turn] : turns) {
        checkTurn(name, turn);
        const auto index = boneIndex(name);
        limited[index] = glm::clamp(turn, joints()[index].limit.min, joints()[index].limit.max);
    }
    for (std::size_t side = 0; side < 2; ++side) {
        limited[bone::FingerTips + side] = limited[bone::Fingers + side];
        limited[bone::IndexTip + side] = limited[bone::IndexFinger + side];
    }
    return limited;
}

} // namespace

const std::vector<JointInfo>& figureJoints()
{
    static const auto list = [] {
        std::vector<JointInfo> infos;
        for (std::size_t i = 0; i < joints().size(); ++i) {
            const auto& joint = joints()[i];
            if (!followsFinger(int(i)))
                infos.push_back({joint.name, joint.parent < 0 ? "" : joints()[std::size_t(joint.parent)].name, joint.limit});
        }
        return infos;
    }();
    return list;
}

std::size_t boneIndex(const std::string& joint)
{
    const auto known = std::ranges::find_if(joints(), [&](const Joint& one) { return one.name == joint; });
    if (known == joints().end() || followsFinger(int(known - joints().begin())))
        throw AssetError("A figure has no joint \"" + joint + "\"; use one of those that the inspector lists.");
    return std::size_t(known - joints().begin());
}

Skeleton poseSkeleton(const Proportions& proportions, const JointTurns& turns)
{
    const auto limited = limitedTurns(turns);
    const auto offset = offsets(proportions);
    Skeleton skeleton(bone::Count);
    for (std::size_t i = 0; i < bone::Count; ++i) {
        const int parent = joints()[i].parent;
        const auto base = parent < 0 ? glm::dmat4(1) : skeleton[std::size_t(parent)];
        skeleton[i] = glm::translate(base, offset[i]) * rotation(limited[i]);
    }
    return skeleton;
}

glm::dvec3 eyePoint(const Proportions& proportions) { return glm::dvec3(0, 0.31, 0.4) * proportions.head; }

JointTurns withEyeline(const Proportions& proportions, JointTurns turns, const glm::dvec3& target)
{
    turns["neck"] = turns["head"] = glm::dvec3(0);
    constexpr double kNeckShare = 0.4;
    // The eyes move while the head turns, so the direction is taken anew a few times.
    for (int round = 0; round < 3; ++round) {
        const auto skeleton = poseSkeleton(proportions, turns);
        const auto eye = glm::dvec3(skeleton[bone::Head] * glm::dvec4(eyePoint(proportions), 1));
        if (glm::distance(eye, target) < 1e-3)
            return turns;
        const auto direction = glm::transpose(glm::dmat3(skeleton[bone::Chest])) * glm::normalize(target - eye);
        const double pan = glm::degrees(std::atan2(direction.x, direction.z));
        const double tilt = glm::degrees(std::asin(std::clamp(direction.y, -1.0, 1.0)));
        turns["neck"] = {pan * kNeckShare, tilt * kNeckShare, 0};
        // What the neck's limits or the order of the turns leave over is the head's.
        auto neckOnly = turns;
        neckOnly["head"] = glm::dvec3(0);
        const auto neck = poseSkeleton(proportions, neckOnly)[bone::Neck];
        const auto rest = glm::transpose(glm::dmat3(neck)) * glm::normalize(target - eye);
        turns["head"] = {glm::degrees(std::atan2(rest.x, rest.z)), glm::degrees(std::asin(std::clamp(rest.y, -1.0, 1.0))), 0};
    }
    return turns;
}

} // namespace assets
