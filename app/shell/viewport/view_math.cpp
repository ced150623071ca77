// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/view_math.h"

#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <cmath>

namespace shell {

namespace {

constexpr double kParallel = 1e-6;
constexpr double kNearestDepth = 1e-3; // metres; nearer counts as behind

glm::dvec3 inView(const ViewFrame& frame, const glm::dvec3& point) { return glm::dvec3(frame.viewFromWorld * glm::dvec4(point, 1)); }

} // namespace

ViewFrame viewFrame(const renderer::View& view, renderer::Size size)
{
    return {glm::dmat4(view.viewFromWorld), glm::dvec2(view.tangents), {std::max(size.width, 1), std::max(size.height, 1)}};
}

Ray rayThrough(const ViewFrame& frame, const glm::dvec2& pixel)
{
    const glm::dmat4 worldFromView = glm::inverse(frame.viewFromWorld);
    const double x = pixel.x / frame.size.width * 2 - 1;
    const double y = 1 - pixel.y / frame.size.height * 2;
    const glm::dvec3 towards(x * frame.tangents.x, y * frame.tangents.y, -1);
    return {glm::dvec3(worldFromView[3]), glm::normalize(glm::dmat3(worldFromView) * towards)};
}

std::optional<glm::dvec2> pixelOf(const ViewFrame& frame, const glm::dvec3& point)
{
    const glm::dvec3 seen = inView(frame, point);
    const double depth = -seen.z;
    if (depth < kNearestDepth)
        return std::nullopt;
    const double x = seen.x / (depth * frame.tangents.x);
    const double y = seen.y / (depth * frame.tangents.y);
    return glm::dvec2((x + 1) / 2 * frame.size.width, (1 - y) / 2 * frame.size.height);
}

double depthOf(const ViewFrame& frame, const glm::dvec3& point) { return -inView(frame, point).z; }

double metresPerPixel(const ViewFrame& frame, const glm::dvec3& point)
{
    return std::max(depthOf(frame, point), kNearestDepth) * frame.tangents.y * 2 / frame.size.height;
}

std::optional<glm::dvec3> planeHit(const Ray& ray, const glm::dvec3& point, const glm::dvec3& normal)
{
    const double across = glm::dot(ray.direction, normal);
    if (std::abs(across) < kParallel)
        return std::nullopt;
    const double distance = glm::dot(point - ray.origin, normal) / across;
    if (distance <= 0)
        return std::nullopt;
    return ray.origin + ray.direction * distance;
}

std::optional<double> nearestOnLine(const Ray& ray, const glm::dvec3& point, const glm::dvec3& direction)
{
    // Both lines' nearest points: the usual 2x2 system with unit directions.
    const glm::dvec3 between = point - ray.origin;
    const double cosine = glm::dot(direction, ray.direction);
    const double denominator = 1 - cosine * cosine;
    if (denominator < kParallel)
        return std::nullopt;
    return (cosine * glm::dot(between, ray.direction) - glm::dot(between, direction)) / denominator;
}

double pixelsToSegment(const glm::dvec2& pixel, const glm::dvec2& from, const glm::dvec2& to)
{
    const glm::dvec2 along = to - from;
    const double length2 = glm::dot(along, along);
    const double t = length2 > 0 ? std::clamp(glm::dot(pixel - from, along) / length2, 0.0, 1.0) : 0.0;
    return glm::distance(pixel, from + along * t);
}

} // namespace shell
