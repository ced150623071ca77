// SPDX-License-Identifier: Apache-2.0
// The guide against what geometry says it must be.
#include "tests/renderer/test_scene.h"

#include <doctest/doctest.h>
#include <glm/ext/matrix_transform.hpp>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <cmath>

using namespace renderer;
using namespace renderer_test;

namespace {

constexpr Size kSize{160, 90};

struct Ray {
    glm::dvec3 eye;
    glm::dvec3 direction; // advances one metre of depth for each unit
};

Ray rayOf(const View& view, int pixel)
{
    const double x = (pixel % kSize.width + 0.5) / kSize.width * 2 - 1;
    const double y = 1 - (pixel / kSize.width + 0.5) / kSize.height * 2;
    const glm::dmat4 worldFromView = glm::inverse(glm::dmat4(view.viewFromWorld));
    return {glm::dvec3(worldFromView[3]), glm::dmat3(worldFromView) * glm::dvec3(x * view.tangents.x, y * view.tangents.y, -1)};
}

glm::dvec2 pixelOf(const glm::mat4& viewFromWorld, const glm::vec2& tangents, const glm::dvec3& world)
{
    const glm::dvec4 v = glm::dmat4(viewFromWorld) * glm::dvec4(world, 1);
    return {(v.x / -v.z / tangents.x + 1) / 2 * kSize.width, (1 - v.y / -v.z / tangents.y) / 2 * kSize.height};
}

/// Motion of every seen point, from its rest position and both frames' matrices.
double worstMotionError(const Guide& guide, const Instance& instance, const View& view)
{
    double worst = 0;
    for (std::size_t i = 0; i < guide.depth.size(); ++i) {
        if (guide.objectId[i] != instance.objectId)
            continue;
        const glm::dvec4 local(guide.rest[i], 1);
        const glm::dvec2 now = pixelOf(view.viewFromWorld, view.tangents, glm::dvec3(glm::dmat4(instance.worldFromLocal) * local));
        const glm::dvec2 before
            = pixelOf(view.previousViewFromWorld, view.previousTangents, glm::dvec3(glm::dmat4(instance.previousWorldFromLocal) * local));
        worst = std::max(worst, glm::length(glm::dvec2(guide.motion[i]) - (now - before)));
    }
    return worst;
}

std::size_t at(int x, int y) { return std::size_t(y * kSize.width + x); }

} // namespace

TEST_CASE("depth, rest position and normal of a plane are those of the ray that meets it")
{
    Renderer renderer(device());
    Scene scene;
    scene.instances = {placed(plane(400), {0, 0, 0}, 3, {0.25f, 0.5f, 0.75f})};
    const View view = lookAt({12, 1.6f, -7}, {40, 0, 30});
    const Guide guide = renderer.renderGuide(scene, view, kSize);
    const glm::dvec3 up = glm::dmat3(glm::dmat4(view.viewFromWorld)) * glm::dvec3(0, 1, 0);
    int seen = 0;
    double worstDepth = 0, worstRest = 0, worstNormal = 0;
    for (std::size_t i = 0; i < guide.depth.size(); ++i) {
        if (guide.depth[i] == 0)
            continue;
        ++seen;
        const Ray ray = rayOf(view, int(i));
        const double depth = -ray.eye.y / ray.direction.y;
        worstDepth = std::max(worstDepth, std::abs(guide.depth[i] - depth) / depth);
        worstRest = std::max(worstRest, glm::length(glm::dvec3(guide.rest[i]) - (ray.eye + ray.direction * depth)) / depth);
        worstNormal = std::max(worstNormal, glm::length(glm::dvec3(guide.normal[i]) - up));
        CHECK(guide.objectId[i] == 3);
        CHECK(guide.semanticClass[i] == 4);
        CHECK(glm::length(guide.baseColour[i] - glm::vec3(0.25f, 0.5f, 0.75f)) < 2e-3f);
    }
    MESSAGE("relative depth error " << worstDepth << ", rest error " << worstRest << ", normal error " << worstNormal);
    CHECK(seen > 7000);
    CHECK(worstDepth < 2e-5);
    CHECK(worstRest < 1e-4);
    CHECK(worstNormal < 1e-4);
}

TEST_CASE("the normal of a sphere points from its middle, in view space")
{
    Renderer renderer(device());
    Scene scene;
    scene.instances = {placed(sphere(2, 96), {1, 2, -3}, 9)};
    const View view = lookAt({6, 4, 5}, {1, 2, -3});
    const Guide guide = renderer.renderGuide(scene, view, kSize);
    double worst = 0;
    int seen = 0;
    for (std::size_t i = 0; i < guide.depth.size(); ++i) {
        if (guide.objectId[i] != 9)
            continue;
        ++seen;
        const Ray ray = rayOf(view, int(i));
        const glm::dvec3 outward = glm::normalize(ray.eye + ray.direction * double(guide.depth[i]) - glm::dvec3(1, 2, -3));
        const glm::dvec3 expected = glm::dmat3(glm::dmat4(view.viewFromWorld)) * outward;
        worst = std::max(worst, glm::length(glm::dvec3(guide.normal[i]) - expected));
        CHECK(guide.normal[i].z > -0.1f); // faces the camera
    }
    MESSAGE("worst normal error " << worst);
    CHECK(seen > 1500);
    CHECK(worst < 2e-3); // 96 rings: the facets themselves are off by a thousandth
}

TEST_CASE("motion follows a moved instance, a moved camera and a changed lens, and is zero where nothing moved")
{
    Renderer renderer(device());
    Scene scene;
    scene.instances = {placed(plane(50), {0, 0, 0}, 1), placed(box({1, 2, 1}), {0.5f, 0, 0}, 2)};
    View view = lookAt({2, 1.5f, 6}, {0, 1, 0});
    const Guide still = renderer.renderGuide(scene, view, kSize);
    for (const glm::vec2& motion : still.motion)
        CHECK(glm::length(motion) < 1e-4f);

    Instance& walker = scene.instances[1];
    walker.previousWorldFromLocal = glm::rotate(glm::translate(glm::mat4(1), {0.2f, 0, -0.4f}), 0.3f, glm::vec3(0, 1, 0));
    const Guide moved = renderer.renderGuide(scene, view, kSize);
    CHECK(worstMotionError(moved, walker, view) < 2e-3);
    CHECK(worstMotionError(moved, scene.instances[0], view) < 2e-3);
    CHECK(glm::length(moved.motion[at(88, 45)]) > 1);

    view.previousViewFromWorld = glm::lookAt(glm::vec3(2.3f, 1.4f, 6.2f), glm::vec3(0.1f, 1, 0), glm::vec3(0, 1, 0));
    view.previousTangents = view.tangents * 1.1f;
    const Guide both = renderer.renderGuide(scene, view, kSize);
    CHECK(worstMotionError(both, walker, view) < 2e-3);
    CHECK(worstMotionError(both, scene.instances[0], view) < 2e-2); // the horizon is far: its rest positions weigh
}

TEST_CASE("rest positions of a deformed mesh are its own, whatever its pose")
{
    Renderer renderer(device());
    Mesh bent = *box({1, 2, 1});
    bent.rest = bent.positions;
    for (glm::vec3& p : bent.positions)
        p.x += 0.3f * p.y;
    Scene scene;
    scene.instances = {placed(std::make_shared<const Mesh>(bent), {0, 0, 0}, 5), placed(box({1, 1, 1}), {-2, 0, 0}, 6)};
    const View view = lookAt({0.5f, 1.2f, 6}, {0, 1, 0});
    const Guide guide = renderer.renderGuide(scene, view, kSize);
    int bentPixels = 0, stiffPixels = 0;
    for (std::size_t i = 0; i < guide.depth.size(); ++i) {
        if (guide.objectId[i] == 0)
            continue;
        const Ray ray = rayOf(view, int(i));
        glm::dvec3 expected = ray.eye + ray.direction * double(guide.depth[i]);
        if (guide.objectId[i] == 5) {
            expected.x -= 0.3 * expected.y;
            ++bentPixels;
        } else {
            expected.x += 2;
            ++stiffPixels;
        }
        CHECK(glm::length(glm::dvec3(guide.rest[i]) - expected) < 1e-3);
    }
    CHECK(bentPixels > 300);
    CHECK(stiffPixels > 100);
}

TEST_CASE("the sun reaches what it can see, by its angle")
{
    Renderer renderer(device());
    Scene scene;
    scene.sky.towardsSun = glm::normalize(glm::vec3(1, 1, 0)); // a pole of 2 m throws 2 m of shadow to -x
    scene.instances = {placed(plane(30), {0, 0, 0}, 1), placed(box({1, 2, 4}), {0, 0, 0}, 2)};
    const View view = lookAt({-1, 14, 1}, {-1, 0, 0});
    const Guide guide = renderer.renderGuide(scene, view, kSize);
    int lit = 0, dark = 0;
    for (std::size_t i = 0; i < guide.depth.size(); ++i) {
        if (guide.objectId[i] != 1)
            continue;
        const glm::vec3 p = guide.rest[i];
        const float margin = 0.15f;
        const bool inside = p.x > -2.5f + margin && p.x < -0.5f - margin && std::abs(p.z) < 2 - margin;
        const bool outside = p.x < -2.5f - margin || p.x > 0.5f + margin || std::abs(p.z) > 2 + margin;
        if (inside) {
            CHECK(guide.sun[i] == 0);
            ++dark;
        } else if (outside) {
            CHECK(guide.sun[i] == doctest::Approx(std::sqrt(0.5)).epsilon(1e-3));
            ++lit;
        }
    }
    CHECK(dark > 300);
    CHECK(lit > 5000);

    scene.instances[1].castsShadow = false;
    const Guide clear = renderer.renderGuide(scene, view, kSize);
    for (std::size_t i = 0; i < clear.depth.size(); ++i)
        if (clear.objectId[i] == 1)
            REQUIRE(clear.sun[i] == doctest::Approx(std::sqrt(0.5)).epsilon(1e-3));

    scene.sky.sunColour = glm::vec3(0);
    const Guide night = renderer.renderGuide(scene, view, kSize);
    CHECK(std::all_of(night.sun.begin(), night.sun.end(), [](float s) { return s == 0; }));
}

TEST_CASE("where nothing is, everything is zero")
{
    Renderer renderer(device());
    const Guide guide = renderer.renderGuide({}, lookAt({0, 1, 5}, {0, 1, 0}), kSize);
    REQUIRE(guide.depth.size() == std::size_t(kSize.width * kSize.height));
    for (std::size_t i = 0; i < guide.depth.size(); ++i) {
        CHECK(guide.depth[i] == 0);
        CHECK(guide.objectId[i] == 0);
        CHECK(guide.normal[i] == glm::vec3(0));
        CHECK(guide.motion[i] == glm::vec2(0));
        CHECK(guide.sun[i] == 0);
    }
}
