// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/figure.h"
#include "assets/import/guess_detail.h"
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"
#include "assets/proxies/proxy.h"
#include "assets/shape_bounds.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>
#include <glm/gtc/matrix_transform.hpp>
#include <glm/trigonometric.hpp>

#include <algorithm>
#include <chrono>
#include <string>

using assets::DetailFrame;
using assets::guessDetail;
using assets::Shape;

namespace {

Shape shapeOf(assets::Mesh mesh, const glm::vec3& colour = glm::vec3(0.5f))
{
    Shape shape;
    shape.parts.push_back({"Mesh", std::move(mesh), colour, ""});
    assets::updateBounds(shape);
    return shape;
}

std::size_t windowsIn(const std::vector<std::string>& rows)
{
    std::size_t count = 0;
    for (const auto& row : rows)
        count += std::size_t(std::ranges::count(row, 'w'));
    return count;
}

std::size_t windows(const DetailFrame& detail) { return windowsIn(detail.windowsX) + windowsIn(detail.windowsZ); }

/// Walls of 12 x 8 x 6 m with a gable over them, its ridge along x.
Shape gabledHouse()
{
    assets::MeshBuilder builder;
    const std::vector<glm::vec3> outline{{0, 0, 4}, {0, 0, -4}, {0, 6, -4}, {0, 9, 0}, {0, 6, 4}};
    std::vector<glm::vec3> left, right;
    for (const auto& p : outline) {
        left.push_back(p + glm::vec3(-6, 0, 0));
        right.push_back(p + glm::vec3(6, 0, 0));
    }
    builder.loft(std::vector{left, right});
    return shapeOf(builder.finish());
}

/// One mesh of one colour, as the files of figures often are.
Shape mergedFigure(const assets::FigureSpec& spec)
{
    const auto figure = assets::makeFigure(spec);
    assets::Mesh mesh;
    for (auto part : figure.parts) {
        part.mesh.rest.clear();
        part.mesh.colours.clear();
        assets::append(mesh, part.mesh);
    }
    return shapeOf(std::move(mesh));
}

} // namespace

TEST_CASE("a plain block of a house gets whole storeys and whole bays")
{
    const auto detail = guessDetail(shapeOf(assets::makeBox({-7, 0, -4.5f}, {7, 12.4f, 4.5f})), "building");
    REQUIRE(detail.guessed);
    CHECK(detail.origin.y == 0);
    CHECK(detail.size.y == doctest::Approx(3.1).epsilon(0.03));
    for (const auto& [length, bay, first] :
        {std::tuple(14.0f, detail.size.x, -7 - detail.origin.x), {9.0f, detail.size.z, -4.5f - detail.origin.z}}) {
        CHECK(bay > 2.2f);
        CHECK(bay < 3.6f);
        CHECK(std::abs(length / bay - std::round(length / bay)) < 0.1f);
        CHECK(std::abs(first / bay - std::round(first / bay)) < 0.1f);
    }
    CHECK(detail.windowsZ.size() == 4);
    CHECK(windowsIn(detail.windowsZ) == 4 * std::size_t(std::round(14 / detail.size.x)));
    CHECK(windowsIn(detail.windowsX) == 4 * std::size_t(std::round(9 / detail.size.z)));
}

TEST_CASE("no window is cut by a gable, a wing or a balcony")
{
    const auto gabled = guessDetail(gabledHouse(), "building");
    REQUIRE(gabled.guessed);
    CHECK(gabled.windowsZ.size() == 2); // below the eaves
    const float eaves = 6;
    for (std::size_t row = 0; row < gabled.windowsX.size(); ++row) {
        const float head = (float(row) + 0.84f) * gabled.size.y;
        for (std::size_t column = 0; column < gabled.windowsX[row].size(); ++column) {
            if (gabled.windowsX[row][column] != 'w' || head < eaves)
                continue;
            const float z = gabled.origin.z + (float(column) + 0.5f) * gabled.size.z, reach = 0.3f * gabled.size.z;
            CHECK(eaves + (4 - std::abs(z) - reach) * 0.75f >= head - 0.15f);
        }
    }

    auto house = assets::makeBox({-7, 0, -4}, {7, 6.2f, 4});
    const auto plain = guessDetail(shapeOf(house), "building");
    assets::append(house, assets::makeBox({-2.2f, 0, 3}, {2.2f, 6.2f, 9}));
    const auto winged = guessDetail(shapeOf(house), "building");
    for (std::size_t column = 0; column < winged.windowsZ.at(0).size(); ++column) {
        const float x = winged.origin.x + (float(column) + 0.5f) * winged.size.x; // the wing meets the house at 2.2 m
        CHECK((winged.windowsZ[0][column] != 'w' || std::abs(std::abs(x) - 2.2f) > 0.29f * winged.size.x));
    }
    CHECK(windows(winged) > windows(plain) / 2);
    auto pipe = assets::makeBox({-7, 0, -4}, {7, 6.2f, 4});
    const float x = plain.origin.x + 1.5f * plain.size.x;
    assets::append(pipe, assets::makeBox({x - 0.1f, 0, 4}, {x + 0.1f, 6.2f, 4.2f}));
    CHECK(windowsIn(guessDetail(shapeOf(pipe), "building").windowsZ) == windowsIn(plain.windowsZ) - 2);
}

TEST_CASE("what is low, round or has windows of its own gets none")
{
    CHECK_FALSE(guessDetail(shapeOf(assets::makeBox({-2, 0, -2}, {2, 2, 2})), "building").guessed);
    CHECK_FALSE(guessDetail(shapeOf(assets::makeBox({-0.5f, 0, -0.5f}, {0.5f, 9, 0.5f})), "building").guessed);
    const std::vector<glm::vec2> silo{{3, 0}, {3, 12}};
    CHECK_FALSE(guessDetail(shapeOf(assets::makeLathe(silo, 24)), "building").guessed);
    auto glazed = shapeOf(assets::makeBox({-7, 0, -4}, {7, 6, 4}));
    CHECK(guessDetail(glazed, "building").guessed);
    CHECK_FALSE(guessDetail(glazed, "prop").guessed);
    glazed.parts.push_back({"Fenster.003", assets::makeBox({-1, 1, 4}, {1, 2, 4.1f}), glm::vec3(0.8f), ""});
    CHECK_FALSE(guessDetail(glazed, "building").guessed);
    glazed.parts.back().name = "Cube.003";
    glazed.parts.back().colour = {0.03f, 0.045f, 0.06f};
    CHECK_FALSE(guessDetail(glazed, "building").guessed);
    auto proxy = assets::makeProxy("building");
    const auto own = guessDetail(proxy, "building");
    CHECK_FALSE(own.guessed);
    CHECK(own.size == proxy.detail.size);
    proxy.detail = {};
    CHECK_FALSE(guessDetail(proxy, "building").guessed); // its panes are seen
}

TEST_CASE("the face of whoever stands is found")
{
    for (const char* pose : {"stand", "walk"}) {
        for (const char* age : {"adult", "teenager", "child"}) {
            for (const char* hair : {"bald", "short"}) {
                assets::FigureSpec spec;
                spec.age = age;
                spec.heightMetres = 0;
                spec.hair = hair;
                spec.pose = pose;
                const auto figure = assets::makeFigure(spec);
                const auto head = std::ranges::find(figure.parts, "head", &assets::Part::name);
                REQUIRE(head != figure.parts.end());
                // Where the pose has brought what lies between the eyes.
                std::size_t nearest = 0;
                for (std::size_t i = 0; i < head->mesh.rest.size(); ++i) {
                    const auto wanted = figure.detail.origin + glm::vec3(0, 0, 0.4f * figure.detail.size.y);
                    if (glm::distance(head->mesh.rest[i], wanted) < glm::distance(head->mesh.rest[nearest], wanted))
                        nearest = i;
                }
                const auto bridge = head->mesh.positions[nearest];
                const auto detail = guessDetail(mergedFigure(spec), "person");
                CAPTURE(std::string(pose));
                CAPTURE(std::string(age));
                CAPTURE(std::string(hair));
                REQUIRE(detail.guessed);
                CHECK_FALSE(detail.coloured);
                const auto off = (bridge - glm::vec3(0, 0, 0.4f * detail.size.y) - detail.origin) / detail.size.y;
                CHECK(std::abs(off.x) < 0.05f);
                CHECK(std::abs(off.y) < 0.09f);
                CHECK(std::abs(off.z) < 0.06f);
                CHECK(detail.size.y == doctest::Approx(figure.detail.size.y).epsilon(0.06));
            }
        }
    }
}

TEST_CASE("a T-pose is a person, what lies or sits is not, several colours are kept")
{
    auto body = assets::makeBox({-0.2f, 0, -0.12f}, {0.2f, 1.5f, 0.12f});
    assets::append(body, assets::makeBox({-0.1f, 1.5f, -0.1f}, {0.1f, 1.75f, 0.12f}));
    auto cross = body;
    assets::append(cross, assets::makeBox({-0.85f, 1.35f, -0.05f}, {0.85f, 1.45f, 0.05f}));
    CHECK(guessDetail(shapeOf(cross), "person").guessed);
    auto table = body;
    assets::append(table, assets::makeBox({-0.85f, 0.2f, -0.05f}, {0.85f, 0.3f, 0.05f}));
    CHECK_FALSE(guessDetail(shapeOf(table), "person").guessed);
    CHECK_FALSE(
        guessDetail(shapeOf(assets::placed(body, glm::rotate(glm::mat4(1), glm::radians(90.0f), glm::vec3(1, 0, 0)))), "person").guessed);
    assets::FigureSpec sitting;
    sitting.pose = "sit";
    CHECK_FALSE(guessDetail(mergedFigure(sitting), "person").guessed);
    auto dressed = shapeOf(body, {0.1f, 0.1f, 0.4f});
    CHECK_FALSE(guessDetail(dressed, "person").coloured);
    dressed.parts.push_back({"legs", assets::makeBox({-0.2f, 0, -0.12f}, {0.2f, 0.9f, 0.121f}), {0.3f, 0.2f, 0.1f}, ""});
    CHECK(guessDetail(dressed, "person").coloured);
}
