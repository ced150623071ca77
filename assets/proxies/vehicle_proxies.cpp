// SPDX-License-Identifier: Apache-2.0
// Car and van: body, glasshouse between pillars, wheels, lamps and trim.
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"
#include "assets/proxies/vehicle_body.h"

#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

/// A tyre around a dark well with five spokes.
void addWheel(Mesh& tyres, Mesh& rims, const glm::vec3& centre, float side, float radius, float width)
{
    const float face = side * width / 2, lip = radius * 0.64f;
    const glm::vec3 hub = centre + glm::vec3(face * 0.9f, 0, 0), deep(face * 0.12f, 0, 0);
    append(tyres, makeDisc(centre, radius, width, 0.035f, 24));
    append(tyres, makeRod(centre, centre + glm::vec3(face * 1.02f, 0, 0), lip, lip, 16));
    append(rims, makeTorus(centre + glm::vec3(face, 0, 0), lip, 0.02f, 20, 4));
    append(rims, makeRod(hub - deep, hub + deep * 1.6f, radius * 0.15f, radius * 0.12f, 8));
    for (int i = 0; i < 5; ++i) {
        const float angle = glm::two_pi<float>() * float(i) / 5;
        const glm::vec3 out(0, std::sin(angle), std::cos(angle));
        append(rims, makeRod(hub, hub + out * lip, radius * 0.065f, radius * 0.095f, 4));
    }
}

void addWheels(Shape& shape, const Vehicle& v)
{
    constexpr float kWidth = 0.21f;
    Mesh tyres, rims;
    for (const float axle : {v.frontAxle, v.rearAxle})
        for (const float side : {-1.0f, 1.0f})
            addWheel(tyres, rims, {side * (v.halfWidth - kWidth / 2 - 0.03f), v.wheelRadius, axle}, side, v.wheelRadius, kWidth);
    shape.parts.push_back({"tyres", std::move(tyres), srgb(30, 30, 31), "", false});
    shape.parts.push_back({"rims", std::move(rims), srgb(150, 152, 155), "", false});
    // What one sees through the arches is dark, not the other side of the street.
    const float inner = v.halfWidth - kWidth - 0.04f;
    shape.parts.push_back({"underbody",
        makeBox(
            {-inner, v.sill - 0.04f, v.rearAxle - v.wheelRadius - 0.1f}, {inner, v.wheelRadius * 2, v.frontAxle + v.wheelRadius + 0.1f}),
        srgb(24, 24, 25), "", false});
}

/// Lamps at both sides of an end, in dark surrounds.
void addLamps(Shape& shape, const Vehicle& v, Mesh& trim, float frontY, float rearY)
{
    const float outer = v.halfWidth - 0.045f, inner = v.halfWidth * 0.58f;
    Mesh head, tail;
    for (const float side : {-1.0f, 1.0f}) {
        const auto pane = [&](End end, float y, float half, float grow, float proud) {
            const float a = side * (inner - grow), b = side * (outer + grow * 0.5f);
            return makePanel(v, {end, std::min(a, b), std::max(a, b), y - half - grow, y + half + grow, proud});
        };
        append(head, pane(End::Front, frontY, 0.05f, 0, 0.016f));
        append(trim, pane(End::Front, frontY, 0.05f, 0.014f, 0.008f));
        append(tail, pane(End::Rear, rearY, 0.062f, 0, 0.016f));
        append(trim, pane(End::Rear, rearY, 0.062f, 0.012f, 0.008f));
    }
    shape.parts.push_back({"headlamps", std::move(head), srgb(222, 224, 220), "", false});
    shape.parts.push_back({"tail lamps", std::move(tail), srgb(140, 28, 26), "", false});
}

/// Mirror, door gaps and grips of one side.
void addSideTrim(Mesh& trim, const Vehicle& v, float side, float mirrorZ, std::span<const float> doorLines)
{
    const float w = v.halfWidth;
    const auto box = [&](float inner, float outer, float bottom, float top, float back, float front) {
        return makeRoundedBox({std::min(side * inner, side * outer), bottom, back}, {std::max(side * inner, side * outer), top, front},
            std::min(0.03f, (top - bottom) * 0.3f));
    };
    append(trim, box(w + 0.02f, w + 0.15f, v.beltHeight + 0.03f, v.beltHeight + 0.15f, mirrorZ - 0.05f, mirrorZ + 0.04f));
    append(trim, box(w - 0.08f, w + 0.05f, v.beltHeight + 0.03f, v.beltHeight + 0.07f, mirrorZ - 0.03f, mirrorZ + 0.02f)); // its arm
    append(
        trim, box(w - 0.06f, w + 0.006f, v.sill, v.sill + 0.07f, v.rearAxle + v.wheelRadius + 0.08f, v.frontAxle - v.wheelRadius - 0.08f));
    const std::array<glm::vec2, 5> gap{glm::vec2(w - 0.05f, v.sill + 0.07f),
        {w + sideStandsOut(v, v.sill + 0.07f) + 0.002f, v.sill + 0.07f}, {w + sideStandsOut(v, kSideLine) + 0.002f, kSideLine},
        {w + 0.002f, v.beltHeight}, {w - 0.05f, v.beltHeight}};
    const auto turned = side > 0 ? glm::mat4(1) : glm::rotate(glm::mat4(1), glm::pi<float>(), {0, 1, 0});
    for (const float z : doorLines) {
        append(trim, makePrism(gap, side * z - 0.005f, side * z + 0.005f), turned);
        append(trim, box(w - 0.05f, w + 0.026f, v.beltHeight - 0.13f, v.beltHeight - 0.1f, z + 0.05f, z + 0.2f));
    }
}

void addTrim(Shape& shape, const Vehicle& v, Mesh trim, float mirrorZ, std::span<const float> doorLines)
{
    const float w = v.halfWidth, y = v.sill;
    for (int i = 0; i < 3; ++i) { // bars of the grille
        const float bar = y + 0.26f + 0.04f * float(i);
        append(trim, makePanel(v, {End::Front, -w * 0.45f, w * 0.45f, bar, bar + 0.025f, 0.012f, 4}));
    }
    append(trim, makePanel(v, {End::Front, -w * 0.6f, w * 0.6f, y + 0.02f, y + 0.085f, 0.018f, 4})); // air intake
    append(trim, makePanel(v, {End::Rear, -w * 0.9f, w * 0.9f, y + 0.03f, y + 0.095f, 0.02f, 6}));
    for (const float side : {-1.0f, 1.0f})
        addSideTrim(trim, v, side, mirrorZ, doorLines);
    shape.parts.push_back({"trim", std::move(trim), srgb(38, 39, 41), "", false});
    Mesh plates = makePanel(v, {End::Front, -0.26f, 0.26f, y + 0.13f, y + 0.24f, 0.026f});
    append(plates, makePanel(v, {End::Rear, -0.26f, 0.26f, y + 0.25f, y + 0.36f, 0.016f}));
    shape.parts.push_back({"number plates", std::move(plates), srgb(215, 213, 205), "", false});
    // Bumpers in the body's colour, standing a little off it.
    Mesh& body = shape.parts.front().mesh;
    append(body, makePanel(v, {End::Front, -w * 0.96f, w * 0.96f, y + 0.09f, y + 0.25f, 0.012f, 6}));
    append(body, makePanel(v, {End::Rear, -w * 0.96f, w * 0.96f, y + 0.1f, y + 0.24f, 0.025f, 6}));
}

void addPillars(Mesh& paint, const Vehicle& v, float halfWidth)
{
    for (const auto& pillar : v.pillars) {
        const glm::vec2 foot(pillar.footHalf, 0), head(pillar.headHalf, 0);
        const std::array ring{pillar.foot - foot, pillar.foot + foot, pillar.head + head, pillar.head - head};
        for (const float side : {-1.0f, 1.0f}) {
            auto bar = makePrism(ring, -0.02f, 0.02f);
            for (std::size_t i = 0; i < bar.positions.size(); ++i) {
                const auto p = bar.positions[i], n = bar.normals[i]; // outline (x, y) becomes (z, y), turned about Y
                bar.positions[i] = shaped(v, {side * (halfWidth - 0.008f) - p.z, p.y, p.x});
                bar.normals[i] = {-n.z, n.y, n.x};
            }
            append(paint, bar);
        }
    }
}

Shape assemble(const Vehicle& v, const std::array<float, 2>& lampHeights, float mirrorZ, std::span<const float> doorLines)
{
    Shape shape;
    const float glassHalf = v.halfWidth - 0.07f;
    auto paint = makeBody(v);
    append(paint, makeCarried(v, v.roofLine, glassHalf + 0.005f, 0.012f));
    addPillars(paint, v, glassHalf);
    shape.parts.push_back({"body", std::move(paint), v.paint, "", false});
    shape.parts.push_back({"windows", makeCarried(v, v.glassLine, glassHalf - 0.004f, 0.04f), srgb(30, 36, 40), "", false});
    addWheels(shape, v);
    Mesh trim;
    addLamps(shape, v, trim, lampHeights[0], lampHeights[1]);
    addTrim(shape, v, std::move(trim), mirrorZ, doorLines);
    return shape;
}

glm::vec3 paintOf(int variant)
{
    const std::array<glm::vec3, 8> paints{srgb(120, 30, 30), srgb(40, 56, 84), srgb(176, 178, 180), srgb(34, 35, 38), srgb(214, 212, 205),
        srgb(58, 78, 62), srgb(128, 116, 92), srgb(86, 92, 100)};
    return paints[std::size_t(variant) % paints.size()];
}

void scaleTo(Shape& shape, const Dimensions& d, const glm::vec3& own)
{
    const glm::vec3 scale = glm::vec3(d["width"], d["height"], d["length"]) / own;
    for (auto& part : shape.parts) {
        for (auto& position : part.mesh.positions)
            position *= scale;
        for (auto& normal : part.mesh.normals)
            normal = glm::normalize(normal / scale);
    }
}

/// A four-door saloon of 4.5 m.
Shape makeCar(const Dimensions& d)
{
    Vehicle v;
    v.frontEnd = 2.25f;
    v.rearEnd = -2.25f;
    v.frontAxle = 1.38f;
    v.rearAxle = -1.32f;
    v.beltHeight = 0.86f;
    v.paint = paintOf(d.count("variant"));
    v.topLine = {{2.1f, 0.24f}, {2.22f, 0.34f}, {2.25f, 0.5f}, {2.21f, 0.66f}, {2.1f, 0.745f}, {1.8f, 0.81f}, {1.3f, 0.875f},
        {0.86f, 0.91f}, {0.4f, 0.915f}, {-0.6f, 0.93f}, {-1.3f, 0.95f}, {-1.62f, 0.96f}, {-1.95f, 0.955f}, {-2.13f, 0.93f}, {-2.21f, 0.84f},
        {-2.25f, 0.6f}, {-2.23f, 0.38f}, {-2.12f, 0.25f}};
    v.glassLine = {{1.02f, 0.84f}, {0.94f, 0.9f}, {0.3f, 1.34f}, {0.1f, 1.4f}, {-0.3f, 1.42f}, {-0.75f, 1.4f}, {-1.02f, 1.33f},
        {-1.58f, 0.95f}, {-1.6f, 0.84f}};
    v.roofLine = {{0.34f, 1.325f}, {0.28f, 1.375f}, {0.1f, 1.425f}, {-0.3f, 1.445f}, {-0.75f, 1.425f}, {-1.02f, 1.36f}, {-1.08f, 1.3f},
        {-0.7f, 1.37f}, {-0.3f, 1.39f}, {0.08f, 1.37f}};
    v.pillars = {{{0.98f, 0.87f}, {0.27f, 1.34f}}, {{-0.28f, 0.88f}, {-0.33f, 1.4f}}, {{-1.46f, 0.9f}, {-0.97f, 1.335f}, 0.13f, 0.07f}};
    auto shape = assemble(v, {0.63f, 0.79f}, 0.72f, std::array{0.66f, -0.34f});
    scaleTo(shape, d, {1.8f, 1.445f, 4.5f});
    return shape;
}

/// A panel van of 5.2 m.
Shape makeVan(const Dimensions& d)
{
    Vehicle v;
    v.halfWidth = 0.98f;
    v.wheelRadius = 0.35f;
    v.frontEnd = 2.6f;
    v.rearEnd = -2.6f;
    v.frontAxle = 1.72f;
    v.rearAxle = -1.55f;
    v.sill = 0.28f;
    v.beltHeight = 1.12f;
    v.lean = 0.1f;
    v.paint = paintOf(d.count("variant") + 4);
    v.topLine = {{2.48f, 0.28f}, {2.57f, 0.38f}, {2.6f, 0.6f}, {2.57f, 0.86f}, {2.46f, 0.98f}, {2.1f, 1.1f}, {1.84f, 1.18f}, {0.72f, 1.2f},
        {0.66f, 2.1f}, {0.5f, 2.2f}, {-0.5f, 2.24f}, {-2.3f, 2.22f}, {-2.5f, 2.15f}, {-2.57f, 1.9f}, {-2.6f, 0.6f}, {-2.58f, 0.4f},
        {-2.5f, 0.29f}};
    v.glassLine = {{1.94f, 1.1f}, {1.86f, 1.18f}, {1.2f, 1.95f}, {1.0f, 2.06f}, {0.6f, 2.1f}, {0.6f, 1.1f}};
    v.roofLine = {{1.3f, 1.9f}, {1.22f, 2.0f}, {1.02f, 2.12f}, {0.75f, 2.18f}, {0.45f, 2.2f}, {0.45f, 2.05f}, {0.9f, 2.02f}, {1.1f, 1.96f}};
    v.pillars = {{{1.88f, 1.12f}, {1.19f, 1.94f}}, {{0.74f, 1.15f}, {0.7f, 2.1f}}};
    auto shape = assemble(v, {0.84f, 1.05f}, 1.5f, std::array{0.72f});
    scaleTo(shape, d, {1.96f, 2.24f, 5.2f});
    return shape;
}

} // namespace

std::vector<ProxyMaker> vehicleProxies()
{
    const auto size = [](double width, double height, double length) {
        return std::vector{metres("width", width, width * 0.6, width * 1.6), metres("height", height, height * 0.6, height * 1.6),
            metres("length", length, length * 0.6, length * 1.6), variant()};
    };
    return {{{"car", "Car", "vehicle", size(1.8, 1.445, 4.5)}, makeCar}, {{"van", "Van", "vehicle", size(1.96, 2.24, 5.2)}, makeVan}};
}

} // namespace assets
