// SPDX-License-Identifier: Apache-2.0
// Neon signs: bent glass tubes before a dark board.
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"

#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include <array>
#include <cmath>
#include <string_view>
#include <vector>

namespace assets {

namespace {

using glm::vec2;
using Stroke = std::vector<vec2>; // a tube, bent at its points

/// Of what a tube draws: 0..1 across and upwards.
using Motif = std::vector<Stroke>;

constexpr float kTubeRadius = 0.012f; // metres
constexpr float kDepth = 0.06f; // of the tubes' middle before the board's back

/// Capitals as tubes bend them, in a square of 0..1.
Motif letter(char c)
{
    switch (c) {
    case 'A':
        return {{{0, 0}, {0.5f, 1}, {1, 0}}, {{0.22f, 0.4f}, {0.78f, 0.4f}}};
    case 'B':
        return {{{0, 0}, {0, 1}, {0.7f, 1}, {0.92f, 0.86f}, {0.92f, 0.66f}, {0.7f, 0.53f}, {0, 0.53f}},
            {{0.7f, 0.53f}, {1, 0.38f}, {1, 0.14f}, {0.75f, 0}, {0, 0}}};
    case 'E':
        return {{{1, 1}, {0, 1}, {0, 0}, {1, 0}}, {{0, 0.52f}, {0.8f, 0.52f}}};
    case 'H':
        return {{{0, 0}, {0, 1}}, {{1, 0}, {1, 1}}, {{0, 0.52f}, {1, 0.52f}}};
    case 'L':
        return {{{0, 1}, {0, 0}, {0.9f, 0}}};
    case 'N':
        return {{{0, 0}, {0, 1}, {1, 0}, {1, 1}}};
    case 'O':
        return {{{0.3f, 0}, {0, 0.25f}, {0, 0.75f}, {0.3f, 1}, {0.7f, 1}, {1, 0.75f}, {1, 0.25f}, {0.7f, 0}, {0.3f, 0}}};
    case 'P':
        return {{{0, 0}, {0, 1}, {0.75f, 1}, {1, 0.85f}, {1, 0.6f}, {0.75f, 0.46f}, {0, 0.46f}}};
    case 'R':
        return {{{0, 0}, {0, 1}, {0.75f, 1}, {1, 0.85f}, {1, 0.62f}, {0.75f, 0.48f}, {0, 0.48f}}, {{0.5f, 0.48f}, {1, 0}}};
    case 'T':
        return {{{0, 1}, {1, 1}}, {{0.5f, 1}, {0.5f, 0}}};
    default:
        return {};
    }
}

Motif word(std::string_view text)
{
    Motif motif;
    const float wide = 1 / (float(text.size()) * 1.35f - 0.35f);
    for (std::size_t i = 0; i < text.size(); ++i)
        for (Stroke stroke : letter(text[i])) {
            for (vec2& point : stroke)
                point.x = (point.x + 1.35f * float(i)) * wide;
            motif.push_back(std::move(stroke));
        }
    return motif;
}

/// Points of an ellipse around (0.5, 0.5), a turn being 1.
Stroke arc(const vec2& radii, float from, float to, int steps)
{
    Stroke stroke;
    for (int i = 0; i <= steps; ++i) {
        const float angle = glm::two_pi<float>() * glm::mix(from, to, float(i) / float(steps));
        stroke.push_back(vec2(0.5f) + radii * vec2(std::cos(angle), std::sin(angle)));
    }
    return stroke;
}

Motif star()
{
    Stroke points;
    for (int i = 0; i <= 10; ++i) {
        const float angle = glm::two_pi<float>() * (0.25f + float(i) / 10), radius = i % 2 == 0 ? 0.5f : 0.2f;
        points.push_back(vec2(0.5f) + radius * vec2(std::cos(angle), std::sin(angle)));
    }
    return {points};
}

Motif arrow() { return {{{0, 0.5f}, {0.92f, 0.5f}}, {{0.7f, 0.9f}, {1, 0.5f}, {0.7f, 0.1f}}, {{0, 0.75f}, {0.55f, 0.75f}}}; }

Motif cup()
{
    return {{{0.1f, 0.62f}, {0.16f, 0.12f}, {0.3f, 0}, {0.6f, 0}, {0.74f, 0.12f}, {0.8f, 0.62f}, {0.1f, 0.62f}},
        {{0.79f, 0.54f}, {0.95f, 0.5f}, {0.97f, 0.32f}, {0.76f, 0.22f}}, {{0.32f, 0.72f}, {0.26f, 0.82f}, {0.36f, 0.9f}, {0.3f, 1}},
        {{0.55f, 0.72f}, {0.49f, 0.82f}, {0.59f, 0.9f}, {0.53f, 1}}};
}

Motif rings() { return {arc({0.5f, 0.5f}, 0, 1, 28), arc({0.33f, 0.33f}, 0, 1, 22), arc({0.15f, 0.15f}, 0, 1, 14)}; }

Motif motifOf(int variant)
{
    switch (variant % 8) {
    case 0:
        return word("BAR");
    case 1:
        return word("HOTEL");
    case 2:
        return word("OPEN");
    case 3:
        return arrow();
    case 4:
        return cup();
    case 5:
        return star();
    case 6:
        return rings();
    default:
        return word("PHONE");
    }
}

/// Colours of glowing gas: neon itself, and what others and coated glass give.
glm::vec3 gasOf(int variant)
{
    const std::array gases{srgb(255, 66, 40), srgb(255, 72, 170), srgb(64, 130, 255), srgb(70, 255, 130), srgb(255, 168, 48),
        srgb(70, 226, 255), srgb(178, 88, 255)};
    return gases[std::size_t(variant) % gases.size()];
}

Mesh makeTubes(const Motif& motif, const vec2& least, const vec2& most)
{
    Mesh tubes;
    for (const Stroke& stroke : motif)
        for (std::size_t i = 0; i + 1 < stroke.size(); ++i) {
            const vec2 a = glm::mix(least, most, stroke[i]), b = glm::mix(least, most, stroke[i + 1]);
            const vec2 over = 0.6f * kTubeRadius * glm::normalize(b - a); // so that bends have no gaps
            append(tubes, makeRod({a - over, kDepth}, {b + over, kDepth}, kTubeRadius, kTubeRadius, 8));
        }
    return tubes;
}

Shape makeNeonSign(const Dimensions& d)
{
    const float x = d["width"] / 2, h = d["height"], rim = std::min(0.1f * h, 0.12f);
    const int variant = d.count("variant");
    const vec2 corner(x - 0.45f * rim, h - 0.45f * rim);
    const auto frame = Stroke{{0, 0.1f}, {0.06f, 0}, {0.94f, 0}, {1, 0.1f}, {1, 0.9f}, {0.94f, 1}, {0.06f, 1}, {0, 0.9f}, {0, 0.1f}};
    auto outer = makeTubes({frame}, vec2(-corner.x, 0.45f * rim), corner);
    // A motif that is as wide as high keeps its form; a word fills the sign.
    const bool round = variant % 8 >= 4 && variant % 8 <= 6;
    const float reach = h / 2 - 1.6f * rim, half = round ? std::min(reach, x - 1.6f * rim) : x - 1.8f * rim;
    auto inner = makeTubes(motifOf(variant), vec2(-half, h / 2 - reach), vec2(half, h / 2 + reach));
    const glm::vec3 gas = gasOf(variant + variant / 8), other = gasOf(variant + variant / 8 + 2);
    Shape shape;
    shape.parts.push_back({"board", makeRoundedBox({-x, 0, 0}, {x, h, 0.03f}, 0.012f), srgb(36, 35, 38), "", false});
    shape.parts.push_back({"motif", std::move(inner), gas, "", true});
    shape.parts.push_back({"frame", std::move(outer), other, "", true});
    shape.lamps.push_back({{0, h / 2, 0.35f}, 0.7f * gas + 0.3f * other, 26 * d["width"] * h});
    return shape;
}

} // namespace

std::vector<ProxyMaker> neonProxies()
{
    return {{{"neon sign", "Neon sign", "lamp", {metres("width", 1.6, 0.4, 8), metres("height", 0.8, 0.3, 5), variant()}, "bar shop hotel"},
        makeNeonSign}};
}

} // namespace assets
