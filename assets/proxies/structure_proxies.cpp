// SPDX-License-Identifier: Apache-2.0
// Ground, slabs, walls without openings, stairs, ramps, columns: what a set is built from.
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"

#include <array>

namespace assets {

namespace {

// Things that lie on the ground reach a little above it, so that neither flickers through the other.
constexpr float kFloorTop = 0.01f;

Shape onePart(const std::string& name, Mesh mesh, const glm::vec3& colour)
{
    Shape shape;
    shape.parts.push_back({name, std::move(mesh), colour, "", false});
    return shape;
}

/// A slab about the origin whose top lies at `top`.
Mesh slab(const Dimensions& d, float top, float thickness)
{
    return makeBox({-d["width"] / 2, top - thickness, -d["depth"] / 2}, {d["width"] / 2, top, d["depth"] / 2});
}

Shape makeBoxProxy(const Dimensions& d)
{
    const float x = d["width"] / 2, z = d["depth"] / 2;
    return onePart("box", makeRoundedBox({-x, 0, -z}, {x, d["height"], z}, 0.008f), srgb(170, 165, 158));
}

Shape makeGround(const Dimensions& d) { return onePart("ground", slab(d, 0, 0.2f), srgb(126, 122, 110)); }
Shape makeFloor(const Dimensions& d) { return onePart("floor", slab(d, kFloorTop, 0.2f), srgb(148, 118, 88)); }
Shape makeWater(const Dimensions& d) { return onePart("water", slab(d, kFloorTop, 0.05f), srgb(62, 88, 100)); }
Shape makeCeiling(const Dimensions& d) { return onePart("ceiling", slab(d, d["height"] + 0.2f, 0.2f), srgb(208, 205, 198)); }

Shape makeWall(const Dimensions& d)
{
    const float x = d["width"] / 2, z = d["thickness"] / 2;
    auto shape = onePart("wall", makeBox({-x, 0, -z}, {x, d["height"], z}), srgb(188, 182, 170));
    auto skirting = makeBox({-x, 0, z}, {x, 0.09f, z + 0.015f});
    append(skirting, makeBox({-x, 0, -z - 0.015f}, {x, 0.09f, -z}));
    shape.parts.push_back({"skirting", std::move(skirting), srgb(214, 210, 200), "", false});
    return shape;
}

/// Solid steps that rise towards -Z: who stands before them, seen by the viewer at +Z, walks up and away.
Shape makeStairs(const Dimensions& d)
{
    const int steps = d.count("steps");
    const float x = d["width"] / 2, rise = d["height"] / float(steps), going = d["depth"] / float(steps), z = d["depth"] / 2;
    std::vector<glm::vec2> outline{{-z, 0}, {z, 0}}; // (-z of the stairs turned to x, y)
    Mesh treads;
    for (int i = 0; i < steps; ++i) {
        const float front = z - going * float(i), top = rise * float(i + 1);
        outline.emplace_back(front, top - 0.03f);
        outline.emplace_back(front - going, top - 0.03f);
        append(treads, makeBox({-x - 0.01f, top - 0.03f, front - going}, {x + 0.01f, top, front + 0.02f}));
    }
    MeshBuilder builder;
    std::vector<glm::vec3> left, right;
    for (const auto& point : outline) {
        left.emplace_back(-x, point.y, point.x);
        right.emplace_back(x, point.y, point.x);
    }
    builder.band(right, left);
    builder.polygon(left);
    builder.polygon(std::vector<glm::vec3>(right.rbegin(), right.rend()));
    auto shape = onePart("steps", builder.finish(), srgb(168, 162, 152));
    shape.parts.push_back({"treads", std::move(treads), srgb(190, 185, 175), "", false});
    return shape;
}

Shape makeRamp(const Dimensions& d)
{
    const float x = d["width"] / 2, z = d["depth"] / 2, h = d["height"];
    MeshBuilder builder;
    const std::array left{glm::vec3(-x, 0, -z), glm::vec3(-x, 0, z), glm::vec3(-x, h, -z)};
    const std::array right{glm::vec3(x, 0, -z), glm::vec3(x, 0, z), glm::vec3(x, h, -z)};
    builder.band(right, left);
    builder.polygon(left);
    builder.polygon(std::array{right[2], right[1], right[0]});
    return onePart("ramp", builder.finish(), srgb(160, 156, 148));
}

Shape makeColumn(const Dimensions& d)
{
    const float r = d["diameter"] / 2, h = d["height"];
    // Attic base, a shaft that swells a little (entasis), and a plain capital.
    const std::array<glm::vec2, 14> shaft{glm::vec2(r * 1.32f, r * 0.3f), {r * 1.38f, r * 0.42f}, {r * 1.32f, r * 0.54f},
        {r * 1.14f, r * 0.6f}, {r * 1.2f, r * 0.72f}, {r * 1.05f, r * 0.82f}, {r, r * 0.95f}, {r * 0.99f, h * 0.4f},
        {r * 0.85f, h - r * 0.95f}, {r * 0.95f, h - r * 0.9f}, {r * 0.95f, h - r * 0.8f}, {r * 0.87f, h - r * 0.75f},
        {r * 0.9f, h - r * 0.6f}, {r * 1.2f, h - r * 0.32f}};
    auto mesh = makeLathe(shaft, 32);
    append(mesh, makeRoundedBox({-r * 1.42f, 0, -r * 1.42f}, {r * 1.42f, r * 0.32f, r * 1.42f}, 0.01f));
    append(mesh, makeRoundedBox({-r * 1.3f, h - r * 0.34f, -r * 1.3f}, {r * 1.3f, h, r * 1.3f}, 0.01f));
    return onePart("column", std::move(mesh), srgb(198, 192, 180));
}

} // namespace

std::vector<ProxyMaker> structureProxies()
{
    const auto width = [](double value) { return metres("width", value, 0.05, 500); };
    const auto depth = [](double value) { return metres("depth", value, 0.05, 500); };
    return {
        {{"box", "Box", "prop", {metres("width", 1, 0.01, 500), metres("height", 1, 0.01, 500), metres("depth", 1, 0.01, 500)}},
            makeBoxProxy},
        {{"ground", "Ground", "ground", {metres("width", 60, 1, 5000), metres("depth", 60, 1, 5000)}}, makeGround},
        {{"floor", "Floor", "floor", {width(6), depth(5)}}, makeFloor},
        {{"ceiling", "Ceiling", "ceiling", {width(6), depth(5), metres("height", 2.6, 1, 100)}}, makeCeiling},
        {{"wall", "Wall", "wall", {width(4), metres("height", 2.6, 0.1, 100), metres("thickness", 0.2, 0.02, 5)}}, makeWall},
        {{"stairs", "Stairs", "stairs", {width(1.4), metres("height", 2.7, 0.1, 50), depth(4.4), number("steps", 16, 1, 200)}}, makeStairs},
        {{"ramp", "Ramp", "floor", {width(1.5), metres("height", 0.6, 0.02, 50), depth(4)}}, makeRamp},
        {{"column", "Column", "column", {metres("diameter", 0.5, 0.05, 10), metres("height", 4, 0.5, 60)}}, makeColumn},
        {{"water", "Water", "water", {width(20), depth(20)}}, makeWater},
    };
}

} // namespace assets
