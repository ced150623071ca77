// SPDX-License-Identifier: Apache-2.0
// What stands in rooms: sofas, tables, lamps, vases, and the forms that every modeller begins with.
#include "assets/proxies/limbs.h"
#include "ml/training/scenes/foreign_parts.h"

#include <array>
#include <cmath>
#include <numbers>

namespace training {

assets::Shape makeForeignSofa(Random& random)
{
    const float half = random.range(0.4f, 1.2f), round = random.range(0.02f, 0.1f), back = random.range(0.7f, 0.95f);
    assets::Mesh mesh = assets::makeRoundedBox({-half, 0.08f, -0.4f}, {half, 0.42f, 0.4f}, round);
    append(mesh, assets::makeRoundedBox({-half, 0.3f, -0.45f}, {half, back, -0.2f}, round));
    for (const float side : {-1.0f, 1.0f})
        append(mesh, assets::makeRoundedBox({side * half - 0.12f, 0, -0.43f}, {side * half + 0.12f, 0.6f, 0.42f}, round));
    assets::Shape shape;
    shape.name = random.pick({"sofa", "Couch_02", "armchair"});
    addPart(shape, noName(random), std::move(mesh), anyColour(random));
    return shape;
}

assets::Shape makeForeignTable(Random& random)
{
    const float half = random.range(0.4f, 0.9f), deep = random.range(0.35f, 0.5f), high = random.range(0.45f, 0.78f);
    assets::Mesh mesh;
    if (random.chance(0.4f)) { // round, on one leg
        const std::array<glm::vec2, 6> profile{
            glm::vec2{deep * 0.6f, 0}, {deep * 0.6f, 0.03f}, {0.05f, 0.06f}, {0.05f, high - 0.04f}, {deep, high - 0.03f}, {deep, high}};
        mesh = assets::makeLathe(profile, 28);
    } else {
        mesh = assets::makeBox({-half, high - 0.04f, -deep}, {half, high, deep});
        for (const float x : {-half + 0.06f, half - 0.06f})
            for (const float z : {-deep + 0.06f, deep - 0.06f})
                append(mesh, assets::makeBox({x - 0.03f, 0, z - 0.03f}, {x + 0.03f, high - 0.04f, z + 0.03f}));
    }
    assets::Shape shape;
    shape.name = random.pick({"table", "coffee_table", "Tisch"});
    addPart(shape, noName(random), std::move(mesh), anyColour(random));
    return shape;
}

assets::Shape makeForeignLamp(Random& random)
{
    const float high = random.range(0.5f, 1.8f), radius = high * 0.16f;
    const std::array<glm::vec2, 4> stand{glm::vec2{radius * 0.8f, 0}, {radius * 0.8f, 0.03f}, {0.02f, 0.05f}, {0.02f, high * 0.8f}};
    const std::array<glm::vec2, 2> shade{glm::vec2{radius, high * 0.75f}, {radius * random.range(0.4f, 1), high}};
    assets::Shape shape;
    shape.name = random.pick({"lamp", "floor_lamp", "Lampe"});
    addPart(shape, "stand", assets::makeLathe(stand, 16), anyColour(random) * 0.4f);
    addPart(shape, "shade", assets::makeLathe(shade, 24), glm::vec3(0.8f, 0.76f, 0.68f));
    return shape;
}

assets::Shape makeForeignVase(Random& random)
{
    const float high = random.range(0.2f, 0.9f), wide = high * random.range(0.18f, 0.4f);
    std::vector<glm::vec2> profile;
    const float belly = random.range(0.3f, 0.7f), neck = random.range(0.25f, 0.6f);
    for (int i = 0; i <= 16; ++i) {
        const float t = float(i) / 16, swell = std::exp(-std::pow((t - belly) / 0.3f, 2.0f));
        profile.emplace_back(wide * (neck + (1 - neck) * swell), high * t);
    }
    assets::Shape shape;
    shape.name = random.pick({"vase", "pot", "Urn_B"});
    addPart(shape, noName(random), assets::makeLathe(profile, 24), anyColour(random));
    return shape;
}

assets::Shape makeForeignForm(Random& random)
{
    const float size = random.range(0.25f, 0.8f);
    assets::Mesh mesh;
    const int kind = random.below(3);
    if (kind == 0) {
        mesh = assets::makeBlob({0, size, 0}, glm::vec3(size), 4, 0, 1);
    } else if (kind == 1) {
        mesh = assets::makeTorus({0, size * 1.3f, 0}, size, size * 0.3f, 40, 16);
    } else {
        std::vector<glm::vec3> path;
        for (int i = 0; i <= 96; ++i) {
            const float t = 2 * std::numbers::pi_v<float> * float(i) / 96, r = 2 + std::cos(3 * t);
            path.push_back(glm::vec3(r * std::cos(2 * t), 3.4f + std::sin(3 * t) * 1.1f + 0 * r, r * std::sin(2 * t)) * (size / 3.2f));
        }
        assets::addLimb(mesh, path, size * 0.14f, size * 0.14f, 10);
    }
    assets::Shape shape;
    shape.name = random.pick({"sphere", "Torus", "knot", "untitled"});
    addPart(shape, noName(random), std::move(mesh), anyColour(random));
    return shape;
}

} // namespace training
