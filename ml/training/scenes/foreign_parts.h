// SPDX-License-Identifier: Apache-2.0
// What the makers of foreign shapes share.
#pragma once

#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/shape.h"
#include "ml/training/random.h"

#include <glm/gtc/matrix_transform.hpp>

#include <utility>

namespace training {

inline void addPart(assets::Shape& shape, std::string name, assets::Mesh mesh, const glm::vec3& colour)
{
    shape.parts.push_back({std::move(name), std::move(mesh), colour, "", false});
}

/// Bounds, class and detail as an imported file's.
assets::Shape asImported(assets::Shape shape);

/// Grey as models without materials are, white, or anything.
inline glm::vec3 anyColour(Random& random)
{
    switch (random.weighted({0.3f, 0.15f, 0.55f})) {
    case 0:
        return glm::vec3(0.5f);
    case 1:
        return glm::vec3(0.8f);
    default:
        return {random.range(0.04f, 0.6f), random.range(0.04f, 0.55f), random.range(0.04f, 0.5f)};
    }
}

/// What files call their nodes when nobody named them.
inline std::string noName(Random& random)
{
    return random.pick({"Mesh", "Cube", "Object"}) + std::string(".00") + char('1' + random.below(9));
}

inline glm::mat4 turnedY(float degrees) { return glm::rotate(glm::mat4(1), glm::radians(degrees), glm::vec3(0, 1, 0)); }
inline glm::mat4 movedTo(const glm::vec3& place) { return glm::translate(glm::mat4(1), place); }

// foreign_people.cpp
assets::Shape makeForeignPerson(Random& random);
assets::Shape makeForeignStatue(Random& random);
// foreign_vehicles.cpp
assets::Shape makeForeignCar(Random& random);
assets::Shape makeForeignVan(Random& random);
assets::Shape makeForeignBoat(Random& random);
assets::Shape makeForeignContainer(Random& random);
// foreign_things.cpp
assets::Shape makeForeignTree(Random& random);
assets::Shape makeForeignRock(Random& random);
assets::Shape makeForeignRubble(Random& random);
assets::Shape makeForeignArch(Random& random);
assets::Shape makeForeignStairs(Random& random);
assets::Shape makeForeignSilo(Random& random);
// foreign_furniture.cpp
assets::Shape makeForeignSofa(Random& random);
assets::Shape makeForeignTable(Random& random);
assets::Shape makeForeignLamp(Random& random);
assets::Shape makeForeignVase(Random& random);
assets::Shape makeForeignForm(Random& random); // sphere, torus or knot

} // namespace training
