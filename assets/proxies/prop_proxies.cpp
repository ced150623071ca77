// SPDX-License-Identifier: Apache-2.0
// Crate, barrel, ladder.
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

const glm::vec3 kWood = srgb(146, 112, 74);

Shape makeCrate(const Dimensions& d)
{
    const float x = d["width"] / 2, z = d["depth"] / 2, h = d["height"], bar = std::min({0.08f, x * 0.3f, h * 0.2f, z * 0.3f}),
                sunk = bar * 0.3f;
    Mesh frame;
    for (const float sx : {-1.0f, 1.0f}) {
        const float x0 = sx > 0 ? x - bar : -x;
        for (const float sz : {-1.0f, 1.0f}) {
            const float z0 = sz > 0 ? z - bar : -z;
            append(frame, makeRoundedBox({x0, 0, z0}, {x0 + bar, h, z0 + bar}, 0.006f));
        }
        for (const float y : {0.0f, h - bar}) {
            append(frame, makeBox({x0, y, -z + bar}, {x0 + bar, y + bar, z - bar}));
            const float z0 = sx > 0 ? z - bar : -z;
            append(frame, makeBox({-x + bar, y, z0}, {x - bar, y + bar, z0 + bar}));
        }
    }
    Mesh boards;
    const int count = std::max(2, int(std::round(h / 0.14f)));
    for (int i = 0; i < count; ++i) {
        const float from = h * float(i) / float(count) + (i == 0 ? sunk : 0.004f),
                    to = h * float(i + 1) / float(count) - (i == count - 1 ? sunk : 0.004f);
        append(boards, makeBox({-x + sunk, from, -z + sunk}, {x - sunk, to, z - sunk}));
    }
    Shape shape;
    shape.parts.push_back({"frame", std::move(frame), kWood * 0.75f, "", false});
    shape.parts.push_back({"boards", std::move(boards), kWood, "", false});
    return shape;
}

Shape makeBarrel(const Dimensions& d)
{
    const float r = d["diameter"] / 2, h = d["height"];
    const auto radius = [&](float t) { return r * (0.82f + 0.18f * std::sin(3.14159f * t)); }; // t along the height
    std::vector<glm::vec2> staves{{0, h * 0.04f}, {radius(0) * 0.9f, h * 0.04f}, {radius(0) * 0.92f, 0}, {radius(0), 0}};
    for (int i = 1; i < 10; ++i)
        staves.emplace_back(radius(float(i) / 10), h * float(i) / 10);
    staves.insert(staves.end(), {{radius(1), h}, {radius(1) * 0.92f, h}, {radius(1) * 0.9f, h * 0.96f}, {0, h * 0.96f}});
    Mesh hoops;
    for (const float t : {0.06f, 0.27f, 0.73f, 0.94f}) {
        const std::array<glm::vec2, 4> hoop{glm::vec2(radius(t - 0.03f) * 0.95f, h * (t - 0.03f)),
            {radius(t - 0.03f) + 0.008f, h * (t - 0.03f)}, {radius(t + 0.03f) + 0.008f, h * (t + 0.03f)},
            {radius(t + 0.03f) * 0.95f, h * (t + 0.03f)}};
        append(hoops, makeLathe(hoop, 28));
    }
    Shape shape;
    shape.parts.push_back({"staves", makeLathe(staves, 28), srgb(122, 86, 54), "", false});
    shape.parts.push_back({"hoops", std::move(hoops), srgb(70, 70, 72), "", false});
    return shape;
}

/// Leans against something at its back: its foot at z = +lean, its head at -Z.
Shape makeLadder(const Dimensions& d)
{
    const float h = d["height"], x = d["width"] / 2, lean = h * 0.24f;
    const auto at = [&](float side, float t) { return glm::vec3(side * x, h * t, lean * (0.5f - t)); };
    const int rungs = std::max(2, int(h / 0.28f));
    Mesh mesh;
    for (const float side : {-1.0f, 1.0f})
        append(mesh, makeRod(at(side, 0), at(side, 1), 0.028f, 0.028f, 10));
    for (int i = 0; i < rungs; ++i) {
        const float t = (float(i) + 0.7f) / float(rungs + 0.4f);
        append(mesh, makeRod(at(-1, t), at(1, t), 0.016f, 0.016f, 8));
    }
    float low = 0;
    for (const auto& position : mesh.positions)
        low = std::min(low, position.y);
    for (auto& position : mesh.positions)
        position.y -= low;
    Shape shape;
    shape.parts.push_back({"ladder", std::move(mesh), kWood, "", false});
    return shape;
}

} // namespace

std::vector<ProxyMaker> propProxies()
{
    return {
        {{"crate", "Crate", "prop", {metres("width", 0.8, 0.1, 10), metres("height", 0.6, 0.1, 10), metres("depth", 0.6, 0.1, 10)}},
            makeCrate},
        {{"barrel", "Barrel", "prop", {metres("diameter", 0.6, 0.1, 4), metres("height", 0.9, 0.1, 6)}}, makeBarrel},
        {{"ladder", "Ladder", "prop", {metres("height", 3, 0.8, 20), metres("width", 0.45, 0.2, 2)}}, makeLadder},
    };
}

} // namespace assets
