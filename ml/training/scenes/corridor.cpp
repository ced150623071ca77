// SPDX-License-Identifier: Apache-2.0
// A corridor or an office of cells: long walls with doors, rows of desks, few windows, lamps along it.
#include "ml/training/scenes/dressing.h"
#include "ml/training/scenes/places.h"

#include <algorithm>

namespace training {

Stage buildCorridor(Builder& builder)
{
    Random& random = builder.random();
    const bool office = random.chance(0.4f);
    const float width = office ? random.range(6, 10) : random.range(1.8f, 3.4f), height = random.range(2.4f, 3.2f);
    const int bays = 3 + random.below(5);
    constexpr float kBay = 4;
    const float length = kBay * static_cast<float>(bays);
    Item& floor = builder.add("floor", {{"width", width}, {"depth", length}}, {0, 0, 0});
    if (random.chance(0.6f))
        floor.colour = builder.colour(random.chance(0.5f) ? Palette::Stone : Palette::Wood);
    builder.add("ceiling", {{"width", width}, {"depth", length}, {"height", height}}, {0, 0, 0});
    const glm::vec3 colour = builder.colour(Palette::Wall);
    const char* words = random.pick({"", "", "plaster", "concrete", "brick", "wooden"});
    const auto addWall = [&](const char* kind, float wallWidth, const glm::vec3& at, float yaw) {
        Item& wall = builder.add(kind, {{"width", wallWidth}, {"height", height}}, at, yaw);
        wall.colour = colour;
        wall.words = words;
    };
    for (const float side : {-1.0f, 1.0f}) {
        for (int bay = 0; bay < bays; ++bay) {
            const char* kind = random.pick({"wall", "wall", "wall with door", office ? "wall with window" : "wall with door"});
            addWall(kind, kBay, {side * width / 2, 0, -length / 2 + (static_cast<float>(bay) + 0.5f) * kBay}, -90 * side);
        }
        addWall(random.chance(0.5f) ? "wall with window" : "wall with door", width, {0, 0, side * length / 2}, side > 0 ? 180.0f : 0.0f);
    }
    const auto spot = [&](float margin) {
        return glm::vec3(random.range(-0.5f, 0.5f) * std::max(width - margin, 0.2f), 0.01f, random.range(-0.45f, 0.45f) * length);
    };
    if (office)
        for (float z = -length / 2 + 1.5f; z < length / 2 - 1; z += random.range(2, 3)) {
            const glm::vec3 desk(random.sign() * width * 0.25f, 0.01f, z);
            builder.add("table", {}, desk, 90);
            layTable(builder, {desk + glm::vec3(0, 0.75f, 0), 90});
            builder.add("chair", {}, desk + glm::vec3(0, 0, 0.7f), random.range(150, 210));
        }
    for (int i = random.below(3); i > 0; --i)
        builder.add(random.pick({"shelf", "crate", "bench", "chair", "suitcase", "litter bin", "bag"}), {}, spot(0.8f),
            90.0f * static_cast<float>(random.below(4)));
    for (int i = 1 + random.below(3); i > 0; --i)
        builder.add("floor lamp", {}, spot(0.6f));
    for (int i = 1 + random.below(4); i > 0; --i)
        builder.addFigure(spot(0.9f), random.range(0, 360), {"stand", "walk", "walk", "run", "aim", "point", "crouch", "carry"});
    Stage stage;
    stage.indoors = true;
    stage.craneMetres = 0;
    stage.cameraMin = {-width / 2 + 0.5f, 0.5f, -length / 2 + 0.6f};
    stage.cameraMax = {width / 2 - 0.5f, 2.0f, length / 2 - 0.6f};
    stage.interestMin = {-width / 2, 0.5f, -length / 2};
    stage.interestMax = {width / 2, 1.8f, length / 2};
    return stage;
}

} // namespace training
