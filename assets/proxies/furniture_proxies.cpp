// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"
#include "assets/proxies/random.h"

#include <glm/gtc/matrix_transform.hpp>

#include <array>
#include <cmath>

namespace assets {

namespace {

const glm::vec3 kWood = srgb(134, 98, 66);
const glm::vec3 kDarkWood = srgb(92, 64, 44);

/// A square leg that tapers towards the floor.
Mesh leg(float x, float z, float top, float half)
{
    auto mesh = makeRoundedBox({x - half, 0, z - half}, {x + half, top, z + half}, 0.008f);
    for (auto& position : mesh.positions) {
        const float width = 0.65f + 0.35f * position.y / top;
        position.x = x + (position.x - x) * width;
        position.z = z + (position.z - z) * width;
    }
    return mesh;
}

Mesh fourLegs(float x, float z, float top, float half)
{
    Mesh legs;
    for (const float sideX : {-1.0f, 1.0f}) {
        for (const float sideZ : {-1.0f, 1.0f})
            append(legs, leg(sideX * x, sideZ * z, top, half));
    }
    return legs;
}

Shape makeTable(const Dimensions& d)
{
    const float x = d["width"] / 2, z = d["depth"] / 2, h = d["height"];
    auto legs = fourLegs(x - 0.07f, z - 0.07f, h - 0.03f, 0.035f);
    for (const float side : {-1.0f, 1.0f}) {
        append(legs, makeBox({-x + 0.08f, h - 0.12f, side * (z - 0.07f) - 0.012f}, {x - 0.08f, h - 0.035f, side * (z - 0.07f) + 0.012f}));
        append(legs, makeBox({side * (x - 0.07f) - 0.012f, h - 0.12f, -z + 0.08f}, {side * (x - 0.07f) + 0.012f, h - 0.035f, z - 0.08f}));
    }
    Shape shape;
    shape.parts.push_back({"top", makeRoundedBox({-x, h - 0.04f, -z}, {x, h, z}, 0.012f), kWood, "", false});
    shape.parts.push_back({"legs", std::move(legs), kDarkWood, "", false});
    return shape;
}

Shape makeChair(const Dimensions& d)
{
    const float seat = d["seat height"], x = 0.21f, z = 0.21f, back = seat + 0.45f;
    Mesh frame;
    for (const float side : {-1.0f, 1.0f}) {
        append(frame, leg(side * x, z, seat - 0.02f, 0.02f));
        append(frame, makeRod({side * x, 0, -z - 0.03f}, {side * x, seat, -z + 0.01f}, 0.017f, 0.021f, 10));
        append(frame, makeRod({side * x, seat - 0.02f, -z + 0.01f}, {side * x, back, -z - 0.08f}, 0.021f, 0.016f, 10));
        append(frame, makeRod({side * x, seat * 0.45f, -z}, {side * x, seat * 0.45f, z}, 0.011f, 0.011f, 8));
    }
    append(frame, makeRod({-x, seat * 0.5f, z}, {x, seat * 0.5f, z}, 0.011f, 0.011f, 8));
    for (const float height : {0.17f, 0.28f, 0.39f}) {
        const float zBack = -z + 0.01f - 0.2f * height; // along the leaning posts
        append(frame, makeRoundedBox({-x, seat + height - 0.03f, zBack - 0.012f}, {x, seat + height + 0.03f, zBack + 0.012f}, 0.01f));
    }
    Shape shape;
    shape.parts.push_back(
        {"seat", makeRoundedBox({-x - 0.02f, seat - 0.035f, -z - 0.01f}, {x + 0.02f, seat, z + 0.03f}, 0.015f), kWood, "", false});
    shape.parts.push_back({"frame", std::move(frame), kDarkWood, "", false});
    return shape;
}

Shape makeBed(const Dimensions& d)
{
    const float x = d["width"] / 2, z = d["length"] / 2;
    auto frame = fourLegs(x - 0.05f, z - 0.05f, 0.3f, 0.04f);
    append(frame, makeRoundedBox({-x, 0.18f, -z}, {x, 0.34f, z}, 0.015f));
    append(frame, makeRoundedBox({-x - 0.02f, 0.1f, -z - 0.06f}, {x + 0.02f, 1.0f, -z}, 0.025f)); // headboard
    const int pillows = d["width"] > 1.3f ? 2 : 1;
    Mesh linen = makeRoundedBox({-x + 0.02f, 0.32f, -z + 0.02f}, {x - 0.02f, 0.54f, z - 0.02f}, 0.06f);
    for (int i = 0; i < pillows; ++i) {
        const float centre = pillows == 1 ? 0 : (i == 0 ? -x / 2 : x / 2), half = std::min(0.36f, x / float(pillows) - 0.06f);
        append(linen, makeRoundedBox({centre - half, 0.52f, -z + 0.1f}, {centre + half, 0.66f, -z + 0.5f}, 0.069f));
    }
    Shape shape;
    shape.parts.push_back({"frame", std::move(frame), kDarkWood, "", false});
    shape.parts.push_back({"linen", std::move(linen), srgb(222, 218, 208), "", false});
    shape.parts.push_back(
        {"blanket", makeRoundedBox({-x - 0.01f, 0.3f, -z + 0.62f}, {x + 0.01f, 0.575f, z + 0.01f}, 0.07f), srgb(98, 112, 128), "", false});
    return shape;
}

Shape makeSofa(const Dimensions& d)
{
    const float x = d["width"] / 2, arm = 0.18f;
    Mesh body = makeRoundedBox({-x, 0.1f, -0.42f}, {x, 0.32f, 0.4f}, 0.04f);
    append(body, makeRoundedBox({-x, 0.2f, -0.45f}, {x, 0.82f, -0.22f}, 0.08f));
    for (const float side : {-1.0f, 1.0f})
        append(body, makeRoundedBox({side > 0 ? x - arm : -x, 0.1f, -0.42f}, {side > 0 ? x : -x + arm, 0.6f, 0.42f}, 0.075f));
    const int seats = std::max(1, int(std::round((d["width"] - 2 * arm) / 0.62f)));
    const float seat = (d["width"] - 2 * arm) / float(seats);
    Mesh cushions;
    for (int i = 0; i < seats; ++i) {
        const float left = -x + arm + seat * float(i);
        append(cushions, makeRoundedBox({left + 0.006f, 0.3f, -0.26f}, {left + seat - 0.006f, 0.45f, 0.42f}, 0.06f));
        const auto lean = glm::rotate(glm::translate(glm::mat4(1), {0, 0.43f, -0.18f}), -0.2f, {1, 0, 0});
        append(cushions, makeRoundedBox({left + 0.01f, 0, -0.09f}, {left + seat - 0.01f, 0.42f, 0.08f}, 0.075f), lean);
    }
    Shape shape;
    shape.parts.push_back({"body", std::move(body), srgb(96, 98, 92), "", false});
    shape.parts.push_back({"cushions", std::move(cushions), srgb(112, 114, 106), "", false});
    shape.parts.push_back({"feet", fourLegs(x - 0.09f, 0.33f, 0.12f, 0.03f), kDarkWood, "", false});
    return shape;
}

Shape makeShelf(const Dimensions& d)
{
    const float x = d["width"] / 2, h = d["height"], z = d["depth"] / 2, board = 0.025f;
    const int shelves = std::max(2, int(std::round(h / 0.36f)));
    Random random(std::uint64_t(d.count("variant")) + 3);
    Mesh frame = makeBox({-x, 0, -z}, {-x + board, h, z}), books, brightBooks;
    append(frame, makeBox({x - board, 0, -z}, {x, h, z}));
    append(frame, makeBox({-x + board, 0, -z}, {x - board, h, -z + 0.012f}));
    for (int i = 0; i <= shelves; ++i) {
        const float y = 0.06f + (h - 0.06f - board) * float(i) / float(shelves), gap = (h - 0.06f) / float(shelves) - board;
        append(frame, makeBox({-x + board, y, -z + 0.012f}, {x - board, y + board, z - 0.005f}));
        for (float at = -x + board + 0.01f; i < shelves && at < x * random.between(0.45f, 0.95f) - 0.06f;) {
            const float wide = random.between(0.018f, 0.05f), tall = gap * random.between(0.6f, 0.88f),
                        deep = random.between(0.6f, 0.85f) * 2 * z;
            append(random.below(3) == 0 ? brightBooks : books,
                makeBox({at, y + board, -z + 0.012f}, {at + wide, y + board + tall, -z + 0.012f + deep}));
            at += wide + 0.002f;
        }
    }
    Shape shape;
    shape.parts.push_back({"frame", std::move(frame), kWood, "", false});
    shape.parts.push_back({"books", std::move(books), srgb(86, 70, 62), "prop", false});
    shape.parts.push_back({"bright books", std::move(brightBooks), srgb(150, 120, 92), "prop", false});
    return shape;
}

Shape makeFloorLamp(const Dimensions& d)
{
    const float h = d["height"];
    const std::array<glm::vec2, 6> stand{
        glm::vec2(0.15f, 0), {0.15f, 0.015f}, {0.04f, 0.035f}, {0.012f, 0.05f}, {0.012f, h - 0.2f}, {0.012f, h - 0.05f}};
    const std::array<glm::vec2, 2> shade{glm::vec2(0.2f, h - 0.32f), {0.13f, h}};
    Shape shape;
    shape.parts.push_back({"stand", makeLathe(stand, 24), srgb(58, 56, 52), "", false});
    shape.parts.push_back({"shade", makeLathe(shade, 28), srgb(236, 220, 186), "", true});
    shape.lamps.push_back({{0, h - 0.2f, 0}, {1, 0.68f, 0.38f}, 45});
    return shape;
}

} // namespace

std::vector<ProxyMaker> furnitureProxies()
{
    return {
        {{"table", "Table", "furniture", {metres("width", 1.6, 0.3, 12), metres("depth", 0.85, 0.3, 6), metres("height", 0.75, 0.2, 2)}},
            makeTable},
        {{"chair", "Chair", "furniture", {metres("seat height", 0.45, 0.2, 1.2)}}, makeChair},
        {{"bed", "Bed", "furniture", {metres("width", 1.6, 0.6, 4), metres("length", 2.05, 1, 4)}}, makeBed},
        {{"sofa", "Sofa", "furniture", {metres("width", 2.1, 0.8, 8)}}, makeSofa},
        {{"shelf", "Shelf", "furniture",
             {metres("width", 0.9, 0.3, 10), metres("height", 2, 0.4, 8), metres("depth", 0.3, 0.15, 1.5), variant()}},
            makeShelf},
        {{"floor lamp", "Floor lamp", "lamp", {metres("height", 1.6, 0.5, 3)}}, makeFloorLamp},
    };
}

} // namespace assets
