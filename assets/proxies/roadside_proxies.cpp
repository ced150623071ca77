// SPDX-License-Identifier: Apache-2.0
// What stands at the side of a road: bicycle, traffic cone, litter bin, crowd barrier, bus stop.
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

void addWheel(Mesh& tyres, Mesh& metal, const glm::vec3& hub, float radius)
{
    append(tyres, makeTorus(hub, radius - 0.016f, 0.016f, 28, 6));
    append(metal, makeTorus(hub, radius - 0.034f, 0.008f, 28, 4));
    append(metal, makeRod(hub - glm::vec3(0.045f, 0, 0), hub + glm::vec3(0.045f, 0, 0), 0.018f, 0.018f, 8));
    for (int i = 0; i < 14; ++i) {
        const float angle = glm::two_pi<float>() * float(i) / 14;
        const glm::vec3 rim = hub + (radius - 0.04f) * glm::vec3(0, std::sin(angle), std::cos(angle));
        append(metal, makeRod(hub + glm::vec3(i % 2 == 0 ? 0.03f : -0.03f, 0, 0), rim, 0.0022f, 0.0022f, 3));
    }
}

/// A city bicycle of 1.75 m on its stand.
Shape makeBicycle(const Dimensions& d)
{
    constexpr float kRadius = 0.345f;
    const glm::vec3 rear(0, kRadius, -0.53f), front(0, kRadius, 0.53f), crank(0, 0.29f, -0.08f), saddle(0, 0.9f, -0.24f),
        head(0, 0.88f, 0.34f);
    const glm::vec3 seatTube(0, 0.72f, -0.2f), headFoot(0, 0.66f, 0.4f);
    Mesh frame, tyres, metal, black;
    const auto tube = [](Mesh& mesh, const glm::vec3& from, const glm::vec3& to, float r) { append(mesh, makeRod(from, to, r, r, 10)); };
    tube(frame, crank, seatTube, 0.017f);
    tube(frame, crank, headFoot, 0.02f);
    tube(frame, seatTube - glm::vec3(0, 0.06f, -0.01f), head - glm::vec3(0, 0.06f, -0.015f), 0.016f);
    tube(frame, headFoot - glm::vec3(0, 0.04f, -0.01f), head, 0.02f);
    for (const float side : {-0.05f, 0.05f}) {
        const glm::vec3 off(side, 0, 0);
        tube(frame, crank + off * 0.6f, rear + off, 0.01f);
        tube(frame, seatTube, rear + off, 0.009f);
        tube(frame, headFoot + off, front + off, 0.011f);
    }
    addWheel(tyres, metal, rear, kRadius);
    addWheel(tyres, metal, front, kRadius);
    tube(metal, seatTube, saddle, 0.012f);
    tube(metal, head, head + glm::vec3(0, 0.12f, -0.03f), 0.012f);
    addLimb(metal, {{-0.28f, 1.0f, 0.16f}, {-0.2f, 1.02f, 0.27f}, {0, 1.0f, 0.31f}, {0.2f, 1.02f, 0.27f}, {0.28f, 1.0f, 0.16f}}, 0.012f,
        0.012f, 8);
    append(metal, makeDisc(crank + glm::vec3(0.055f, 0, 0), 0.09f, 0.006f, 0.002f, 20)); // chainwheel
    for (const float side : {-1.0f, 1.0f}) {
        const auto pedal = crank + glm::vec3(side * 0.08f, side * 0.1f, side * 0.13f);
        tube(metal, crank + glm::vec3(side * 0.07f, 0, 0), pedal, 0.009f);
        append(
            black, makeBox(pedal + glm::vec3(side > 0 ? 0 : -0.1f, -0.01f, -0.04f), pedal + glm::vec3(side > 0 ? 0.1f : 0, 0.012f, 0.04f)));
        append(black, makeRod({side * 0.28f, 1.0f, 0.16f}, {side * 0.3f, 0.995f, 0.06f}, 0.016f, 0.016f, 10));
    }
    Mesh seat = makeRoundedBox({-0.085f, saddle.y, -0.37f}, {0.085f, saddle.y + 0.06f, -0.1f}, 0.028f);
    for (auto& position : seat.positions) // narrow towards the nose
        position.x *= std::clamp(1.0f - (position.z + 0.3f) * 3.6f, 0.3f, 1.0f);
    append(black, seat);
    tube(metal, crank + glm::vec3(-0.04f, -0.02f, -0.08f), {-0.17f, 0, -0.16f}, 0.008f); // stand
    for (const float side : {-1.0f, 1.0f}) { // mudguards
        const auto hub = side > 0 ? front : rear;
        std::vector<glm::vec3> arc;
        for (int i = 0; i <= 8; ++i) {
            const float angle = glm::mix(side > 0 ? 0.6f : 0.5f, side > 0 ? 2.9f : 3.0f, float(i) / 8);
            arc.push_back(hub + (kRadius + 0.02f) * glm::vec3(0, std::sin(angle), (side > 0 ? -1.0f : 1.0f) * std::cos(angle)));
        }
        addLimb(frame, arc, 0.016f, 0.016f, 6);
    }
    const float s = d["length"] / 1.75f;
    Shape shape;
    shape.parts.push_back({"frame", std::move(frame), srgb(46, 84, 78), "", false});
    shape.parts.push_back({"tyres", std::move(tyres), srgb(32, 32, 33), "", false});
    shape.parts.push_back({"metal", std::move(metal), srgb(160, 162, 165), "", false});
    shape.parts.push_back({"saddle", std::move(black), srgb(44, 38, 34), "", false});
    for (auto& part : shape.parts)
        for (auto& position : part.mesh.positions)
            position *= s;
    return shape;
}

Shape makeTrafficCone(const Dimensions& d)
{
    const float h = d["height"], foot = h * 0.27f, base = h * 0.05f;
    const auto radius = [&](float t) { return glm::mix(h * 0.2f, h * 0.045f, t); }; // t along the height
    const auto band = [&](float from, float to, float more) {
        const std::array<glm::vec2, 4> ring{glm::vec2(radius(from) * 0.9f, h * from), {radius(from) + more, h * from},
            {radius(to) + more, h * to}, {radius(to) * 0.9f, h * to}};
        return makeLathe(ring, 28);
    };
    const std::array<glm::vec2, 4> body{glm::vec2(radius(0.04f), base), {radius(0.95f), h * 0.97f}, {radius(1) * 0.8f, h}, {0, h}};
    Mesh orange = makeLathe(body, 28);
    append(orange, makeRoundedBox({-foot, 0, -foot}, {foot, base, foot}, base * 0.4f));
    Mesh white = band(0.3f, 0.48f, 0.002f);
    append(white, band(0.62f, 0.76f, 0.002f));
    Shape shape;
    shape.parts.push_back({"cone", std::move(orange), srgb(214, 82, 30), "", false});
    shape.parts.push_back({"bands", std::move(white), srgb(224, 224, 220), "", false});
    return shape;
}

/// A slatted drum under a hood, with a dark mouth.
Shape makeBin(const Dimensions& d)
{
    const float h = d["height"], r = d["diameter"] / 2, rim = h * 0.72f;
    const std::array<glm::vec2, 4> drum{glm::vec2(r * 0.86f, h * 0.05f), {r * 0.9f, h * 0.1f}, {r * 0.9f, rim}, {r * 0.8f, rim}};
    const std::array<glm::vec2, 6> hood{
        glm::vec2(r * 0.96f, h * 0.88f), {r, h * 0.89f}, {r, h * 0.91f}, {r * 0.8f, h * 0.96f}, {r * 0.4f, h * 0.99f}, {0, h}};
    Mesh body = makeLathe(hood, 24), inside = makeLathe(drum, 24);
    constexpr int kSlats = 20;
    for (int i = 0; i < kSlats; ++i) {
        const float angle = glm::two_pi<float>() * float(i) / kSlats;
        const glm::vec3 at(r * std::sin(angle), 0, r * std::cos(angle));
        append(body, makeRod(at * 0.94f + glm::vec3(0, h * 0.03f, 0), at * 0.98f + glm::vec3(0, rim, 0), r * 0.085f, r * 0.085f, 6));
        if (i % 5 == 0)
            append(body, makeRod(at * 0.94f + glm::vec3(0, rim, 0), at * 0.94f + glm::vec3(0, h * 0.89f, 0), 0.014f, 0.014f, 6));
    }
    append(body, makeTorus({0, 0, 0}, r * 0.96f, 0.016f, 28, 6),
        glm::rotate(glm::translate(glm::mat4(1), {0, rim, 0}), glm::half_pi<float>(), {0, 0, 1}));
    append(body, makeRod({0, 0, 0}, {0, h * 0.06f, 0}, r * 0.7f, r * 0.86f, 20));
    Shape shape;
    shape.parts.push_back({"bin", std::move(body), srgb(58, 70, 62), "", false});
    shape.parts.push_back({"inside", std::move(inside), srgb(26, 27, 27), "", false});
    return shape;
}

/// A steel barrier of tubes, on two flat feet.
Shape makeBarrier(const Dimensions& d)
{
    const float x = d["width"] / 2, h = d["height"], low = h * 0.2f;
    Mesh steel;
    std::vector<glm::vec3> loop{{-x, low * 0.2f, 0}, {-x, h - 0.12f, 0}, {-x + 0.04f, h - 0.03f, 0}, {-x + 0.12f, h, 0}, {x - 0.12f, h, 0},
        {x - 0.04f, h - 0.03f, 0}, {x, h - 0.12f, 0}, {x, low * 0.2f, 0}};
    addLimb(steel, loop, 0.019f, 0.019f, 10);
    append(steel, makeRod({-x, low, 0}, {x, low, 0}, 0.016f, 0.016f, 8));
    const int bars = std::max(2, int(std::round(d["width"] / 0.13f)));
    for (int i = 1; i < bars; ++i) {
        const float at = -x + 2 * x * float(i) / float(bars);
        append(steel, makeRod({at, low, 0}, {at, h - 0.01f, 0}, 0.008f, 0.008f, 6));
    }
    for (const float side : {-1.0f, 1.0f})
        append(steel, makeRoundedBox({side * (x - 0.25f) - 0.03f, 0, -0.3f}, {side * (x - 0.25f) + 0.03f, 0.012f, 0.3f}, 0.004f));
    for (const float side : {-1.0f, 1.0f})
        append(steel, makeRod({side * (x - 0.25f), 0.008f, 0}, {side * (x - 0.25f), low, 0}, 0.016f, 0.016f, 8));
    Shape shape;
    shape.parts.push_back({"barrier", std::move(steel), srgb(150, 154, 158), "", false});
    return shape;
}

/// A shelter open towards +Z: glass back and end, a bench, a lit poster.
Shape makeBusStop(const Dimensions& d)
{
    const float x = d["width"] / 2, h = 2.5f, z = 0.7f, post = 0.035f;
    Mesh frame, bench;
    for (const float side : {-1.0f, 0.0f, 1.0f})
        append(frame, makeRoundedBox({side * (x - post) - post, 0, -z}, {side * (x - post) + post, h, -z + 2 * post}, 0.008f));
    append(frame, makeRoundedBox({-x, 0, z - 2 * post}, {-x + 2 * post, h, z}, 0.008f));
    append(frame, makeRoundedBox({-x - 0.1f, h, -z - 0.08f}, {x + 0.1f, h + 0.09f, z + 0.25f}, 0.03f));
    const Mesh back = makeBox({-x + 2 * post, 0.3f, -z + 0.025f}, {x - 2 * post, h - 0.15f, -z + 0.037f});
    const Mesh end = makeBox({-x + 0.025f, 0.3f, -z + 2 * post}, {-x + 0.037f, h - 0.15f, z - 2 * post});
    for (int i = 0; i < 3; ++i)
        append(bench,
            makeRoundedBox({-x * 0.7f, 0.45f, -z + 0.2f + 0.11f * float(i)}, {x * 0.55f, 0.485f, -z + 0.29f + 0.11f * float(i)}, 0.01f));
    for (const float at : {-x * 0.55f, x * 0.4f})
        append(frame, makeRoundedBox({at - 0.025f, 0, -z + 0.22f}, {at + 0.025f, 0.45f, -z + 0.48f}, 0.01f));
    Mesh board = makeRoundedBox({x - 0.14f, 0.25f, -z + 0.12f}, {x + 0.04f, 2.2f, z - 0.1f}, 0.03f), poster;
    append(poster, makeBox({x - 0.147f, 0.4f, -z + 0.2f}, {x + 0.047f, 2.08f, z - 0.18f}));
    append(frame, board);
    append(frame, makeBox({x - 0.1f, 0, -0.2f}, {x, 0.3f, 0.2f}));
    Shape shape;
    shape.parts.push_back({"frame", std::move(frame), srgb(74, 80, 82), "", false});
    for (const auto& pane : {back, end})
        shape.parts.push_back({"pane", pane, srgb(58, 70, 78), "", false, true});
    shape.parts.push_back({"bench", std::move(bench), srgb(132, 96, 62), "", false});
    shape.parts.push_back({"poster", std::move(poster), srgb(222, 214, 196), "lamp", true});
    return shape;
}

} // namespace

std::vector<ProxyMaker> roadsideProxies()
{
    return {
        {{"bicycle", "Bicycle", "prop", {metres("length", 1.75, 0.8, 2.5)}, "bike cycle"}, makeBicycle},
        {{"traffic cone", "Traffic cone", "prop", {metres("height", 0.7, 0.2, 1.5)}, "pylon"}, makeTrafficCone},
        {{"litter bin", "Litter bin", "prop", {metres("height", 0.95, 0.4, 2), metres("diameter", 0.5, 0.25, 1.5)}, "trash garbage can"},
            makeBin},
        {{"barrier", "Barrier", "prop", {metres("width", 2.3, 0.8, 6), metres("height", 1.1, 0.6, 2)}, "fence"}, makeBarrier},
        {{"bus stop", "Bus stop", "prop", {metres("width", 3.2, 1.8, 8)}, "shelter"}, makeBusStop},
    };
}

} // namespace assets
