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
constexpr float kShape = 0.62f; // width of a leaf on a twig, in lengths

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

void addBlade(Mesh& mesh, const Leaf& leaf)
{
    auto turned = leaf;
    if (glm::dot(glm::cross(glm::cross(leaf.along, leaf.up), leaf.along), leaf.outward) < 0)
        turned.up = -leaf.up;
    const auto frame = frameOf(turned);
    const auto first = std::uint32_t(mesh.positions.size());
    // Both halves share the rib; the edges have the normals of their halves, so that the fold shows.
    const auto rib = bent(frame.up / turned.width, leaf.outward);
    const std::array places{leaf.stem, frame.at(0.5f, 0.34f, -kFold), frame.at(0, 1, 0), frame.at(-0.5f, 0.44f, -kFold)};
    const auto half
        = [&](const glm::vec3& edge, const glm::vec3& next) { return bent(glm::normalize(glm::cross(edge, next)), leaf.outward); };
    const auto right = half(places[1] - places[0], places[2] - places[0]), left = half(places[2] - places[0], places[3] - places[0]);
    mesh.positions.insert(mesh.positions.end(), places.begin(), places.end());
    mesh.normals.insert(mesh.normals.end(), {rib, right, rib, left});
    for (const std::uint32_t corner : {0, 1, 2, 0, 2, 3})
        mesh.indices.push_back(first + corner);
}

void addTwig(Mesh& mesh, const Twig& twig, Random& random)
{
    const auto side = glm::normalize(glm::cross(twig.along, twig.outward) + glm::vec3(1e-4f, 0, 1e-4f));
    // The stem comes from further within, so that the lowest leaves hang from something.
    const auto start = twig.foot - twig.along * (0.6f * twig.length), thick = side * (0.03f * twig.leafLength);
    addTriangle(mesh, {start - thick, start + thick, twig.foot + twig.along * twig.length}, twig.outward);
    for (int i = 0; i < twig.leaves; ++i) {
        const bool isTip = i + 1 == twig.leaves;
        const float at = float(i) / float(std::max(twig.leaves - 1, 1)), sign = i % 2 == 0 ? -1.0f : 1.0f;
        const float angle = isTip ? random.between(-0.3f, 0.3f) : sign * random.between(0.6f, 1.25f);
        const auto droop = twig.outward * random.between(-0.35f, 0.3f) - glm::vec3(0, random.between(0, 0.3f), 0);
        const auto along = glm::normalize(twig.along * std::cos(angle) + side * std::sin(angle) + droop);
        const auto up = twig.outward + glm::vec3(random.between(-0.5f, 0.5f), random.between(-0.1f, 0.6f), random.between(-0.5f, 0.5f));
        const float length = twig.leafLength * random.between(0.75f, 1.15f);
        addBlade(mesh,
            {twig.foot + twig.along * (twig.length * at), along, up, length, length * kShape * random.between(0.8f, 1.15f), twig.outward});
    }
}

void addClump(Mesh& mesh, const Clump& clump, Random& random)
{
    for (int i = 0; i < clump.twigs; ++i) {
        const float level = glm::mix(1.0f, clump.least, (float(i) + random.between(0.1f, 0.9f)) / float(clump.twigs));
        const auto direction = onSphere(level, 2.4f * float(i) + random.between(-0.6f, 0.6f));
        const auto foot = clump.centre + clump.radii * direction * std::sqrt(random.between(0.3f, 0.8f));
        const auto own = glm::normalize(direction / clump.radii), crown = glm::normalize(foot - clump.crownCentre + glm::vec3(0, 1e-4f, 0));
        const auto sideways = glm::normalize(glm::cross(own, glm::vec3(0.1f, 1, 0.07f))), downhill = glm::cross(sideways, own);
        // Along the clump's surface any way but uphill, lifted off it, and hanging.
        const float angle = random.between(-2.2f, 2.2f);
        const auto lying = sideways * std::sin(angle) + downhill * std::cos(angle);
        const auto along = glm::normalize(lying + own * random.between(0.1f, 0.9f) - glm::vec3(0, random.between(0.0f, 0.3f), 0));
        addTwig(mesh,
            {foot, along, clump.leafLength * float(clump.leaves) * 0.33f, clump.leaves, clump.leafLength,
                glm::normalize(own * 0.8f + crown + glm::vec3(0, 0.3f, 0))},
            random);
    }
}

void addInside(Mesh& mesh, const Clump& clump, int blades, Random& random)
{
    for (int i = 0; i < blades; ++i) {
        const auto direction = onSphere(1 - 2 * (float(i) + 0.5f) / float(blades), 2.4f * float(i) + random.between(-0.6f, 0.6f));
        const auto along = onSphere(random.between(-1, 1), random.between(0, glm::two_pi<float>()));
        const float length = 1.8f * clump.leafLength * random.between(0.8f, 1.2f);
        const auto stem = clump.centre + clump.radii * direction * random.between(0.05f, 0.45f) - along * (length / 2);
        addBlade(mesh, {stem, along, direction, length, length * kShape, direction});
    }
}

void addBough(Mesh& mesh, const Bough& bough, Random& random)
{
    const auto down = glm::vec3(0, -1, 0), right = glm::normalize(glm::cross(bough.along, glm::vec3(0, 1, 0)));
    const auto up = glm::cross(right, bough.along);
    addBlade(mesh, {bough.foot, bough.along, up, bough.length, bough.length * 0.1f, bough.outward});
    for (int i = 0; i < 2 * bough.twigs; ++i) {
        const float t = (float(i / 2) + random.between(0.1f, 0.9f)) / float(bough.twigs), sign = i % 2 == 0 ? -1.0f : 1.0f;
        // Long in the middle of the bough, short at its tip; they point ahead and hang.
        const float length
            = bough.length * (0.1f + 0.27f * std::sin(glm::pi<float>() * std::pow(1 - t, 0.75f))) * random.between(0.75f, 1.2f);
        const auto sideways = right * sign + bough.along * random.between(0.5f, 0.9f) + down * random.between(0.1f, 0.6f);
        const auto foot = bough.foot + bough.along * (bough.length * (0.1f + 0.86f * t));
        addBlade(mesh, {foot, glm::normalize(sideways), up, length, length * 0.2f, bough.outward});
    }
}

} // namespace assets
