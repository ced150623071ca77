// SPDX-License-Identifier: Apache-2.0
#include "rays/surface.h"
#include "tests/rays/room.h"

#include <doctest/doctest.h>

#include <glm/ext/matrix_transform.hpp>
#include <glm/geometric.hpp>

TEST_CASE("a pixel's surface is where a ray through it meets the scene")
{
    rays::MeshTrees trees;
    const room::MeshPtr cube = room::cube();
    const glm::mat4 wall = glm::scale(glm::translate(glm::mat4(1), {0, 0, -6}), {3, 9, 2}); // its front at z = -5
    const rays::Tracer tracer(trees, {{trees.of(cube, cube->view()), wall}});
    const ml::Request request = room::photograph(tracer, 40, 40, 1);
    const auto surface = rays::surfaceAt(request, 29, 10);
    REQUIRE(surface);
    const glm::vec3 expected(0.2375f * 5, 1 + 0.2375f * 5, -5); // pixel centres at (2 * 29.5 / 40 - 1) / 2
    CHECK(glm::distance(surface->position, expected) < 1e-4f);
    CHECK(surface->normal == glm::vec3(0, 0, 1));
    CHECK(surface->distance == doctest::Approx(glm::distance(expected, {0, 1, 0})));
    CHECK(glm::distance(surface->view * surface->distance + rays::eyeOf(request.camera), expected) < 1e-4f);
    CHECK(surface->origin().z > -5);
    CHECK_FALSE(rays::surfaceAt(request, 0, 10)); // beside the wall
}
