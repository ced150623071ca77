// SPDX-License-Identifier: Apache-2.0
// A large hall: a warehouse, a station or a car park, with rows of columns, high windows and what is stored there.
#include "ml/training/scenes/dressing.h"
#include "ml/training/scenes/places.h"

namespace training {
namespace {

struct Hall {
    float width = 24; // along x
    float depth = 40; // along z
    float height = 6;
};

void addShell(Builder& builder, const Hall& hall)
{
    Random& random = builder.random();
    builder.add("floor", {{"width", hall.width}, {"depth", hall.depth}}, {0, 0, 0}).words = random.pick({"concrete", "stone", "old", ""});
    builder.add("ceiling", {{"width", hall.width}, {"depth", hall.depth}, {"height", hall.height}}, {0, 0, 0});
    const glm::vec3 colour = builder.colour(Palette::Wall);
    const char* words = random.pick({"brick", "concrete", "old plaster", "metal", "stone", ""});
    for (const float side : {-1.0f, 1.0f}) {
        for (float z = -hall.depth / 2; z < hall.depth / 2 - 0.1f; z += 10) {
            Item& wall = builder.add(random.chance(0.6f) ? "wall with window" : "wall", {{"width", 10}, {"height", hall.height}},
                {side * hall.width / 2, 0, z + 5}, -90 * side);
            wall.colour = colour;
            wall.words = words;
        }
        Item& end = builder.add(random.chance(0.5f) ? "wall with door" : "wall", {{"width", hall.width}, {"height", hall.height}},
            {0, 0, side * hall.depth / 2}, side > 0 ? 180.0f : 0.0f);
        end.colour = colour;
        end.words = words;
    }
}

void addStock(Builder& builder, const Hall& hall)
{
    Random& random = builder.random();
    const auto spot = [&] { return glm::vec3(random.range(-0.4f, 0.4f) * hall.width, 0.01f, random.range(-0.45f, 0.45f) * hall.depth); };
    for (int i = random.below(14); i > 0; --i) {
        Item& box = builder.add(random.pick({"box", "crate", "crate"}),
            {{"width", random.range(0.6f, 2)}, {"height", random.range(0.5f, 2.2f)}, {"depth", random.range(0.6f, 2)}}, spot(),
            90.0f * static_cast<float>(random.below(4)));
        if (random.chance(0.6f))
            box.colour = builder.colour(Palette::Wood);
    }
    for (int i = random.below(6); i > 0; --i)
        builder.add(random.pick({"barrel", "shelf", "bench", "table", "bicycle", "barrier", "suitcase", "traffic cone"}), {}, spot(),
            random.range(0, 360));
    if (random.chance(0.4f))
        for (int i = 1 + random.below(5); i > 0; --i)
            builder.addCar(spot(), random.chance(0.5f) ? 0.0f : 180.0f);
    for (int i = 2 + random.below(6); i > 0; --i)
        builder.addFigure(spot(), random.range(0, 360), {"stand", "walk", "walk", "run", "aim", "carry", "point", "crouch"});
}

} // namespace

Stage buildHall(Builder& builder)
{
    Random& random = builder.random();
    const Hall hall{random.range(12, 30), 10.0f * static_cast<float>(2 + random.below(4)), random.range(3.2f, 8)};
    addShell(builder, hall);
    if (random.chance(0.75f))
        for (float z = -hall.depth / 2 + 5; z < hall.depth / 2; z += 5)
            for (const float side : {-1.0f, 1.0f})
                builder.add("column", {{"height", hall.height}}, {side * hall.width * 0.22f, 0, z});
    addStock(builder, hall);
    if (random.chance(0.4f))
        addStairs(builder, {random.range(-0.35f, 0.35f) * hall.width, 0.01f, random.range(-0.4f, 0.4f) * hall.depth});
    if (random.chance(0.5f))
        addColonnade(builder, {random.range(-0.3f, 0.3f) * hall.width, 0.01f, random.range(-0.3f, 0.3f) * hall.depth}, hall.height - 0.5f);
    for (int i = 1 + random.below(5); i > 0; --i)
        builder.add("floor lamp", {}, {random.range(-0.3f, 0.3f) * hall.width, 0, random.range(-0.35f, 0.35f) * hall.depth});
    Stage stage;
    stage.indoors = true;
    stage.craneMetres = 0;
    stage.cameraMin = {-hall.width / 2 + 0.8f, 0.5f, -hall.depth / 2 + 0.8f};
    stage.cameraMax = {hall.width / 2 - 0.8f, 2.2f, hall.depth / 2 - 0.8f};
    stage.interestMin = {-hall.width / 2, 0.5f, -hall.depth / 2};
    stage.interestMax = {hall.width / 2, 2.5f, hall.depth / 2};
    return stage;
}

} // namespace training
