// SPDX-License-Identifier: Apache-2.0
#include "ml/training/scenes/dressing.h"

#include <glm/trigonometric.hpp>

#include <algorithm>
#include <cmath>

namespace training {
namespace {

/// Places things by where they are on a table or a wall.
class Spots {
public:
    Spots(Builder& builder, const glm::vec3& origin, float yaw)
        : m_builder(builder)
        , m_origin(origin)
        , m_yaw(yaw)
    {
    }

    Item& add(const char* kind, const glm::vec3& local, float yaw, const std::map<std::string, double>& dimensions = {})
    {
        const float sine = std::sin(glm::radians(m_yaw)), cosine = std::cos(glm::radians(m_yaw));
        const glm::vec3 turned(local.x * cosine + local.z * sine, local.y, local.z * cosine - local.x * sine);
        Item& item = m_builder.add(kind, dimensions, m_origin + turned, m_yaw + yaw);
        item.words.clear(); // a stone cup or a concrete letter is nothing that a director writes
        return item;
    }

private:
    Builder& m_builder;
    glm::vec3 m_origin;
    float m_yaw;
};

void layMeal(Builder& builder, const Tabletop& top, Spots& spots)
{
    Random& random = builder.random();
    const float z = top.depth / 2 - 0.2f;
    const int guests = std::max(1, static_cast<int>(top.width / 0.7f));
    for (const float side : {-1.0f, 1.0f}) {
        for (int i = 0; i < guests; ++i) {
            if (random.chance(0.25f))
                continue;
            const float x = ((static_cast<float>(i) + 0.5f) / static_cast<float>(guests) - 0.5f) * top.width;
            spots.add("plate", {x, 0, side * z}, random.range(0, 360));
            if (random.chance(0.8f))
                spots.add("glass", {x + side * 0.17f, 0, side * (z - 0.14f)}, 0);
            if (random.chance(0.3f))
                spots.add("cup", {x - side * 0.2f, 0, side * (z - 0.1f)}, random.range(0, 360));
        }
    }
    if (random.chance(0.8f))
        spots.add("bottle", {random.range(-0.25f, 0.25f), 0, random.range(-0.05f, 0.05f)}, random.range(0, 360));
    for (int i = random.below(3); i > 0; --i)
        spots.add("candle", {random.range(-0.4f, 0.4f) * top.width, 0, random.range(-0.04f, 0.04f)}, 0);
}

void layCoffee(Builder& builder, const Tabletop& top, Spots& spots)
{
    Random& random = builder.random();
    const auto spot = [&] { return glm::vec3(random.range(-0.38f, 0.38f) * top.width, 0, random.range(-0.34f, 0.34f) * top.depth); };
    for (int i = 1 + random.below(3); i > 0; --i)
        spots.add("cup", spot(), random.range(0, 360));
    if (random.chance(0.5f))
        spots.add(random.pick({"letter", "phone", "papers"}), spot(), random.range(-40, 40));
    if (random.chance(0.4f))
        spots.add(random.pick({"book", "bag", "pistol", "bottle"}), spot(), random.range(0, 360));
    if (random.chance(0.35f))
        spots.add("candle", spot(), 0);
}

void layWork(Builder& builder, const Tabletop& top, Spots& spots)
{
    Random& random = builder.random();
    spots.add("laptop", {random.range(-0.15f, 0.15f) * top.width, 0, -0.05f}, random.range(-15, 15));
    spots.add("papers", {random.range(0.2f, 0.38f) * top.width, 0, random.range(-0.1f, 0.15f)}, random.range(-20, 20));
    if (random.chance(0.7f))
        spots.add("table lamp", {-0.38f * top.width, 0, -0.28f * top.depth}, 0, {{"height", random.pick({0.4, 0.5})}});
    for (int i = random.below(4); i > 0; --i) // a pile
        spots.add("book", {-0.3f * top.width, 0.035f * static_cast<float>(i - 1), 0.12f}, random.range(-15, 15)).colour
            = builder.colour(Palette::Cloth);
    if (random.chance(0.6f))
        spots.add("cup", {0.28f * top.width, 0, -0.25f * top.depth}, random.range(0, 360));
    if (random.chance(0.5f))
        spots.add("phone", {0.12f * top.width, 0, 0.3f * top.depth}, random.range(-30, 30));
}

} // namespace

void layTable(Builder& builder, const Tabletop& top)
{
    Spots spots(builder, top.centre, top.yaw);
    switch (builder.random().weighted({0.4f, 0.35f, 0.25f})) {
    case 0:
        layMeal(builder, top, spots);
        break;
    case 1:
        layCoffee(builder, top, spots);
        break;
    default:
        layWork(builder, top, spots);
    }
    builder.addSubject({top.centre + glm::vec3(0, 0.05f, 0), 0.7f});
}

void dressWall(Builder& builder, const WallFace& face)
{
    Random& random = builder.random();
    Spots spots(builder, face.foot, face.yaw);
    for (float x = -face.width / 2 + random.range(0.6f, 1.4f); x < face.width / 2 - 0.6f; x += random.range(0.9f, 2.2f)) {
        if (!random.chance(0.6f))
            continue;
        const float height = random.range(0.35f, 0.9f);
        Item& picture = spots.add("picture", {x, std::min(1.55f - height / 2, face.height - height - 0.1f), 0}, 0,
            {{"width", random.range(0.3f, 0.85f)}, {"height", height}, {"variant", random.below(20)}});
        if (random.chance(0.5f))
            picture.colour = builder.colour(Palette::Wood);
    }
    if (random.chance(0.15f) && face.width > 2.6f) { // a kitchen
        spots.add("sink", {0, 0, 0.3f}, 0).colour = builder.colour(random.chance(0.5f) ? Palette::Wall : Palette::Wood);
        for (int i = random.below(4); i > 0; --i)
            spots.add(random.pick({"cup", "plate", "bottle", "glass"}),
                {random.sign() * random.range(0.4f, 0.8f), 0.9f, random.range(0.15f, 0.45f)}, 0);
        return;
    }
    if (random.chance(0.2f))
        spots.add("radiator", {random.range(-0.3f, 0.3f) * face.width, 0, 0}, 0);
}

void dressWindow(Builder& builder, const WallFace& face, float openingWidth)
{
    Random& random = builder.random();
    Spots spots(builder, face.foot, face.yaw);
    if (random.chance(0.65f)) {
        const bool toFloor = random.chance(0.6f);
        const float top = std::min(2.45f, face.height - 0.05f), foot = toFloor ? 0.02f : 0.7f;
        Item& curtains = spots.add("curtains", {0, foot, 0.09f}, 0,
            {{"width", std::min(openingWidth + 0.5f, face.width - 0.1f)}, {"height", top - foot}, {"drawn", random.pick({25, 35, 60, 100})},
                {"variant", random.below(6)}});
        curtains.colour = builder.colour(random.chance(0.5f) ? Palette::Cloth : Palette::Wall);
        curtains.words = random.pick({"", "cloth", "old", "pale"});
    }
    if (random.chance(0.5f))
        spots.add("radiator", {0, 0, 0}, 0, {{"width", std::min(openingWidth, 1.4f)}});
}

void addStairs(Builder& builder, const glm::vec3& foot)
{
    Random& random = builder.random();
    const bool flight = random.chance(0.5f);
    const int steps = flight ? 8 + random.below(12) : 2 + random.below(5);
    const float height = random.range(0.14f, 0.19f) * static_cast<float>(steps);
    const float depth = random.range(0.26f, 0.36f) * static_cast<float>(steps);
    const float width = flight ? random.range(1, 2.6f) : random.range(2, 9);
    Item& stairs = builder.add("stairs", {{"width", width}, {"height", height}, {"depth", depth}, {"steps", steps}}, foot,
        90.0f * static_cast<float>(random.below(4)));
    stairs.words = random.pick({"", "concrete", "stone", "brick", "wooden", "metal"});
    if (random.chance(0.4f))
        stairs.colour = builder.colour(random.chance(0.5f) ? Palette::Stone : Palette::Wood);
    builder.addSubject({foot + glm::vec3(0, 0.5f * height, 0), 2.5f});
}

void addColonnade(Builder& builder, const glm::vec3& middle, float tallest)
{
    Random& random = builder.random();
    const int count = 2 + random.below(5);
    const float diameter = random.range(0.3f, 1.1f);
    const float height = random.range(2.6f, tallest);
    const float spacing = diameter * random.range(2.5f, 6);
    const bool alongX = random.chance(0.5f);
    const char* words = random.pick({"", "stone", "stone", "brick", "concrete", "plaster", "wooden", "metal"});
    const glm::vec3 colour = builder.colour(random.chance(0.6f) ? Palette::Stone : Palette::Wall);
    const glm::vec3 along = alongX ? glm::vec3(1, 0, 0) : glm::vec3(0, 0, 1);
    const float length = spacing * static_cast<float>(count - 1);
    for (int i = 0; i < count; ++i) {
        const glm::vec3 foot = middle + along * (spacing * static_cast<float>(i) - length / 2);
        Item& column = builder.add("column", {{"diameter", diameter}, {"height", height}}, foot);
        column.words = words;
        column.colour = colour;
        builder.addSubject({foot + glm::vec3(0, random.range(0.5f, height), 0), 2});
    }
    if (random.chance(0.5f)) {
        Item& beam = builder.add("wall", {{"width", length + 2 * diameter}, {"height", diameter}, {"thickness", 1.2f * diameter}},
            middle + glm::vec3(0, height, 0), alongX ? 0.0f : 90.0f);
        beam.words = words;
        beam.colour = colour;
    }
}

void addBasin(Builder& builder, const glm::vec3& middle)
{
    Random& random = builder.random();
    constexpr float kRim = 0.3f; // metres thick
    const float width = random.range(2.5f, 9);
    const float depth = random.range(2.5f, 9);
    const float height = random.range(0.2f, 0.55f);
    Item& water = builder.add("water", {{"width", width}, {"depth", depth}}, middle + glm::vec3(0, 0.75f * height, 0));
    if (random.chance(0.4f))
        water.colour = glm::vec3(0.05f, 0.2f, 0.24f); // tiles below
    const glm::vec3 colour = builder.colour(Palette::Stone);
    const char* words = random.pick({"stone", "concrete", "brick", ""});
    for (const float side : {-1.0f, 1.0f}) {
        for (const bool along : {false, true}) {
            const float length = (along ? width : depth) + kRim;
            const glm::vec3 offset = along ? glm::vec3(0, 0, side * depth / 2) : glm::vec3(side * width / 2, 0, 0);
            Item& rim
                = builder.add("wall", {{"width", length}, {"height", height}, {"thickness", kRim}}, middle + offset, along ? 0.0f : 90.0f);
            rim.colour = colour;
            rim.words = words;
        }
    }
    builder.addSubject({middle + glm::vec3(0, height, 0), 3});
}

void dressKerb(Builder& builder, const glm::vec3& middle, float reach, float yaw)
{
    Random& random = builder.random();
    const auto spot = [&] { return middle + glm::vec3(random.range(-0.25f, 0.25f), 0, random.range(-reach, reach)); };
    for (int i = random.below(4); i > 0; --i) {
        Item& bicycle = builder.add("bicycle", {}, spot(), (random.chance(0.7f) ? 0.0f : 90.0f) + random.range(-12, 12));
        if (random.chance(0.6f))
            bicycle.colour = builder.colour(Palette::Paint);
    }
    for (int i = random.below(3); i > 0; --i)
        builder.add("litter bin", {}, spot(), random.range(0, 360));
    if (random.chance(0.2f)) {
        const glm::vec3 at = spot();
        for (int i = 0; i < 3; ++i)
            builder.add(
                "traffic cone", {}, at + glm::vec3(random.range(-0.3f, 0.3f), 0, 1.4f * static_cast<float>(i)), random.range(0, 360));
    }
    if (random.chance(0.15f))
        for (int i = 0; i < 3; ++i)
            builder.add("barrier", {}, middle + glm::vec3(0, 0, 2.4f * static_cast<float>(i - 1)), 90 + random.range(-6, 6));
    if (random.chance(0.2f))
        builder.add("bus stop", {}, spot(), yaw);
}

} // namespace training
