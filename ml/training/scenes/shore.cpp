// SPDX-License-Identifier: Apache-2.0
// A shore: sand or shingle that meets water, rocks, a few trees and huts, people. Without the water it is a desert.
#include "ml/training/scenes/places.h"

#include <span>

namespace training {

Stage buildShore(Builder& builder)
{
    Random& random = builder.random();
    constexpr glm::vec3 kSands[] = {{0.55f, 0.44f, 0.29f}, {0.46f, 0.34f, 0.22f}, {0.36f, 0.33f, 0.29f}, {0.62f, 0.55f, 0.43f}};
    builder.add("ground", {{"width", 600}, {"depth", 600}}, {0, 0, 0}).colour = random.pick(std::span<const glm::vec3>(kSands));
    const bool desert = random.chance(0.3f);
    if (!desert) {
        Item& water = builder.add("water", {{"width", 600}, {"depth", 300}}, {0, 0.04f, -150 - random.range(2, 12)}, random.range(-6, 6));
        if (random.chance(0.4f))
            water.colour = glm::vec3(0.05f, random.range(0.12f, 0.22f), random.range(0.14f, 0.25f));
    }
    const auto spot = [&](float reach) { return glm::vec3(random.range(-reach, reach), 0, random.range(-3, reach)); };
    for (int i = 4 + random.below(14); i > 0; --i)
        builder.addRock(spot(random.range(8, 40)), random.range(0.3f, desert ? 5.0f : 2.5f));
    for (int i = random.below(desert ? 3 : 8); i > 0; --i)
        builder.addTree(spot(random.range(14, 45)));
    for (int i = 1 + random.below(5); i > 0; --i)
        builder.addFigure(spot(8), random.range(0, 360), {"stand", "walk", "walk", "run", "sit", "point", "carry", "lie", "kneel"});
    if (random.chance(0.4f))
        builder.addCar(spot(10), random.range(0, 360));
    if (random.chance(0.4f))
        builder.addBuilding({random.range(-16, 16), 0, random.range(14, 30)}, random.range(150, 210), random.range(5, 12), 6, 1);
    if (random.chance(0.25f))
        builder.add("campfire", {}, spot(5));
    for (int i = random.below(3); i > 0; --i)
        builder.add(random.pick({"crate", "barrel", "box"}), {}, spot(6), random.range(0, 360));
    Stage stage;
    stage.cameraMin = {-12, 0.4f, -3};
    stage.cameraMax = {12, 2.2f, 14};
    stage.interestMin = {-12, 0.3f, -20};
    stage.interestMax = {12, 2, 10};
    return stage;
}

} // namespace training
