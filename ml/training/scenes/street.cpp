// SPDX-License-Identifier: Apache-2.0
// A street or avenue along Z: facades on both sides, pavement, parked cars, lamp posts, trees, people.
#include "ml/training/scenes/dressing.h"
#include "ml/training/scenes/places.h"

#include <algorithm>

namespace training {
namespace {

struct Street {
    float length = 120; // metres, centred on z = 0
    float roadHalf = 3.5f;
    float pavement = 3; // width of one side
    float storeys = 5; // typical
    float front() const { return roadHalf + pavement; } // x of the facades
};

/// Along a facade, as shops and bars have them; they burn with the street's lamps.
void addNeon(Builder& builder, const Street& street, float side)
{
    Random& random = builder.random();
    for (float z = -34 + random.range(0, 14); z < 34; z += random.range(6, 22)) {
        const float width = random.range(0.9f, 3.6f);
        builder.add("neon sign", {{"width", width}, {"height", width * random.range(0.35f, 0.6f)}, {"variant", random.below(56)}},
            {side * (street.front() - 0.08f), random.range(2.4f, 4.6f), z}, -90 * side);
    }
}

void buildRow(Builder& builder, const Street& street, float side)
{
    Random& random = builder.random();
    float z = -street.length / 2;
    while (z < street.length / 2) {
        const float width = random.range(9, 24);
        const int storeys = std::clamp(static_cast<int>(street.storeys * random.range(0.6f, 1.5f)), 2, 14);
        const float x = side * (street.front() + (random.chance(0.3f) ? random.range(0, 1.2f) : 0));
        if (random.chance(0.94f))
            builder.addBuilding({x, 0, z + width / 2}, -90 * side, width, random.range(9, 16), storeys);
        z += width + (random.chance(0.2f) ? random.range(1, 6) : 0);
    }
}

void addKerb(Builder& builder, const Street& street, float side, bool trees, bool lamps)
{
    Random& random = builder.random();
    const float x = side * (street.roadHalf + 0.8f);
    const float spacing = random.range(11, 20);
    for (float z = -40 + random.range(0, spacing); z < 50; z += spacing) {
        if (lamps)
            builder.add("lamp post", {}, {x, 0.12f, z}, -90 * side);
        if (trees && random.chance(0.8f))
            builder.addTree({x, 0.12f, z + spacing / 2});
    }
    dressKerb(builder, {side * (street.front() - 0.55f), 0.13f, 0}, 16, -90 * side);
    if (random.chance(0.4f))
        builder.add("street sign", {}, {x, 0.12f, random.range(-12, 12)}, random.range(0, 360));
    if (random.chance(0.4f))
        builder.add("bench", {}, {side * (street.front() - 0.6f), 0.12f, random.range(-14, 14)}, -90 * side);
    for (float z = -30 + random.range(0, 9); z < 45; z += random.range(5.5f, 13)) {
        if (random.chance(0.5f))
            builder.addCar({side * (street.roadHalf - 1.1f), 0.02f, z}, (side > 0 ? 0.0f : 180.0f) + random.range(-3, 3));
    }
}

void addPeople(Builder& builder, const Street& street)
{
    Random& random = builder.random();
    const int count = 2 + random.below(8);
    for (int i = 0; i < count; ++i) {
        const bool onPavement = random.chance(0.65f);
        const float x = onPavement ? random.sign() * (street.roadHalf + random.range(0.6f, std::max(0.8f, street.pavement - 0.5f)))
                                   : random.range(-street.roadHalf, street.roadHalf);
        builder.addFigure({x, onPavement ? 0.12f : 0.02f, random.range(-14, 16)}, random.range(0, 360),
            {"stand", "stand", "walk", "walk", "run", "point", "carry", "look up", "aim", "kneel", "fall"});
    }
}

} // namespace

Stage buildStreet(Builder& builder)
{
    Random& random = builder.random();
    Street street;
    street.roadHalf = random.pick({3.0f, 3.5f, 5.0f, 7.0f});
    street.pavement = random.range(2, 5);
    street.storeys = random.range(3, 8);
    builder.add("ground", {{"width", 400}, {"depth", 400}}, {0, -0.05f, 0});
    builder.add("street", {{"length", street.length}, {"road width", 2 * street.roadHalf}, {"pavement width", street.pavement}}, {0, 0, 0});
    for (const float side : {-1.0f, 1.0f}) {
        buildRow(builder, street, side);
        addKerb(builder, street, side, random.chance(0.5f), random.chance(0.8f));
        if (random.chance(0.25f))
            addNeon(builder, street, side);
    }
    if (random.chance(0.5f))
        builder.addBuilding(
            {random.range(-6, 6), 0, -street.length / 2 - random.range(2, 14)}, 0, random.range(16, 34), 14, 3 + random.below(8));
    if (random.chance(0.5f))
        builder.addBuilding(
            {random.range(-6, 6), 0, street.length / 2 + random.range(2, 14)}, 180, random.range(16, 34), 14, 3 + random.below(8));
    addPeople(builder, street);
    if (random.chance(0.3f)) {
        for (int i = 0; i < 5; ++i)
            builder.addRock({random.range(-street.roadHalf, street.roadHalf), 0, random.range(-8, 8)}, random.range(0.3f, 1.1f));
    }
    Stage stage;
    stage.cameraMin = {-street.front() + 0.8f, 0.4f, -30};
    stage.cameraMax = {street.front() - 0.8f, 2.2f, 30};
    stage.interestMin = {-street.front(), 0.8f, -40};
    stage.interestMax = {street.front(), 6, 40};
    return stage;
}

} // namespace training
