// SPDX-License-Identifier: Apache-2.0
// Houses as files bring them: few boxes and prisms of few colours, without windows.
#include "ml/training/scenes/foreign_parts.h"
#include "ml/training/scenes/foreign_shapes.h"

#include <algorithm>
#include <array>

namespace training {
namespace {

using assets::makeBox;
using assets::Mesh;

struct House {
    HouseSize size;
    Random& random;
    glm::vec3 walls{0.5f};
    glm::vec3 roof{0.2f};
    Mesh wallMesh{};
    Mesh roofMesh{};
};

/// A gable roof, its ridge along z, closed below.
Mesh gableRoof(float width, float length, float bottom, float rise, float overhang)
{
    const float half = width / 2 + overhang, drop = overhang * rise / (width / 2);
    const std::array<glm::vec2, 4> outline{
        glm::vec2{-half, bottom - drop}, {half, bottom - drop}, {half, bottom - drop + 0.15f}, {0, bottom + rise + 0.15f}};
    const std::array<glm::vec2, 6> shell{
        outline[0], glm::vec2{0, bottom + rise}, outline[1], outline[2], outline[3], glm::vec2{-half, bottom - drop + 0.15f}};
    return assets::makePrism(shell, -length / 2 - overhang, length / 2 + overhang);
}

/// Walls with the gable in them, their ridge along z.
Mesh gabledWalls(float width, float length, float eaves, float rise)
{
    const float half = width / 2;
    const std::array<glm::vec2, 5> outline{glm::vec2{-half, 0}, {half, 0}, {half, eaves}, {0, eaves + rise}, {-half, eaves}};
    return assets::makePrism(outline, -length / 2, length / 2);
}

void addBlock(House& house)
{
    const auto& s = house.size;
    append(house.wallMesh, makeBox({-s.width / 2, 0, -s.depth / 2}, {s.width / 2, s.height, s.depth / 2}));
    if (house.random.chance(0.5f)) { // a slab that stands over
        const float over = house.random.range(-0.2f, 0.4f);
        append(house.roofMesh,
            makeBox({-s.width / 2 - over, s.height, -s.depth / 2 - over}, {s.width / 2 + over, s.height + 0.3f, s.depth / 2 + over}));
    }
}

void addL(House& house)
{
    const auto& s = house.size;
    const float front = s.depth * house.random.range(0.4f, 0.6f), arm = s.width * house.random.range(0.3f, 0.6f);
    const float side = house.random.sign(), low = house.random.chance(0.5f) ? 1.0f : 0.6f;
    append(house.wallMesh, makeBox({-s.width / 2, 0, -s.depth / 2}, {s.width / 2, s.height, -s.depth / 2 + front}));
    const float from = side > 0 ? s.width / 2 - arm : -s.width / 2;
    append(house.wallMesh, makeBox({from, 0, -s.depth / 2 + front}, {from + arm, s.height * low, s.depth / 2}));
}

void addGabled(House& house)
{
    const auto& s = house.size;
    const bool turned = s.width > s.depth; // the ridge runs along the longer side
    const float width = turned ? s.depth : s.width, length = turned ? s.width : s.depth;
    const float rise = width / 2 * house.random.range(0.55f, 1.0f);
    const glm::mat4 turn = turned ? turnedY(90) : glm::mat4(1);
    append(house.wallMesh, gabledWalls(width, length, s.height, rise), turn);
    append(house.roofMesh, gableRoof(width, length, s.height, rise, house.random.range(0.1f, 0.5f)), turn);
    if (house.random.chance(0.5f)) {
        const float x = house.random.range(-0.3f, 0.3f) * s.width;
        append(house.wallMesh, makeBox({x, s.height, -0.3f}, {x + 0.7f, s.height + rise + 0.8f, 0.4f}));
    }
}

void addTower(House& house)
{
    const auto& s = house.size;
    float bottom = 0, half = s.width / 2, deep = s.depth / 2;
    const int tiers = 2 + house.random.below(3);
    for (int i = 0; i < tiers; ++i) {
        const float top = i + 1 == tiers ? s.height * 1.4f : bottom + s.height * 1.4f / float(tiers) * house.random.range(0.8f, 1.1f);
        append(house.wallMesh, makeBox({-half, bottom, -deep}, {half, std::max(top, bottom + 3), deep}));
        bottom = std::max(top, bottom + 3);
        half *= house.random.range(0.65f, 0.9f);
        deep *= house.random.range(0.65f, 0.9f);
    }
}

void addChurch(House& house)
{
    const auto& s = house.size;
    const float nave = std::min(s.width, 9.0f), eaves = std::min(s.height, 7.0f), rise = nave * 0.55f, side = std::min(nave * 0.5f, 4.5f);
    append(house.wallMesh, gabledWalls(nave, s.depth, eaves, rise));
    append(house.roofMesh, gableRoof(nave, s.depth, eaves, rise, 0.3f));
    const float top = eaves + rise + house.random.range(2, 6), z = s.depth / 2;
    append(house.wallMesh, makeBox({-side / 2, 0, z - side * 0.6f}, {side / 2, top, z + side * 0.4f}));
    const std::array<glm::vec2, 2> spire{glm::vec2{side * 0.72f, 0}, {0.02f, side * house.random.range(1.5f, 3)}};
    append(house.roofMesh, assets::makeLathe(spire, house.random.pick({4, 8})), movedTo({0, top, z - side * 0.1f}) * turnedY(45));
}

struct Form {
    const char* name;
    void (*add)(House&);
};

} // namespace

assets::Shape makeForeignHouse(const HouseSize& size, std::uint64_t seed)
{
    Random random(seed);
    const glm::vec3 walls = anyColour(random);
    // Even bold modellers seldom paint houses like toys.
    House house{size, random, glm::mix(glm::vec3(glm::dot(walls, glm::vec3(1 / 3.0f))), walls, 0.5f), anyColour(random) * 0.6f};
    static constexpr std::array<Form, 5> kForms{
        Form{"Building", addBlock}, {"House_L", addL}, {"house", addGabled}, {"Tower", addTower}, {"church", addChurch}};
    const bool high = size.height > 12;
    const Form& form = kForms[static_cast<std::size_t>(
        high ? random.weighted({0.45f, 0.2f, 0.0f, 0.35f, 0.0f}) : random.weighted({0.22f, 0.25f, 0.4f, 0.0f, 0.13f}))];
    form.add(house);
    assets::Shape shape;
    shape.name = form.name + std::string(random.pick({"", "_01", " low poly", "_export"}));
    const bool onePart = house.roofMesh.positions.empty() || random.chance(0.3f);
    if (onePart) {
        append(house.wallMesh, house.roofMesh);
        addPart(shape, noName(random), std::move(house.wallMesh), house.walls);
    } else {
        const bool named = random.chance(0.5f);
        addPart(shape, named ? "Walls" : noName(random), std::move(house.wallMesh), house.walls);
        addPart(shape, named ? "Roof" : noName(random), std::move(house.roofMesh), house.roof);
    }
    return asImported(std::move(shape));
}

} // namespace training
