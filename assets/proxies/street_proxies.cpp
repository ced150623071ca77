// SPDX-License-Identifier: Apache-2.0
// A length of street along Z, with what stands along it: lamp post, sign, bench.
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

constexpr float kRoadTop = 0.01f; // a little above the ground, so that neither flickers through the other
constexpr float kKerb = 0.13f;

void addMarkings(Shape& shape, float road, float length)
{
    constexpr float kDash = 3, kPeriod = 7.5f, kHalfWidth = 0.07f;
    Mesh markings;
    const int dashes = std::max(1, int(length / kPeriod));
    for (int i = 0; i < dashes; ++i) {
        const float z = -length / 2 + length * (float(i) + 0.5f) / float(dashes);
        append(markings, makeBox({-kHalfWidth, 0, z - kDash / 2}, {kHalfWidth, kRoadTop + 0.01f, z + kDash / 2}));
    }
    for (const float side : {-1.0f, 1.0f}) {
        const float x = side * (road / 2 - 0.35f);
        append(markings, makeBox({x - 0.05f, 0, -length / 2}, {x + 0.05f, kRoadTop + 0.01f, length / 2}));
    }
    shape.parts.push_back({"markings", std::move(markings), srgb(205, 203, 196), "road", false});
}

Shape makeStreet(const Dimensions& d)
{
    const float road = d["road width"], length = d["length"], pavement = d["pavement width"], z = length / 2;
    Shape shape;
    shape.parts.push_back({"road", makeBox({-road / 2, -0.2f, -z}, {road / 2, kRoadTop, z}), srgb(78, 78, 80), "road", false});
    addMarkings(shape, road, length);
    if (pavement < 0.2f)
        return shape;
    Mesh slabs, kerbs;
    for (const float side : {-1.0f, 1.0f}) {
        const float inner = side * road / 2, edge = side * (road / 2 + 0.15f), outer = side * (road / 2 + pavement);
        append(slabs, makeBox({std::min(edge, outer), -0.2f, -z}, {std::max(edge, outer), kKerb, z}));
        // Kerb stones of about two metres, rounded, so that the line reads as stones.
        const int stones = std::max(1, int(std::round(length / 2)));
        for (int i = 0; i < stones; ++i) {
            const float from = -z + length * float(i) / float(stones), to = -z + length * float(i + 1) / float(stones);
            append(kerbs,
                makeRoundedBox({std::min(inner, edge), -0.1f, from + 0.005f}, {std::max(inner, edge), kKerb + 0.005f, to - 0.005f}, 0.02f));
        }
    }
    shape.parts.push_back({"pavement", std::move(slabs), srgb(146, 142, 136), "pavement", false});
    shape.parts.push_back({"kerb", std::move(kerbs), srgb(168, 165, 158), "pavement", false});
    return shape;
}

Shape makeLampPost(const Dimensions& d)
{
    const float h = d["height"], arm = h * 0.16f;
    const std::array<glm::vec2, 9> profile{glm::vec2(0.16f, 0), {0.16f, 0.12f}, {0.12f, 0.2f}, {0.1f, 0.75f}, {0.115f, 0.8f},
        {0.075f, 0.95f}, {0.06f, h * 0.55f}, {0.045f, h - 0.1f}, {0.045f, h}};
    auto post = makeLathe(profile, 16);
    append(post, makeRod({0, h - 0.12f, 0}, {0, h + 0.08f, arm * 0.55f}, 0.035f, 0.032f, 10));
    append(post, makeRod({0, h + 0.08f, arm * 0.5f}, {0, h + 0.1f, arm}, 0.032f, 0.03f, 10));
    const std::array<glm::vec2, 5> hood{glm::vec2(0.25f, 0), {0.26f, 0.03f}, {0.15f, 0.15f}, {0.06f, 0.2f}, {0, 0.21f}};
    const std::array<glm::vec2, 4> glass{glm::vec2(0, -0.16f), {0.09f, -0.13f}, {0.17f, -0.05f}, {0.2f, 0.005f}};
    Mesh head, bulb;
    glm::mat4 place(1);
    place[3] = glm::vec4(0, h + 0.02f, arm, 1);
    append(post, makeLathe(hood, 20), place);
    append(bulb, makeLathe(glass, 20), place);
    Shape shape;
    shape.parts.push_back({"post", std::move(post), srgb(52, 56, 54), "", false});
    shape.parts.push_back({"head", std::move(bulb), srgb(250, 222, 170), "", true});
    shape.lamps.push_back({{0, h - 0.2f, arm}, {1, 0.62f, 0.28f}, 110});
    return shape;
}

Shape makeSign(const Dimensions& d)
{
    const float h = d["height"], w = d["width"] / 2, plate = d["plate height"];
    Shape shape;
    shape.parts.push_back({"pole", makeRod({0, 0, 0}, {0, h, 0}, 0.035f, 0.035f, 12), srgb(110, 112, 112), "", false});
    shape.parts.push_back(
        {"plate", makeRoundedBox({-w, h - plate - 0.05f, 0.036f}, {w, h - 0.05f, 0.056f}, 0.009f), srgb(40, 74, 130), "", false});
    shape.parts.push_back({"border", makeRoundedBox({-w - 0.03f, h - plate - 0.08f, 0.028f}, {w + 0.03f, h - 0.02f, 0.05f}, 0.009f),
        srgb(225, 224, 220), "", false});
    return shape;
}

Shape makeBench(const Dimensions& d)
{
    const float x = d["width"] / 2;
    Mesh slats, feet;
    for (int i = 0; i < 4; ++i)
        append(slats, makeRoundedBox({-x, 0.42f, -0.2f + 0.11f * float(i)}, {x, 0.455f, -0.11f + 0.11f * float(i)}, 0.01f));
    for (int i = 0; i < 3; ++i) {
        const float y = 0.53f + 0.12f * float(i), z = -0.25f - 0.03f * float(i);
        append(slats, makeRoundedBox({-x, y, z - 0.03f}, {x, y + 0.09f, z}, 0.01f));
    }
    for (const float at : {-x * 0.8f, x * 0.8f}) {
        const std::array<glm::vec2, 10> side{glm::vec2(-0.3f, 0), {-0.22f, 0}, {-0.17f, 0.36f}, {0.12f, 0.36f}, {0.17f, 0}, {0.25f, 0},
            {0.21f, 0.42f}, {-0.21f, 0.42f}, {-0.31f, 0.86f}, {-0.36f, 0.85f}};
        glm::mat4 turned(0); // outline (x, y) becomes (z, y)
        turned[0] = glm::vec4(0, 0, 1, 0);
        turned[1] = glm::vec4(0, 1, 0, 0);
        turned[2] = glm::vec4(-1, 0, 0, 0);
        turned[3] = glm::vec4(at, 0, 0, 1);
        append(feet, makePrism(side, -0.03f, 0.03f), turned);
    }
    Shape shape;
    shape.parts.push_back({"slats", std::move(slats), srgb(132, 96, 62), "", false});
    shape.parts.push_back({"feet", std::move(feet), srgb(56, 58, 58), "", false});
    return shape;
}

} // namespace

std::vector<ProxyMaker> streetProxies()
{
    return {
        {{"street", "Street", "road",
             {metres("length", 40, 2, 2000), metres("road width", 7, 2, 60), metres("pavement width", 2.5, 0, 30)}},
            makeStreet},
        {{"lamp post", "Lamp post", "lamp", {metres("height", 5, 2, 15)}}, makeLampPost},
        {{"street sign", "Street sign", "prop",
             {metres("height", 2.6, 0.8, 8), metres("width", 0.7, 0.2, 6), metres("plate height", 0.5, 0.15, 4)}},
            makeSign},
        {{"bench", "Bench", "furniture", {metres("width", 1.7, 0.6, 6)}}, makeBench},
    };
}

} // namespace assets
