// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/gizmo.h"

#include <glm/geometric.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace shell {

namespace {

constexpr double kAxisPixels = 88; // length of an axis and radius of the pan ring
constexpr double kReachPixels = 8;
constexpr double kGroundFrom = 0.30; // the ground square, in axis lengths
constexpr double kGroundTo = 0.52;
constexpr int kRingPieces = 64;
constexpr double kEdgeOn = 0.12; // cosine below which a ring is seen from its edge
constexpr double kRadiansToDegrees = 180 / std::numbers::pi;

constexpr glm::vec4 kHot{1.0f, 0.85f, 0.25f, 1};
constexpr glm::vec4 kRed{0.93f, 0.33f, 0.31f, 1};
constexpr glm::vec4 kGreen{0.45f, 0.78f, 0.35f, 1};
constexpr glm::vec4 kBlue{0.33f, 0.58f, 0.96f, 1};

glm::dvec3 axisOf(const Gizmo& gizmo, GizmoHandle handle)
{
    switch (handle) {
    case GizmoHandle::AxisX:
        return {1, 0, 0};
    case GizmoHandle::AxisZ:
        return {0, 0, 1};
    case GizmoHandle::RingTilt:
        return glm::dvec3(plan::rotationMatrix({gizmo.rotation.pan, 0, 0})[0]);
    case GizmoHandle::RingRoll:
        return glm::dvec3(plan::rotationMatrix({gizmo.rotation.pan, gizmo.rotation.tilt, 0})[2]);
    default:
        return {0, 1, 0};
    }
}

glm::vec4 colourOf(GizmoHandle handle)
{
    switch (handle) {
    case GizmoHandle::AxisX:
    case GizmoHandle::RingTilt:
        return kRed;
    case GizmoHandle::AxisZ:
    case GizmoHandle::RingRoll:
        return kBlue;
    default:
        return kGreen;
    }
}

// Nested radii, so that rings stay apart where they would meet.
double radiusOf(GizmoHandle handle)
{
    switch (handle) {
    case GizmoHandle::RingTilt:
        return 0.84;
    case GizmoHandle::RingRoll:
        return 0.68;
    default:
        return 1;
    }
}

std::vector<GizmoHandle> handlesOf(const Gizmo& gizmo)
{
    if (gizmo.tool == GizmoTool::Move)
        return {GizmoHandle::Ground, GizmoHandle::AxisX, GizmoHandle::AxisY, GizmoHandle::AxisZ};
    if (gizmo.severalItems)
        return {GizmoHandle::RingPan};
    return {GizmoHandle::RingPan, GizmoHandle::RingTilt, GizmoHandle::RingRoll};
}

std::vector<glm::dvec3> ringPoints(const Gizmo& gizmo, GizmoHandle handle, double metres)
{
    const glm::dvec3 axis = axisOf(gizmo, handle);
    const glm::dvec3 aside = glm::normalize(glm::cross(axis, std::abs(axis.y) > 0.9 ? glm::dvec3(1, 0, 0) : glm::dvec3(0, 1, 0)));
    const glm::dvec3 upwards = glm::cross(axis, aside);
    std::vector<glm::dvec3> points;
    points.reserve(kRingPieces + 1);
    for (int i = 0; i <= kRingPieces; ++i) {
        const double angle = 2 * std::numbers::pi * i / kRingPieces;
        points.push_back(gizmo.origin + (aside * std::cos(angle) + upwards * std::sin(angle)) * metres);
    }
    return points;
}

// The points that a handle is drawn through; an open or closed polyline.
std::vector<glm::dvec3> outlineOf(const Gizmo& gizmo, const ViewFrame& frame, GizmoHandle handle)
{
    const double length = kAxisPixels * metresPerPixel(frame, gizmo.origin);
    const glm::dvec3& o = gizmo.origin;
    switch (handle) {
    case GizmoHandle::AxisX:
    case GizmoHandle::AxisY:
    case GizmoHandle::AxisZ:
        return {o, o + axisOf(gizmo, handle) * length};
    case GizmoHandle::Ground: {
        const double a = kGroundFrom * length;
        const double b = kGroundTo * length;
        return {
            o + glm::dvec3(a, 0, a), o + glm::dvec3(b, 0, a), o + glm::dvec3(b, 0, b), o + glm::dvec3(a, 0, b), o + glm::dvec3(a, 0, a)};
    }
    default:
        return ringPoints(gizmo, handle, radiusOf(handle) * length);
    }
}

struct Piece {
    glm::dvec2 from{0};
    glm::dvec2 to{0};
};

std::vector<Piece> piecesOf(const Gizmo& gizmo, const ViewFrame& frame, GizmoHandle handle)
{
    std::vector<Piece> pieces;
    std::optional<glm::dvec2> last;
    for (const auto& point : outlineOf(gizmo, frame, handle)) {
        const auto pixel = pixelOf(frame, point);
        if (last && pixel)
            pieces.push_back({*last, *pixel});
        last = pixel;
    }
    return pieces;
}

bool isAxis(GizmoHandle handle) { return handle == GizmoHandle::AxisX || handle == GizmoHandle::AxisY || handle == GizmoHandle::AxisZ; }

// Two short strokes that make an arrow of an axis.
void addHead(std::vector<Piece>& pieces)
{
    if (pieces.empty() || glm::distance(pieces.back().from, pieces.back().to) < 12)
        return;
    const glm::dvec2 tip = pieces.back().to;
    const glm::dvec2 along = glm::normalize(tip - pieces.back().from);
    const glm::dvec2 across(-along.y, along.x);
    pieces.push_back({tip, tip - along * 12.0 + across * 5.0});
    pieces.push_back({tip, tip - along * 12.0 - across * 5.0});
}

// Is the pixel inside the projected ground square?
bool insideGround(const std::vector<Piece>& pieces, const glm::dvec2& pixel)
{
    bool left = true;
    bool right = true;
    for (const auto& piece : pieces) {
        const glm::dvec2 along = piece.to - piece.from;
        const glm::dvec2 towards = pixel - piece.from;
        const double side = along.x * towards.y - along.y * towards.x;
        left = left && side >= 0;
        right = right && side <= 0;
    }
    return pieces.size() == 4 && (left || right);
}

double snapped(double value, double step, Snap snap) { return snap == Snap::On ? std::round(value / step) * step : value; }

} // namespace

std::vector<renderer::OverlayLine> gizmoLines(const Gizmo& gizmo, const ViewFrame& frame, GizmoHandle hot)
{
    const glm::dvec2 scale(1.0 / frame.size.width, 1.0 / frame.size.height);
    std::vector<renderer::OverlayLine> lines;
    for (const auto handle : handlesOf(gizmo)) {
        auto pieces = piecesOf(gizmo, frame, handle);
        if (isAxis(handle))
            addHead(pieces);
        const float width = handle == hot ? 4.0f : 2.5f;
        for (const auto& piece : pieces)
            lines.push_back({glm::vec2(piece.from * scale), glm::vec2(piece.to * scale), handle == hot ? kHot : colourOf(handle), width});
    }
    return lines;
}

GizmoHandle handleAt(const Gizmo& gizmo, const ViewFrame& frame, const glm::dvec2& pixel)
{
    GizmoHandle nearest = GizmoHandle::None;
    double distance = kReachPixels;
    for (const auto handle : handlesOf(gizmo)) {
        const auto pieces = piecesOf(gizmo, frame, handle);
        if (handle == GizmoHandle::Ground && insideGround(pieces, pixel))
            return handle;
        for (const auto& piece : pieces) {
            const double pixels = pixelsToSegment(pixel, piece.from, piece.to);
            if (pixels < distance) {
                distance = pixels;
                nearest = handle;
            }
        }
    }
    return nearest;
}

glm::dvec3 dragMove(const Gizmo& gizmo, const ViewFrame& frame, GizmoHandle handle, const glm::dvec2& from, const glm::dvec2& to, Snap snap)
{
    const Ray start = rayThrough(frame, from);
    const Ray now = rayThrough(frame, to);
    const glm::dvec3& o = gizmo.origin;
    if (handle == GizmoHandle::Ground) {
        const auto a = planeHit(start, o, {0, 1, 0});
        const auto b = planeHit(now, o, {0, 1, 0});
        if (!a || !b)
            return glm::dvec3(0);
        const glm::dvec3 goal = o + *b - *a;
        return {snapped(goal.x, kSnapMetres, snap) - o.x, 0, snapped(goal.z, kSnapMetres, snap) - o.z};
    }
    const glm::dvec3 axis = axisOf(gizmo, handle);
    const auto a = nearestOnLine(start, o, axis);
    const auto b = nearestOnLine(now, o, axis);
    if (!isAxis(handle) || !a || !b)
        return glm::dvec3(0);
    const double along = glm::dot(o, axis);
    return axis * (snapped(along + *b - *a, kSnapMetres, snap) - along);
}

double dragTurn(
    const Gizmo& gizmo, const ViewFrame& frame, GizmoHandle handle, const glm::dvec2& from, const glm::dvec2& to, Snap snap, double last)
{
    const glm::dvec3 axis = axisOf(gizmo, handle);
    const Ray start = rayThrough(frame, from);
    const Ray now = rayThrough(frame, to);
    const auto a = planeHit(start, gizmo.origin, axis);
    const auto b = planeHit(now, gizmo.origin, axis);
    double degrees = 0;
    if (a && b && std::abs(glm::dot(start.direction, axis)) > kEdgeOn) {
        const glm::dvec3 first = *a - gizmo.origin;
        const glm::dvec3 second = *b - gizmo.origin;
        degrees = std::atan2(glm::dot(glm::cross(first, second), axis), glm::dot(first, second)) * kRadiansToDegrees;
    } else {
        // Seen from its edge a ring is a line on the screen: the drag along it counts, one radius is one radian.
        const glm::dvec3 side = glm::normalize(glm::cross(start.direction, axis));
        const auto origin = pixelOf(frame, gizmo.origin);
        const auto aside = pixelOf(frame, gizmo.origin + side * metresPerPixel(frame, gizmo.origin));
        if (origin && aside && glm::distance(*origin, *aside) > 0)
            degrees = glm::dot(to - from, glm::normalize(*aside - *origin)) / (kAxisPixels * radiusOf(handle)) * kRadiansToDegrees;
    }
    degrees += std::round((last - degrees) / 360) * 360;
    return snapped(degrees, kSnapDegrees, snap);
}

plan::Transform movedBy(plan::Transform transform, const glm::dvec3& metres)
{
    transform.position += metres;
    return transform;
}

plan::Transform turnedBy(plan::Transform transform, GizmoHandle ring, double degrees, const glm::dvec3& pivot)
{
    const auto within = [](double angle) { return std::remainder(angle, 360.0); };
    switch (ring) {
    case GizmoHandle::RingPan:
        transform.rotation.pan = within(transform.rotation.pan + degrees);
        transform.position = pivot + glm::dvec3(plan::rotationMatrix({degrees, 0, 0}) * glm::dvec4(transform.position - pivot, 0));
        break;
    case GizmoHandle::RingTilt:
        transform.rotation.tilt = within(transform.rotation.tilt + degrees);
        break;
    case GizmoHandle::RingRoll:
        transform.rotation.roll = within(transform.rotation.roll + degrees);
        break;
    default:
        break;
    }
    return transform;
}

std::string moveReadout(GizmoHandle handle, const glm::dvec3& metres)
{
    std::array<char, 64> text{};
    switch (handle) {
    case GizmoHandle::AxisX:
        std::snprintf(text.data(), text.size(), "X %+.2f m", metres.x);
        break;
    case GizmoHandle::AxisY:
        std::snprintf(text.data(), text.size(), "Y %+.2f m", metres.y);
        break;
    case GizmoHandle::AxisZ:
        std::snprintf(text.data(), text.size(), "Z %+.2f m", metres.z);
        break;
    default:
        std::snprintf(text.data(), text.size(), "X %+.2f m  Z %+.2f m", metres.x, metres.z);
        break;
    }
    return text.data();
}

std::string turnReadout(GizmoHandle handle, double degrees)
{
    const char* name = handle == GizmoHandle::RingTilt ? "tilt" : handle == GizmoHandle::RingRoll ? "roll" : "pan";
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s %+.1f\u00b0", name, degrees);
    return text.data();
}

} // namespace shell
