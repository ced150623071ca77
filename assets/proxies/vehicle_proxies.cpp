// SPDX-License-Identifier: Apache-2.0
// Car and van: a body from a side outline with wheel arches, rounded towards its sides and ends; a glasshouse; wheels; lamps.
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy_maker.h"

#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

/// Everything that tells one vehicle from another. Outlines are (z forwards, y up), for a vehicle about z = 0, in metres.
struct Vehicle {
    float halfWidth = 0.9f;
    float wheelRadius = 0.32f;
    float frontAxle = 1.3f;
    float rearAxle = -1.3f;
    float sill = 0.24f; // underside of the body
    std::vector<glm::vec2> topLine; // of the body, from the front bumper's lower edge over the bonnet to the rear one's
    std::vector<glm::vec2> glassLine; // glasshouse: from the front base over the roof to the rear base
    std::vector<glm::vec2> roofLine; // the roof plate
    std::vector<std::array<glm::vec2, 2>> pillars; // foot and head
    float beltHeight = 0.9f; // where the sides begin to lean inwards
    float lean = 0.22f; // inwards, per metre above the belt
    float frontEnd = 2.1f;
    float rearEnd = -2.1f;
    glm::vec3 paint{0};
};

/// Rounds an extruded body in plan and leans its upper sides inwards.
glm::vec3 shaped(const Vehicle& v, glm::vec3 p)
{
    p.x *= 1 - v.lean * std::max(0.0f, p.y - v.beltHeight) / v.halfWidth;
    const float across = p.x / v.halfWidth;
    const float toEnd = p.z > 0 ? p.z / v.frontEnd : p.z / v.rearEnd;
    p.z -= (p.z > 0 ? 0.13f : -0.10f) * across * across * std::max(0.0f, toEnd * 2 - 1);
    p.x *= 1 - 0.07f * std::pow(std::clamp(toEnd, 0.0f, 1.0f), 4.0f);
    return p;
}

/// An outline carried across the width in slices, its rims rounded by `round`, then shaped.
Mesh carried(const Vehicle& v, std::span<const glm::vec2> outline, float halfWidth, float round)
{
    struct Slice {
        float x;
        float inset;
    };
    const float r = round;
    const std::array<Slice, 11> slices{
        Slice{-1, r}, {-1, r * 0.3f}, {-1, 0}, {-0.66f, 0}, {-0.33f, 0}, {0, 0}, {0.33f, 0}, {0.66f, 0}, {1, 0}, {1, r * 0.3f}, {1, r}};
    const std::array<float, 11> inwards{0, 0.3f, 1, 0, 0, 0, 0, 0, 1, 0.3f, 0};
    MeshBuilder builder;
    std::vector<glm::vec3> before;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const auto line
            = slices[i].inset > 0 ? insetOutline(outline, slices[i].inset) : std::vector<glm::vec2>(outline.begin(), outline.end());
        const float x = slices[i].x * (halfWidth - inwards[i] * r);
        std::vector<glm::vec3> ring; // (z, y) seen from -X is counter-clockwise where (x, y) seen from +Z is
        for (const auto& point : line)
            ring.push_back(shaped(v, {x, point.y, point.x}));
        if (i == 0)
            builder.polygon(ring);
        else
            builder.band(ring, before);
        before = std::move(ring);
    }
    builder.polygon(std::vector<glm::vec3>(before.rbegin(), before.rend()));
    return builder.finish(38);
}

/// The top line closed by the underside, with an arch over each wheel.
std::vector<glm::vec2> bodyOutline(const Vehicle& v)
{
    auto outline = v.topLine; // runs from front to rear, so counter-clockwise seen with z to the right
    const float reach = v.wheelRadius + 0.055f;
    for (const float axle : {v.rearAxle, v.frontAxle}) {
        const float start = std::asin(std::clamp((v.sill - v.wheelRadius) / reach, -1.0f, 1.0f));
        constexpr int kSteps = 12;
        for (int i = 0; i <= kSteps; ++i) {
            const float angle = glm::pi<float>() - start - (glm::pi<float>() - 2 * start) * float(i) / float(kSteps);
            outline.emplace_back(axle + reach * std::cos(angle), v.wheelRadius + reach * std::sin(angle));
        }
    }
    return outline;
}

void addWheels(Shape& shape, const Vehicle& v)
{
    constexpr float kWidth = 0.21f;
    Mesh tyres, rims;
    for (const float axle : {v.frontAxle, v.rearAxle}) {
        for (const float side : {-1.0f, 1.0f}) {
            const glm::vec3 centre(side * (v.halfWidth - kWidth / 2 - 0.03f), v.wheelRadius, axle);
            append(tyres, makeDisc(centre, v.wheelRadius, kWidth, 0.035f, 28));
            append(rims, makeDisc(centre + glm::vec3(side * 0.015f, 0, 0), v.wheelRadius * 0.64f, kWidth, 0.02f, 20));
            append(rims, makeDisc(centre + glm::vec3(side * 0.03f, 0, 0), v.wheelRadius * 0.16f, kWidth, 0.015f, 12));
        }
    }
    shape.parts.push_back({"tyres", std::move(tyres), srgb(30, 30, 31), "", false});
    shape.parts.push_back({"rims", std::move(rims), srgb(150, 152, 155), "", false});
    // What one sees through the arches is dark, not the other side of the street.
    const float inner = v.halfWidth - kWidth - 0.04f;
    shape.parts.push_back({"underbody",
        makeBox(
            {-inner, v.sill - 0.04f, v.rearAxle - v.wheelRadius - 0.1f}, {inner, v.wheelRadius * 2, v.frontAxle + v.wheelRadius + 0.1f}),
        srgb(24, 24, 25), "", false});
}

/// A bar across the nose or the tail, bent with the body: bumpers, lamps, number plates.
Mesh plate(const Vehicle& v, float fromX, float toX, float bottom, float top, float z, float depth)
{
    constexpr float kChamfer = 0.012f;
    constexpr int kSlices = 8;
    const std::array<glm::vec2, 8> outline{glm::vec2(z - depth + kChamfer, bottom), {z + depth - kChamfer, bottom},
        {z + depth, bottom + kChamfer}, {z + depth, top - kChamfer}, {z + depth - kChamfer, top}, {z - depth + kChamfer, top},
        {z - depth, top - kChamfer}, {z - depth, bottom + kChamfer}};
    MeshBuilder builder;
    std::vector<glm::vec3> before;
    for (int i = 0; i <= kSlices; ++i) {
        std::vector<glm::vec3> ring;
        for (const auto& point : outline)
            ring.push_back(shaped(v, {glm::mix(fromX, toX, float(i) / float(kSlices)), point.y, point.x}));
        if (i == 0)
            builder.polygon(ring);
        else
            builder.band(ring, before);
        before = std::move(ring);
    }
    builder.polygon(std::vector<glm::vec3>(before.rbegin(), before.rend()));
    return builder.finish();
}

void addLamps(Shape& shape, const Vehicle& v, float frontY, float rearY, float frontZ, float rearZ)
{
    const float outer = v.halfWidth - 0.04f, width = v.halfWidth * 0.36f;
    Mesh head, tail;
    for (const float side : {-1.0f, 1.0f}) {
        const float from = std::min(side * outer, side * (outer - width)), to = std::max(side * outer, side * (outer - width));
        append(head, plate(v, from, to, frontY - 0.07f, frontY + 0.07f, frontZ, 0.05f));
        append(tail, plate(v, from, to, rearY - 0.08f, rearY + 0.08f, rearZ, 0.04f));
    }
    shape.parts.push_back({"headlamps", std::move(head), srgb(222, 224, 220), "", false});
    shape.parts.push_back({"tail lamps", std::move(tail), srgb(140, 28, 26), "", false});
}

void addTrim(Shape& shape, const Vehicle& v, float mirrorZ, std::span<const float> doorLines)
{
    Mesh trim;
    const float w = v.halfWidth;
    append(trim, plate(v, -w * 0.5f, w * 0.5f, v.sill + 0.2f, v.sill + 0.34f, v.frontEnd - 0.01f, 0.03f)); // grille
    append(trim, plate(v, -w * 0.93f, w * 0.93f, v.sill + 0.01f, v.sill + 0.13f, v.frontEnd - 0.02f, 0.04f)); // bumpers
    append(trim, plate(v, -w * 0.93f, w * 0.93f, v.sill + 0.01f, v.sill + 0.15f, v.rearEnd + 0.02f, 0.04f));
    for (const float side : {-1.0f, 1.0f}) {
        append(trim,
            makeRoundedBox({std::min(side * (w - 0.05f), side * (w + 0.14f)), v.beltHeight + 0.02f, mirrorZ - 0.05f},
                {std::max(side * (w - 0.05f), side * (w + 0.14f)), v.beltHeight + 0.16f, mirrorZ + 0.05f}, 0.03f));
        for (const float z : doorLines) {
            append(trim,
                makeBox({side > 0 ? w - 0.05f : -w - 0.002f, v.sill + 0.1f, z - 0.006f},
                    {side > 0 ? w + 0.002f : -w + 0.05f, v.beltHeight, z + 0.006f}));
            append(trim,
                makeRoundedBox({side > 0 ? w - 0.05f : -w - 0.02f, v.beltHeight - 0.13f, z + 0.05f},
                    {side > 0 ? w + 0.02f : -w + 0.05f, v.beltHeight - 0.1f, z + 0.21f}, 0.01f));
        }
    }
    shape.parts.push_back({"trim", std::move(trim), srgb(38, 39, 41), "", false});
    const float y = v.sill + 0.15f;
    Mesh plates = plate(v, -0.26f, 0.26f, y, y + 0.11f, v.frontEnd + 0.015f, 0.012f);
    append(plates, plate(v, -0.26f, 0.26f, y + 0.12f, y + 0.23f, v.rearEnd - 0.012f, 0.012f));
    shape.parts.push_back({"number plates", std::move(plates), srgb(215, 213, 205), "", false});
}

void addPillars(Mesh& paint, const Vehicle& v, float halfWidth)
{
    for (const auto& [foot, head] : v.pillars) {
        const auto along = glm::normalize(head - foot), across = glm::vec2(along.y, -along.x) * 0.045f;
        const std::array outline{foot - across, foot + across, head + across, head - across};
        const std::vector<glm::vec2> ring = glm::determinant(glm::mat2(outline[1] - outline[0], outline[2] - outline[0])) > 0
            ? std::vector(outline.begin(), outline.end())
            : std::vector(outline.rbegin(), outline.rend());
        for (const float side : {-1.0f, 1.0f}) {
            Vehicle shifted = v;
            auto bar = makePrism(ring, -0.02f, 0.02f);
            for (std::size_t i = 0; i < bar.positions.size(); ++i) {
                const auto p = bar.positions[i], n = bar.normals[i]; // outline (x, y) becomes (z, y), turned about Y
                bar.positions[i] = shaped(shifted, {side * (halfWidth - 0.008f) - p.z, p.y, p.x});
                bar.normals[i] = {-n.z, n.y, n.x};
            }
            append(paint, bar);
        }
    }
}

Shape assemble(const Vehicle& v, const std::array<glm::vec2, 2>& lamps, float mirrorZ, std::span<const float> doorLines)
{
    Shape shape;
    const float glassHalf = v.halfWidth - 0.07f;
    auto paint = carried(v, bodyOutline(v), v.halfWidth, 0.06f);
    append(paint, carried(v, v.roofLine, glassHalf + 0.005f, 0.012f));
    addPillars(paint, v, glassHalf);
    shape.parts.push_back({"body", std::move(paint), v.paint, "", false});
    shape.parts.push_back({"windows", carried(v, v.glassLine, glassHalf - 0.004f, 0.04f), srgb(30, 36, 40), "", false});
    addWheels(shape, v);
    addLamps(shape, v, lamps[0].y, lamps[1].y, lamps[0].x, lamps[1].x);
    addTrim(shape, v, mirrorZ, doorLines);
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
    v.pillars = {{glm::vec2(0.98f, 0.87f), glm::vec2(0.28f, 1.36f)}, {glm::vec2(-0.28f, 0.88f), glm::vec2(-0.33f, 1.42f)},
        {glm::vec2(-1.36f, 0.9f), glm::vec2(-0.96f, 1.36f)}, {glm::vec2(-1.52f, 0.9f), glm::vec2(-1.04f, 1.33f)}};
    auto shape = assemble(v, {glm::vec2(2.17f, 0.64f), glm::vec2(-2.2f, 0.79f)}, 0.72f, std::array{0.66f, -0.34f});
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
    v.pillars = {{glm::vec2(1.88f, 1.12f), glm::vec2(1.18f, 1.98f)}, {glm::vec2(0.74f, 1.15f), glm::vec2(0.7f, 2.1f)}};
    auto shape = assemble(v, {glm::vec2(2.55f, 0.84f), glm::vec2(-2.57f, 1.05f)}, 1.5f, std::array{0.72f});
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
