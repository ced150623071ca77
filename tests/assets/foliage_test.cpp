// SPDX-License-Identifier: Apache-2.0
// Leaves have outlines of their own, sky between them, and light that falls on the crown as on one round form.
#include "assets/proxies/foliage.h"
#include "assets/proxies/proxy.h"
#include "tests/assets/mesh_checks.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>
#include <string>

namespace {

/// Share of the cells of a picture, as seen from +Z, that the mesh covers, of those within an ellipse around its bounds.
double cover(const assets::Shape& shape)
{
    constexpr int kCells = 60;
    const auto& mesh = shape.parts[0].mesh;
    glm::vec3 low(1e9f), high(-1e9f);
    for (const auto& p : mesh.positions) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
    std::set<std::pair<int, int>> covered;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3)
        for (int u = 0; u <= 8; ++u)
            for (int v = 0; u + v <= 8; ++v) {
                const auto p = (mesh.positions[mesh.indices[i]] * float(u) + mesh.positions[mesh.indices[i + 1]] * float(v)
                                   + mesh.positions[mesh.indices[i + 2]] * float(8 - u - v))
                    / 8.0f;
                const auto t = (p - low) / (high - low) * float(kCells);
                covered.insert({int(t.x), int(t.y)});
            }
    int inside = 0, hit = 0;
    for (int x = 0; x < kCells; ++x)
        for (int y = 0; y < kCells; ++y)
            if (std::hypot(x + 0.5 - kCells / 2.0, y + 0.5 - kCells / 2.0) < kCells * 0.45) {
                ++inside;
                hit += covered.contains({x, y}) ? 1 : 0;
            }
    return double(hit) / inside;
}

} // namespace

TEST_CASE("a leaf is a thin closed body")
{
    assets::Mesh leaf;
    assets::addLeaf(leaf, {});
    CHECK(test::isSound(leaf));
    CHECK(test::isClosed(leaf));
    CHECK(test::signedVolume(leaf) > 0);
    CHECK(test::facesFollowNormals(leaf) == doctest::Approx(1));
}

TEST_CASE("a blade is a sheet whose upper side looks out of the crown, whichever way it was put")
{
    for (const float up : {1.0f, -1.0f}) {
        assets::Mesh blade;
        assets::addBlade(blade, {.up = {0, 0.4f, up}, .outward = {0, 0.6f, 0.8f}});
        CHECK(test::isSound(blade));
        CHECK(blade.indices.size() == 6);
        CHECK(test::facesFollowNormals(blade) == doctest::Approx(1));
        for (const auto& normal : blade.normals)
            CHECK(normal.z > 0.3f);
    }
}

TEST_CASE("twigs, clumps and boughs face the way their normals lean")
{
    assets::Random random(3);
    assets::Mesh twig, clump, inside, bough;
    assets::addTwig(twig, {}, random);
    assets::addClump(clump, {}, random);
    assets::addInside(inside, {}, 12, random);
    assets::addBough(bough, {}, random);
    for (const auto* mesh : {&twig, &clump, &inside, &bough}) {
        CHECK(test::isSound(*mesh));
        CHECK(test::facesFollowNormals(*mesh) == doctest::Approx(1));
    }
    CHECK(twig.indices.size() / 3 == 13); // six blades and the stem
}

TEST_CASE("a clump is dense at its shell and nearly empty in its middle")
{
    assets::Random random(3);
    assets::Mesh clump;
    assets::addClump(clump, {.twigs = 60, .leafLength = 0.1f, .least = -1}, random);
    int within = 0;
    for (const auto& position : clump.positions)
        within += glm::length(position) < 0.5f ? 1 : 0;
    CHECK(within < int(clump.positions.size()) / 8); // an eighth of the volume
}

TEST_CASE("normals of leaves lean out of the crown")
{
    assets::Mesh leaf;
    assets::addLeaf(leaf, {.along = {0, 1, 0}, .up = {0, 0, 1}, .outward = {0.8f, 0, 0.6f}});
    CHECK(leaf.normals.front().x > 0.3f); // its own face looks along z
}

TEST_CASE("crowns come first, so that an item's colour paints leaves; they are whole, and sky shows through them")
{
    for (const std::string name : {"tree", "conifer", "bush"}) {
        CAPTURE(name);
        const auto shape = assets::makeProxy(name);
        const auto& crown = shape.parts[0];
        CHECK(crown.colour.g > crown.colour.r);
        CHECK(test::facesFollowNormals(crown.mesh) > 0.99);
    }
    CHECK(cover(assets::makeProxy("tree")) > 0.75);
    CHECK(cover(assets::makeProxy("tree")) < 0.99);
}

TEST_CASE("an avenue of trees stays light to draw")
{
    const std::map<std::string, std::size_t> most{
        {"tree", 14000}, {"conifer", 9000}, {"bare tree", 6000}, {"bush", 6000}, {"hedge", 13500}, {"grass", 1000}};
    for (const auto& [name, limit] : most)
        for (const double variant : {0, 1, 2, 3, 4, 5, 6, 7}) {
            CAPTURE(name);
            CAPTURE(variant);
            std::size_t triangles = 0;
            for (const auto& part : assets::makeProxy(name, {{"variant", variant}}).parts)
                triangles += part.mesh.indices.size() / 3;
            CHECK(triangles <= limit);
        }
}
