// SPDX-License-Identifier: Apache-2.0
// Between pixels of the viewport and points of the world. Pixels count from the top left; world is metres, Y up.
#pragma once

#include "renderer/renderer.h"

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <optional>

namespace shell {

struct Ray {
    glm::dvec3 origin{0};
    glm::dvec3 direction{0, 0, -1}; // unit length
};

/// A view together with the pixels it fills.
struct ViewFrame {
    glm::dmat4 viewFromWorld{1};
    glm::dvec2 tangents{0.5, 0.28}; // half extents at distance 1, of all pixels
    renderer::Size size{1, 1};
};

ViewFrame viewFrame(const renderer::View& view, renderer::Size size);

/// The line of sight through a pixel.
Ray rayThrough(const ViewFrame& frame, const glm::dvec2& pixel);
/// Where a point appears; nothing where it lies behind the camera.
std::optional<glm::dvec2> pixelOf(const ViewFrame& frame, const glm::dvec3& point);
/// Distance along the view axis; negative behind the camera.
double depthOf(const ViewFrame& frame, const glm::dvec3& point);
/// The size of one pixel at the depth of a point.
double metresPerPixel(const ViewFrame& frame, const glm::dvec3& point);

/// Where a ray meets a plane, in front of its origin; nothing where it runs along it or away from it.
std::optional<glm::dvec3> planeHit(const Ray& ray, const glm::dvec3& point, const glm::dvec3& normal);
/// Metres along a line (from `point`, in the unit direction) to the place nearest to the ray; nothing where both run parallel.
std::optional<double> nearestOnLine(const Ray& ray, const glm::dvec3& point, const glm::dvec3& direction);
/// Distance in pixels from a pixel to a straight piece.
double pixelsToSegment(const glm::dvec2& pixel, const glm::dvec2& from, const glm::dvec2& to);

} // namespace shell
