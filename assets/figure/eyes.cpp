// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/eyes.h"

#include "assets/figure/head.h"
#include "assets/figure/head_field.h"
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/proxy_maker.h"

#include <glm/gtc/constants.hpp>
#include <glm/trigonometric.hpp>

#include <cmath>
#include <utility>

namespace assets {

namespace {

using glm::vec3;

const vec3 kWhite = srgb(206, 200, 194);
const vec3 kIris = srgb(58, 46, 38);

/// The front of an eye out to an angle from straight ahead, closed behind; `lift` over the ball in head heights.
Mesh eyeCap(const EyeBall& eye, float side, float degrees, float lift)
{
    constexpr int kRings = 3, kAround = 14;
    const vec3 radii = eye.radii + lift, middle = eye.middle * vec3(side, 1, 1);
    std::vector<vec3> last(std::size_t(kAround), middle);
    MeshBuilder builder;
    for (int ring = kRings; ring >= 0; --ring) {
        const float away = glm::radians(degrees) * float(ring) / kRings;
        std::vector<vec3> points;
        for (int i = 0; i < kAround; ++i) {
            const float angle = glm::two_pi<float>() * float(i) / kAround;
            // The iris stays round on a ball that is wider than high.
            const vec3 on(std::sin(away) * std::cos(angle) * radii.y / radii.x, std::sin(away) * std::sin(angle), 0);
            const float forward = std::sqrt(std::max(0.0f, 1 - on.x * on.x - on.y * on.y));
            points.push_back(middle + vec3(on.x, on.y, forward) * radii);
        }
        builder.band(last, points);
        last = std::move(points);
    }
    return builder.finish(180);
}

Part bothEyes(const Proportions& p, const char* name, const vec3& colour, float degrees, float lift)
{
    const auto eye = HeadField(p).eye();
    Mesh mesh = eyeCap(eye, 1, degrees, lift);
    append(mesh, eyeCap(eye, -1, degrees, lift));
    placeOnHead(mesh, p);
    return {name, std::move(mesh), colour, "", false};
}

} // namespace

std::vector<Part> makeEyes(const Proportions& p)
{
    std::vector<Part> parts;
    parts.push_back(bothEyes(p, "eyes", kWhite, 64, 0.0022f));
    parts.push_back(bothEyes(p, "irises", kIris, 23, 0.0034f));
    return parts;
}

} // namespace assets
