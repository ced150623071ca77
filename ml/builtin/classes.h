// SPDX-License-Identifier: Apache-2.0
// The semantic classes the built-in model knows, and how each is patterned. Names cross the border, never numbers.
#pragma once

#include "ml/builtin/vec.h"

#include <array>
#include <string_view>

namespace ml::builtin {

enum class Class {
    None, // the sky
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

inline constexpr int kClassCount = 20;
inline constexpr std::array<std::string_view, kClassCount> kClassNames{"none", "ground", "road", "pavement", "building", "wall", "floor",
    "ceiling", "stairs", "column", "door", "furniture", "vehicle", "tree", "person", "rock", "water", "lamp", "prop", "rubble"};

/// Prop where the name is unknown: an ordinary thing without a pattern of its own.
Class classFromName(std::string_view name);

/// Cells of windows, slabs or boards, in metres: smallest and largest, chosen by the object's style. 0: no cells, noise instead.
struct CellTraits {
    std::array<float, 2> u{0, 0};
    std::array<float, 2> v{0, 0};
    bool square = false; // v equals u
    bool bricks = false; // the fine field is a running bond instead of grain
    float slowNoise = 3.0f; // field 4 of classes without cells: cycles per metre
};
const CellTraits& cellTraits(Class value);

} // namespace ml::builtin
