// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/foliage.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

constexpr float kBend = 0.62f; // of a normal towards the outside: less shows every leaf, more makes a crown a ball
constexpr float kFold = 0.16f; // a leaf's rib lies higher than its edges by this share of its width

/// A face's normal bent outwards, but never behind the face: what is seen from below stays dark.
glm::vec3 bent(const glm::vec3& face, const glm::vec3& outward)
{
    auto normal = glm::normalize(glm::mix(face, outward, kBend) + face * 1e-3f);
    const float facing = glm::dot(normal, face);
    if (facing < 0.1f)
        normal = glm::normalize(normal + face * (0.1f - facing));
    return normal;
}

void addTriangle(Mesh& mesh, const std::array<glm::vec3, 3>& corners, const glm::vec3& outward)
{
    const auto area = glm::cross(corners[1] - corners[0], corners[2] - corners[0]);
    if (glm::length(area) < 1e-12f)
        return;
    const auto normal = bent(glm::normalize(area), outward);
    for (const auto& corner : corners) {
        mesh.indices.push_back(std::uint32_t(mesh.positions.size()));
        mesh.positions.push_back(corner);
        mesh.normals.push_back(normal);
    }
}

/// A leaf's own space: x across in widths, y from stem to tip in lengths, z out of its upper side in widths.
struct LeafFrame {
    glm::vec3 stem, across, along, up;
    glm::vec3 at(float x, float y, float z) const { return stem + across * x + along * y + up * z; }
};

LeafFrame frameOf(const Leaf& leaf)
{
    const auto across = glm::normalize(glm::cross(leaf.along, leaf.up) + glm::vec3(1e-5f, 0, 0));
    return {leaf.stem, across * leaf.width, leaf.along * leaf.length, glm::cross(across, leaf.along) * leaf.width};
}

glm::vec3 onSphere(float level, float angle)
{
    const float reach = std::sqrt(std::max(0.0f, 1 - level * level));
    return {reach * std::sin(angle), level, reach * std::cos(angle)};
}

} // namespace

void addLeaf(Mesh& mesh, const Leaf& leaf)
{
    const auto frame = frameOf(leaf);
    const auto tip = frame.at(0, 1, 0), left = frame.at(-0.5f, 0.42f, -kFold), right = frame.at(0.5f, 0.42f, -kFold);
    addTriangle(mesh, {leaf.stem, tip, left}, leaf.outward);
    addTriangle(mesh, {leaf.stem, right, tip}, leaf.outward);
    addTriangle(mesh, {leaf.stem, left, right}, leaf.outward);
    addTriangle(mesh, {tip, right, left}, leaf.outward);
}

void addSpray(Mesh& mesh, const Leaf& spray)
{
    //         tip          Seen from above. On the upper side all faces meet in the stem; below, the outer tips are joined
    //        /   \         instead, so that no two faces lie in one plane and the spray has a thickness.
    // left _/     \_ right
    //   \             /
    //      \       /
    //        stem
    const auto frame = frameOf(spray);
    const auto& stem = spray.stem;
    const auto tip = frame.at(0, 1, 0);
    const auto left = frame.at(-0.5f, 0.62f, -2 * kFold), right = frame.at(0.5f, 0.56f, -2 * kFold);
    const auto notchLeft = frame.at(-0.21f, 0.7f, -kFold), notchRight = frame.at(0.19f, 0.66f, -kFold);
    for (const auto& face : {std::array{stem, right, notchRight}, {stem, notchRight, tip}, {stem, tip, notchLeft}, {stem, notchLeft, left},
             {stem, left, right}, {right, left, notchRight}, {notchRight, left, notchLeft}, {notchRight, notchLeft, tip}})
        addTriangle(mesh, face, spray.outward);
}

void addClump(Mesh& mesh, const Clump& clump, Random& random)
{
    for (int i = 0; i < clump.sprays; ++i) {
        const float level = glm::mix(1.0f, clump.least, (float(i) + random.between(0.1f, 0.9f)) / float(clump.sprays));
        const auto direction = onSphere(level, 2.4f * float(i) + random.between(-0.5f, 0.5f));
        const auto stem = clump.centre + clump.radii * direction * std::sqrt(random.between(0.04f, 0.7f));
        const auto own = glm::normalize(direction / clump.radii), crown = glm::normalize(stem - clump.crownCentre + glm::vec3(0, 1e-4f, 0));
        const auto sideways = glm::normalize(glm::cross(own, glm::vec3(0.1f, 1, 0.07f))), downhill = glm::cross(sideways, own);
        // Along the clump's surface any way but uphill, lifted off it, and hanging.
        const float angle = random.between(-2.2f, 2.2f);
        const auto lying = sideways * std::sin(angle) + downhill * std::cos(angle);
        const auto along = glm::normalize(lying + own * random.between(0.1f, 0.9f) - glm::vec3(0, random.between(0.0f, 0.3f), 0));
        const float length = clump.leafLength * random.between(0.75f, 1.2f);
        addSpray(mesh,
            {stem, along, own, length, length * random.between(0.95f, 1.25f), glm::normalize(own * 0.8f + crown + glm::vec3(0, 0.3f, 0))});
    }
}

void addBough(Mesh& mesh, const Bough& bough, Random& random)
{
    constexpr int kTwigs = 7; // on each side
    const auto down = glm::vec3(0, -1, 0), right = glm::normalize(glm::cross(bough.along, glm::vec3(0, 1, 0)));
    const auto up = glm::cross(right, bough.along);
    addLeaf(mesh, {bough.foot, bough.along, up, bough.length, bough.length * 0.16f, bough.outward});
    for (int i = 0; i < 2 * kTwigs; ++i) {
        const float t = (float(i / 2) + random.between(0.1f, 0.9f)) / kTwigs, sign = i % 2 == 0 ? -1.0f : 1.0f;
        // Long in the middle of the bough, short at its tip; they point ahead and hang.
        const float length
            = bough.length * (0.16f + 0.4f * std::sin(glm::pi<float>() * std::pow(1 - t, 0.75f))) * random.between(0.8f, 1.15f);
        const auto sideways = right * sign + bough.along * random.between(0.5f, 0.9f) + down * random.between(0.1f, 0.6f);
        const auto foot = bough.foot + bough.along * (bough.length * (0.1f + 0.86f * t));
        addLeaf(mesh, {foot, glm::normalize(sideways), up, length, length * 0.36f, bough.outward});
    }
}

} // namespace assets
