// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/gizmo.h"
#include "app/shell/viewport/navigation.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>

#include <cmath>

using namespace shell;

namespace {

constexpr renderer::Size kSize{1000, 600};

// A camera 10 m away, looking at the origin from the front and above.
ViewFrame frameFrom(const plan::Rotation& rotation, double distance = 10)
{
    ViewFrame frame;
    frame.viewFromWorld = viewFromWorld(orbitCamera(-forward(rotation) * distance, rotation, distance));
    frame.tangents = {0.5, 0.3};
    frame.size = kSize;
    return frame;
}

glm::dvec2 pixel(const ViewFrame& frame, const glm::dvec3& point) { return pixelOf(frame, point).value(); }

double axisMetres(const ViewFrame& frame, const Gizmo& gizmo) { return 88 * metresPerPixel(frame, gizmo.origin); }

} // namespace

TEST_CASE("a pixel's ray goes through the point that the pixel shows")
{
    const auto frame = frameFrom({25, -15, 8});
    for (const glm::dvec3 point : {glm::dvec3(0), glm::dvec3(1, 2, -3), glm::dvec3(-2, 0.5, 1)}) {
        const auto ray = rayThrough(frame, pixel(frame, point));
        const double along = glm::dot(point - ray.origin, ray.direction);
        CHECK(glm::distance(ray.origin + ray.direction * along, point) < 1e-6);
    }
    CHECK_FALSE(pixelOf(frame, -forward({25, -15, 8}) * 20.0)); // behind the camera
}

TEST_CASE("every handle is found where it is drawn, at every distance")
{
    for (const double distance : {2.0, 10.0, 150.0}) {
        const auto frame = frameFrom({25, -30, 0}, distance);
        Gizmo gizmo;
        const double length = axisMetres(frame, gizmo);
        CHECK(handleAt(gizmo, frame, pixel(frame, {length * 0.8, 0, 0})) == GizmoHandle::AxisX);
        CHECK(handleAt(gizmo, frame, pixel(frame, {0, length * 0.8, 0})) == GizmoHandle::AxisY);
        CHECK(handleAt(gizmo, frame, pixel(frame, {0, 0, length * 0.8})) == GizmoHandle::AxisZ);
        CHECK(handleAt(gizmo, frame, pixel(frame, glm::dvec3(0.4, 0, 0.4) * length)) == GizmoHandle::Ground);
        CHECK(handleAt(gizmo, frame, {5, 5}) == GizmoHandle::None);
        gizmo.tool = GizmoTool::Rotate;
        CHECK(handleAt(gizmo, frame, pixel(frame, glm::dvec3(0.6, 0, 0.8) * length)) == GizmoHandle::RingPan);
    }
}

TEST_CASE("several items turn by pan only")
{
    const auto frame = frameFrom({25, -30, 0});
    Gizmo gizmo;
    gizmo.tool = GizmoTool::Rotate;
    const auto all = gizmoLines(gizmo, frame, GizmoHandle::None).size();
    gizmo.severalItems = true;
    CHECK(gizmoLines(gizmo, frame, GizmoHandle::None).size() * 3 == all);
}

TEST_CASE("a drag along an axis moves by the metres between the two points")
{
    const auto frame = frameFrom({35, -20, 0});
    const Gizmo gizmo;
    const auto along = [&](GizmoHandle handle, const glm::dvec3& from, const glm::dvec3& to) {
        return dragMove(gizmo, frame, handle, pixel(frame, from), pixel(frame, to), Snap::Off);
    };
    CHECK(glm::distance(along(GizmoHandle::AxisX, {0.5, 0, 0}, {2, 0, 0}), {1.5, 0, 0}) < 1e-6);
    CHECK(glm::distance(along(GizmoHandle::AxisY, {0, 0.5, 0}, {0, 1.25, 0}), {0, 0.75, 0}) < 1e-6);
    CHECK(glm::distance(along(GizmoHandle::AxisZ, {0, 0, 0.5}, {0, 0, -1}), {0, 0, -1.5}) < 1e-6);
    CHECK(glm::distance(along(GizmoHandle::Ground, {0.4, 0, 0.4}, {1.4, 0, -0.6}), {1, 0, -1}) < 1e-6);
}

TEST_CASE("snapping puts the thing itself onto the grid")
{
    const auto frame = frameFrom({35, -20, 0});
    Gizmo gizmo;
    gizmo.origin = {0.1, 0, 0};
    const auto metres = dragMove(gizmo, frame, GizmoHandle::AxisX, pixel(frame, {0.5, 0, 0}), pixel(frame, {1.3, 0, 0}), Snap::On);
    CHECK(gizmo.origin.x + metres.x == doctest::Approx(1.0));
}

TEST_CASE("a drag around a ring turns by the angle between the two points")
{
    const auto frame = frameFrom({20, -35, 0});
    Gizmo gizmo;
    gizmo.tool = GizmoTool::Rotate;
    const auto turn = [&](Snap snap, const glm::dvec3& to, double last = 0) {
        return dragTurn(gizmo, frame, GizmoHandle::RingPan, pixel(frame, {0, 0, 1}), pixel(frame, to), snap, last);
    };
    CHECK(turn(Snap::Off, {1, 0, 0}) == doctest::Approx(90)); // pan turns the front (+Z) towards +X
    CHECK(turn(Snap::Off, {-0.5, 0, std::sqrt(0.75)}) == doctest::Approx(-30));
    CHECK(turn(Snap::On, {std::sin(0.4), 0, std::cos(0.4)}) == doctest::Approx(30)); // 22.9 degrees
    CHECK(turn(Snap::Off, {-1, 0, -0.2}, 200) == doctest::Approx(258.69).epsilon(0.001)); // past half a turn it goes on
}

TEST_CASE("a ring seen from its edge turns with the mouse")
{
    const auto frame = frameFrom({0, 0, 0}); // the pan ring is a line
    Gizmo gizmo;
    gizmo.tool = GizmoTool::Rotate;
    const glm::dvec2 from = pixel(frame, {0, 0, 0});
    CHECK(dragTurn(gizmo, frame, GizmoHandle::RingPan, from, from + glm::dvec2(44, 0), Snap::Off) > 20);
    CHECK(dragTurn(gizmo, frame, GizmoHandle::RingPan, from, from - glm::dvec2(44, 0), Snap::Off) < -20);
}

TEST_CASE("turning about a pivot carries things around it")
{
    plan::Transform transform;
    transform.position = {1, 0, 0};
    const auto turned = turnedBy(transform, GizmoHandle::RingPan, 90, glm::dvec3(0));
    CHECK(glm::distance(turned.position, {0, 0, -1}) < 1e-9);
    CHECK(turned.rotation.pan == doctest::Approx(90));
    CHECK(turnedBy(transform, GizmoHandle::RingTilt, 30, transform.position).rotation.tilt == doctest::Approx(30));
}

TEST_CASE("the readout names the axis and the unit")
{
    CHECK(moveReadout(GizmoHandle::AxisX, {1.25, 0, 0}) == "X +1.25 m");
    CHECK(moveReadout(GizmoHandle::Ground, {1, 0, -0.5}) == "X +1.00 m  Z -0.50 m");
    CHECK(turnReadout(GizmoHandle::RingPan, -30) == "pan -30.0\u00b0");
}
