// SPDX-License-Identifier: Apache-2.0
#include "app/preview/roof.h"

#include "app/plan/semantic.h"
#include "rays/surface.h"

#include <glm/vec3.hpp>

#include <optional>

namespace preview {
namespace {

constexpr int kColumns = 7; // points sampled over the picture
constexpr int kRows = 5;
constexpr double kShareFromInside = 0.25; // of the picture; the rest may be the view through a window
constexpr double kShareFromOutside = 0.5;
constexpr float kClearance = 0.8f; // metres off the surface, so that a facade's own eaves are no roof
constexpr float kPast = 1e-3f; // metres beyond what is no roof, from where the ray goes on

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

/// Straight up, past whatever is no roof.
bool isCovered(const glm::vec3& point, const renderer::Scene& scene, const rays::Tracer& tracer)
{
    rays::Hit hit;
    for (float from = 0; tracer.trace(point, {0, 1, 0}, hit, from); from = hit.distance + kPast)
        if (isRoof(scene.instances[hit.body].semanticClass))
            return true;
    return false;
}

} // namespace

bool isIndoors(const ml::Request& request, const renderer::Scene& scene, const rays::Tracer& tracer)
{
    int points = 0, covered = 0;
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            const int x = (2 * column + 1) * request.guide.width / (2 * kColumns);
            const int y = (2 * row + 1) * request.guide.height / (2 * kRows);
            const std::optional<rays::Surface> surface = rays::surfaceAt(request, x, y);
            if (!surface)
                continue;
            ++points;
            covered += isCovered(surface->position + kClearance * surface->normal, scene, tracer);
        }
    }
    return covered > points * (isCovered(rays::eyeOf(request.camera), scene, tracer) ? kShareFromInside : kShareFromOutside);
}

} // namespace preview
