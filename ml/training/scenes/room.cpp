// SPDX-License-Identifier: Apache-2.0
// A furnished room: floor, ceiling, four walls of which some have windows or a door, a lamp, people.
#include "ml/training/scenes/dressing.h"
#include "ml/training/scenes/places.h"

#include <glm/trigonometric.hpp>

#include <array>
#include <cmath>

namespace training {
namespace {

struct Room {
    float width = 6; // along x
    float depth = 5; // along z
    float height = 2.7f;
};

void addWalls(Builder& builder, const Room& room)
{
    Random& random = builder.random();
    const glm::vec3 colour = builder.colour(Palette::Wall);
    const char* words = random.pick({"", "", "", "brick", "concrete", "wood", "plaster", "old plaster", "dark", "pale", "painted"});
    const std::uint64_t style = random.next();
    struct Side {
        glm::vec3 position;
        float yaw;
        float length;
    };
    const std::array<Side, 4> sides{{{{0, 0, -room.depth / 2}, 0, room.width}, {{0, 0, room.depth / 2}, 180, room.width},
        {{-room.width / 2, 0, 0}, 90, room.depth}, {{room.width / 2, 0, 0}, -90, room.depth}}};
    for (const Side& side : sides) {
        const char* kind = random.pick({"wall", "wall with window", "wall with window", "wall with door"});
        std::map<std::string, double> size{{"width", side.length}, {"height", room.height}};
        if (kind == std::string("wall with window"))
            size["opening width"] = random.range(1.2f, side.length * 0.7f);
        const float radians = glm::radians(side.yaw);
        const glm::vec3 inwards(std::sin(radians), 0, std::cos(radians));
        const WallFace face{side.position + inwards * 0.105f, side.yaw, side.length, room.height};
        if (kind == std::string("wall"))
            dressWall(builder, face);
        else if (kind == std::string("wall with window"))
            dressWindow(builder, face, static_cast<float>(size["opening width"]));
        Item& wall = builder.add(kind, size, side.position, side.yaw);
        wall.colour = colour;
        wall.words = words;
        wall.styleKey = style; // one wallpaper around the room
    }
}

void addFurniture(Builder& builder, const Room& room)
{
    Random& random = builder.random();
    const auto spot = [&](float margin) {
        return glm::vec3(random.range(-room.width / 2 + margin, room.width / 2 - margin), 0.01f,
            random.range(-room.depth / 2 + margin, room.depth / 2 - margin));
    };
    for (int i = 2 + random.below(6); i > 0; --i) {
        const char* kind = random.pick({"table", "chair", "chair", "bed", "sofa", "shelf", "table", "crate"});
        const glm::vec3 at = spot(1);
        const float yaw = 90.0f * static_cast<float>(random.below(4)) + (random.chance(0.3f) ? random.range(-30, 30) : 0);
        Item& item = builder.add(kind, {}, at, yaw);
        if (random.chance(0.7f))
            item.colour = builder.colour(Palette::Wood);
        if (kind == std::string("table") && random.chance(0.8f))
            layTable(builder, {at + glm::vec3(0, 0.75f, 0), yaw});
    }
    for (int i = random.below(3); i > 0; --i) {
        builder
            .add("box", {{"width", random.range(0.3f, 1)}, {"height", random.range(0.3f, 1.9f)}, {"depth", random.range(0.3f, 0.7f)}},
                spot(0.6f), 90.0f * static_cast<float>(random.below(4)))
            .colour
            = builder.colour(Palette::Wood);
    }
    if (random.chance(0.45f)) {
        Item& rug
            = builder.add("rug", {{"width", random.pick({1.6, 2.3, 3.0})}}, spot(1.2f) * glm::vec3(1, 0.2f, 1), random.pick({0.0f, 90.0f}));
        rug.words = random.pick({"", "cloth", "old"});
    }
    for (int i = random.below(3); i > 0; --i)
        builder.add(random.pick({"suitcase", "bag", "bag", "umbrella"}), {}, spot(0.6f), random.range(0, 360));
    for (int i = random.below(4); i > 0; --i)
        builder.addFigure(spot(0.7f), random.range(0, 360), {"stand", "stand", "walk", "point", "aim", "kneel", "crouch", "lie"});
}

} // namespace

Stage buildRoom(Builder& builder)
{
    Random& random = builder.random();
    const Room room{random.range(4, 11), random.range(3.5f, 10), random.range(2.5f, 3.8f)};
    Item& floor = builder.add("floor", {{"width", room.width}, {"depth", room.depth}}, {0, 0, 0});
    if (random.chance(0.6f))
        floor.colour = builder.colour(random.chance(0.6f) ? Palette::Wood : Palette::Stone);
    builder.add("ceiling", {{"width", room.width}, {"depth", room.depth}, {"height", room.height}}, {0, 0, 0});
    addWalls(builder, room);
    addFurniture(builder, room);
    if (random.chance(0.85f)) {
        for (int i = 1 + random.below(2); i > 0; --i)
            builder.add("floor lamp", {}, {random.range(-0.3f, 0.3f) * room.width, 0, random.range(-0.3f, 0.3f) * room.depth});
    }
    Stage stage;
    stage.indoors = true;
    stage.craneMetres = 0;
    stage.cameraMin = {-room.width / 2 + 0.6f, 0.5f, -room.depth / 2 + 0.6f};
    stage.cameraMax = {room.width / 2 - 0.6f, 2.0f, room.depth / 2 - 0.6f};
    stage.interestMin = {-room.width / 2, 0.5f, -room.depth / 2};
    stage.interestMax = {room.width / 2, 1.8f, room.depth / 2};
    return stage;
}

} // namespace training
