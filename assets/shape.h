// SPDX-License-Identifier: Apache-2.0
// What every maker of geometry hands out: meshes in parts, lamps, size and class. Metres, Y up, facing +Z, standing on y = 0.
#pragma once

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace assets {

/// A triangle mesh with one base colour or one per vertex.
struct Mesh {
    std::vector<glm::vec3> positions; // metres
    std::vector<glm::vec3> normals; // unit length
    std::vector<glm::vec3> colours; // linear base colour per position; empty: `colour` alone
    std::vector<glm::vec3> rest; // rest-pose position per position; empty: the positions
    std::vector<std::uint32_t> indices; // counter-clockwise from outside
};

/// One part of a shape: a wheel, a lamp head, the node of an imported file.
struct Part {
    std::string name;
    Mesh mesh;
    glm::vec3 colour{0.5f}; // linear
    std::string semanticClass; // name as in the plan ("building"); empty: the shape's
    bool emissive = false; // a lamp head
    bool clear = false; // of window glass: light goes through it and it throws no shadow
};

/// A lamp that comes with a shape.
struct Lamp {
    glm::vec3 position{0}; // local, metres
    glm::vec3 colour{1, 0.62f, 0.28f}; // linear
    float candela = 60;
};

/// Where a shape's invented detail belongs, in its rest space, for whoever paints it: the lattice of a building's windows (a corner
/// of one bay; bay width along x, storey height, bay width along z), or a figure's face (between the eyes; width of an eye's
/// opening, height of the head, the same again).
struct DetailFrame {
    glm::vec3 origin{0}; // metres
    glm::vec3 size{0}; // metres; 0: the shape says nothing
    std::string outfit{}; // of a figure: names of figureOutfits and figureHairs
    std::string hair{};
    /// Told from the geometry of a shape that has no windows, and no parts that are skin, hair and clothes: import/guess_detail.h.
    bool guessed = false;
    bool coloured = false; // of a guessed figure: its colours are those of its skin and clothes
    /// Of a guessed lattice, for walls that look along x and for those along z: one text a storey from the ground up, one letter a bay
    /// along the wall, 'w' where a window belongs.
    std::vector<std::string> windowsX{};
    std::vector<std::string> windowsZ{};
};

struct Shape {
    std::string name;
    std::string semanticClass; // "building", "vehicle", ..: a name of plan::kSemanticClassNames
    std::vector<Part> parts;
    std::vector<Lamp> lamps;
    glm::vec3 min{0}; // bounds of all parts, metres
    glm::vec3 max{0};
    DetailFrame detail;
};

} // namespace assets
