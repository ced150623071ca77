// SPDX-License-Identifier: Apache-2.0
// A yard or the roof of a building: cars in rows or a parapet, stairs, walls, crates, buildings behind.
#include "ml/training/scenes/dressing.h"
#include "ml/training/scenes/places.h"

namespace training {

Stage buildYard(Builder& builder)
{
    Random& random = builder.random();
    const float half = random.range(14, 26);
    builder.add("ground", {{"width", 400}, {"depth", 400}}, {0, -0.05f, 0});
    builder.add("street", {{"length", 2 * half}, {"road width", 2 * half}, {"pavement width", 1.5}}, {0, 0, 0});
    for (const float side : {-1.0f, 1.0f}) {
        Item& wall = builder.add(
            "wall", {{"width", 2 * half}, {"height", random.range(0.9f, 3.2f)}, {"thickness", 0.3}}, {side * (half + 2), 0, 0}, 90);
        if (random.chance(0.6f))
            wall.words = random.pick({"brick", "concrete", "stone", "plaster"});
        builder.addBuilding(
            {random.range(-5, 5), 0, side * (half + 3)}, side > 0 ? 180.0f : 0.0f, random.range(18, 40), 12, 2 + random.below(6));
        if (random.chance(0.7f))
            builder.addBuilding({side * (half + 8), 0, random.range(-6, 6)}, -90 * side, random.range(14, 30), 12, 2 + random.below(7));
    }
    const auto spot = [&](float reach) { return glm::vec3(random.range(-reach, reach), 0.02f, random.range(-reach, reach)); };
    for (float x = -half + 3; x < half - 3; x += random.range(3, 5)) {
        if (random.chance(0.5f))
            builder.addCar({x, 0.02f, random.sign() * (half - 4)}, random.chance(0.5f) ? 0.0f : 180.0f);
    }
    for (int i = random.below(5); i > 0; --i)
        builder
            .add(random.pick({"box", "crate"}),
                {{"width", random.range(0.5f, 1.6f)}, {"height", random.range(0.4f, 1.4f)}, {"depth", random.range(0.5f, 1.6f)}}, spot(10),
                random.range(0, 90))
            .colour
            = builder.colour(Palette::Wood);
    if (random.chance(0.4f))
        addStairs(builder, spot(half * 0.6f));
    if (random.chance(0.2f))
        addBasin(builder, spot(half * 0.5f));
    if (random.chance(0.35f))
        addColonnade(builder, spot(half * 0.5f), 7);
    if (random.chance(0.3f))
        builder.add("ramp", {{"width", 3}}, spot(half * 0.6f), 90.0f * static_cast<float>(random.below(4)));
    for (int i = 1 + random.below(4); i > 0; --i)
        builder.add("lamp post", {}, spot(half * 0.8f), random.range(0, 360));
    dressKerb(builder, spot(half * 0.5f), 5, random.range(0, 360));
    for (int i = random.below(4); i > 0; --i)
        builder.addTree(spot(half));
    for (int i = random.below(4); i > 0; --i)
        builder.add("barrel", {}, spot(half * 0.6f), random.range(0, 360));
    for (int i = 2 + random.below(5); i > 0; --i)
        builder.addFigure(spot(9), random.range(0, 360), {"stand", "walk", "run", "aim", "point", "crouch", "fall", "carry"});
    if (random.chance(0.35f)) {
        for (int i = 0; i < 7; ++i)
            builder.addRock(spot(7), random.range(0.3f, 1.4f));
        builder.add("rubble", {{"width", random.range(2, 7)}, {"height", random.range(0.4f, 2.2f)}, {"variant", random.below(100)}},
            spot(7), random.range(0, 360));
    }
    Stage stage;
    stage.cameraMin = {-half * 0.8f, 0.4f, -half * 0.8f};
    stage.cameraMax = {half * 0.8f, 2.2f, half * 0.8f};
    return stage;
}

} // namespace training
