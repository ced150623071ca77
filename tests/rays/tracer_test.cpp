// SPDX-License-Identifier: Apache-2.0
#include "rays/tracer.h"
#include "tests/rays/room.h"

#include <doctest/doctest.h>

#include <glm/ext/matrix_transform.hpp>
#include <glm/geometric.hpp>

#include <array>

namespace {

const glm::vec3 kUp(0, 1, 0);

rays::Body standing(rays::MeshTrees& trees, const room::MeshPtr& mesh, const glm::mat4& worldFromLocal)
{
    return {trees.of(mesh, mesh->view()), worldFromLocal, glm::vec3(1)};
}

bool near(const glm::vec3& a, const glm::vec3& b) { return glm::distance(a, b) < 1e-4f; }

} // namespace

TEST_CASE("a ray meets the nearest of the bodies that stand in its way")
{
    rays::MeshTrees trees;
    const room::MeshPtr cube = room::cube();
    const rays::Tracer tracer(trees,
        {standing(trees, cube, glm::translate(glm::mat4(1), {0, 0, -9})), standing(trees, cube, glm::translate(glm::mat4(1), {0, 0, -5}))});
    rays::Hit hit;
    REQUIRE(tracer.trace({0.1f, 0.2f, 0}, {0, 0, -1}, hit));
    CHECK(hit.body == 1);
    CHECK(hit.distance == doctest::Approx(4.5));
    CHECK(near(hit.face, {0, 0, 1}));
    REQUIRE(tracer.trace({0.1f, 0.2f, 0}, {0, 0, -1}, hit, 5.6f)); // begins behind it
    CHECK(hit.body == 0);
    CHECK_FALSE(tracer.trace({0.1f, 0.2f, 0}, kUp, hit));
}

TEST_CASE("what is hidden is hidden up to the distance that is asked for")
{
    rays::MeshTrees trees;
    const room::MeshPtr cube = room::cube();
    const rays::Tracer tracer(trees, {standing(trees, cube, glm::translate(glm::mat4(1), {0, 5, 0}))});
    CHECK(tracer.occluded({0, 0, 0}, kUp));
    CHECK(tracer.occluded({0, 0, 0}, kUp, 4.6f));
    CHECK_FALSE(tracer.occluded({0, 0, 0}, kUp, 4.4f));
    CHECK_FALSE(tracer.occluded({2, 0, 0}, kUp));
}

TEST_CASE("what casts no shadow is met, and hides nothing")
{
    rays::MeshTrees trees;
    const room::MeshPtr cube = room::cube();
    auto frame = std::make_shared<room::Mesh>(*cube); // beside the pane, in the same place
    for (glm::vec3& position : frame->positions)
        position.x += 3;
    const glm::mat4 here = glm::translate(glm::mat4(1), {0, 5, 0});
    rays::Body pane = standing(trees, cube, here);
    pane.castsShadow = false;
    const rays::Tracer tracer(trees, {pane, standing(trees, frame, here), standing(trees, cube, glm::translate(glm::mat4(1), {0, 9, 0}))});
    rays::Hit hit;
    REQUIRE(tracer.trace({0, 0, 0}, kUp, hit));
    CHECK(hit.body == 0);
    CHECK_FALSE(tracer.occluded({0, 0, 0}, kUp, 8));
    CHECK(tracer.occluded({0, 0, 0}, kUp));
    const std::array<rays::Ray, 2> up{rays::Ray{.direction = kUp, .maxDistance = 8}, {.origin = {3, 0, 0}, .direction = kUp}};
    CHECK(tracer.occluded(up) == 0b10);
}

TEST_CASE("bodies that are mirrored, turned and stretched have normals of unit length that point outward")
{
    rays::MeshTrees trees;
    const room::MeshPtr cube = room::cube();
    const glm::mat4 turned = glm::rotate(glm::mat4(1), 0.4f, glm::normalize(glm::vec3(1, 2, 3)));
    for (const glm::vec3& scale : {glm::vec3(1), glm::vec3(-1, 1, 1), glm::vec3(-2, 0.5f, 3), glm::vec3(-1, -1, -4)}) {
        for (const glm::mat4& rotation : {glm::mat4(1), turned}) {
            CAPTURE(scale.x);
            const rays::Tracer tracer(trees, {standing(trees, cube, rotation * glm::scale(glm::mat4(1), scale))});
            for (const glm::vec3& from : {glm::vec3(9, 0.1f, 0.1f), glm::vec3(0.1f, -9, 0.1f), glm::vec3(0.1f, 0.1f, 9)}) {
                rays::Hit hit;
                REQUIRE(tracer.trace(from, glm::normalize(-from), hit));
                for (const glm::vec3& normal : {hit.face, tracer.normalAt(hit)}) {
                    CHECK(glm::length(normal) == doctest::Approx(1));
                    CHECK(glm::dot(normal, from) > 0);
                }
                CHECK(near(hit.face, tracer.normalAt(hit))); // the cube is flat
            }
        }
    }
}

TEST_CASE("a sheet met from behind is turned towards the ray; a slant normal turns with it")
{
    rays::MeshTrees trees;
    auto sheet = std::make_shared<room::Mesh>();
    sheet->positions = {{-1, -1, 0}, {1, -1, 0}, {0, 2, 0}};
    sheet->normals.assign(3, glm::normalize(glm::vec3(0, 3, 1)));
    sheet->indices = {0, 1, 2};
    const rays::Tracer tracer(trees, {standing(trees, sheet, glm::mat4(1))});
    for (const float side : {1.0f, -1.0f}) {
        CAPTURE(side);
        const rays::Ray ray{{0, 0, 3 * side}, {0, 0, -side}};
        rays::Hit one, together;
        REQUIRE(tracer.trace(ray.origin, ray.direction, one));
        tracer.trace({&ray, 1}, {&together, 1});
        for (const rays::Hit& hit : {one, together}) {
            CHECK(hit.back == (side < 0));
            CHECK(near(hit.face, {0, 0, side}));
            CHECK(near(tracer.normalAt(hit), side * sheet->normals[0]));
        }
    }
}

TEST_CASE("a body's colour multiplies that of its mesh, which blends between corners")
{
    rays::MeshTrees trees;
    auto painted = std::make_shared<room::Mesh>(*room::cube());
    for (const glm::vec3& position : painted->positions)
        painted->colours.push_back(position.y > 0 ? glm::vec3(1) : glm::vec3(0));
    const room::MeshPtr plain = room::cube();
    rays::Body red = standing(trees, plain, glm::mat4(1));
    red.colour = {0.8f, 0.1f, 0.1f};
    rays::Body blend = standing(trees, painted, glm::translate(glm::mat4(1), {5, 0, 0}));
    blend.colour = {0.4f, 0.2f, 1};
    const rays::Tracer tracer(trees, {red, blend});
    rays::Hit hit;
    REQUIRE(tracer.trace({0, 0.25f, 9}, {0, 0, -1}, hit));
    CHECK(near(tracer.colourAt(hit), {0.8f, 0.1f, 0.1f}));
    REQUIRE(tracer.trace({5, 0.25f, 9}, {0, 0, -1}, hit));
    CHECK(near(tracer.colourAt(hit), 0.75f * blend.colour));
}

TEST_CASE("a mesh is taken in once, and forgotten with its trees when nobody holds it any more")
{
    rays::MeshTrees trees;
    room::MeshPtr cube = room::cube();
    const std::weak_ptr<const rays::Mesh> first = trees.of(cube, cube->view());
    CHECK(trees.of(cube, cube->view()) == first.lock());
    const room::MeshPtr other = room::cube();
    CHECK(trees.of(other, other->view()) != first.lock());
    rays::Tracer(trees, {standing(trees, other, glm::mat4(1)), standing(trees, cube, glm::mat4(1))});
    CHECK_FALSE(first.expired()); // somebody still holds the mesh
    cube.reset();
    const room::MeshPtr third = room::cube();
    trees.of(third, third->view()); // what is new makes the library look
    CHECK(first.expired());
}

TEST_CASE("parts that stand in one place are told apart, and from the same parts elsewhere")
{
    rays::MeshTrees trees;
    const room::MeshPtr cube = room::cube();
    const auto roof = std::make_shared<room::Mesh>(*cube);
    for (glm::vec3& position : roof->positions)
        position.y += 2;
    const glm::mat4 here(1), there = glm::translate(glm::mat4(1), {5, 0, 0});
    const rays::Tracer tracer(trees,
        {standing(trees, cube, here), standing(trees, roof, here), standing(trees, cube, there), standing(trees, roof, there),
            standing(trees, cube, glm::translate(glm::mat4(1), {10, 0, 0})), standing(trees, cube, there)});
    const auto bodyAt = [&](float x, float y) {
        rays::Hit hit;
        REQUIRE(tracer.trace({x, y, 9}, {0, 0, -1}, hit));
        return hit.body;
    };
    CHECK(bodyAt(0.1f, 0.2f) == 0);
    CHECK(bodyAt(0.1f, 2.2f) == 1);
    CHECK((bodyAt(5.1f, 0.2f) == 2 || bodyAt(5.1f, 0.2f) == 5)); // both are there
    CHECK(bodyAt(5.1f, 2.2f) == 3);
    CHECK(bodyAt(10.1f, 0.2f) == 4);
}

TEST_CASE("a thing that stands in one place twice is still met")
{
    rays::MeshTrees trees;
    const room::MeshPtr cube = room::cube();
    const rays::Tracer tracer(trees, {standing(trees, cube, glm::mat4(1)), standing(trees, cube, glm::mat4(1))});
    rays::Hit hit;
    REQUIRE(tracer.trace({0, 0, 9}, {0, 0, -1}, hit));
    CHECK(hit.body < 2);
    CHECK(hit.distance == doctest::Approx(8.5));
}

TEST_CASE("rays together meet what each meets alone")
{
    rays::MeshTrees trees;
    const room::MeshPtr cube = room::cube();
    const rays::Tracer tracer(trees,
        {standing(trees, cube, glm::translate(glm::mat4(1), {0, 0, -5})), standing(trees, cube, glm::translate(glm::mat4(1), {2, 0, -8}))});
    for (std::size_t count = 1; count <= rays::Tracer::kTogether; ++count) {
        std::vector<rays::Ray> together;
        for (std::size_t i = 0; i < count; ++i)
            together.push_back({.direction = glm::normalize(glm::vec3(0.06f * static_cast<float>(i), 0.01f, -1)),
                .maxDistance = i == 3 ? 2 : rays::kFarAway});
        std::vector<rays::Hit> hits(count);
        tracer.trace(together, hits);
        const unsigned hidden = tracer.occluded(together);
        for (std::size_t i = 0; i < count; ++i) {
            CAPTURE(i);
            rays::Hit alone;
            const bool met = tracer.trace(together[i].origin, together[i].direction, alone) && alone.distance < together[i].maxDistance;
            CHECK((hits[i].body != rays::kNothing) == met);
            CHECK((hidden >> i & 1) == (met ? 1u : 0u));
            if (!met)
                continue;
            CHECK(hits[i].body == alone.body);
            CHECK(hits[i].distance == doctest::Approx(alone.distance));
            CHECK(near(hits[i].face, alone.face));
        }
    }
}

TEST_CASE("a mesh without triangles stands nowhere, and a scene may be empty")
{
    rays::MeshTrees trees;
    const auto nothing = std::make_shared<const room::Mesh>();
    const room::MeshPtr cube = room::cube();
    const rays::Tracer tracer(trees,
        {standing(trees, nothing, glm::mat4(1)), standing(trees, cube, glm::mat4(1)),
            standing(trees, nothing, glm::translate(glm::mat4(1), {0, 0, 3}))});
    rays::Hit hit;
    REQUIRE(tracer.trace({0, 0, 9}, {0, 0, -1}, hit));
    CHECK(hit.body == 1);
    const rays::Tracer empty(trees, {});
    CHECK_FALSE(empty.trace({0, 0, 9}, {0, 0, -1}, hit));
    CHECK_FALSE(empty.occluded({0, 0, 9}, {0, 0, -1}));
    const rays::Tracer onlyNothing(trees, {standing(trees, nothing, glm::mat4(1))});
    CHECK_FALSE(onlyNothing.trace({0, 0, 9}, {0, 0, -1}, hit));
}

TEST_CASE("a scene outlives the trees that it was made with")
{
    const room::MeshPtr cube = room::cube();
    std::unique_ptr<rays::Tracer> tracer;
    {
        rays::MeshTrees trees;
        tracer = std::make_unique<rays::Tracer>(trees, std::vector{standing(trees, cube, glm::mat4(1))});
    }
    rays::Hit hit;
    CHECK(tracer->trace({0, 0, 9}, {0, 0, -1}, hit));
}
