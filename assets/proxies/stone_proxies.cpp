// SPDX-License-Identifier: Apache-2.0
// Rocks, rubble and a campfire.
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"
#include "assets/proxies/random.h"

#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

constexpr float kFacetDegrees = 28;

/// A blob cut flat by a few planes, so that it breaks like stone.
Mesh makeStone(const glm::vec3& radii, Random& random, int level)
{
    auto mesh = makeBlob({0, 0, 0}, glm::vec3(1), level, 0.12f, random.bits());
    for (int cut = 0; cut < 11; ++cut) {
        const auto normal
            = glm::normalize(glm::vec3(random.between(-1, 1), random.between(-0.8f, 1), random.between(-1, 1)) + glm::vec3(0, 0.01f, 0));
        const float distance = random.between(0.6f, 0.88f);
        for (auto& position : mesh.positions) // drawn towards the middle, so that no face can fold over
            position *= std::min(1.0f, distance / std::max(distance, glm::dot(position, normal)));
    }
    MeshBuilder builder;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3)
        builder.triangle(mesh.positions[mesh.indices[i]] * radii, mesh.positions[mesh.indices[i + 1]] * radii,
            mesh.positions[mesh.indices[i + 2]] * radii);
    return builder.finish(kFacetDegrees);
}

/// Moves a mesh up or down until a part of its height lies below the ground.
void settle(Mesh& mesh, float sunk)
{
    float low = 0, high = 0;
    for (const auto& position : mesh.positions) {
        low = std::min(low, position.y);
        high = std::max(high, position.y);
    }
    for (auto& position : mesh.positions)
        position.y -= low + (high - low) * sunk;
}

Shape makeRock(const Dimensions& d)
{
    Random random(std::uint64_t(d.count("variant")) * 131 + 1);
    auto stone = makeStone({0.62f, 0.62f, 0.62f}, random, 4);
    settle(stone, 0.16f);
    for (auto& position : stone.positions)
        position.y = std::max(position.y, 0.0f); // it lies on a broad foot
    glm::vec3 low(1e9f), high(-1e9f);
    for (const auto& position : stone.positions) {
        low = glm::min(low, position);
        high = glm::max(high, position);
    }
    const glm::vec3 scale = glm::vec3(d["width"], d["height"], d["depth"]) / (high - low);
    for (auto& position : stone.positions)
        position = (position - glm::vec3((low.x + high.x) / 2, low.y, (low.z + high.z) / 2)) * scale;
    for (auto& normal : stone.normals)
        normal = glm::normalize(normal / scale);
    Shape shape;
    shape.parts.push_back({"rock", std::move(stone), srgb(118, 114, 108), "", false});
    return shape;
}

Shape makeRubble(const Dimensions& d)
{
    Random random(std::uint64_t(d.count("variant")) * 37 + 19);
    const float r = d["width"] / 2, h = d["height"];
    Mesh stones, beams;
    for (int i = 0; i < 46; ++i) {
        const float angle = 2.4f * float(i), reach = std::sqrt((float(i) + 0.5f) / 46);
        const float size = r * random.between(0.1f, 0.24f) * (1.15f - 0.5f * reach);
        const float y = h * std::max(0.0f, 1 - reach) * random.between(0.55f, 0.85f);
        auto turn
            = glm::translate(glm::mat4(1), {r * reach * 0.86f * std::sin(angle), y + size * 0.25f, r * reach * 0.86f * std::cos(angle)});
        turn = glm::rotate(turn, random.between(0, 6.28f), glm::normalize(glm::vec3(random.between(-1, 1), 1, random.between(-1, 1))));
        if (i % 3 == 0)
            append(stones, makeRoundedBox({-size, -size * 0.4f, -size * 0.7f}, {size, size * 0.4f, size * 0.7f}, 0.015f),
                turn); // broken masonry
        else
            append(stones, makeStone({size, size * 0.7f, size * 0.85f}, random, 2), turn);
    }
    for (int i = 0; i < 3; ++i) {
        const float angle = random.between(0, 6.28f);
        auto turn = glm::translate(glm::mat4(1), {0.2f * r * std::sin(angle), h * 0.35f, 0.2f * r * std::cos(angle)});
        turn = glm::rotate(glm::rotate(turn, angle, {0, 1, 0}), random.between(0.2f, 0.55f), {1, 0, 0});
        append(beams, makeBox({-0.07f, 0, -r * 0.3f}, {0.07f, 0.14f, r * 0.75f}), turn);
    }
    append(stones, makeBlob({0, 0, 0}, {r * 0.85f, h * 0.5f, r * 0.85f}, 3, 0.1f, random.bits(), kFacetDegrees)); // the heap below
    Shape shape;
    shape.parts.push_back({"stones", std::move(stones), srgb(138, 126, 116), "", false});
    shape.parts.push_back({"beams", std::move(beams), srgb(92, 74, 58), "", false});
    for (auto& part : shape.parts) {
        for (auto& position : part.mesh.positions)
            position.y = std::max(position.y, 0.0f); // nothing reaches below the ground
    }
    return shape;
}

Shape makeCampfire(const Dimensions& d)
{
    Random random(5);
    const float r = d["width"] / 2;
    Mesh stones, logs, flames;
    for (int i = 0; i < 11; ++i) {
        const float angle = glm::two_pi<float>() * float(i) / 11;
        auto stone = makeStone({r * 0.24f, r * 0.19f, r * 0.2f}, random, 2);
        settle(stone, 0);
        append(stones, stone,
            glm::rotate(glm::translate(glm::mat4(1), {r * 0.8f * std::sin(angle), 0, r * 0.8f * std::cos(angle)}), angle, {0, 1, 0}));
    }
    for (int i = 0; i < 6; ++i) {
        const float angle = glm::two_pi<float>() * (float(i) + 0.3f) / 6;
        const glm::vec3 out(std::sin(angle), 0, std::cos(angle));
        append(logs, makeRod(out * r * 0.62f + glm::vec3(0, 0.05f, 0), out * -r * 0.06f + glm::vec3(0, r * 0.75f, 0), 0.05f, 0.04f, 9));
    }
    for (int i = 0; i < 5; ++i) {
        const float angle = 2.4f * float(i), tall = r * random.between(0.8f, 1.25f) * (i == 0 ? 1.3f : 1);
        const std::array<glm::vec2, 6> tongue{glm::vec2(0, 0), {r * 0.16f, tall * 0.12f}, {r * 0.19f, tall * 0.3f},
            {r * 0.12f, tall * 0.6f}, {r * 0.04f, tall * 0.88f}, {0, tall}};
        append(flames, makeLathe(tongue, 10),
            glm::translate(glm::mat4(1), {i == 0 ? 0 : r * 0.22f * std::sin(angle), 0.08f, i == 0 ? 0 : r * 0.22f * std::cos(angle)}));
    }
    Shape shape;
    shape.parts.push_back({"stones", std::move(stones), srgb(104, 100, 96), "rock", false});
    shape.parts.push_back({"logs", std::move(logs), srgb(70, 52, 40), "", false});
    shape.parts.push_back({"flames", std::move(flames), srgb(255, 170, 70), "lamp", true});
    shape.lamps.push_back({{0, r * 0.9f, 0}, {1, 0.46f, 0.14f}, 70});
    return shape;
}

} // namespace

std::vector<ProxyMaker> stoneProxies()
{
    return {
        {{"rock", "Rock", "rock",
             {metres("width", 1.6, 0.05, 60), metres("height", 1.1, 0.05, 60), metres("depth", 1.3, 0.05, 60), variant()}},
            makeRock},
        {{"rubble", "Rubble", "rubble", {metres("width", 3, 0.5, 40), metres("height", 0.9, 0.1, 15), variant()}}, makeRubble},
        {{"campfire", "Campfire", "prop", {metres("width", 1.1, 0.4, 4)}}, makeCampfire},
    };
}

} // namespace assets
