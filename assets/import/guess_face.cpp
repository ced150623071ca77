// SPDX-License-Identifier: Apache-2.0
// The head of somebody who stands upright and looks along +Z, in the proportions of our own figures (figure/proportions.cpp).
#include "assets/import/guess_parts.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace assets {

namespace {

constexpr float kShortest = 0.7f, kTallest = 2.3f; // metres
constexpr float kSlim = 1.6f; // so many times as tall as wide and deep, arms down
constexpr float kArmSpan = 1.2f; // of arms held out, in parts of the height
constexpr float kEyesBelowCrown = 0.533f; // head heights
constexpr float kEyesBehindFace = 0.465f; // head heights from what of the face lies farthest forward
constexpr float kAdultEye = 0.132f, kYoungEye = 0.16f; // width of an eye's opening, and how much larger a child's is
constexpr float kLean = 0.1f; // of the height: farther before or behind the middle is the head of somebody who sits or falls
constexpr float kOneColour = 0.85f; // share of the surface: what has less of one colour was coloured by somebody

/// How many heads a body is tall: a child of 1.2 m six, an adult of 1.75 m seven and a half.
float headsOf(float height) { return std::clamp(6 + (height - 1.2f) * 1.5f / 0.55f, 5.5f, 7.5f); }
float youthOf(float height) { return std::clamp((1.62f - height) / 0.42f, 0.0f, 1.0f); }

template <typename Visit>
void eachPosition(const Shape& shape, Visit visit)
{
    for (const auto& part : shape.parts)
        for (const auto& position : part.mesh.positions)
            visit(position);
}

/// Arms held out lie between hip and crown, and nothing else reaches so far.
bool onlyArmsReachOut(const Shape& shape, float middle, float height)
{
    bool only = true;
    eachPosition(shape, [&](const glm::vec3& p) {
        const float up = (p.y - shape.min.y) / height;
        if (std::abs(p.x - middle) > 0.26f * height && (up < 0.45f || up > 0.95f))
            only = false;
    });
    return only;
}

bool standsUpright(const Shape& shape)
{
    const auto size = shape.max - shape.min;
    if (size.y < kShortest || size.y > kTallest || size.z * kSlim > size.y)
        return false;
    return size.x * kSlim < size.y || (size.x < kArmSpan * size.y && onlyArmsReachOut(shape, (shape.min.x + shape.max.x) / 2, size.y));
}

/// Between the eyes of a head of this height at the top of a shape; nothing where there are no corners to tell it by.
std::optional<glm::vec3> betweenEyes(const Shape& shape, float head)
{
    std::vector<float> across;
    float front = -1e9f, back = 1e9f;
    const auto onHead = [&](const glm::vec3& p) { return p.y > shape.max.y - head; };
    eachPosition(shape, [&](const glm::vec3& p) {
        if (onHead(p))
            across.push_back(p.x);
    });
    if (across.size() < 4)
        return {};
    // Half of the corners lie on each side, whatever else is up there.
    const auto [least, most] = std::ranges::minmax(across);
    const auto half = across.begin() + std::ptrdiff_t(across.size() / 2);
    std::nth_element(across.begin(), half, across.end());
    const float middle = most - least < 1.1f * head ? (least + most) / 2 : *half;
    eachPosition(shape, [&](const glm::vec3& p) {
        if (onHead(p) && std::abs(p.x - middle) < 0.5f * head) {
            front = std::max(front, p.z);
            back = std::min(back, p.z);
        }
    });
    if (front < back || front - back > 2 * head)
        return {};
    return glm::vec3(middle, shape.max.y - kEyesBelowCrown * head, front - kEyesBehindFace * head);
}

/// True where the surface has several colours, as skin and clothes have.
bool isColoured(const Shape& shape)
{
    std::map<std::tuple<int, int, int>, float> areas; // m2 by colour in coarse steps
    float all = 0;
    for (const auto& part : shape.parts) {
        const auto& mesh = part.mesh;
        for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
            const auto &a = mesh.positions[mesh.indices[i]], &b = mesh.positions[mesh.indices[i + 1]],
                       &c = mesh.positions[mesh.indices[i + 2]];
            const float area = glm::length(glm::cross(b - a, c - a)) / 2;
            const auto own = mesh.colours.empty() ? part.colour : part.colour * mesh.colours[mesh.indices[i]];
            const auto steps = glm::ivec3(glm::round(glm::sqrt(glm::clamp(own, 0.0f, 1.0f)) * 12.0f));
            areas[{steps.r, steps.g, steps.b}] += area;
            all += area;
        }
    }
    const auto most = std::ranges::max_element(areas, {}, [](const auto& entry) { return entry.second; });
    return most != areas.end() && most->second < kOneColour * all;
}

} // namespace

DetailFrame guessFace(const Shape& shape)
{
    if (!standsUpright(shape))
        return {};
    const float height = shape.max.y - shape.min.y, head = height / headsOf(height);
    const auto eyes = betweenEyes(shape, head);
    if (!eyes || std::abs(eyes->z - (shape.min.z + shape.max.z) / 2) > kLean * height)
        return {};
    DetailFrame detail;
    detail.guessed = true;
    detail.coloured = isColoured(shape);
    detail.origin = *eyes;
    detail.size = {kAdultEye * (1 + kYoungEye * youthOf(height)) * head, head, head};
    return detail;
}

} // namespace assets
