// SPDX-License-Identifier: Apache-2.0
// Forest, field, or a country road with a hut: trees, rocks, people.
#include "ml/training/scenes/places.h"

namespace training {

Stage buildNature(Builder& builder)
{
    Random& random = builder.random();
    Item& ground = builder.add("ground", {{"width", 600}, {"depth", 600}}, {0, 0, 0});
    switch (random.below(4)) {
    case 0:
        ground.colour = glm::vec3(0.16f, 0.21f, 0.07f);
        break;
    case 1:
        ground.colour = glm::vec3(0.33f, 0.26f, 0.17f);
        break;
    case 2:
        ground.colour = glm::vec3(0.11f, 0.15f, 0.06f);
        break;
    default:
        break;
    }
    const auto spot = [&](float reach) { return glm::vec3(random.range(-reach, reach), 0, random.range(-reach, reach)); };
    const int trees = random.chance(0.5f) ? 6 + random.below(12) : 20 + random.below(25);
    for (int i = 0; i < trees; ++i)
        builder.addTree(spot(random.range(12, 55)));
    for (int i = 4 + random.below(14); i > 0; --i)
        builder.addUndergrowth(spot(random.range(6, 20)));
    for (int i = random.below(10); i > 0; --i)
        builder.addRock(spot(14), random.range(0.3f, 2.6f));
    for (int i = 1 + random.below(5); i > 0; --i)
        builder.addFigure(spot(8), random.range(0, 360), {"stand", "walk", "walk", "run", "crouch", "sit", "point", "carry", "lie"});
    if (random.chance(0.4f))
        builder.add("street", {{"length", 160}, {"road width", 6}, {"pavement width", 0.5}}, {random.range(-6, 6), 0.01f, 0});
    if (random.chance(0.45f))
        builder.addBuilding({random.range(-14, 14), 0, random.range(-24, -12)}, random.range(-30, 30), random.range(6, 12),
            random.range(5, 9), 1 + random.below(2));
    if (random.chance(0.3f))
        builder.addCar(spot(10), random.range(0, 360));
    if (random.chance(0.2f))
        builder.add("campfire", {}, spot(5));
    if (random.chance(0.25f))
        builder.add("lamp post", {}, spot(6), random.range(0, 360));
    if (random.chance(0.35f)) {
        const float width = random.range(15, 60), depth = random.range(15, 60);
        builder.add("water", {{"width", width}, {"depth", depth}}, {random.range(-30, 30), 0.01f, -6 - depth / 2 - random.range(0, 20)});
    }
    Stage stage;
    stage.cameraMin = {-12, 0.4f, -12};
    stage.cameraMax = {12, 2.2f, 12};
    return stage;
}

} // namespace training
