// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/poses.h"

#include "assets/asset_error.h"

#include <algorithm>
#include <utility>

namespace assets {

namespace {

using Turn = glm::dvec3;

/// A turn of the left joint and the same on the right, mirrored.
JointTurns both(const std::string& joint, const Turn& left) { return {{joint + ".L", left}, {joint + ".R", {-left.x, left.y, -left.z}}}; }

/// Later parts win over earlier ones.
JointTurns joined(std::initializer_list<JointTurns> parts)
{
    JointTurns all;
    for (const auto& part : parts) {
        for (const auto& [name, turn] : part)
            all[name] = turn;
    }
    return all;
}

JointTurns relaxedHands() { return joined({both("fingers", {0, 0, -28}), both("index", {0, 0, -18})}); }
JointTurns fists() { return joined({both("fingers", {0, 0, -88}), both("index", {0, 0, -88})}); }

JointTurns standing()
{
    return joined(
        {relaxedHands(), both("shoulder", {0, -2, 8}), both("elbow", {-10, 12, 0}), both("hip", {8, 0, 3}), both("ankle", {0, 0, -3})});
}

/// Hips and knees bent for a seat of 0.45 m under an adult of 1.75 m; other heights need a seat in proportion.
JointTurns seated() { return joined({relaxedHands(), both("hip", {5, 90, 6}), both("knee", {0, -90, 0})}); }

std::vector<std::pair<std::string, JointTurns>> makePoses()
{
    const auto stand = standing();
    return {
        {"stand", stand},
        {"walk",
            joined({relaxedHands(),
                {{"spine", {0, -3, 0}}, {"chest", {8, 0, 0}}, {"pelvis", {-4, 0, 0}}, {"head", {-3, 2, 0}}, {"hip.L", {4, 26, 2}},
                    {"knee.L", {0, -8, 0}}, {"ankle.L", {0, 2, 0}}, {"hip.R", {0, -17, -2}}, {"knee.R", {0, -24, 0}},
                    {"ankle.R", {0, 6, 0}}, {"toes.R", {0, 32, 0}}, {"shoulder.L", {0, -22, 7}}, {"elbow.L", {-10, 18, 0}},
                    {"shoulder.R", {0, 24, -6}}, {"elbow.R", {15, 30, 0}}}})},
        {"run",
            joined({fists(),
                {{"pelvis", {-6, -8, 0}}, {"spine", {4, -10, 0}}, {"chest", {14, -4, 0}}, {"neck", {-4, 10, 0}}, {"head", {-6, 8, 0}},
                    {"hip.L", {0, 68, 0}}, {"knee.L", {0, -98, 0}}, {"ankle.L", {0, 8, 0}}, {"hip.R", {0, -24, 0}}, {"knee.R", {0, -22, 0}},
                    {"ankle.R", {0, -22, 0}}, {"toes.R", {0, 40, 0}}, {"shoulder.L", {0, -46, 12}}, {"elbow.L", {-20, 88, 0}},
                    {"shoulder.R", {0, 42, -8}}, {"elbow.R", {25, 98, 0}}}})},
        {"sit", joined({seated(), both("shoulder", {0, 22, 6}), both("elbow", {-22, 50, 0}), both("wrist", {-60, 0, 0})})},
        {"kneel",
            joined({relaxedHands(),
                {{"spine", {0, -4, 0}}, {"hip.L", {4, 96, 4}}, {"knee.L", {0, -96, 0}}, {"hip.R", {0, 0, -2}}, {"knee.R", {0, -71, 0}},
                    {"ankle.R", {0, -15, 0}}, {"toes.R", {0, 75, 0}}, {"shoulder.L", {0, 38, 6}}, {"elbow.L", {-25, 62, 0}},
                    {"wrist.L", {-60, 0, 0}}, {"shoulder.R", {0, 2, -9}}, {"elbow.R", {10, 18, 0}}}})},
        {"crouch",
            joined({relaxedHands(),
                {{"pelvis", {0, -28, 0}}, {"spine", {0, -18, 0}}, {"chest", {0, -10, 0}}, {"neck", {0, 22, 0}}, {"head", {0, 18, 0}}},
                both("hip", {12, 124, 10}), both("knee", {0, -128, 0}), both("ankle", {0, 31, 0}), both("shoulder", {0, 72, 4}),
                both("elbow", {-30, 45, 0})})},
        {"lie",
            joined({relaxedHands(), {{"pelvis", {0, 90, 0}}, {"head", {0, -6, 0}}}, both("shoulder", {0, -4, 16}),
                both("elbow", {-15, 14, 0}), both("hip", {16, 3, 6}), both("ankle", {10, -30, 0})})},
        {"point",
            joined({stand,
                {{"shoulder.R", {6, 88, -4}}, {"elbow.R", {0, 4, 0}}, {"wrist.R", {-80, 0, 0}}, {"fingers.R", {0, 0, 92}},
                    {"index.R", {0, 0, 0}}, {"chest", {8, 0, 0}}, {"neck", {-4, 0, 0}}}})},
        {"aim",
            joined({fists(), {{"spine", {0, -6, 0}}, {"neck", {0, 2, 0}}, {"head", {0, 2, 0}}}, both("shoulder", {-24, 86, 2}),
                both("elbow", {0, 8, 0}), both("hip", {12, 14, 8}), both("knee", {0, -20, 0}), both("ankle", {0, 6, -6}),
                {{"hip.R", {-14, -8, -8}}, {"knee.R", {0, -12, 0}}, {"ankle.R", {0, 20, 6}}}})},
        {"carry",
            joined({stand, {{"spine", {0, 4, 0}}, {"chest", {0, 2, 0}}}, both("shoulder", {-8, 18, 10}), both("elbow", {-28, 82, 0}),
                both("wrist", {70, 0, 0}), both("fingers", {0, 0, -20})})},
        {"look up", joined({stand, {{"spine", {0, 6, 0}}, {"chest", {0, 10, 0}}, {"neck", {0, 28, 0}}, {"head", {0, 30, 0}}}})},
        {"fall",
            joined({relaxedHands(),
                {{"pelvis", {0, -50, 8}}, {"spine", {0, -8, 4}}, {"neck", {0, 28, 0}}, {"head", {0, 24, 0}}, {"hip.L", {4, 46, 6}},
                    {"knee.L", {0, -62, 0}}, {"ankle.L", {0, -10, 0}}, {"hip.R", {0, -14, -6}}, {"knee.R", {0, -34, 0}},
                    {"ankle.R", {0, -30, 0}}, {"shoulder.L", {-10, 118, 22}}, {"elbow.L", {0, 30, 0}}, {"shoulder.R", {10, 98, -30}},
                    {"elbow.R", {0, 42, 0}}},
                both("wrist", {-80, 0, 45}), both("fingers", {0, 0, -8}), both("index", {0, 0, 0})})},
        {"wave",
            joined({stand,
                {{"shoulder.R", {0, 8, -82}}, {"elbow.R", {-90, 82, 0}}, {"wrist.R", {80, 0, 0}}, {"fingers.R", {0, 0, 4}},
                    {"index.R", {0, 0, 0}}, {"head", {-6, 4, 4}}}})},
        {"lean",
            joined({stand,
                {{"pelvis", {0, 10, 0}}, {"spine", {0, -6, 0}}, {"neck", {0, -6, 0}}, {"hip.L", {6, 6, 3}}, {"hip.R", {4, 46, -4}},
                    {"knee.R", {0, -84, 0}}, {"ankle.R", {0, -10, 0}}, {"ankle.L", {0, -16, 0}}},
                both("shoulder", {-6, -20, 14}), both("elbow", {-60, 46, 0})})},
        {"arms crossed",
            joined({stand,
                {{"shoulder.L", {-14, 34, 6}}, {"elbow.L", {-66, 92, 0}}, {"shoulder.R", {14, 24, -6}}, {"elbow.R", {72, 98, 0}},
                    {"wrist.L", {-40, 0, 0}}, {"wrist.R", {40, 0, 0}}}})},
        {"drive",
            joined({seated(), both("hip", {6, 82, 5}), both("knee", {0, -58, 0}), both("ankle", {0, 4, 0}),
                {{"pelvis", {0, 14, 0}}, {"neck", {0, -8, 0}}, {"head", {0, -4, 0}}}, fists(), both("shoulder", {-10, 50, 6}),
                both("elbow", {-22, 36, 0}), both("wrist", {-20, 0, 0})})},
        {"hands up",
            joined(
                {stand, both("shoulder", {10, 70, 50}), both("elbow", {0, 95, 0}), both("fingers", {0, 0, 0}), both("index", {0, 0, 0})})},
        {"phone",
            joined({stand,
                {{"shoulder.R", {10, 34, -22}}, {"elbow.R", {26, 142, 0}}, {"wrist.R", {30, 0, 10}}, {"fingers.R", {0, 0, 60}},
                    {"index.R", {0, 0, 50}}, {"head", {0, -4, 6}}}})},
        {"sit on ground",
            joined({relaxedHands(), {{"pelvis", {0, 16, 0}}, {"spine", {0, -22, 0}}, {"chest", {0, -14, 0}}, {"neck", {0, 8, 0}}},
                both("hip", {10, 112, 8}), both("knee", {0, -104, 0}), both("ankle", {0, -22, 0}), both("shoulder", {-6, 62, 6}),
                both("elbow", {-34, 42, 0}), both("wrist", {-50, 0, 0})})},
        {"climb",
            joined({relaxedHands(),
                {{"head", {0, 20, 0}}, {"hip.L", {10, 86, 12}}, {"knee.L", {0, -104, 0}}, {"ankle.L", {0, 18, 0}}, {"hip.R", {4, 8, -6}},
                    {"knee.R", {0, -16, 0}}, {"shoulder.L", {0, 96, 14}}, {"elbow.L", {0, 70, 0}}, {"shoulder.R", {0, 158, -10}},
                    {"elbow.R", {0, 28, 0}}},
                fists()})},
    };
}

const std::vector<std::pair<std::string, JointTurns>>& poses()
{
    static const auto all = makePoses();
    return all;
}

} // namespace

const std::vector<std::string>& figurePoses()
{
    static const auto names = [] {
        std::vector<std::string> list;
        for (const auto& [name, turns] : poses())
            list.push_back(name);
        return list;
    }();
    return names;
}

const JointTurns& findPose(const std::string& name)
{
    const auto found = std::ranges::find(poses(), name, &std::pair<std::string, JointTurns>::first);
    if (found == poses().end())
        throw AssetError("There is no pose \"" + name + "\"; choose one of the list.");
    return found->second;
}

const JointTurns& restPose()
{
    static const auto turns = joined({both("shoulder", {0, 0, 45}), both("hip", {0, 0, 6})});
    return turns;
}

} // namespace assets
