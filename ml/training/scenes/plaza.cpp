// SPDX-License-Identifier: Apache-2.0
// A paved square among buildings, with lamps, trees, low walls, people and a few cars.
#include "ml/training/scenes/dressing.h"
#include "ml/training/scenes/places.h"

#include <cmath>
#include <numbers>

namespace training {
namespace {

void addRing(Builder& builder, float radius)
{
    Random& random = builder.random();
    const int count = 9 + random.below(6);
    for (int i = 0; i < count; ++i) {
        const float turn = (static_cast<float>(i) + random.range(-0.15f, 0.15f)) / static_cast<float>(count);
        if (random.chance(0.12f))
            continue;
        const float angle = 2 * std::numbers::pi_v<float> * turn;
        const float distance = radius + random.range(0, 8);
        const glm::vec3 position(std::sin(angle) * distance, 0, std::cos(angle) * distance);
        const float width = 2 * std::numbers::pi_v<float> * radius / static_cast<float>(count) * random.range(0.7f, 0.98f);
        builder.addBuilding(position, 360 * turn + 180, width, random.range(10, 16), 2 + random.below(7));
    }
}

} // namespace

Stage buildPlaza(Builder& builder)
{
    Random& random = builder.random();
    builder.add("ground", {{"width", 400}, {"depth", 400}}, {0, -0.05f, 0});
    const float radius = random.range(20, 36);
    Item& paving = builder.add("floor", {{"width", 2 * radius + 20}, {"depth", 2 * radius + 20}}, {0, 0, 0});
    paving.shape = [&] {
        auto shape = std::make_shared<assets::Shape>(*paving.shape);
        shape->semanticClass = "pavement";
        return shape;
    }();
    paving.colour = glm::vec3(random.range(0.22f, 0.42f)) * glm::vec3(1, 0.97f, 0.92f);
    addRing(builder, radius);
    const auto spot = [&](float reach) { return glm::vec3(random.range(-reach, reach), 0.01f, random.range(-reach, reach)); };
    for (int i = random.below(9); i > 0; --i)
        builder.addTree(spot(radius * 0.7f));
    for (int i = 2 + random.below(6); i > 0; --i)
        builder.add("lamp post", {}, spot(radius * 0.6f), random.range(0, 360));
    for (int i = random.below(4); i > 0; --i) {
        Item& wall = builder.add("wall", {{"width", random.range(2, 9)}, {"height", random.range(0.6f, 2.2f)}, {"thickness", 0.3}},
            spot(radius * 0.5f), random.range(0, 360));
        if (random.chance(0.5f))
            wall.words = random.pick({"brick", "concrete", "stone"});
    }
    dressKerb(builder, spot(radius * 0.4f), 4, random.range(0, 360));
    for (int i = random.below(4); i > 0; --i) { // a café outdoors
        const glm::vec3 at = spot(radius * 0.35f);
        builder.add("table", {{"width", 0.8}, {"depth", 0.8}}, at, 0);
        for (const float side : {-1.0f, 1.0f})
            builder.add("chair", {}, at + glm::vec3(side * 0.6f, 0, 0), -90 * side + random.range(-20, 20));
        layTable(builder, {at + glm::vec3(0, 0.75f, 0), 0, 0.8f, 0.8f});
    }
    if (random.chance(0.4f))
        addStairs(builder, spot(radius * 0.4f));
    if (random.chance(0.4f))
        addBasin(builder, spot(radius * 0.35f));
    for (int i = random.below(5); i > 0; --i)
        builder.addUndergrowth(spot(radius * 0.6f));
    for (int i = random.below(5); i > 0; --i)
        builder.add("bench", {}, spot(radius * 0.4f), random.range(0, 360));
    for (int i = random.below(4); i > 0; --i)
        builder.addCar(spot(radius * 0.6f), random.range(0, 360));
    for (int i = random.below(3); i > 0; --i)
        addColonnade(builder, spot(radius * 0.4f), 7);
    for (int i = random.below(4); i > 0; --i)
        builder.addRock(spot(10), random.range(0.3f, 1.2f));
    for (int i = 3 + random.below(9); i > 0; --i)
        builder.addFigure(
            spot(11), random.range(0, 360), {"stand", "stand", "walk", "walk", "run", "sit", "point", "carry", "look up", "crouch"});
    Stage stage;
    stage.cameraMin = {-radius * 0.6f, 0.4f, -radius * 0.6f};
    stage.cameraMax = {radius * 0.6f, 2.2f, radius * 0.6f};
    stage.interestMin = {-12, 0.8f, -12};
    stage.interestMax = {12, 6, 12};
    return stage;
}

} // namespace training
