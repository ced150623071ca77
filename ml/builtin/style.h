// SPDX-License-Identifier: Apache-2.0
// The invented style of an object: what seed, style key and words decide. Equal for every pixel of the object in every frame.
#pragma once

#include "ml/builtin/classes.h"
#include "ml/builtin/noise.h"
#include "ml/builtin/vocabulary.h"
#include "ml/request.h"

#include <optional>
#include <string>
#include <vector>

namespace ml::builtin {

/// How the shape of a person wears its hair.
enum class Hair { Unknown, Bald, Short, Parted, Bob, Long, Ponytail, Curly, Cap, Hat };

struct ObjectStyle {
    Class semanticClass = Class::None;
    Material material = Material::Unsaid;
    std::uint32_t hash = 0; // of seed and style key: every further choice comes from unitOf(hash, k)
    std::array<float, 3> style{0.5f, 0.5f, 0.5f}; // unitOf(hash, 10..12)
    float cellU = 1; // metres
    float cellV = 1;
    float cellular = 0; // 1: fields 2 to 4 are the cell grid, 0: noise
    float bricks = 0; // 1: the fine field is a running bond
    float slowNoise = 3; // cycles per metre of field 4 where there are no cells
    bool lattice = false; // the cells are those of the shape's own windows: cellU along x, cellDepth along z, cellV upwards
    float cellDepth = 1; // metres
    Vec3 detailOrigin; // metres, rest space: of the lattice, or between the eyes
    bool guessed = false; // the detail is that of an imported shape: no part of it is known by its colour
    bool coloured = false; // and such a person has colours of its own for skin and clothes
    std::vector<std::string> windowsX, windowsZ; // of a guessed lattice: ObjectInfo::windowsX, windowsZ
    float headHeight = 0; // metres; 0: no face is known
    float youth = 0; // of the face: 0 adult .. 1 child, told by how large its eyes are
    Garment outfit = Garment::Unsaid; // as the shape shows it; unsaid: the shape shows none
    Hair hair = Hair::Unknown;
    ObjectWords words;
    std::optional<std::array<std::uint8_t, 3>> bodyColour; // what colour words repaint; unset: everything

    /// The k-th further choice, 0..1.
    float choice(std::uint32_t k) const { return unitOf(hash, k); }
};

/// Cells on a face whose normal points mostly along `axis`, metres.
struct CellGrid {
    float sizeU = 1;
    float sizeV = 1;
    float originU = 0;
    float originV = 0;
};
CellGrid gridOf(const ObjectStyle& style, int axis);

/// True where a guessed lattice has a window in this cell of the walls that look along `axis`.
bool hasWindow(const ObjectStyle& style, int axis, int column, int storey);

/// The garment that a shape shows, by its name in assets.
Garment outfitOf(const ObjectInfo& object);
/// 32 bits of seed and key.
std::uint32_t styleHash(std::uint64_t seed, std::uint64_t styleKey);
ObjectStyle styleOf(const ObjectInfo& object, std::uint64_t seed);
/// Of nothing at all: the sky.
ObjectStyle skyStyle(std::uint64_t seed);

} // namespace ml::builtin
