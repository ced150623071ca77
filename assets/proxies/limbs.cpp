// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/limbs.h"

#include "assets/proxies/mesh_builder.h"

#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <cmath>

namespace assets {

namespace {

/// A tube through rings whose radius is asked for by piece of the path, and by angle around it.
template <typename Radius>
void addTube(Mesh& wood, const std::vector<glm::vec3>& path, int sides, const Radius& radius)
{
    std::vector<std::vector<glm::vec3>> rings;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto along = glm::normalize(path[std::min(i + 1, path.size() - 1)] - path[i == 0 ? 0 : i - 1]);
        const auto side = glm::normalize(glm::cross(along, glm::vec3(0.13f, 0.05f, 0.99f)));
        const auto other = glm::cross(along, side);
        auto& ring = rings.emplace_back();
        for (int k = 0; k < sides; ++k) {
            const float angle = glm::two_pi<float>() * float(k + 1 - sides) / float(sides);
            ring.push_back(path[i] + radius(i, angle) * (side * std::cos(angle) + other * std::sin(angle)));
        }
    }
    MeshBuilder builder;
    builder.loft(rings);
    append(wood, builder.finish(60));
}

} // namespace

void addLimb(Mesh& wood, const std::vector<glm::vec3>& path, float startRadius, float endRadius, int sides)
{
    const auto last = float(path.size() - 1);
    addTube(wood, path, sides, [&](std::size_t i, float) { return glm::mix(startRadius, endRadius, float(i) / last); });
}

void addTrunk(Mesh& wood, const std::vector<glm::vec3>& path, float startRadius, float endRadius, Random& random)
{
    // Rings close together where the roots run out: heights in radii of the trunk, and how far the roots reach there.
    constexpr float kHeights[] = {0, 0.35f, 0.9f, 2.0f};
    constexpr float kReach[] = {1.25f, 0.62f, 0.24f, 0.04f};
    constexpr std::size_t kFlared = 4;
    std::vector<glm::vec3> whole;
    for (const float height : kHeights)
        whole.push_back(path[0] + glm::vec3(0, height * startRadius, 0));
    whole.insert(whole.end(), path.begin() + 1, path.end());
    const float turn = random.between(0, glm::two_pi<float>());
    const int roots = 4 + random.below(3);
    addTube(wood, whole, 15, [&](std::size_t i, float angle) {
        const float taper = glm::mix(startRadius, endRadius, std::max(0.0f, float(i) - float(kFlared - 1)) / float(path.size() - 1));
        const float lobe = 0.5f + 0.5f * std::sin(float(roots) * angle + turn);
        return i < kFlared ? taper * (1 + kReach[i] * (0.25f + 0.75f * lobe)) : taper;
    });
}

std::vector<glm::vec3> bentPath(const glm::vec3& from, const glm::vec3& to, float bend, Random& random, int pieces)
{
    const auto sideways = glm::vec3(random.between(-1, 1), 0, random.between(-1, 1)) * bend;
    std::vector<glm::vec3> path;
    for (int i = 0; i <= pieces; ++i) {
        const float t = float(i) / float(pieces);
        path.push_back(glm::mix(from, to, t) + sideways * std::sin(t * glm::pi<float>()));
    }
    return path;
}

} // namespace assets
