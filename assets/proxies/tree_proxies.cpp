// SPDX-License-Identifier: Apache-2.0
// Trees; the variant decides how each one grew. The leaves come first: it is they that an item's colour paints.
#include "assets/proxies/foliage.h"
#include "assets/proxies/limbs.h"
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/proxy_maker.h"

#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <cmath>

namespace assets {

namespace {

const glm::vec3 kBark = srgb(80, 71, 61);
const glm::vec3 kShade = srgb(48, 52, 30); // leaves within a crown, whatever colour it has; ml/builtin/materials knows it

/// Where the clumps of a crown sit: on a golden-angle spiral over an ellipsoid, large and small ones, the last one on top.
std::vector<Clump> broadleafClumps(const glm::vec3& centre, float reach, float rise, Random& random)
{
    constexpr int kClumps = 23;
    constexpr int kTwigs = 880; // in all of them
    std::vector<Clump> clumps;
    float surface = 0; // of all clumps, in squares of their size
    for (int i = 0; i < kClumps; ++i) {
        const float level = float(i) / float(kClumps - 1) * 1.75f - 0.78f, angle = 2.4f * float(i) + random.between(-0.4f, 0.4f);
        const float out = std::sqrt(std::max(0.0f, 1 - level * level)) * random.between(0.5f, 0.82f), size = random.between(0.22f, 0.38f);
        Clump clump;
        clump.centre = centre + glm::vec3(reach * out * std::sin(angle), rise * level * 0.79f, reach * out * std::cos(angle));
        clump.radii = {reach * size, rise * size * 0.72f, reach * size};
        clump.crownCentre = centre - glm::vec3(0, rise * 0.3f, 0);
        clump.least = -0.75f;
        clump.leafLength = 0.069f * std::sqrt(reach * rise);
        clumps.push_back(clump);
        surface += size * size;
    }
    for (auto& clump : clumps)
        clump.twigs = int(float(kTwigs) * clump.radii.x * clump.radii.x / (reach * reach * surface));
    return clumps;
}

/// From the middle of a clump to its shell.
void addBranches(Mesh& wood, const Clump& clump, float radius, Random& random)
{
    for (int i = 0; i < 4; ++i) {
        const float angle = glm::half_pi<float>() * (float(i) + random.between(-0.3f, 0.3f));
        const auto reach = clump.radii * glm::vec3(std::sin(angle), random.between(0.0f, 0.9f), std::cos(angle)) * 0.75f;
        addLimb(wood, bentPath(clump.centre, clump.centre + reach, 0, random, 1), radius, radius * 0.4f, 3);
    }
}

Shape makeBroadleaf(const Dimensions& d)
{
    const float h = d["height"], reach = d["crown width"] / 2;
    Random random(std::uint64_t(d.count("variant")) * 31 + 11);
    const float fork = h * random.between(0.24f, 0.32f), rise = h * 0.36f;
    const glm::vec3 centre(0, h * 0.62f, 0);
    Mesh wood, leaves, inside;
    const glm::vec3 knee(random.between(-0.02f, 0.02f) * h, fork, random.between(-0.02f, 0.02f) * h);
    addTrunk(wood, {{0, 0, 0}, glm::mix(glm::vec3(0), knee, 0.6f) + glm::vec3(0.004f * h, 0, 0), knee, {0, h * 0.72f, 0}}, h * 0.03f,
        h * 0.005f, random);
    const auto clumps = broadleafClumps(centre, reach, rise, random);
    for (std::size_t i = 0; i < clumps.size(); ++i) {
        addClump(leaves, clumps[i], random);
        addInside(inside, clumps[i], 18, random);
        const auto start = knee + glm::vec3(0, (clumps[i].centre.y - fork) * random.between(0.02f, 0.35f), 0);
        if (i + 2 < clumps.size())
            addLimb(wood, bentPath(start, clumps[i].centre, h * 0.045f, random, 3), h * 0.009f, h * 0.003f, 5);
        addBranches(wood, clumps[i], h * 0.0028f, random);
    }
    Shape shape;
    const auto green = glm::mix(srgb(62, 84, 42), srgb(82, 94, 46), random.between(0, 1));
    shape.parts.push_back({"crown", std::move(leaves), green, "", false});
    shape.parts.push_back({"inside", std::move(inside), kShade, "", false});
    shape.parts.push_back({"trunk", std::move(wood), kBark, "", false});
    return shape;
}

/// A ring of boughs around the trunk; those at the top of the tree are young and rise.
struct Whorl {
    float height = 1; // metres
    float length = 1; // of its boughs, metres
    float droop = 0.4f; // metres down for each metre out
    int boughs = 7;
    int twigs = 16; // of a bough, on each side
};
void addWhorl(Mesh& needles, const Whorl& whorl, Random& random)
{
    const float turn = random.between(0, glm::two_pi<float>());
    for (int i = 0; i < whorl.boughs; ++i) {
        const float angle = turn + glm::two_pi<float>() * (float(i) + random.between(-0.3f, 0.3f)) / float(whorl.boughs);
        const glm::vec3 out(std::sin(angle), 0, std::cos(angle));
        const auto along = glm::normalize(out - glm::vec3(0, whorl.droop + random.between(-0.12f, 0.12f), 0));
        const glm::vec3 foot(0, whorl.height + whorl.length * random.between(-0.06f, 0.06f), 0);
        addBough(needles,
            {foot, along, whorl.length * random.between(0.8f, 1.12f), whorl.twigs, glm::normalize(out + glm::vec3(0, 0.75f, 0))}, random);
    }
}

Shape makeConifer(const Dimensions& d)
{
    const float h = d["height"], crown = d["crown width"] / 2;
    Random random(std::uint64_t(d.count("variant")) * 53 + 3);
    constexpr int kWhorls = 20;
    Mesh needles, wood;
    for (int i = 0; i < kWhorls; ++i) {
        // Closer together towards the top.
        const float t = std::pow(float(i) / float(kWhorls), 0.86f);
        const float length = crown * std::pow(1 - t, 0.78f) * random.between(0.88f, 1.08f);
        addWhorl(needles, {h * (0.15f + 0.82f * t), length, 0.42f - 0.6f * t, t < 0.6f ? 8 : 5, t < 0.45f ? 20 : 11}, random);
    }
    addLeaf(needles, {{0, h * 0.93f, 0}, {0, 1, 0}, {0, 0, 1}, h * 0.07f, h * 0.016f, {0, 1, 0}});
    addTrunk(wood, {{0, 0, 0}, {0, h * 0.3f, 0}, {0, h * 0.97f, 0}}, h * 0.019f, h * 0.004f, random);
    Shape shape;
    shape.parts.push_back({"crown", std::move(needles), glm::mix(srgb(44, 66, 50), srgb(58, 78, 60), random.between(0, 1)), "", false});
    shape.parts.push_back({"trunk", std::move(wood), kBark, "", false});
    return shape;
}

/// The thinnest shoots, too thin to be round.
void addTwigs(Mesh& wood, const glm::vec3& from, const glm::vec3& to, Random& random)
{
    const auto along = glm::normalize(to - from);
    for (const float at : {0.45f, 0.75f, 0.98f}) {
        const auto side = glm::vec3(random.between(-1, 1), random.between(-0.2f, 1), random.between(-1, 1));
        const auto direction = glm::normalize(along + side * 0.75f);
        const float length = glm::distance(from, to) * random.between(0.45f, 0.75f);
        addBlade(wood, {glm::mix(from, to, at), direction, glm::vec3(0.3f, 1, 0.2f), length, length * 0.035f, glm::vec3(0, 1, 0)});
    }
}

/// A limb with the smaller limbs that fork from it.
void growBranches(Mesh& wood, const glm::vec3& from, const glm::vec3& direction, float length, float radius, int order, Random& random)
{
    const auto to = from + direction * length;
    const int pieces = std::min(order + 1, 3), sides = order > 2 ? 9 : order > 1 ? 6 : 3;
    addLimb(wood, bentPath(from, to, length * 0.06f, random, pieces), radius, radius * 0.55f, sides);
    if (order == 0) {
        addTwigs(wood, from, to, random);
        return;
    }
    const int forks = order > 2 ? 5 : 3;
    const float turn = random.between(0, glm::two_pi<float>());
    for (int i = 0; i < forks; ++i) {
        // All around the limb, the last one carrying it on.
        const bool isLeader = i + 1 == forks;
        const float angle = turn + glm::two_pi<float>() * float(i) / float(forks) + random.between(-0.3f, 0.3f);
        const float spread = isLeader ? random.between(0.05f, 0.2f) : random.between(0.55f, 0.9f);
        const auto side = glm::normalize(glm::cross(direction, glm::vec3(std::sin(angle), 0.1f, std::cos(angle))));
        const auto forked = glm::normalize(direction * std::cos(spread) + side * std::sin(spread) + glm::vec3(0, 0.16f, 0));
        const auto start = glm::mix(from, to, isLeader ? 0.98f : random.between(0.6f, 0.95f));
        growBranches(wood, start, forked, length * random.between(0.6f, 0.74f), radius * (isLeader ? 0.58f : 0.45f), order - 1, random);
    }
}

Shape makeBareTree(const Dimensions& d)
{
    const float h = d["height"];
    Random random(std::uint64_t(d.count("variant")) * 17 + 29);
    Mesh wood;
    addTrunk(wood, {{0, 0, 0}, {0, h * 0.09f, 0}}, h * 0.0295f, h * 0.02f, random); // its top ends inside the limb
    growBranches(wood, {0, 0, 0}, {0, 1, 0}, h * 0.36f, h * 0.03f, 4, random);
    float top = 0;
    for (const auto& position : wood.positions)
        top = std::max(top, position.y);
    for (auto& position : wood.positions)
        position = {position.x * h / top, std::max(0.0f, position.y * h / top), position.z * h / top};
    Shape shape;
    shape.parts.push_back({"branches", std::move(wood), srgb(78, 68, 60), "", false});
    return shape;
}

} // namespace

std::vector<ProxyMaker> treeProxies()
{
    return {
        {{"tree", "Tree", "tree", {metres("height", 8, 1, 50), metres("crown width", 5.5, 0.5, 40), variant()}, "oak broadleaf"},
            makeBroadleaf},
        {{"conifer", "Conifer", "tree", {metres("height", 10, 0.5, 60), metres("crown width", 4, 0.3, 30), variant()}, "fir spruce pine"},
            makeConifer},
        {{"bare tree", "Bare tree", "tree", {metres("height", 8, 1, 40), variant()}, "winter"}, makeBareTree},
    };
}

} // namespace assets
