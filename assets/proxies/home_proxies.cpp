// SPDX-License-Identifier: Apache-2.0
// What makes a room lived in: picture, table lamp, rug, curtains, radiator, sink unit.
#include "assets/proxies/limbs.h"
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"
#include "assets/proxies/random.h"

#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

/// A framed landscape; its back hangs at z = 0.
Shape makePicture(const Dimensions& d)
{
    const float x = d["width"] / 2, h = d["height"], bar = std::min(0.05f, std::min(x, h / 2) * 0.3f), deep = 0.03f;
    Random random(std::uint64_t(d.count("variant")) * 13 + 1);
    Mesh frame;
    for (const float side : {-1.0f, 1.0f}) {
        append(frame, makeRoundedBox({side > 0 ? x - bar : -x, 0, 0}, {side > 0 ? x : bar - x, h, deep}, 0.008f));
        append(frame, makeRoundedBox({-x, side > 0 ? h - bar : 0, 0}, {x, side > 0 ? h : bar, deep}, 0.008f));
    }
    const float left = bar - x, right = x - bar, low = bar, high = h - bar;
    const auto hills = [&](float level, float swing, float depth) {
        std::vector<glm::vec2> outline{{left, low}, {right, low}};
        const float phase = random.between(0, 6);
        for (int i = 0; i <= 12; ++i) {
            const float t = float(i) / 12, up = level + swing * (std::sin(t * 5 + phase) * 0.6f + std::sin(t * 11 + 2 * phase) * 0.4f);
            outline.emplace_back(glm::mix(right, left, t), glm::mix(low, high, std::clamp(up, 0.05f, 0.95f)));
        }
        return makePrism(outline, 0.004f, depth);
    };
    Shape shape;
    shape.parts.push_back({"frame", std::move(frame), srgb(104, 78, 46), "", false});
    shape.parts.push_back({"sky", makeBox({left, low, 0.004f}, {right, high, 0.012f}), srgb(168, 172, 158), "", false});
    shape.parts.push_back({"far hills", hills(random.between(0.4f, 0.6f), 0.1f, 0.0135f), srgb(98, 112, 118), "", false});
    shape.parts.push_back({"near hills", hills(random.between(0.2f, 0.35f), 0.07f, 0.015f), srgb(78, 74, 46), "", false});
    return shape;
}

Shape makeTableLamp(const Dimensions& d)
{
    const float h = d["height"], r = h * 0.3f;
    const std::array<glm::vec2, 11> stand{glm::vec2(0, 0), {h * 0.15f, 0}, {h * 0.155f, h * 0.02f}, {h * 0.06f, h * 0.05f},
        {h * 0.075f, h * 0.12f}, {h * 0.12f, h * 0.24f}, {h * 0.11f, h * 0.36f}, {h * 0.045f, h * 0.48f}, {h * 0.02f, h * 0.52f},
        {h * 0.018f, h * 0.75f}, {0, h * 0.76f}};
    // Hollow at both ends, so that it reads as cloth around a bulb.
    const std::array<glm::vec2, 6> shade{
        glm::vec2(0, h * 0.64f), {r * 0.96f, h * 0.6f}, {r, h * 0.58f}, {r * 0.62f, h}, {r * 0.59f, h}, {0, h * 0.96f}};
    Shape shape;
    shape.parts.push_back({"stand", makeLathe(stand, 28), srgb(70, 92, 96), "", false});
    shape.parts.push_back({"shade", makeLathe(shade, 32), srgb(236, 220, 186), "", true});
    shape.lamps.push_back({{0, h * 0.75f, 0}, {1, 0.68f, 0.38f}, 22});
    return shape;
}

/// A woven field within two borders, and fringes at its ends.
Shape makeRug(const Dimensions& d)
{
    const float x = d["width"] / 2, z = d["depth"] / 2, edge = std::min(x, z) * 0.12f, y = 0.011f;
    Mesh border, field, fringes;
    append(border, makeBox({-x + edge, 0.001f, -z + edge}, {x - edge, y + 0.0008f, z - edge}));
    append(field, makeBox({-x + 1.9f * edge, 0.001f, -z + 1.9f * edge}, {x - 1.9f * edge, y + 0.0016f, z - 1.9f * edge}));
    // Lozenges along the middle.
    const float tall = (z - 1.9f * edge) * 0.72f, wide = tall * 0.8f;
    const int count = std::max(1, int((x - 1.9f * edge) / wide * 0.92f));
    Mesh lozenges;
    for (int i = 0; i < count; ++i) {
        const float at = wide * 2 * (float(i) - float(count - 1) / 2);
        const std::array<glm::vec2, 4> outline{glm::vec2(at - wide * 0.85f, 0), {at, -tall}, {at + wide * 0.85f, 0}, {at, tall}};
        append(lozenges, makePrism(outline, 0.001f, y + 0.0024f), glm::rotate(glm::mat4(1), -glm::half_pi<float>(), {1, 0, 0}));
    }
    for (const float side : {-1.0f, 1.0f})
        for (float at = -z + 0.01f; at < z - 0.01f; at += std::max(0.03f, z / 40))
            append(fringes,
                makeBox({side > 0 ? x - 0.01f : -x - 0.06f, 0.001f, at}, {side > 0 ? x + 0.06f : -x + 0.01f, 0.005f, at + 0.012f}));
    Shape shape;
    shape.parts.push_back({"rug", makeRoundedBox({-x, 0, -z}, {x, y, z}, 0.004f), srgb(112, 38, 36), "", false});
    shape.parts.push_back({"border", std::move(border), srgb(44, 48, 66), "", false});
    shape.parts.push_back({"field", std::move(field), srgb(124, 46, 40), "", false});
    shape.parts.push_back({"lozenges", std::move(lozenges), srgb(190, 160, 112), "", false});
    shape.parts.push_back({"fringes", std::move(fringes), srgb(206, 196, 170), "", false});
    return shape;
}

/// Pleated cloth from `from` to `to`, hanging to `bottom`.
Mesh pleats(float from, float to, float bottom, float top, Random& random)
{
    const int folds = std::clamp(int((to - from) / 0.075f), 3, 40), steps = folds * 6;
    constexpr float kThick = 0.006f;
    std::vector<glm::vec2> front, back;
    const float phase = random.between(0, 6);
    for (int i = 0; i <= steps; ++i) {
        const float t = float(i) / float(steps), wave = std::sin(t * float(folds) * glm::two_pi<float>() + phase);
        const glm::vec2 at(glm::mix(from, to, t), 0.03f * wave + 0.012f * std::sin(t * 13 + phase));
        front.push_back(at - glm::vec2(0, kThick)); // outlines are in (x, -z)
        back.push_back(at);
    }
    front.insert(front.end(), back.rbegin(), back.rend());
    const auto upright = glm::rotate(glm::mat4(1), -glm::half_pi<float>(), {1, 0, 0});
    return placed(makePrism(front, bottom, top), upright);
}

/// Two curtains on a rod, for a window of the width; closed where they are drawn 100 percent.
Shape makeCurtains(const Dimensions& d)
{
    const float x = d["width"] / 2, h = d["height"], each = std::max(0.16f, x * d["drawn"] / 100);
    Random random(std::uint64_t(d.count("variant")) + 5);
    Mesh cloth = pleats(-x, -x + each, 0, h - 0.04f, random);
    append(cloth, pleats(x - each, x, 0, h - 0.04f, random));
    Mesh rod = makeRod({-x - 0.08f, h - 0.03f, 0}, {x + 0.08f, h - 0.03f, 0}, 0.014f, 0.014f, 10);
    for (const float side : {-1.0f, 1.0f})
        append(rod, makeBlob({side * (x + 0.1f), h - 0.03f, 0}, {0.03f, 0.03f, 0.03f}, 2, 0, 1));
    Shape shape;
    shape.parts.push_back({"cloth", std::move(cloth), srgb(150, 128, 100), "", false});
    shape.parts.push_back({"rod", std::move(rod), srgb(88, 70, 48), "", false});
    return shape;
}

/// Cast ribs between two pipes; its back is at z = 0.
Shape makeRadiator(const Dimensions& d)
{
    const float x = d["width"] / 2, h = d["height"], deep = 0.12f, foot = 0.1f;
    const int ribs = std::max(2, int(std::round(d["width"] / 0.07f)));
    const float step = 2 * x / float(ribs);
    Mesh iron;
    for (int i = 0; i < ribs; ++i) {
        const float at = -x + step * float(i);
        append(iron,
            makeRoundedBox(
                {at + step * 0.08f, i == 0 || i + 1 == ribs ? 0 : foot, 0.03f}, {at + step * 0.92f, h, 0.03f + deep}, step * 0.36f));
    }
    for (const float y : {foot + 0.06f, h - 0.07f})
        append(iron, makeRod({-x + 0.01f, y, 0.03f + deep / 2}, {x - 0.01f, y, 0.03f + deep / 2}, 0.028f, 0.028f, 10));
    append(iron, makeRod({x, foot + 0.06f, 0.03f + deep / 2}, {x + 0.09f, foot + 0.06f, 0.03f + deep / 2}, 0.012f, 0.012f, 8));
    append(iron, makeRod({x + 0.09f, foot + 0.06f, 0.03f + deep / 2}, {x + 0.09f, 0, 0.03f + deep / 2}, 0.012f, 0.012f, 8));
    Shape shape;
    shape.parts.push_back({"radiator", std::move(iron), srgb(214, 210, 200), "", false});
    return shape;
}

/// A kitchen unit: cupboards, a worktop with a basin let into it, a tap. Its back is at -Z.
Shape makeSink(const Dimensions& d)
{
    const float x = d["width"] / 2, h = d["height"], z = d["depth"] / 2, top = h - 0.04f;
    const float left = -std::min(0.28f, x * 0.5f), right = -left, back = -z * 0.62f, front = z * 0.6f, floor = h - 0.18f;
    Mesh cabinet = makeBox({-x + 0.01f, 0.1f, -z}, {x - 0.01f, floor - 0.02f, z - 0.04f}), worktop, basin, handles;
    append(cabinet, makeBox({-x + 0.03f, 0, -z}, {x - 0.03f, 0.1f, z - 0.1f})); // plinth
    const int doors = std::max(1, int(std::round(d["width"] / 0.5f)));
    for (int i = 0; i < doors; ++i) {
        const float from = -x + 2 * x * float(i) / float(doors), to = -x + 2 * x * float(i + 1) / float(doors);
        append(cabinet, makeRoundedBox({from + 0.012f, 0.12f, z - 0.042f}, {to - 0.004f, top - 0.02f, z - 0.02f}, 0.004f));
        append(handles, makeRoundedBox({to - 0.07f, top - 0.2f, z - 0.022f}, {to - 0.055f, top - 0.06f, z}, 0.006f));
    }
    append(cabinet, makeBox({-x + 0.01f, floor - 0.02f, z - 0.06f}, {x - 0.01f, top, z - 0.041f}));
    append(worktop, makeBox({-x, top, -z}, {left, h, z}));
    append(worktop, makeBox({right, top, -z}, {x, h, z}));
    append(worktop, makeBox({left, top, -z}, {right, h, back}));
    append(worktop, makeBox({left, top, front}, {right, h, z}));
    append(basin, makeBox({left, floor, back}, {right, floor + 0.008f, front}));
    for (const float side : {left, right})
        append(basin, makeBox({side - 0.012f, floor, back}, {side + 0.012f, h + 0.003f, front}));
    for (const float side : {back, front})
        append(basin, makeBox({left - 0.012f, floor, side - 0.012f}, {right + 0.012f, h + 0.003f, side + 0.012f}));
    addLimb(basin,
        {{0, h, back - 0.05f}, {0, h + 0.2f, back - 0.05f}, {0, h + 0.27f, back - 0.02f}, {0, h + 0.29f, back + 0.06f},
            {0, h + 0.26f, back + 0.14f}, {0, h + 0.21f, back + 0.16f}},
        0.013f, 0.011f, 10);
    append(basin, makeRod({0, h + 0.05f, back - 0.05f}, {0.09f, h + 0.08f, back - 0.05f}, 0.009f, 0.006f, 8));
    Shape shape;
    shape.parts.push_back({"cupboards", std::move(cabinet), srgb(198, 196, 186), "", false});
    shape.parts.push_back({"worktop", std::move(worktop), srgb(118, 92, 66), "", false});
    shape.parts.push_back({"basin", std::move(basin), srgb(168, 171, 174), "prop", false});
    shape.parts.push_back({"handles", std::move(handles), srgb(92, 94, 96), "prop", false});
    return shape;
}

} // namespace

std::vector<ProxyMaker> homeProxies()
{
    return {
        {{"picture", "Picture", "prop", {metres("width", 0.7, 0.1, 6), metres("height", 0.5, 0.1, 6), variant()}, "painting photo frame"},
            makePicture},
        {{"table lamp", "Table lamp", "lamp", {metres("height", 0.5, 0.2, 1.5)}, "desk lamp light"}, makeTableLamp},
        {{"rug", "Rug", "prop", {metres("width", 2.3, 0.4, 10), metres("depth", 1.5, 0.4, 10)}, "carpet"}, makeRug},
        {{"curtains", "Curtains", "prop",
             {metres("width", 1.8, 0.4, 12), metres("height", 2.3, 0.4, 8), number("drawn", 30, 10, 100), variant()}, "drapes"},
            makeCurtains},
        {{"radiator", "Radiator", "prop", {metres("width", 0.9, 0.2, 4), metres("height", 0.62, 0.25, 2)}, "heater"}, makeRadiator},
        {{"sink", "Sink unit", "furniture", {metres("width", 1.8, 0.8, 6), metres("height", 0.9, 0.6, 1.4), metres("depth", 0.6, 0.4, 1)},
             "kitchen counter basin tap"},
            makeSink},
    };
}

} // namespace assets
