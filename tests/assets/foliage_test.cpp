// SPDX-License-Identifier: Apache-2.0
// Leaves have outlines of their own, sky between them, and light that falls on the crown as on one round form.
#include "assets/proxies/foliage.h"
#include "assets/proxies/proxy.h"
#include "tests/assets/mesh_checks.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

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

TEST_CASE("a leaf, a spray and a bough are thin closed bodies, so that renderer and rays see the same side of them")
{
    assets::Random random(3);
    assets::Mesh leaf, spray, bough;
    assets::addLeaf(leaf, {});
    assets::addSpray(spray, {.up = {0, 0.4f, 1}});
    assets::addBough(bough, {}, random);
    for (const auto* mesh : {&leaf, &spray, &bough}) {
        CHECK(test::isSound(*mesh));
        CHECK(test::isClosed(*mesh));
        CHECK(test::signedVolume(*mesh) > 0);
        CHECK(test::facesFollowNormals(*mesh) == doctest::Approx(1));
    }
}

TEST_CASE("no two faces of a spray lie in one plane, which rays could not tell apart")
{
    assets::Mesh spray;
    assets::addSpray(spray, {.up = {0, 0.4f, 1}});
    const auto face = [&](std::size_t i) {
        return glm::normalize(
            glm::cross(spray.positions[3 * i + 1] - spray.positions[3 * i], spray.positions[3 * i + 2] - spray.positions[3 * i]));
    };
    for (std::size_t i = 0; i < 4; ++i) // above
        for (std::size_t k = 4; k < 8; ++k) // below
            CHECK(glm::dot(face(i), face(k)) > -0.999f);
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
        CHECK(test::isClosed(crown.mesh));
    }
    CHECK(cover(assets::makeProxy("tree")) > 0.75);
    CHECK(cover(assets::makeProxy("tree")) < 0.99);
}

TEST_CASE("an avenue of trees stays light to draw")
{
    for (const std::string name : {"tree", "conifer", "bush", "hedge", "grass"})
        for (const double variant : {0, 1, 2}) {
            CAPTURE(name);
            std::size_t triangles = 0;
            for (const auto& part : assets::makeProxy(name, {{"variant", variant}}).parts)
                triangles += part.mesh.indices.size() / 3;
            CHECK(triangles <= 6000);
        }
}
