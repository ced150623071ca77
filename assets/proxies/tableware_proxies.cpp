// SPDX-License-Identifier: Apache-2.0
// What stands on a laid table: cup, glass, bottle, plate, candle.
#include "assets/proxies/limbs.h"
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"

#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <array>
#include <cmath>

namespace assets {

namespace {

const glm::vec3 kChina = srgb(228, 224, 214);

/// A handle in the plane z = 0: a bow from one height of a wall at `x` to another, reaching out by `reach`.
Mesh handle(float x, float bottom, float top, float reach, float thickness)
{
    std::vector<glm::vec3> path;
    for (int i = 0; i <= 8; ++i) {
        const float angle = glm::pi<float>() * float(i) / 8;
        path.emplace_back(x + reach * std::sin(angle), (top + bottom) / 2 - (top - bottom) / 2 * std::cos(angle), 0);
    }
    Mesh bow;
    addLimb(bow, path, thickness, thickness, 8);
    return bow;
}

/// A cup of coffee on its saucer.
Shape makeCup(const Dimensions& d)
{
    const float r = d["diameter"] / 2, h = d["height"], foot = h * 0.08f, saucer = r * 1.85f;
    const std::array<glm::vec2, 8> dish{glm::vec2(0, 0), {saucer * 0.5f, 0}, {saucer * 0.55f, foot * 0.6f}, {saucer, foot * 2.4f},
        {saucer * 0.99f, foot * 2.8f}, {saucer * 0.55f, foot * 1.4f}, {saucer * 0.45f, foot}, {0, foot}};
    const std::array<glm::vec2, 10> wall{glm::vec2(0, foot), {r * 0.52f, foot}, {r * 0.56f, foot * 1.6f}, {r * 0.76f, h * 0.3f},
        {r * 0.93f, h * 0.65f}, {r, h}, {r * 0.93f, h}, {r * 0.86f, h * 0.65f}, {r * 0.68f, h * 0.3f}, {0, h * 0.2f}};
    const std::array<glm::vec2, 2> surface{glm::vec2(r * 0.9f, h * 0.79f), {0, h * 0.8f}};
    Mesh china = makeLathe(dish, 32);
    append(china, makeLathe(wall, 28));
    append(china, handle(r * 0.88f, h * 0.3f, h * 0.85f, r * 0.55f, h * 0.055f));
    Shape shape;
    shape.parts.push_back({"cup", std::move(china), kChina, "", false});
    shape.parts.push_back({"coffee", makeLathe(surface, 24), srgb(48, 30, 20), "", false});
    return shape;
}

Shape makeGlass(const Dimensions& d)
{
    const float r = d["diameter"] / 2, h = d["height"];
    const std::array<glm::vec2, 7> wall{
        glm::vec2(0, 0), {r * 0.76f, 0}, {r * 0.8f, h * 0.03f}, {r, h}, {r * 0.94f, h}, {r * 0.75f, h * 0.1f}, {0, h * 0.1f}};
    const std::array<glm::vec2, 2> surface{glm::vec2(r * 0.9f, h * 0.66f), {0, h * 0.66f}};
    Shape shape;
    shape.parts.push_back({"glass", makeLathe(wall, 28), srgb(168, 182, 186), "", false});
    shape.parts.push_back({"drink", makeLathe(surface, 24), srgb(150, 166, 172), "", false});
    return shape;
}

/// A wine bottle with its label.
Shape makeBottle(const Dimensions& d)
{
    const float r = d["diameter"] / 2, h = d["height"];
    const std::array<glm::vec2, 12> body{glm::vec2(0, 0), {r * 0.9f, 0}, {r, h * 0.02f}, {r, h * 0.56f}, {r * 0.92f, h * 0.63f},
        {r * 0.66f, h * 0.69f}, {r * 0.44f, h * 0.74f}, {r * 0.38f, h * 0.8f}, {r * 0.37f, h * 0.96f}, {r * 0.42f, h * 0.965f},
        {r * 0.42f, h * 0.99f}, {0, h * 0.99f}};
    const std::array<glm::vec2, 4> label{
        glm::vec2(r * 0.9f, h * 0.14f), {r * 1.012f, h * 0.14f}, {r * 1.012f, h * 0.44f}, {r * 0.9f, h * 0.44f}};
    const std::array<glm::vec2, 5> cap{
        glm::vec2(r * 0.3f, h * 0.83f), {r * 0.43f, h * 0.83f}, {r * 0.47f, h * 0.96f}, {r * 0.46f, h}, {0, h}};
    Shape shape;
    shape.parts.push_back({"bottle", makeLathe(body, 28), srgb(32, 52, 34), "", false});
    shape.parts.push_back({"label", makeLathe(label, 28), srgb(218, 208, 182), "", false});
    shape.parts.push_back({"capsule", makeLathe(cap, 20), srgb(110, 30, 32), "", false});
    return shape;
}

Shape makePlate(const Dimensions& d)
{
    const float r = d["diameter"] / 2, h = r * 0.17f;
    const std::array<glm::vec2, 9> dish{glm::vec2(0, 0), {r * 0.55f, 0}, {r * 0.6f, h * 0.15f}, {r * 0.7f, h * 0.55f}, {r, h * 0.9f},
        {r * 0.995f, h}, {r * 0.68f, h * 0.7f}, {r * 0.58f, h * 0.35f}, {0, h * 0.3f}};
    // A coloured line around the rim, half sunk into it.
    const auto level = glm::rotate(glm::translate(glm::mat4(1), {0, h * 0.93f, 0}), glm::half_pi<float>(), {0, 0, 1});
    Shape shape;
    shape.parts.push_back({"plate", makeLathe(dish, 36), kChina, "", false});
    shape.parts.push_back({"line", placed(makeTorus({0, 0, 0}, r * 0.93f, h * 0.14f, 36, 6), level), srgb(60, 76, 104), "", false});
    return shape;
}

/// A candle burning in its holder.
Shape makeCandle(const Dimensions& d)
{
    const float h = d["height"], r = 0.011f, foot = 0.022f;
    const std::array<glm::vec2, 8> holder{glm::vec2(0, 0), {0.048f, 0}, {0.052f, 0.006f}, {0.044f, 0.008f}, {0.017f, 0.01f},
        {0.016f, foot + 0.014f}, {r, foot + 0.014f}, {0, foot}};
    const std::array<glm::vec2, 6> wax{glm::vec2(0, foot), {r, foot}, {r, foot + h - 0.004f}, {r * 0.9f, foot + h},
        {r * 0.55f, foot + h - 0.002f}, {0, foot + h - 0.003f}};
    const float wick = foot + h;
    const std::array<glm::vec2, 6> flame{glm::vec2(0, wick + 0.003f), {0.004f, wick + 0.007f}, {0.0062f, wick + 0.014f},
        {0.0045f, wick + 0.024f}, {0.0018f, wick + 0.033f}, {0, wick + 0.04f}};
    Shape shape;
    shape.parts.push_back({"candle", makeLathe(wax, 14), srgb(228, 218, 194), "", false});
    shape.parts.push_back({"holder", makeLathe(holder, 24), srgb(120, 98, 58), "", false});
    shape.parts.push_back({"flame", makeLathe(flame, 10), srgb(255, 224, 160), "lamp", true});
    shape.lamps.push_back({{0, wick + 0.02f, 0}, {1, 0.56f, 0.22f}, 2.5f});
    return shape;
}

} // namespace

std::vector<ProxyMaker> tablewareProxies()
{
    return {
        {{"cup", "Cup and saucer", "prop", {metres("diameter", 0.085, 0.04, 0.3), metres("height", 0.068, 0.03, 0.3)}, "coffee tea mug"},
            makeCup},
        {{"glass", "Glass", "prop", {metres("diameter", 0.075, 0.03, 0.3), metres("height", 0.12, 0.04, 0.5)}, "tumbler water drink"},
            makeGlass},
        {{"bottle", "Bottle", "prop", {metres("diameter", 0.076, 0.03, 0.5), metres("height", 0.3, 0.08, 2)}, "wine"}, makeBottle},
        {{"plate", "Plate", "prop", {metres("diameter", 0.26, 0.08, 0.8)}, "dish"}, makePlate},
        {{"candle", "Candle", "prop", {metres("height", 0.2, 0.03, 1)}, "flame light"}, makeCandle},
    };
}

} // namespace assets
