// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/ear.h"

#include "assets/proxies/mesh_builder.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace assets {

namespace {

using glm::vec3;

constexpr int kAround = 24;
constexpr float kSmooth = 180; // degrees: normals break nowhere
constexpr std::array kRings{0.22f, 0.45f, 0.62f, 0.74f, 0.86f, 0.96f, 1.0f}; // parts of the way from the hollow to the rim

/// A place of the ear's disc: `angle` from the back upwards, radians, `part` of the way from the hollow to the rim.
struct EarPlane {
    float side;
    float size;
    float out; // of its middle from the common place, head heights

    vec3 at(float angle, float part, float height) const
    {
        // It stands off the head towards the back, and leans back.
        const vec3 back(0.3f, 0, -0.954f), up(0.03f, 0.985f, -0.17f), outwards(0.954f, 0, 0.3f);
        const float y = std::sin(angle), lobe = glm::clamp(-y, 0.0f, 1.0f);
        const float wide = 0.072f * (1 - 0.36f * lobe) * (1 + 0.1f * std::max(0.0f, y));
        const vec3 centre = vec3(0.303f + out, -0.085f, -0.078f);
        const vec3 place
            = centre + (back * (wide * part * std::cos(angle) - 0.012f * lobe) + up * (0.128f * part * y) + outwards * height) * size;
        return {side * place.x, place.y, place.z};
    }
};

/// Of the outer side over the plane: the rim is rolled, a second ridge runs inside it, the hollow lies deep, the lobe is plain.
float relief(float angle, float part)
{
    const float lobe = glm::smoothstep(-0.55f, -0.95f, std::sin(angle)), front = glm::smoothstep(0.2f, -0.8f, std::cos(angle));
    const float rim = std::exp(-std::pow((part - 0.88f) / 0.09f, 2.0f)), ridge = std::exp(-std::pow((part - 0.58f) / 0.12f, 2.0f));
    const float hollow = 1 - glm::smoothstep(0.2f, 0.55f, part);
    const float open = 0.026f * rim + 0.017f * ridge * (1 - front) - 0.009f * hollow;
    return glm::mix(open, 0.012f * (1 - part * part), lobe) - 0.016f * front * part;
}

} // namespace

Mesh makeEar(const Proportions& p, float side)
{
    const EarPlane plane{side, 1 + 0.06f * float(p.youth) + p.face.ears, p.face.headWidth + p.face.earsOut};
    const auto ring = [&](float part, float sunk) {
        std::vector<vec3> points;
        for (int i = 0; i < kAround; ++i) {
            const float angle = -side * glm::two_pi<float>() * float(i) / kAround;
            points.push_back(plane.at(angle, part, sunk > 0 ? -sunk : relief(angle, part)));
        }
        return points;
    };
    MeshBuilder builder;
    std::vector<vec3> last(std::size_t(kAround), plane.at(0, 0, -0.016f));
    std::vector<std::vector<vec3>> rings{last};
    for (const float part : kRings)
        rings.push_back(ring(part, 0));
    rings.push_back(ring(0.98f, 0.016f)); // the back
    rings.push_back(ring(0.6f, 0.03f));
    rings.push_back(std::vector<vec3>(std::size_t(kAround), plane.at(0, 0, -0.05f)));
    for (std::size_t i = 0; i + 1 < rings.size(); ++i)
        builder.band(rings[i], rings[i + 1]);
    return builder.finish(kSmooth);
}

} // namespace assets
