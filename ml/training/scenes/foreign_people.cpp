// SPDX-License-Identifier: Apache-2.0
// People and statues as files bring them: our figure melted into one mesh, often with few corners, without names, hair or outfit.
#include "assets/figure/figure.h"
#include "ml/training/scenes/foreign_parts.h"

#include <glm/common.hpp>

#include <array>
#include <map>
#include <utility>

namespace training {
namespace {

assets::Shape figureOf(Random& random)
{
    assets::FigureSpec spec;
    spec.age = random.pick({"adult", "adult", "adult", "teenager", "child"});
    spec.heightMetres = assets::figureHeight(spec.age) * random.range(0.93f, 1.06f);
    spec.build = random.range(0.1f, 0.9f);
    spec.pose = random.pick({"stand", "stand", "walk"});
    spec.hair = random.pick({"bald", "short", "parted", "bob", "bald"});
    spec.outfit = random.pick({"jumper", "shirt", "jacket", "suit"});
    return assets::makeFigure(spec);
}

/// Fewer corners: those in one cell of a grid become one in their middle.
assets::Mesh coarse(const assets::Mesh& mesh, float cell)
{
    using Cell = std::array<int, 3>;
    const auto cellOf = [&](std::uint32_t index) {
        const glm::ivec3 place(glm::floor(mesh.positions[index] / cell));
        return Cell{place.x, place.y, place.z};
    };
    std::map<Cell, std::pair<glm::vec3, float>> sums;
    for (std::uint32_t i = 0; i < mesh.positions.size(); ++i) {
        auto& [sum, count] = sums[cellOf(i)];
        sum += mesh.positions[i];
        count += 1;
    }
    assets::MeshBuilder builder;
    const auto middle = [&](std::uint32_t index) {
        const auto& [sum, count] = sums.at(cellOf(index));
        return sum / count;
    };
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        builder.triangle(middle(mesh.indices[i]), middle(mesh.indices[i + 1]), middle(mesh.indices[i + 2]));
    return builder.finish(70);
}

assets::Mesh melted(const assets::Shape& figure, float cell)
{
    assets::Mesh whole;
    for (assets::Part part : figure.parts) {
        part.mesh.rest.clear();
        part.mesh.colours.clear();
        append(whole, part.mesh);
    }
    return cell > 0 ? coarse(whole, cell) : whole;
}

} // namespace

assets::Shape makeForeignPerson(Random& random)
{
    const assets::Shape figure = figureOf(random);
    assets::Shape shape;
    shape.name = random.pick({"person", "Man_walking", "woman", "human_lowpoly", "Character"});
    if (random.chance(0.65f)) {
        addPart(shape, noName(random), melted(figure, random.chance(0.5f) ? random.range(0.02f, 0.045f) : 0), anyColour(random));
        return shape;
    }
    // Few colours: one for each part of the figure, skin on head and hands.
    const glm::vec3 skin = random.chance(0.5f) ? glm::vec3(0.6f, 0.38f, 0.27f) : glm::vec3(0.22f, 0.12f, 0.08f);
    for (const assets::Part& part : figure.parts) {
        assets::Mesh mesh = part.mesh;
        mesh.rest.clear();
        mesh.colours.clear();
        const bool bare = part.name == "head" || part.name == "hands" || part.name.find("eye") != std::string::npos;
        addPart(shape, noName(random), std::move(mesh), bare ? skin : anyColour(random));
    }
    return shape;
}

assets::Shape makeForeignStatue(Random& random)
{
    const assets::Mesh mesh = melted(figureOf(random), random.chance(0.4f) ? 0.03f : 0);
    const float high = random.range(0.3f, 1.4f), half = random.range(0.35f, 0.6f), size = random.range(0.9f, 1.6f);
    assets::Shape shape;
    shape.name = random.pick({"Statue", "sculpture", "monument"});
    assets::Mesh whole = assets::makeBox({-half, 0, -half}, {half, high, half});
    append(whole, mesh, movedTo({0, high, 0}) * glm::scale(glm::mat4(1), glm::vec3(size)));
    addPart(shape, noName(random), std::move(whole), glm::vec3(random.range(0.1f, 0.7f)) * glm::vec3(1, 0.97f, 0.92f));
    return shape;
}

} // namespace training
