// SPDX-License-Identifier: Apache-2.0
// Vehicles and containers as files bring them: an outline drawn out sideways, wheels, dark panes or none.
#include "ml/training/scenes/foreign_parts.h"

#include <array>
#include <span>

namespace training {
namespace {

/// An outline in (forwards, up) drawn out sideways.
assets::Mesh sideways(std::span<const glm::vec2> outline, float width, float chamfer)
{
    return placed(assets::makePrism(outline, -width / 2, width / 2, chamfer), turnedY(-90));
}

void addWheels(assets::Shape& shape, Random& random, float half, float axle, float radius)
{
    assets::Mesh wheels;
    for (const float x : {-half, half})
        for (const float z : {-axle, axle})
            append(wheels, assets::makeDisc({x, radius, z}, radius, 0.22f, 0.03f, 8 + 4 * random.below(4)));
    addPart(shape, random.pick({"wheels", "tyres"}), std::move(wheels), glm::vec3(0.02f));
}

} // namespace

assets::Shape makeForeignCar(Random& random)
{
    const float length = random.range(3.8f, 4.8f), front = length / 2, width = random.range(1.65f, 1.9f), roof = random.range(1.35f, 1.6f);
    const std::array<glm::vec2, 6> body{
        glm::vec2{-front, 0.3f}, {front, 0.3f}, {front, 0.65f}, {front * 0.45f, 0.9f}, {-front * 0.95f, 0.95f}, {-front, 0.7f}};
    const std::array<glm::vec2, 4> cabin{
        glm::vec2{-front * 0.85f, 0.93f}, {front * 0.42f, 0.88f}, {front * 0.12f, roof}, {-front * 0.55f, roof}};
    assets::Shape shape;
    shape.name = random.pick({"car_lowpoly", "Car", "Auto", "taxi"});
    const glm::vec3 paint = anyColour(random);
    addPart(shape, noName(random), sideways(body, width, 0.05f), paint);
    const bool glazed = random.chance(0.6f);
    addPart(
        shape, glazed ? "Glass" : noName(random), sideways(cabin, width * 0.9f, 0.04f), glazed ? glm::vec3(0.03f, 0.04f, 0.055f) : paint);
    if (glazed)
        addPart(shape, "Roof",
            assets::makeBox({-width * 0.44f, roof - 0.02f, -front * 0.54f}, {width * 0.44f, roof + 0.05f, front * 0.13f}), paint);
    addWheels(shape, random, width / 2 - 0.08f, front * 0.62f, 0.33f);
    return shape;
}

assets::Shape makeForeignVan(Random& random)
{
    const float length = random.range(4.8f, 6.5f), front = length / 2, width = random.range(1.9f, 2.2f), roof = random.range(2.1f, 2.8f);
    const std::array<glm::vec2, 6> body{
        glm::vec2{-front, 0.35f}, {front, 0.35f}, {front, 1.1f}, {front * 0.72f, 1.25f}, {front * 0.5f, roof}, {-front, roof}};
    assets::Shape shape;
    shape.name = random.pick({"van", "Truck_low", "delivery_van", "bus"});
    addPart(shape, noName(random), sideways(body, width, 0.06f), anyColour(random));
    if (random.chance(0.6f))
        addPart(shape, "windscreen", assets::makeBox({-width * 0.505f, 1.3f, front * 0.1f}, {width * 0.505f, roof - 0.3f, front * 0.42f}),
            {0.03f, 0.04f, 0.055f});
    addWheels(shape, random, width / 2 - 0.1f, front * 0.62f, 0.38f);
    return shape;
}

assets::Shape makeForeignBoat(Random& random)
{
    const float length = random.range(3, 8), width = length * random.range(0.28f, 0.36f), high = length * 0.16f;
    std::vector<std::vector<glm::vec3>> rings;
    for (int i = 0; i <= 8; ++i) {
        const float t = float(i) / 8, wide = width / 2 * std::sqrt(std::max(0.03f, 1 - std::pow(t, 2.5f))), up = high * (1 + 0.35f * t * t);
        const float z = length * (t - 0.5f), keel = 0.1f * high * t * t;
        rings.push_back({{wide, up, z}, {-wide, up, z}, {-wide * 0.7f, 0.35f * high, z}, {0, keel, z}, {wide * 0.7f, 0.35f * high, z}});
    }
    assets::MeshBuilder hull;
    hull.loft(rings);
    assets::Shape shape;
    shape.name = random.pick({"boat", "fishing_boat", "Boot_barca"});
    addPart(shape, noName(random), hull.finish(), anyColour(random));
    if (random.chance(0.6f))
        addPart(shape, "cabin",
            assets::makeBox({-width * 0.28f, high * 0.9f, -length * 0.25f}, {width * 0.28f, high * 0.9f + 0.25f * length, length * 0.02f}),
            anyColour(random));
    return shape;
}

assets::Shape makeForeignContainer(Random& random)
{
    const float length = random.chance(0.5f) ? 6.06f : 12.19f;
    assets::Mesh box = assets::makeBox({-1.16f, 0.05f, -length / 2 + 0.06f}, {1.16f, 2.53f, length / 2 - 0.06f});
    for (float z = -length / 2 + 0.3f; z < length / 2 - 0.3f; z += 0.4f)
        append(box, assets::makeBox({-1.2f, 0.12f, z}, {1.2f, 2.45f, z + 0.2f}));
    for (const float z : {-length / 2, length / 2 - 0.14f})
        append(box, assets::makeBox({-1.22f, 0, z}, {1.22f, 2.59f, z + 0.14f}));
    assets::Shape shape;
    shape.name = random.pick({"container", "Shipping_Container"});
    addPart(shape, noName(random), std::move(box), anyColour(random));
    return shape;
}

} // namespace training
