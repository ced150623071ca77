// SPDX-License-Identifier: Apache-2.0
// What grows lower than trees: bush, hedge, grass.
#include "assets/proxies/foliage.h"
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"

#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <cmath>

namespace assets {

namespace {

/// Cut off where it would grow into the ground, let down where it floats.
void standOnGround(Mesh& mesh)
{
    float low = mesh.positions.front().y;
    for (const auto& position : mesh.positions)
        low = std::min(low, position.y);
    for (auto& position : mesh.positions)
        position.y = std::max(position.y - std::max(low, 0.0f), 0.0f);
}

Shape makeBush(const Dimensions& d)
{
    const float h = d["height"], r = d["width"] / 2;
    Random random(std::uint64_t(d.count("variant")) * 71 + 7);
    Mesh leaves;
    for (int i = 0; i < 6; ++i) {
        const float angle = 2.4f * float(i) + random.between(-0.3f, 0.3f), out = i == 0 ? 0 : r * random.between(0.38f, 0.55f);
        const float size = i == 0 ? 0.62f : random.between(0.4f, 0.52f), tall = h * (i == 0 ? 0.5f : random.between(0.3f, 0.4f));
        const glm::vec3 centre(out * std::sin(angle), tall * 0.92f, out * std::cos(angle));
        addClump(
            leaves, {centre, {r * size, tall, r * size}, {0, h * 0.2f, 0}, i == 0 ? 115 : 68, 6, 0.11f * std::sqrt(r * h), -0.75f}, random);
    }
    standOnGround(leaves);
    Shape shape;
    shape.parts.push_back({"leaves", std::move(leaves), srgb(70, 88, 50), "", false});
    return shape;
}

/// Leaves on the faces of a clipped block.
Shape makeHedge(const Dimensions& d)
{
    const float x = d["width"] / 2, z = d["depth"] / 2, h = d["height"], leaf = 0.1f * std::cbrt(h * d["depth"] * 2);
    Random random(std::uint64_t(d.count("variant")) * 37 + 5);
    Mesh leaves = makeBox({-x * 0.96f, 0, -z * 0.72f}, {x * 0.96f, h * 0.88f, z * 0.72f});
    const auto count = int(std::clamp((2 * (x + z) * h + 4 * x * z) * 2.4f / (leaf * leaf), 300.0f, 900.0f));
    for (int i = 0; i < count; ++i) {
        // A point of the block's upper faces, each by its area.
        const float sides = 2 * x * h, ends = 2 * z * h, pick = random.between(0, 2 * sides + 2 * ends + 4 * x * z);
        const float u = random.between(-1, 1), v = random.between(0, 1), sign = random.below(2) == 0 ? -1.0f : 1.0f;
        const bool side = pick < 2 * sides, end = !side && pick < 2 * sides + 2 * ends;
        const glm::vec3 face = side ? glm::vec3(0, 0, sign) : end ? glm::vec3(sign, 0, 0) : glm::vec3(0, 1, 0);
        const glm::vec3 at = side ? glm::vec3(u * x, v * h, sign * z)
            : end                 ? glm::vec3(sign * x, v * h, u * z)
                                  : glm::vec3(u * x, h, (2 * v - 1) * z);
        const auto along = glm::normalize(
            face * random.between(0.1f, 0.9f) + glm::vec3(random.between(-1, 1), random.between(-0.7f, 0.8f), random.between(-1, 1)));
        const float length = leaf * random.between(0.7f, 1.2f);
        const auto foot = at - face * (leaf * 0.45f) - along * (length * 0.8f);
        addTwig(leaves, {foot, along, length * 1.3f, 5, length, glm::normalize(face + glm::vec3(0, 0.25f, 0))}, random);
    }
    standOnGround(leaves);
    Shape shape;
    shape.parts.push_back({"leaves", std::move(leaves), srgb(54, 78, 50), "", false});
    return shape;
}

/// Blades that stand together and lean apart.
Shape makeGrass(const Dimensions& d)
{
    const float h = d["height"], r = d["width"] / 2;
    Random random(std::uint64_t(d.count("variant")) * 19 + 2);
    Mesh blades;
    for (int i = 0; i < 300; ++i) {
        const float angle = 2.4f * float(i), reach = r * std::sqrt(random.between(0, 1));
        const glm::vec3 out(std::sin(angle), 0, std::cos(angle));
        const auto along = glm::normalize(glm::vec3(0, 1, 0) + out * random.between(0.0f, 0.55f));
        const float length = h * random.between(0.5f, 1.0f);
        addBlade(blades,
            {out * reach, along, out + glm::vec3(0, 0.2f, 0), length, 0.07f * std::sqrt(h * length),
                glm::normalize(out * 0.5f + glm::vec3(0, 1, 0))});
    }
    standOnGround(blades);
    Shape shape;
    shape.parts.push_back({"blades", std::move(blades), srgb(96, 112, 58), "", false});
    return shape;
}

} // namespace

std::vector<ProxyMaker> plantProxies()
{
    return {
        {{"bush", "Bush", "tree", {metres("height", 1.1, 0.2, 6), metres("width", 1.5, 0.2, 10), variant()}, "shrub"}, makeBush},
        {{"hedge", "Hedge", "tree", {metres("width", 3, 0.5, 20), metres("height", 1.2, 0.3, 6), metres("depth", 0.6, 0.3, 4), variant()}},
            makeHedge},
        {{"grass", "Tall grass", "tree", {metres("height", 0.5, 0.1, 2), metres("width", 0.9, 0.2, 4), variant()}, "reeds weeds"},
            makeGrass},
    };
}

} // namespace assets
