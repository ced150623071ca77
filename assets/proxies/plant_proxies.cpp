// SPDX-License-Identifier: Apache-2.0
// Trees and bushes; the variant decides how each one grew.
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"
#include "assets/proxies/random.h"

#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

const glm::vec3 kBark = srgb(84, 68, 54);

/// A trunk or branch that bends: rods whose ends overlap.
void addLimb(Mesh& wood, std::vector<glm::vec3> path, float startRadius, float endRadius, int sides)
{
    const auto last = float(path.size() - 1);
    const auto radius = [&](std::size_t i) { return glm::mix(startRadius, endRadius, float(i) / last); };
    MeshBuilder builder;
    std::vector<glm::vec3> before;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto along = glm::normalize(path[std::min(i + 1, path.size() - 1)] - path[i == 0 ? 0 : i - 1]);
        const auto side = glm::normalize(glm::cross(along, glm::vec3(0.13f, 0.05f, 0.99f)));
        const auto other = glm::cross(along, side);
        std::vector<glm::vec3> ring;
        for (int k = 0; k < sides; ++k) {
            const float angle = -glm::two_pi<float>() * float(k) / float(sides);
            ring.push_back(path[i] + radius(i) * (side * std::cos(angle) + other * std::sin(angle)));
        }
        std::reverse(ring.begin(), ring.end());
        if (i == 0)
            builder.polygon(std::vector<glm::vec3>(ring.rbegin(), ring.rend()));
        else
            builder.band(before, ring);
        before = std::move(ring);
    }
    builder.polygon(before);
    append(wood, builder.finish(60));
}

std::vector<glm::vec3> bentPath(const glm::vec3& from, const glm::vec3& to, float bend, Random& random, int pieces)
{
    const auto sideways = glm::vec3(random.between(-1, 1), 0, random.between(-1, 1)) * bend;
    std::vector<glm::vec3> path;
    for (int i = 0; i <= pieces; ++i) {
        const float t = float(i) / float(pieces);
        path.push_back(glm::mix(from, to, t) + sideways * std::sin(t * glm::pi<float>()));
    }
    return path;
}

Shape makeBroadleaf(const Dimensions& d)
{
    const float h = d["height"], crown = d["crown width"] / 2;
    Random random(std::uint64_t(d.count("variant")) * 31 + 11);
    const float fork = h * 0.34f, centre = h * 0.64f, rise = h * 0.31f;
    Mesh wood, leaves;
    addLimb(wood, {{0, 0, 0}, {0, h * 0.03f, 0}, {random.between(-0.02f, 0.02f) * h, fork * 0.6f, 0}, {0, fork, 0}, {0, h * 0.7f, 0}},
        h * 0.036f, h * 0.012f, 12);
    append(wood, makeRod({0, 0, 0}, {0, h * 0.05f, 0}, h * 0.055f, h * 0.03f, 12)); // root flare
    constexpr int kClumps = 26;
    for (int i = 0; i < kClumps; ++i) {
        // Clumps on a golden-angle spiral over the crown, the last one on top.
        const float angle = 2.4f * float(i) + random.between(-0.3f, 0.3f), level = float(i) / float(kClumps - 1) * 1.5f - 0.7f;
        const float reach = std::sqrt(std::max(0.02f, 1 - level * level)) * random.between(0.56f, 0.78f);
        const glm::vec3 at(crown * reach * std::sin(angle), centre + rise * level * 0.82f, crown * reach * std::cos(angle));
        const float size = random.between(0.27f, 0.41f);
        append(leaves, makeBlob(at, {crown * size, rise * size * 1.05f, crown * size}, 2, 0.13f, random.bits()));
        if (i % 4 == 1)
            addLimb(wood, bentPath({0, fork * random.between(0.85f, 1.15f), 0}, at, h * 0.015f, random, 3), h * 0.016f, h * 0.005f, 7);
    }
    append(leaves, makeBlob({0, centre, 0}, {crown * 0.66f, rise * 0.8f, crown * 0.66f}, 3, 0.1f, random.bits()));
    Shape shape;
    shape.parts.push_back({"trunk", std::move(wood), kBark, "", false});
    shape.parts.push_back({"crown", std::move(leaves), glm::mix(srgb(74, 98, 48), srgb(96, 108, 52), random.between(0, 1)), "", false});
    return shape;
}

/// One whorl of a conifer: a skirt whose rim hangs and is jagged.
void addSkirt(MeshBuilder& builder, float bottom, float top, float radius, Random& random)
{
    constexpr int kSides = 18;
    std::vector<glm::vec3> rim, inner, neck;
    for (int i = 0; i < kSides; ++i) {
        const float angle = glm::two_pi<float>() * (float(i) + random.between(-0.25f, 0.25f)) / float(kSides);
        const float reach = radius * (i % 2 == 0 ? random.between(0.95f, 1.12f) : random.between(0.7f, 0.84f));
        const float drop = (top - bottom) * (i % 2 == 0 ? random.between(-0.12f, 0.02f) : random.between(0.04f, 0.14f));
        const glm::vec3 out(std::sin(angle), 0, std::cos(angle));
        rim.push_back(out * reach + glm::vec3(0, bottom + drop, 0));
        inner.push_back(out * radius * 0.25f + glm::vec3(0, bottom + (top - bottom) * 0.3f, 0));
        neck.push_back(out * radius * 0.12f + glm::vec3(0, top, 0));
    }
    builder.band(inner, rim);
    builder.band(rim, neck);
    builder.band(neck, std::vector<glm::vec3>(kSides, {0, top + radius * 0.1f, 0}));
    builder.band(std::vector<glm::vec3>(kSides, {0, bottom + (top - bottom) * 0.35f, 0}), inner);
}

Shape makeConifer(const Dimensions& d)
{
    const float h = d["height"], crown = d["crown width"] / 2;
    Random random(std::uint64_t(d.count("variant")) * 53 + 3);
    constexpr int kWhorls = 9;
    MeshBuilder needles;
    for (int i = 0; i < kWhorls; ++i) {
        const float t = float(i) / float(kWhorls);
        const float bottom = h * (0.12f + 0.82f * t), radius = crown * std::pow(1 - t, 0.85f) * random.between(0.92f, 1.08f);
        const float top = std::min(h * 0.985f, bottom + h * (0.21f - 0.09f * t));
        addSkirt(needles, bottom, top, radius, random);
    }
    Shape shape;
    shape.parts.push_back({"trunk", makeRod({0, 0, 0}, {0, h * 0.97f, 0}, h * 0.02f, h * 0.004f, 10), kBark, "", false});
    shape.parts.push_back({"crown", needles.finish(70), glm::mix(srgb(44, 66, 46), srgb(60, 78, 52), random.between(0, 1)), "", false});
    return shape;
}

/// A limb with the smaller limbs that fork from it.
void growBranches(Mesh& wood, const glm::vec3& from, const glm::vec3& direction, float length, float radius, int order, Random& random)
{
    const auto to = from + direction * length;
    addLimb(wood, bentPath(from, to, length * 0.06f, random, order > 1 ? 3 : 2), radius, radius * 0.55f, order > 2 ? 9 : order > 1 ? 6 : 4);
    if (order == 0)
        return;
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
    append(wood, makeRod({0, 0, 0}, {0, h * 0.05f, 0}, h * 0.045f, h * 0.028f, 10));
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

Shape makeBush(const Dimensions& d)
{
    const float h = d["height"], r = d["width"] / 2;
    Random random(std::uint64_t(d.count("variant")) * 71 + 7);
    Mesh leaves;
    for (int i = 0; i < 13; ++i) {
        const float angle = 2.4f * float(i) + random.between(-0.2f, 0.2f), reach = i == 0 ? 0 : r * random.between(0.35f, 0.6f);
        const float size = i == 0 ? 0.6f : random.between(0.3f, 0.42f), tall = i == 0 ? 0.46f : random.between(0.2f, 0.3f);
        const float middle = i == 0 ? 0.46f : random.between(0.3f, 0.7f);
        append(leaves,
            makeBlob(
                {reach * std::sin(angle), h * middle, reach * std::cos(angle)}, {r * size, h * tall, r * size}, 2, 0.13f, random.bits()));
    }
    for (auto& position : leaves.positions)
        position.y = std::max(position.y, 0.0f);
    Shape shape;
    shape.parts.push_back({"leaves", std::move(leaves), srgb(70, 88, 50), "", false});
    return shape;
}

} // namespace

std::vector<ProxyMaker> plantProxies()
{
    return {
        {{"tree", "Tree", "tree", {metres("height", 8, 1, 50), metres("crown width", 5.5, 0.5, 40), variant()}}, makeBroadleaf},
        {{"conifer", "Conifer", "tree", {metres("height", 10, 0.5, 60), metres("crown width", 4, 0.3, 30), variant()}}, makeConifer},
        {{"bare tree", "Bare tree", "tree", {metres("height", 8, 1, 40), variant()}}, makeBareTree},
        {{"bush", "Bush", "tree", {metres("height", 1.1, 0.2, 6), metres("width", 1.5, 0.2, 10), variant()}}, makeBush},
    };
}

} // namespace assets
