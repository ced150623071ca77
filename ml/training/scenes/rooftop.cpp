// SPDX-License-Identifier: Apache-2.0
// On a roof: parapet, stair head, vents, tanks, pipes; neighbours higher and lower; people.
#include "ml/training/scenes/dressing.h"
#include "ml/training/scenes/places.h"

#include <algorithm>

namespace training {
namespace {

void addNeighbours(Builder& builder, float half, float height)
{
    Random& random = builder.random();
    for (int i = 8 + random.below(8); i > 0; --i) {
        const float side = random.sign(), far = half + random.range(6, 60), across = random.range(-50, 50);
        const bool alongX = random.chance(0.5f);
        const float storeys = height / 3.3f * random.range(0.5f, 1.7f);
        builder.addBuilding(alongX ? glm::vec3(side * far, 0, across) : glm::vec3(across, 0, side * far),
            alongX ? -90 * side : (side > 0 ? 180.0f : 0.0f), random.range(12, 28), random.range(10, 20),
            std::clamp(static_cast<int>(storeys), 2, 14));
    }
}

} // namespace

Stage buildRooftop(Builder& builder)
{
    Random& random = builder.random();
    const float half = random.range(7, 14), height = random.range(12, 30);
    builder.add("ground", {{"width", 400}, {"depth", 400}}, {0, 0, 0});
    Item& roof = builder.add("floor", {{"width", 2 * half}, {"depth", 2 * half}}, {0, height, 0});
    roof.colour = glm::vec3(random.range(0.12f, 0.4f)) * glm::vec3(1, 0.97f, 0.93f);
    roof.words = random.pick({"concrete", "old", "dark", ""});
    const float parapet = random.range(0.3f, 1.2f);
    const char* words = random.pick({"brick", "concrete", "plaster", "stone"});
    for (int i = 0; i < 4; ++i) {
        const float side = i % 2 == 0 ? 1.0f : -1.0f;
        const glm::vec3 at = i < 2 ? glm::vec3(side * half, height, 0) : glm::vec3(0, height, side * half);
        builder.add("wall", {{"width", 2 * half}, {"height", parapet}, {"thickness", 0.3}}, at, i < 2 ? 90.0f : 0.0f).words = words;
        // What carries the roof: without it the street would be seen under its edge.
        builder.addBuilding(at * glm::vec3(0.94f, 0, 0.94f), i < 2 ? 90 * side : (side > 0 ? 0.0f : 180.0f), 2 * half, 1,
            std::max(2, static_cast<int>(height / 3.7f)));
    }
    addNeighbours(builder, half, height);
    const auto spot = [&](float share) { return glm::vec3(random.range(-half, half) * share, height, random.range(-half, half) * share); };
    for (int i = 2 + random.below(8); i > 0; --i) {
        Item& box = builder.add("box",
            {{"width", random.range(0.5f, 2.5f)}, {"height", random.range(0.4f, 2.4f)}, {"depth", random.range(0.5f, 2.5f)}}, spot(0.85f),
            90.0f * static_cast<float>(random.below(4)));
        box.words = random.pick({"metal", "concrete", "brick", "old metal"});
    }
    for (int i = random.below(5); i > 0; --i)
        builder.add("barrel", {}, spot(0.85f));
    if (random.chance(0.5f))
        builder.add("lamp post", {{"height", 4}}, spot(0.8f), random.range(0, 360));
    if (random.chance(0.4f))
        addStairs(builder, spot(0.6f));
    if (random.chance(0.25f))
        addBasin(builder, spot(0.4f));
    for (int i = 2 + random.below(4); i > 0; --i)
        builder.addFigure(spot(0.7f), random.range(0, 360), {"stand", "walk", "run", "aim", "point", "crouch", "sit", "look up", "fall"});
    Stage stage;
    stage.cameraMin = {-half * 0.8f, height + 0.4f, -half * 0.8f};
    stage.cameraMax = {half * 0.8f, height + 2.2f, half * 0.8f};
    stage.interestMin = {-half, height + 0.5f, -half};
    stage.interestMax = {half, height + 3, half};
    stage.craneMetres = 0;
    return stage;
}

} // namespace training
