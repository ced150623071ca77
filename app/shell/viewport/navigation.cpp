// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/navigation.h"

#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace shell {

namespace {

constexpr double kOrbitDegreesPerPixel = 0.3;
constexpr double kMostTilt = 89; // degrees; straight down would lose the pan
constexpr double kZoomPerStep = 0.86;
constexpr double kLeastDistance = 0.1; // metres
constexpr double kMostDistance = 2000;
constexpr double kLookDegreesPerPixel = 0.2;
constexpr double kPixelsPerZoomStep = 30;
constexpr double kDegreesPerRadian = 180 / std::numbers::pi;
constexpr double kFramingRoom = 1.15; // the box leaves a margin

plan::Rotation turnedBy(plan::Rotation rotation, double pan, double tilt)
{
    rotation.pan = std::remainder(rotation.pan + pan, 360.0);
    rotation.tilt = std::clamp(rotation.tilt + tilt, -kMostTilt, kMostTilt);
    return rotation;
}

glm::dmat3 axes(const plan::Rotation& rotation) { return glm::dmat3(plan::rotationMatrix(rotation)); }

} // namespace

glm::dvec3 forward(const plan::Rotation& rotation) { return -axes(rotation)[2]; }

glm::dvec3 position(const OrbitCamera& camera) { return camera.target - forward(camera.rotation) * camera.distance; }

glm::dmat4 viewFromWorld(const OrbitCamera& camera)
{
    return glm::inverse(plan::matrix({position(camera), camera.rotation, glm::dvec3(1)}));
}

OrbitCamera orbitCamera(const glm::dvec3& position, const plan::Rotation& rotation, double distance)
{
    const double kept = std::clamp(distance, kLeastDistance, kMostDistance);
    return {position + forward(rotation) * kept, kept, rotation};
}

OrbitCamera orbited(OrbitCamera camera, const glm::dvec2& pixels)
{
    camera.rotation = turnedBy(camera.rotation, -pixels.x * kOrbitDegreesPerPixel, -pixels.y * kOrbitDegreesPerPixel);
    return camera;
}

OrbitCamera turned(OrbitCamera camera, const glm::dvec2& pixels, double degreesPerPixel)
{
    const auto rotation = turnedBy(camera.rotation, -pixels.x * degreesPerPixel, -pixels.y * degreesPerPixel);
    return orbitCamera(position(camera), rotation, camera.distance);
}

OrbitCamera panned(OrbitCamera camera, const glm::dvec2& pixels, double metresPerPixel)
{
    const glm::dmat3 local = axes(camera.rotation);
    camera.target += (local[1] * pixels.y - local[0] * pixels.x) * metresPerPixel;
    return camera;
}

OrbitCamera zoomed(OrbitCamera camera, double steps, const Ray& underCursor)
{
    const double distance = std::clamp(camera.distance * std::pow(kZoomPerStep, steps), kLeastDistance, kMostDistance);
    const double factor = distance / camera.distance;
    const auto fixed = planeHit(underCursor, camera.target, forward(camera.rotation));
    if (fixed)
        camera.target = *fixed + (camera.target - *fixed) * factor;
    camera.distance = distance;
    return camera;
}

OrbitCamera dollied(OrbitCamera camera, double metres)
{
    camera.target += forward(camera.rotation) * metres;
    return camera;
}

OrbitCamera flown(OrbitCamera camera, const glm::dvec3& metres)
{
    camera.target += axes(camera.rotation)[0] * metres.x + glm::dvec3(0, metres.y, 0) + forward(camera.rotation) * metres.z;
    return camera;
}

OrbitCamera framed(OrbitCamera camera, const glm::dvec3& min, const glm::dvec3& max, const glm::dvec2& tangents)
{
    camera.target = (min + max) / 2.0;
    const glm::dmat3 viewFromWorld = glm::transpose(axes(camera.rotation));
    double distance = kLeastDistance * 5;
    for (int corner = 0; corner < 8; ++corner) {
        const glm::dvec3 point(corner & 1 ? max.x : min.x, corner & 2 ? max.y : min.y, corner & 4 ? max.z : min.z);
        const glm::dvec3 seen = viewFromWorld * (point - camera.target) * kFramingRoom;
        distance = std::max({distance, std::abs(seen.x) / tangents.x + seen.z, std::abs(seen.y) / tangents.y + seen.z});
    }
    camera.distance = std::min(distance, kMostDistance);
    return camera;
}

OrbitCamera navigated(const NavigationDrag& drag, const glm::dvec2& to)
{
    const glm::dvec2 pixels = to - drag.from;
    switch (drag.kind) {
    case NavigationKind::Orbit:
        return orbited(drag.camera, pixels);
    case NavigationKind::Turn:
        return turned(drag.camera, -pixels, 2 * drag.frame.tangents.y / drag.frame.size.height * kDegreesPerRadian);
    case NavigationKind::Look:
        return turned(drag.camera, pixels, kLookDegreesPerPixel);
    case NavigationKind::Pan:
        return panned(drag.camera, pixels, metresPerPixel(drag.frame, drag.camera.target));
    case NavigationKind::Zoom:
        return zoomed(drag.camera, -pixels.y / kPixelsPerZoomStep, rayThrough(drag.frame, drag.from));
    case NavigationKind::Dolly:
        return dollied(drag.camera, -pixels.y * metresPerPixel(drag.frame, drag.camera.target) * 2);
    }
    return drag.camera;
}

OrbitCamera fromPreset(OrbitCamera camera, ViewPreset preset)
{
    switch (preset) {
    case ViewPreset::Front:
        camera.rotation = {0, 0, 0};
        break;
    case ViewPreset::Right:
        camera.rotation = {90, 0, 0};
        break;
    case ViewPreset::Top:
        camera.rotation = {0, -kMostTilt, 0};
        break;
    }
    return camera;
}

} // namespace shell
