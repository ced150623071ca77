// SPDX-License-Identifier: Apache-2.0
// After a collapse: heaps of rubble where a house stood, slabs and columns that lean, those that still stand around it, people.
#include "ml/training/scenes/places.h"

#include <glm/gtc/matrix_transform.hpp>
#include <glm/trigonometric.hpp>

namespace training {
namespace {

/// Leans over a horizontal axis of its own, up to `degrees`.
void lean(Item& item, Random& random, float degrees)
{
    const float turn = random.range(0, 360);
    const glm::vec3 axis(glm::cos(glm::radians(turn)), 0, glm::sin(glm::radians(turn)));
    item.worldFromLocal = glm::rotate(item.worldFromLocal, glm::radians(random.range(0.3f, 1) * degrees), axis);
}

void addDebris(Builder& builder, float reach)
{
    Random& random = builder.random();
    const auto spot = [&] { return glm::vec3(random.range(-reach, reach), 0, random.range(-reach, reach)); };
    for (int i = 2 + random.below(5); i > 0; --i) {
        Item& heap
            = builder.add("rubble", {{"width", random.range(2, 12)}, {"height", random.range(0.4f, 3.5f)}, {"variant", random.below(100)}},
                spot(), random.range(0, 360));
        if (random.chance(0.5f))
            heap.colour = builder.colour(random.chance(0.4f) ? Palette::Facade : Palette::Stone);
    }
    for (int i = 2 + random.below(6); i > 0; --i) {
        Item& slab = builder.add("wall",
            {{"width", random.range(1, 5)}, {"height", random.range(0.8f, 3.5f)}, {"thickness", random.range(0.15f, 0.4f)}}, spot(),
            random.range(0, 360));
        slab.words = random.pick({"concrete", "brick", "old plaster", "dirty concrete", "stone"});
        lean(slab, random, 80);
    }
    for (int i = random.below(4); i > 0; --i)
        lean(builder.add("column", {{"height", random.range(2, 5)}}, spot()), random, 85);
    for (int i = 4 + random.below(14); i > 0; --i)
        builder.addRock(spot(), random.range(0.15f, 1.1f));
    for (int i = random.below(4); i > 0; --i)
        lean(builder.add(random.pick({"chair", "table", "shelf", "door", "barrel"}), {}, spot(), random.range(0, 360)), random, 90);
}

} // namespace

Stage buildCollapse(Builder& builder)
{
    Random& random = builder.random();
    builder.add("ground", {{"width", 400}, {"depth", 400}}, {0, -0.05f, 0});
    builder.add("street", {{"length", 120}, {"road width", random.range(6, 10)}, {"pavement width", 3}}, {random.range(-4, 4), 0, 0});
    const float reach = random.range(7, 14);
    addDebris(builder, reach);
    for (int i = 3 + random.below(6); i > 0; --i) {
        const float side = random.sign();
        builder.addBuilding(
            {side * random.range(13, 20), 0, random.range(-40, 40)}, -90 * side, random.range(10, 22), 12, 2 + random.below(6));
    }
    for (int i = random.below(3); i > 0; --i)
        builder.addCar({random.range(-reach, reach), 0.02f, random.range(-reach, reach)}, random.range(0, 360));
    for (int i = random.below(3); i > 0; --i)
        builder.add("lamp post", {}, {random.range(-reach, reach), 0, random.range(-reach, reach)}, random.range(0, 360));
    for (int i = 2 + random.below(5); i > 0; --i)
        builder.addFigure({random.range(-8, 8), 0.02f, random.range(-8, 8)}, random.range(0, 360),
            {"stand", "run", "run", "crouch", "kneel", "lie", "fall", "carry", "look up"});
    Stage stage;
    stage.cameraMin = {-reach, 0.5f, -reach};
    stage.cameraMax = {reach, 2.4f, reach};
    return stage;
}

} // namespace training
