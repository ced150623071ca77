// SPDX-License-Identifier: Apache-2.0
// What stands outdoors: trees of blobs, stones, rubble, arches, spiral stairs, silos.
#include "assets/proxies/limbs.h"
#include "ml/training/scenes/foreign_parts.h"

#include <glm/trigonometric.hpp>

#include <array>
#include <cmath>
#include <numbers>

namespace training {

assets::Shape makeForeignTree(Random& random)
{
    const float high = random.range(2.5f, 7), thick = high * random.range(0.02f, 0.035f);
    assets::Shape shape;
    shape.name = random.pick({"tree_lowpoly", "Oak", "Baum_03", "arbre"});
    const glm::vec3 green{random.range(0.03f, 0.2f), random.range(0.1f, 0.3f), random.range(0.02f, 0.08f)};
    assets::Mesh crown;
    if (random.chance(0.4f)) { // cones one over the other
        for (int i = 0; i < 3; ++i) {
            const float bottom = high * (0.2f + 0.24f * float(i)), radius = high * (0.26f - 0.06f * float(i));
            const std::array<glm::vec2, 2> cone{glm::vec2{radius, bottom}, {0.01f, bottom + 0.36f * high}};
            append(crown, assets::makeLathe(cone, 6 + random.below(6)));
        }
    } else {
        for (int i = 1 + random.below(4); i > 0; --i)
            append(crown,
                assets::makeBlob({random.range(-0.12f, 0.12f) * high, random.range(0.6f, 0.8f) * high, random.range(-0.12f, 0.12f) * high},
                    glm::vec3(high * random.range(0.16f, 0.26f)), 2, 0.15f, random.next() % 1000, random.chance(0.5f) ? 10.0f : 180.0f));
    }
    addPart(shape, "trunk", assets::makeRod({0, 0, 0}, {0, 0.65f * high, 0}, thick * 1.3f, thick, 7), {0.12f, 0.07f, 0.04f});
    addPart(shape, random.chance(0.5f) ? "leaves" : noName(random), std::move(crown), green);
    return shape;
}

assets::Shape makeForeignRock(Random& random)
{
    const glm::vec3 radii{random.range(0.3f, 1.4f), random.range(0.25f, 0.9f), random.range(0.3f, 1.4f)};
    assets::Shape shape;
    shape.name = random.pick({"rock_a", "Stone", "boulder", "Felsen"});
    const float crease = random.chance(0.5f) ? 15.0f : 60.0f;
    addPart(shape, noName(random), assets::makeBlob({0, radii.y * 0.6f, 0}, radii, 3, 0.35f, random.next() % 1000, crease),
        anyColour(random) * glm::vec3(0.8f));
    return shape;
}

assets::Shape makeForeignRubble(Random& random)
{
    assets::Mesh heap;
    const float reach = random.range(1, 3);
    for (int i = 15 + random.below(25); i > 0; --i) {
        const float far = reach * std::sqrt(random.unit()), angle = random.range(0, 360);
        const glm::vec3 half{random.range(0.05f, 0.4f), random.range(0.05f, 0.2f), random.range(0.05f, 0.4f)};
        const glm::vec3 at{far * std::cos(angle), random.range(0, 0.5f) * (reach - far), far * std::sin(angle)};
        const glm::mat4 turn = glm::rotate(turnedY(angle), glm::radians(random.range(-50, 50)), glm::vec3(1, 0, 0.4f));
        append(heap, assets::makeBox(-half, half), movedTo(at) * turn);
    }
    assets::Shape shape;
    shape.name = random.pick({"rubble", "debris_pile"});
    addPart(shape, noName(random), std::move(heap), anyColour(random));
    return shape;
}

assets::Shape makeForeignArch(Random& random)
{
    const float half = random.range(0.8f, 2), foot = random.range(1.2f, 3), thick = random.range(0.3f, 0.9f);
    std::vector<glm::vec2> outline{{-half - thick, 0}, {-half, 0}};
    for (int i = 12; i >= 0; --i) {
        const float a = std::numbers::pi_v<float> * float(i) / 12;
        outline.emplace_back(half * std::cos(a), foot + half * std::sin(a));
    }
    outline.insert(
        outline.end(), {{half, 0}, {half + thick, 0}, {half + thick, foot + half + thick}, {-half - thick, foot + half + thick}});
    assets::Shape shape;
    shape.name = random.pick({"arch", "stone_arch", "Gate_old"});
    addPart(shape, noName(random), assets::makePrism(outline, -thick / 2, thick / 2), anyColour(random));
    return shape;
}

assets::Shape makeForeignStairs(Random& random)
{
    const int steps = 10 + random.below(8);
    const float radius = random.range(0.9f, 1.5f), rise = random.range(0.16f, 0.2f);
    assets::Mesh mesh = assets::makeRod({0, 0, 0}, {0, rise * float(steps + 5), 0}, 0.09f, 0.09f, 12);
    for (int i = 0; i < steps; ++i)
        append(mesh, assets::makeBox({0, rise * float(i), -0.16f}, {radius, rise * float(i) + 0.05f, 0.16f}), turnedY(22.0f * float(i)));
    assets::Shape shape;
    shape.name = random.pick({"spiral_stairs", "SpiralStaircase"});
    addPart(shape, noName(random), std::move(mesh), anyColour(random));
    return shape;
}

assets::Shape makeForeignSilo(Random& random)
{
    const float radius = random.range(1.2f, 3), high = random.range(5, 11);
    const std::array<glm::vec2, 4> profile{
        glm::vec2{radius, 0}, {radius, high}, {radius * 0.5f, high + radius * 0.6f}, {0.02f, high + radius * 0.7f}};
    assets::Shape shape;
    shape.name = random.pick({"silo", "Water_tower", "tank"});
    addPart(shape, noName(random), assets::makeLathe(profile, 12 + 4 * random.below(6)), anyColour(random));
    return shape;
}

} // namespace training
