// SPDX-License-Identifier: Apache-2.0
// What people carry: suitcase, bag, umbrella, pistol.
#include "assets/proxies/limbs.h"
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"

#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

/// A bow that stands in the plane z = `z`: a grip or strap from (-half, bottom) over the top to (half, bottom).
Mesh bow(float half, float bottom, float top, float z, float thickness)
{
    std::vector<glm::vec3> path;
    for (int i = 0; i <= 10; ++i) {
        const float angle = glm::pi<float>() * float(i) / 10;
        path.emplace_back(-half * std::cos(angle), bottom + (top - bottom) * std::pow(std::max(0.0f, std::sin(angle)), 0.6f), z);
    }
    Mesh mesh;
    addLimb(mesh, path, thickness, thickness, 8);
    return mesh;
}

/// A stitched case on its long edge: corners, straps with buckles, a grip.
Shape makeSuitcase(const Dimensions& d)
{
    const float x = d["width"] / 2, h = d["height"], z = d["depth"] / 2;
    Mesh trim, brass;
    for (const float side : {-1.0f, 1.0f}) {
        const float at = side * x * 0.55f;
        append(trim, makeRoundedBox({at - 0.02f, -0.0f, -z - 0.004f}, {at + 0.02f, h + 0.004f, z + 0.004f}, 0.006f));
        append(brass, makeRoundedBox({at - 0.024f, h * 0.78f, z}, {at + 0.024f, h * 0.86f, z + 0.012f}, 0.004f));
        append(trim,
            makeRoundedBox({std::min(side * x, side * (x - 0.05f)) - 0.003f, 0, -z - 0.003f},
                {std::max(side * x, side * (x - 0.05f)) + 0.003f, h * 0.12f, z + 0.003f}, 0.006f));
    }
    append(trim, makeRoundedBox({-x - 0.002f, h * 0.12f, -0.006f}, {x + 0.002f, h + 0.002f, 0.006f}, 0.004f)); // where it opens
    append(trim, bow(0.075f, h - 0.005f, h + 0.05f, 0, 0.011f));
    Shape shape;
    shape.parts.push_back({"case", makeRoundedBox({-x, 0, -z}, {x, h, z}, 0.03f), srgb(116, 82, 52), "", false});
    shape.parts.push_back({"trim", std::move(trim), srgb(70, 46, 30), "", false});
    shape.parts.push_back({"buckles", std::move(brass), srgb(168, 142, 84), "", false});
    return shape;
}

/// A soft bag with two handles.
Shape makeBag(const Dimensions& d)
{
    const float x = d["width"] / 2, h = d["height"], z = d["depth"] / 2;
    Mesh body = makeRoundedBox({-x, 0, -z}, {x, h, z}, std::min(z, h) * 0.42f);
    for (auto& position : body.positions) { // narrow at the top, where it closes, and sagging in its middle
        const float t = position.y / h, middle = 1 - (position.x / x) * (position.x / x);
        position.z *= 1 - 0.62f * t * t;
        position.y -= h * 0.07f * t * t * middle;
    }
    Mesh straps;
    for (const float side : {-1.0f, 1.0f})
        append(straps, bow(x * 0.42f, h * 0.55f, h * 1.42f, side * z * 0.62f, 0.009f));
    append(straps, makeRoundedBox({-x * 0.8f, h * 0.86f, -0.008f}, {x * 0.8f, h * 0.955f, 0.008f}, 0.004f)); // zip
    Shape shape;
    shape.parts.push_back({"bag", std::move(body), srgb(92, 62, 44), "", false});
    shape.parts.push_back({"straps", std::move(straps), srgb(52, 36, 28), "", false});
    return shape;
}

/// Open; its grip stands on the ground, for whoever raises it to a hand.
Shape makeUmbrella(const Dimensions& d)
{
    constexpr int kGores = 8, kRings = 4;
    const float r = d["diameter"] / 2, h = r * 1.7f, rise = r * 0.42f;
    // Cloth sinks between the ribs, most at the rim; the same points, a little lower, are its inside.
    const auto point = [&](int ring, int step, float drop) {
        const float t = float(ring) / kRings, angle = glm::pi<float>() * float(step) / float(kGores), valley = step % 2 == 1 ? 0.05f : 0.0f;
        const float reach = r * std::sin(t * 1.25f) / std::sin(1.25f) * (1 - valley * t);
        return glm::vec3(reach * std::sin(angle),
            h - rise * (1 - std::cos(t * 1.25f)) / (1 - std::cos(1.25f)) + valley * r * 0.4f * t - drop, reach * std::cos(angle));
    };
    MeshBuilder cloth;
    for (int step = 0; step < 2 * kGores; ++step) {
        for (int ring = 0; ring < kRings; ++ring) {
            cloth.quad(point(ring, step, 0), point(ring + 1, step, 0), point(ring + 1, step + 1, 0), point(ring, step + 1, 0));
            cloth.quad(
                point(ring, step, 0.004f), point(ring, step + 1, 0.004f), point(ring + 1, step + 1, 0.004f), point(ring + 1, step, 0.004f));
        }
        cloth.quad(point(kRings, step, 0), point(kRings, step, 0.004f), point(kRings, step + 1, 0.004f), point(kRings, step + 1, 0));
    }
    Mesh shaft = makeRod({0, 0.06f, 0}, {0, h + 0.05f, 0}, 0.006f, 0.004f, 8), grip;
    for (int i = 0; i < kGores; ++i) // stays
        append(shaft, makeRod({0, h - rise * 0.75f, 0}, point(2, 2 * i, 0.006f), 0.003f, 0.003f, 5));
    std::vector<glm::vec3> hook{{0, 0.16f, 0}, {0, 0.055f, 0}};
    for (int i = 1; i <= 6; ++i) {
        const float angle = glm::pi<float>() * float(i) / 6;
        hook.emplace_back(0, 0.045f - 0.035f * std::sin(angle), 0.035f * (1 - std::cos(angle)));
    }
    addLimb(grip, hook, 0.011f, 0.01f, 8);
    Shape shape;
    shape.parts.push_back({"cloth", cloth.finish(25), srgb(34, 36, 42), "", false});
    shape.parts.push_back({"shaft", std::move(shaft), srgb(140, 142, 146), "", false});
    shape.parts.push_back({"grip", std::move(grip), srgb(88, 58, 36), "", false});
    return shape;
}

/// Stands on its grip, the barrel along +Z.
Shape makePistol(const Dimensions& d)
{
    const float s = d["length"] / 0.2f;
    const auto sideways = [](const Mesh& prism) { return placed(prism, glm::rotate(glm::mat4(1), -glm::half_pi<float>(), {0, 1, 0})); };
    // Outlines in (z, y), metres for a pistol 20 cm long.
    const std::array<glm::vec2, 6> slide{
        glm::vec2(-0.08f, 0.098f), {0.1f, 0.098f}, {0.1f, 0.118f}, {0.095f, 0.125f}, {-0.075f, 0.125f}, {-0.08f, 0.12f}};
    const std::array<glm::vec2, 9> frame{glm::vec2(-0.094f, 0.01f), {-0.05f, 0}, {-0.026f, 0.068f}, {0.01f, 0.082f}, {0.092f, 0.084f},
        {0.092f, 0.098f}, {-0.082f, 0.098f}, {-0.09f, 0.088f}, {-0.068f, 0.072f}};
    Mesh steel = sideways(makePrism(slide, -0.013f, 0.013f, 0.002f)), grip = sideways(makePrism(frame, -0.011f, 0.011f, 0.002f));
    append(steel, makeRod({0, 0.114f, 0.095f}, {0, 0.114f, 0.108f}, 0.006f, 0.006f, 12));
    append(steel, makeBox({-0.002f, 0.124f, 0.088f}, {0.002f, 0.13f, 0.094f}));
    append(steel, makeBox({-0.006f, 0.124f, -0.074f}, {0.006f, 0.13f, -0.066f}));
    addLimb(
        grip, {{0, 0.084f, 0.03f}, {0, 0.062f, 0.034f}, {0, 0.05f, 0.02f}, {0, 0.05f, -0.002f}, {0, 0.058f, -0.024f}}, 0.0035f, 0.0035f, 6);
    addLimb(grip, {{0, 0.084f, 0.006f}, {0, 0.07f, 0.009f}, {0, 0.06f, 0.013f}}, 0.003f, 0.002f, 6);
    for (auto* mesh : {&steel, &grip})
        for (auto& position : mesh->positions)
            position *= s;
    Shape shape;
    shape.parts.push_back({"slide", std::move(steel), srgb(58, 60, 64), "", false});
    shape.parts.push_back({"frame", std::move(grip), srgb(34, 34, 36), "", false});
    return shape;
}

} // namespace

std::vector<ProxyMaker> carriedProxies()
{
    return {
        {{"suitcase", "Suitcase", "prop",
             {metres("width", 0.65, 0.25, 2), metres("height", 0.43, 0.15, 1.5), metres("depth", 0.19, 0.08, 1)}, "luggage trunk"},
            makeSuitcase},
        {{"bag", "Bag", "prop", {metres("width", 0.42, 0.15, 1.5), metres("height", 0.27, 0.1, 1), metres("depth", 0.2, 0.06, 0.8)},
             "handbag purse holdall"},
            makeBag},
        {{"umbrella", "Umbrella", "prop", {metres("diameter", 1.05, 0.5, 4)}, "parasol rain"}, makeUmbrella},
        {{"pistol", "Pistol", "prop", {metres("length", 0.2, 0.1, 1)}, "gun handgun weapon"}, makePistol},
    };
}

} // namespace assets
