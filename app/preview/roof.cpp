// SPDX-License-Identifier: Apache-2.0
#include "app/preview/roof.h"

#include "app/plan/semantic.h"

#include <glm/common.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <glm/vec4.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace preview {
namespace {

constexpr int kColumns = 7; // points sampled over the picture
constexpr int kRows = 5;
constexpr double kShareFromInside = 0.25; // of the picture; the rest may be the view through a window
constexpr double kShareFromOutside = 0.5;
constexpr float kClearance = 0.8f; // metres off the surface, so that a facade's own eaves are no roof

struct Sample {
    glm::vec3 position; // world
    bool covered = false;
};

bool isRoof(std::uint8_t semanticClass)
{
    switch (plan::SemanticClass(semanticClass)) {
    case plan::SemanticClass::Ceiling:
    case plan::SemanticClass::Floor:
    case plan::SemanticClass::Building:
    case plan::SemanticClass::Stairs:
        return true;
    default:
        return false;
    }
}

std::vector<Sample> samplePicture(const renderer::View& view, const renderer::Guide& guide)
{
    const glm::mat4 worldFromView = glm::inverse(view.viewFromWorld);
    std::vector<Sample> samples;
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            const int x = (2 * column + 1) * guide.width / (2 * kColumns);
            const int y = (2 * row + 1) * guide.height / (2 * kRows);
            const std::size_t pixel = std::size_t(y) * std::size_t(guide.width) + std::size_t(x);
            const float depth = guide.depth[pixel];
            if (depth <= 0)
                continue;
            const float right = (2 * (float(x) + 0.5f) / float(guide.width) - 1) * view.tangents.x;
            const float up = (1 - 2 * (float(y) + 0.5f) / float(guide.height)) * view.tangents.y;
            const glm::vec3 inView = depth * glm::vec3(right, up, -1) + kClearance * guide.normal[pixel];
            samples.push_back({glm::vec3(worldFromView * glm::vec4(inView, 1))});
        }
    }
    return samples;
}

// Twice the signed area of a triangle in the ground plane.
float area(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c) { return (b.x - a.x) * (c.z - a.z) - (b.z - a.z) * (c.x - a.x); }

// True where the point, looking straight up, sees the triangle.
bool isAbove(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c, const glm::vec3& point)
{
    const float whole = area(a, b, c);
    if (whole == 0)
        return false; // a wall, seen from below
    const float u = area(point, b, c) / whole;
    const float v = area(a, point, c) / whole;
    const float w = 1 - u - v;
    return u >= 0 && v >= 0 && w >= 0 && u * a.y + v * b.y + w * c.y > point.y;
}

// False where the instance's box cannot be above any sample; most instances end here, before their vertices are moved.
bool mayCover(const renderer::Instance& instance, const std::vector<Sample>& samples)
{
    glm::vec3 low(1e30f);
    glm::vec3 high(-1e30f);
    for (const glm::vec3& position : instance.mesh->positions) {
        low = glm::min(low, position);
        high = glm::max(high, position);
    }
    // The box of the moved box: its middle, and its half extents along the absolute axes.
    const glm::vec3 middle(instance.worldFromLocal * glm::vec4((low + high) * 0.5f, 1));
    const glm::mat3 axes(instance.worldFromLocal);
    const glm::vec3 half = (high - low) * 0.5f;
    const glm::vec3 reach = glm::abs(axes[0]) * half.x + glm::abs(axes[1]) * half.y + glm::abs(axes[2]) * half.z + 1e-3f;
    return std::ranges::any_of(samples, [&](const Sample& sample) {
        const glm::vec3 off = sample.position - middle;
        return !sample.covered && std::abs(off.x) <= reach.x && std::abs(off.z) <= reach.z && off.y <= reach.y;
    });
}

void coverSamples(const renderer::Instance& instance, std::vector<Sample>& samples)
{
    const renderer::Mesh& mesh = *instance.mesh;
    std::vector<glm::vec3> world;
    world.reserve(mesh.positions.size());
    glm::vec3 low(1e30f);
    glm::vec3 high(-1e30f);
    for (const glm::vec3& position : mesh.positions) {
        world.emplace_back(instance.worldFromLocal * glm::vec4(position, 1));
        low = glm::min(low, world.back());
        high = glm::max(high, world.back());
    }
    for (Sample& sample : samples) {
        const glm::vec3& p = sample.position;
        if (sample.covered || p.x < low.x || p.x > high.x || p.z < low.z || p.z > high.z || p.y > high.y)
            continue;
        for (std::size_t i = 0; i + 2 < mesh.indices.size() && !sample.covered; i += 3)
            sample.covered = isAbove(world[mesh.indices[i]], world[mesh.indices[i + 1]], world[mesh.indices[i + 2]], p);
    }
}

} // namespace

bool isIndoors(const renderer::Scene& scene, const renderer::View& view, const renderer::Guide& guide)
{
    std::vector<Sample> samples = samplePicture(view, guide);
    samples.push_back({glm::vec3(glm::inverse(view.viewFromWorld)[3])}); // last: the camera itself
    for (const renderer::Instance& instance : scene.instances) {
        if (isRoof(instance.semanticClass) && mayCover(instance, samples))
            coverSamples(instance, samples);
    }
    const bool cameraCovered = samples.back().covered;
    samples.pop_back();
    const double covered = double(std::ranges::count_if(samples, &Sample::covered));
    return covered > (cameraCovered ? kShareFromInside : kShareFromOutside) * double(samples.size());
}

} // namespace preview
