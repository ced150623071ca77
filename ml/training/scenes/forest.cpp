// SPDX-License-Identifier: Apache-2.0
// Among trees: close trunks, bushes, rocks, a few people.
#include "ml/training/scenes/places.h"

#include <cmath>

namespace training {

Stage buildForest(Builder& builder)
{
    Random& random = builder.random();
    Item& ground = builder.add("ground", {{"width", 600}, {"depth", 600}}, {0, 0, 0});
    ground.colour = random.chance(0.6f) ? glm::vec3(0.11f, 0.13f, 0.06f) : glm::vec3(0.2f, 0.15f, 0.09f);
    const auto spot = [&](float reach) { return glm::vec3(random.range(-reach, reach), 0, random.range(-reach, reach)); };
    for (int i = 40 + random.below(40); i > 0; --i) {
        const glm::vec3 position = spot(45);
        if (std::abs(position.x) > 1.6f) // a path leads through
            builder.addTree(position);
    }
    for (int i = 6 + random.below(16); i > 0; --i)
        builder.addUndergrowth(spot(16));
    for (int i = random.below(8); i > 0; --i)
        builder.addRock(spot(14), random.range(0.3f, 1.8f));
    for (int i = 1 + random.below(4); i > 0; --i)
        builder.addFigure(spot(6), random.range(0, 360), {"stand", "walk", "walk", "run", "crouch", "sit", "point", "lie", "fall"});
    if (random.chance(0.3f)) { // a pond
        const float width = random.range(5, 16), depth = random.range(5, 10);
        builder.add("water", {{"width", width}, {"depth", depth}}, spot(10) + glm::vec3(0, 0.01f, 0));
    }
    if (random.chance(0.3f))
        builder.add("campfire", {}, spot(4));
    Stage stage;
    stage.cameraMin = {-9, 0.4f, -12};
    stage.cameraMax = {9, 2.2f, 12};
    return stage;
}

} // namespace training
