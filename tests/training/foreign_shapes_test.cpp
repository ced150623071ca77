// SPDX-License-Identifier: Apache-2.0
// Shapes as imported files bring them are what the importer makes of such files.
#include "assets/import/guess_detail.h"
#include "assets/import/import_client.h"
#include "ml/training/scenes/foreign_shapes.h"
#include "ml/training/scenes/make_scene.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

using namespace training;

namespace {

/// With normals, and a material for each part.
std::string objOf(const assets::Shape& shape)
{
    std::ostringstream obj, faces;
    obj.precision(8);
    obj << "mtllib shape.mtl\n";
    std::size_t first = 1;
    for (std::size_t number = 0; number < shape.parts.size(); ++number) {
        const assets::Part& part = shape.parts[number];
        obj << "o " << part.name << "\nusemtl m" << number << "\n";
        for (const auto& p : part.mesh.positions)
            obj << "v " << p.x << ' ' << p.y << ' ' << p.z << '\n';
        for (const auto& n : part.mesh.normals)
            obj << "vn " << n.x << ' ' << n.y << ' ' << n.z << '\n';
        for (std::size_t i = 0; i + 2 < part.mesh.indices.size(); i += 3) {
            obj << 'f';
            for (std::size_t k = 0; k < 3; ++k)
                obj << ' ' << first + part.mesh.indices[i + k] << "//" << first + part.mesh.indices[i + k];
            obj << '\n';
        }
        first += part.mesh.positions.size();
    }
    return obj.str();
}

std::string materialsOf(const assets::Shape& shape)
{
    std::ostringstream text;
    for (std::size_t number = 0; number < shape.parts.size(); ++number) {
        const glm::vec3& c = shape.parts[number].colour;
        text << "newmtl m" << number << "\nKd " << c.r << ' ' << c.g << ' ' << c.b << '\n';
    }
    return text.str();
}

std::size_t windowsOf(const assets::DetailFrame& detail)
{
    std::size_t count = 0;
    for (const auto* rows : {&detail.windowsX, &detail.windowsZ})
        for (const std::string& row : *rows)
            count += static_cast<std::size_t>(std::ranges::count(row, 'w'));
    return count;
}

void checkSameAsImported(const assets::Shape& shape)
{
    CAPTURE(shape.name);
    const test::TemporaryFolder folder;
    folder.write("shape.mtl", materialsOf(shape));
    const assets::Shape imported = assets::importFile(PREVISTO_IMPORTER, folder.write(shape.name + ".obj", objOf(shape)));
    const std::string semanticClass = assets::guessSemanticClass(imported);
    CHECK(semanticClass == shape.semanticClass);
    CHECK(glm::distance(imported.min, shape.min) < 1e-3f);
    CHECK(glm::distance(imported.max, shape.max) < 1e-3f);
    const assets::DetailFrame detail = assets::guessDetail(imported, semanticClass);
    CHECK(detail.guessed == shape.detail.guessed);
    CHECK(detail.coloured == shape.detail.coloured);
    CHECK(glm::distance(detail.origin, shape.detail.origin) < 0.01f);
    CHECK(glm::distance(detail.size, shape.detail.size) < 0.01f);
    CHECK(windowsOf(detail) == windowsOf(shape.detail));
}

} // namespace

TEST_CASE("an imported file and the shape that stands for it have one class, size and detail")
{
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        checkSameAsImported(makeForeignHouse({12, 9, 6.4f}, seed));
        checkSameAsImported(makeForeign("person", seed));
    }
    checkSameAsImported(makeForeign("car", 1));
    checkSameAsImported(makeForeign("statue", 1));
}

TEST_CASE("every kind of foreign shape stands on the ground, has triangles and is the same for one seed")
{
    std::map<std::string, std::set<std::string>> classes;
    for (const std::string& kind : foreignKinds()) {
        CAPTURE(kind);
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            const assets::Shape shape = makeForeign(kind, seed), again = makeForeign(kind, seed);
            classes[kind].insert(shape.semanticClass);
            CHECK(std::abs(shape.min.y) < 1e-4f);
            CHECK(shape.max.y > 0.1f);
            REQUIRE_FALSE(shape.parts.empty());
            CHECK(shape.parts.front().mesh.positions == again.parts.front().mesh.positions);
            for (const assets::Part& part : shape.parts) {
                CHECK(part.mesh.indices.size() >= 12);
                CHECK(part.mesh.normals.size() == part.mesh.positions.size());
            }
        }
    }
    CHECK(classes["person"] == std::set<std::string>{"person"});
    CHECK(classes["statue"] == std::set<std::string>{"prop"});
    CHECK(classes["sofa"] == std::set<std::string>{"furniture"});
    CHECK(classes["tree"] == std::set<std::string>{"tree"});
    CHECK(classes["car"] == std::set<std::string>{"vehicle"});
}

TEST_CASE("houses have windows, people faces")
{
    int glazed = 0, faces = 0;
    constexpr int kTries = 24;
    for (std::uint64_t seed = 0; seed < kTries; ++seed) {
        glazed += windowsOf(makeForeignHouse({14, 10, 9.5f}, seed).detail) > 6 ? 1 : 0;
        faces += makeForeign("person", seed).detail.guessed ? 1 : 0;
    }
    CHECK(glazed >= kTries * 3 / 4);
    CHECK(faces >= kTries * 3 / 4);
}

TEST_CASE("about one scene in three holds imported shapes")
{
    ShapeStore shapes;
    int mixed = 0;
    constexpr int kScenes = 60;
    for (std::uint64_t seed = 1; seed <= kScenes; ++seed) {
        const TracedScene made = makeScene(seed, 16.0f / 9, shapes);
        const auto isForeign = [](const Item& item) {
            return item.shape->detail.guessed || item.shape->parts.front().name.find(".00") != std::string::npos;
        };
        mixed += std::ranges::any_of(made.scene.items, isForeign) ? 1 : 0;
    }
    CHECK(mixed > kScenes / 6);
    CHECK(mixed < kScenes / 2);
}
