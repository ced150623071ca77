// SPDX-License-Identifier: Apache-2.0
// What a thing is: the class that the guide carries for each pixel. Names cross the borders of the plan, never numbers.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace plan {

enum class SemanticClass {
    None, // nothing there: the sky
    Ground,
    Road,
    Pavement,
    Building,
    Wall,
    Floor,
    Ceiling,
    Stairs,
    Column,
    Door,
    Furniture,
    Vehicle,
    Tree,
    Person,
    Rock,
    Water,
    Lamp,
    Prop,
    Rubble,
};

inline constexpr std::array kSemanticClassNames{"none", "ground", "road", "pavement", "building", "wall", "floor", "ceiling", "stairs",
    "column", "door", "furniture", "vehicle", "tree", "person", "rock", "water", "lamp", "prop", "rubble"};

std::string_view semanticClassName(SemanticClass value);
std::optional<SemanticClass> semanticClassFromName(std::string_view name);

} // namespace plan
