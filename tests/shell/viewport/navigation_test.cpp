// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/navigation.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>

using namespace shell;

namespace {

ViewFrame frameOf(const OrbitCamera& camera) { return {viewFromWorld(camera), {0.5, 0.3}, {1000, 600}}; }

} // namespace

TEST_CASE("orbiting keeps target, distance and roll")
{
    OrbitCamera camera;
    camera.rotation.roll = 5;
    const auto moved = orbited(camera, {120, -40});
    CHECK(moved.target == camera.target);
    CHECK(glm::distance(position(moved), moved.target) == doctest::Approx(camera.distance));
    CHECK(moved.rotation.pan == doctest::Approx(camera.rotation.pan - 36));
    CHECK(moved.rotation.roll == 5);
    CHECK(orbited(camera, {0, 5000}).rotation.tilt == doctest::Approx(-89)); // never over the top
}

TEST_CASE("turning stays on the spot")
{
    const OrbitCamera camera;
    const auto moved = turned(camera, {50, 20}, 0.1);
    CHECK(glm::distance(position(moved), position(camera)) < 1e-9);
    CHECK(moved.rotation.pan == doctest::Approx(camera.rotation.pan - 5));
}

TEST_CASE("what is panned follows the mouse")
{
    const OrbitCamera camera;
    const auto frame = frameOf(camera);
    const glm::dvec2 drag(80, -35);
    const auto moved = panned(camera, drag, metresPerPixel(frame, camera.target));
    const auto before = pixelOf(frame, camera.target).value();
    const auto after = pixelOf(frameOf(moved), camera.target).value();
    CHECK(glm::distance(after, before + drag) < 0.5);
}

TEST_CASE("zooming keeps what lies under the cursor")
{
    const OrbitCamera camera;
    const auto frame = frameOf(camera);
    const glm::dvec2 cursor(700, 200);
    const auto ray = rayThrough(frame, cursor);
    const auto under = planeHit(ray, camera.target, forward(camera.rotation)).value();
    const auto moved = zoomed(camera, 3, ray);
    CHECK(moved.distance < camera.distance);
    CHECK(glm::distance(pixelOf(frameOf(moved), under).value(), cursor) < 1e-3);
    CHECK(zoomed(camera, 1000, ray).distance > 0);
}

TEST_CASE("flying goes along the view and the world's height")
{
    const OrbitCamera camera;
    const auto moved = flown(camera, {0, 2, 3});
    CHECK(glm::distance(position(moved) - position(camera), forward(camera.rotation) * 3.0 + glm::dvec3(0, 2, 0)) < 1e-9);
}

TEST_CASE("a framed box fills the picture and nothing of it is cut")
{
    const glm::dvec3 min(-3, 0, -1);
    const glm::dvec3 max(5, 2, 2);
    const auto camera = framed(OrbitCamera{}, min, max, {0.5, 0.3});
    const auto frame = frameOf(camera);
    double widest = 0;
    for (int corner = 0; corner < 8; ++corner) {
        const auto at = pixelOf(frame, {corner & 1 ? max.x : min.x, corner & 2 ? max.y : min.y, corner & 4 ? max.z : min.z}).value();
        CHECK(at.x >= 0);
        CHECK(at.x <= 1000);
        CHECK(at.y >= 0);
        CHECK(at.y <= 600);
        widest = std::max({widest, std::abs(at.x - 500) / 500, std::abs(at.y - 300) / 300});
    }
    CHECK(widest > 0.7);
}

TEST_CASE("presets look along the axes")
{
    const OrbitCamera camera;
    CHECK(glm::distance(forward(fromPreset(camera, ViewPreset::Front).rotation), {0, 0, -1}) < 1e-9);
    CHECK(glm::distance(forward(fromPreset(camera, ViewPreset::Right).rotation), {-1, 0, 0}) < 1e-9);
    CHECK(forward(fromPreset(camera, ViewPreset::Top).rotation).y < -0.999);
}

TEST_CASE("every drag starts where the camera is")
{
    for (const auto kind : {NavigationKind::Orbit, NavigationKind::Turn, NavigationKind::Look, NavigationKind::Pan, NavigationKind::Zoom,
             NavigationKind::Dolly}) {
        const OrbitCamera camera;
        const NavigationDrag drag{kind, camera, {400, 300}, frameOf(camera)};
        const auto same = navigated(drag, drag.from);
        CHECK(glm::distance(position(same), position(camera)) < 1e-9);
        CHECK(position(navigated(drag, {430, 260})) + forward(navigated(drag, {430, 260}).rotation)
            != position(camera) + forward(camera.rotation));
    }
}
