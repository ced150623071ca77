// SPDX-License-Identifier: Apache-2.0
// What lies on a desk: letter, papers, book, phone, laptop.
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

/// An envelope on its back: stamp, postmark and three lines of an address.
Shape makeLetter(const Dimensions& d)
{
    const float x = d["width"] / 2, z = d["depth"] / 2, h = 0.003f, ink = h + 0.0004f;
    Mesh writing;
    for (int i = 0; i < 3; ++i) {
        const float along = z * (-0.05f + 0.3f * float(i)), end = x * (i == 2 ? 0.35f : 0.72f);
        append(writing, makeBox({-x * 0.15f, h / 2, along}, {end, ink, along + z * 0.06f}));
    }
    for (int i = 0; i < 4; ++i) // waves of the postmark
        append(writing, makeBox({x * 0.2f, h / 2, -z * (0.78f - 0.1f * float(i))}, {x * 0.6f, ink, -z * (0.75f - 0.1f * float(i))}));
    Shape shape;
    shape.parts.push_back({"paper", makeRoundedBox({-x, 0, -z}, {x, h, z}, 0.0012f), srgb(222, 212, 190), "", false});
    shape.parts.push_back({"stamp", makeBox({x * 0.64f, h / 2, -z * 0.86f}, {x * 0.88f, ink, -z * 0.3f}), srgb(132, 52, 48), "", false});
    shape.parts.push_back({"writing", std::move(writing), srgb(52, 54, 66), "", false});
    return shape;
}

/// Some printed sheets, not quite in a pile.
Shape makePapers(const Dimensions& d)
{
    const float x = d["width"] / 2, z = d["depth"] / 2;
    Mesh sheets, print;
    for (int i = 0; i < 4; ++i) {
        const auto turn = glm::rotate(glm::mat4(1), 0.11f * float((i * 7) % 5 - 2), {0, 1, 0});
        const float y = 0.0012f * float(i);
        append(sheets, makeBox({-x, y, -z}, {x, y + 0.001f, z}), turn);
        for (int line = 0; i == 3 && line < 14; ++line) {
            const float at = z * (-0.8f + 0.11f * float(line) + (line > 8 ? 0.06f : 0)), end = line == 8 || line == 13 ? 0.1f : 0.78f;
            append(print, makeBox({-x * 0.78f, y, at}, {x * end, y + 0.0013f, at + z * 0.035f}), turn);
        }
    }
    Shape shape;
    shape.parts.push_back({"sheets", std::move(sheets), srgb(232, 230, 222), "", false});
    shape.parts.push_back({"print", std::move(print), srgb(96, 96, 98), "", false});
    return shape;
}

/// A bound book lying on its back cover, its spine to the left.
Shape makeBook(const Dimensions& d)
{
    const float x = d["width"] / 2, z = d["depth"] / 2, h = d["height"], board = std::min(0.003f, h * 0.15f);
    std::vector<glm::vec2> outline{
        {x, 0}, {x, board}, {-x * 0.93f, board}, {-x * 0.93f, h - board}, {x, h - board}, {x, h}, {-x * 0.93f, h}};
    for (int i = 1; i < 6; ++i) { // the spine is round
        const float angle = glm::pi<float>() * float(i) / 6;
        outline.emplace_back(-x * (0.93f + 0.07f * std::sin(angle)), h / 2 + h / 2 * std::cos(angle));
    }
    outline.emplace_back(-x * 0.93f, 0.0f);
    Shape shape;
    shape.parts.push_back({"cover", makePrism(outline, -z, z), srgb(104, 42, 38), "", false});
    shape.parts.push_back(
        {"pages", makeBox({-x * 0.94f, board, -z * 0.965f}, {x * 0.95f, h - board, z * 0.965f}), srgb(222, 212, 188), "", false});
    shape.parts.push_back(
        {"title", makeBox({-x * 0.45f, h * 0.9f, -z * 0.55f}, {x * 0.45f, h + 0.0004f, -z * 0.3f}), srgb(190, 158, 88), "", false});
    return shape;
}

/// Lies on its back, the top away from +Z.
Shape makePhone(const Dimensions& d)
{
    const float z = d["length"] / 2, x = z * 0.48f, h = z * 0.11f;
    Shape shape;
    shape.parts.push_back({"phone", makeRoundedBox({-x, 0, -z}, {x, h, z}, h * 0.48f), srgb(52, 54, 58), "", false});
    shape.parts.push_back(
        {"screen", makeBox({-x * 0.9f, h * 0.5f, -z * 0.95f}, {x * 0.9f, h + 0.0003f, z * 0.95f}), srgb(22, 28, 33), "", false});
    return shape;
}

/// Open, its screen looking along +Z.
Shape makeLaptop(const Dimensions& d)
{
    const float x = d["width"] / 2, z = x * 0.68f, h = x * 0.085f;
    const auto lid = glm::rotate(glm::translate(glm::mat4(1), {0, h, -z}), -0.3f, {1, 0, 0});
    Mesh body = makeRoundedBox({-x, 0, -z}, {x, h, z}, h * 0.4f);
    append(body, makeRoundedBox({-x, 0, -h * 0.5f}, {x, z * 2, 0}, h * 0.24f), lid);
    Mesh keys;
    for (int row = 0; row < 5; ++row)
        for (int column = 0; column < 12; ++column) {
            const float left = x * (-0.88f + 0.147f * float(column)), back = z * (-0.8f + 0.2f * float(row));
            append(keys, makeBox({left, h * 0.5f, back}, {left + x * 0.125f, h * 1.06f, back + z * 0.165f}));
        }
    append(keys, makeBox({-x * 0.3f, h * 0.5f, z * 0.35f}, {x * 0.3f, h * 1.02f, z * 0.85f})); // touchpad
    Shape shape;
    shape.parts.push_back({"body", std::move(body), srgb(150, 153, 158), "", false});
    shape.parts.push_back({"keys", std::move(keys), srgb(58, 60, 64), "", false});
    shape.parts.push_back(
        {"screen", placed(makeBox({-x * 0.95f, z * 0.1f, -h * 0.2f}, {x * 0.95f, z * 1.92f, 0.0006f}), lid), srgb(30, 40, 48), "", false});
    return shape;
}

} // namespace

std::vector<ProxyMaker> deskProxies()
{
    return {
        {{"letter", "Letter", "prop", {metres("width", 0.22, 0.05, 1), metres("depth", 0.11, 0.03, 1)}, "envelope mail post"}, makeLetter},
        {{"papers", "Papers", "prop", {metres("width", 0.21, 0.05, 1), metres("depth", 0.297, 0.05, 1.5)}, "documents sheets script"},
            makePapers},
        {{"book", "Book", "prop", {metres("width", 0.15, 0.05, 1), metres("height", 0.035, 0.005, 0.3), metres("depth", 0.22, 0.05, 1)},
             "novel"},
            makeBook},
        {{"phone", "Phone", "prop", {metres("length", 0.15, 0.08, 0.4)}, "mobile smartphone cell"}, makePhone},
        {{"laptop", "Laptop", "prop", {metres("width", 0.33, 0.15, 1)}, "computer notebook"}, makeLaptop},
    };
}

} // namespace assets
