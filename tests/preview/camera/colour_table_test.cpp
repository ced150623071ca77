// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/colour_table.h"
#include "app/preview/camera/cube_file.h"
#include "app/preview/request.h"
#include "tests/preview/camera/scenes.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>

#include <string>

namespace {

std::string cubeText(const std::string& head, int entries)
{
    std::string text = head;
    for (int i = 0; i < entries; ++i)
        text += std::to_string(i % 2) + " " + std::to_string(i / 2 % 2) + " " + std::to_string(i / 4) + "\n";
    return text;
}

std::string refusal(const std::string& text)
{
    try {
        preview::readCube(text, "look.cube");
    } catch (const preview::PreviewError& error) {
        CHECK(error.code() == "cube.bad");
        return error.what();
    }
    return "taken";
}

bool isNear(const glm::vec3& a, const glm::vec3& b, float distance = 1e-5f) { return glm::distance(a, b) < distance; }

} // namespace

TEST_CASE("a cube of its own coordinates changes nothing, between its entries as well")
{
    const preview::ColourTable table = preview::readCube(cubeText("TITLE \"Nothing\"\n# a comment\nLUT_3D_SIZE 2\n", 8), "look.cube");
    for (const glm::vec3 colour : {glm::vec3(0), glm::vec3(1), glm::vec3(0.2f, 0.7f, 0.4f), glm::vec3(0.9f, 0.1f, 0.5f)})
        CHECK(isNear(table.at(colour), colour));
    CHECK(isNear(table.at({-1, 2, 0.5f}), {0, 1, 0.5f}));
}

TEST_CASE("curves and domains are honoured")
{
    const preview::ColourTable curves
        = preview::readCube("LUT_1D_SIZE 3\r\nDOMAIN_MIN 0 0 0\r\nDOMAIN_MAX 2 2 2\r\n0 0 0\r\n.5 0.25 1\r\n1 1 1\r\n", "look.cube");
    CHECK(curves.kind == preview::ColourTable::Kind::Curves);
    CHECK(isNear(curves.at(glm::vec3(1)), {0.5f, 0.25f, 1}));
    CHECK(isNear(curves.at(glm::vec3(1.5f)), {0.75f, 0.625f, 1}));
    CHECK(preview::readCube(cubeText("LUT_3D_SIZE 2\nLUT_3D_INPUT_RANGE 0 4\n", 8), "look.cube").domainMax == glm::vec3(4));
}

TEST_CASE("grey goes along the cube's diagonal, whatever its other corners say")
{
    std::string text = "LUT_3D_SIZE 2\n0 0 0\n";
    for (int i = 0; i < 6; ++i)
        text += "9 -3 7\n";
    const preview::ColourTable table = preview::readCube(text + "1 1 1\n", "look.cube");
    CHECK(isNear(table.at(glm::vec3(0.3f)), glm::vec3(0.3f)));
}

TEST_CASE("a broken file is refused by one sentence that names its line")
{
    CHECK(refusal("LUT_3D_SIZE 2\n0 0 0\n1 x 0\n")
        == "The colour table look.cube cannot be read: line 3 has \"x\" where a number should stand; export it again as .cube.");
    CHECK(refusal(cubeText("LUT_3D_SIZE 2\n", 7)).find("line 8 is the last, after 7 of 8 colours") != std::string::npos);
    CHECK(refusal(cubeText("LUT_3D_SIZE 2\n", 8) + "0 0 0\n").find("line 10 is one colour too many") != std::string::npos);
    CHECK(refusal("0 0 0\n").find("line 1 has colours before") != std::string::npos);
    CHECK(refusal("LUT_3D_SIZE 400\n").find("line 1 gives the size \"400\"") != std::string::npos);
    CHECK(refusal("LUT_3D_SIZE 2\nLUT_1D_SIZE 4\n").find("line 2 gives a second size") != std::string::npos);
    CHECK(refusal("LUT_3D_SIZE 2\n0 0\n").find("line 2 lacks a number") != std::string::npos);
    CHECK(refusal("LUT_3D_SIZE 2\n0 0 nan\n").find("line 2 has \"nan\"") != std::string::npos);
    CHECK(refusal("SHAPER 2\n").find("unknown keyword SHAPER") != std::string::npos);
    CHECK(refusal(cubeText("LUT_3D_SIZE 2\nDOMAIN_MIN 1 1 1\n", 8)).find("DOMAIN_MIN is not below") != std::string::npos);
    CHECK(refusal("").find("no LUT_1D_SIZE or LUT_3D_SIZE") != std::string::npos);
}

TEST_CASE("the named grades: neutral changes nothing, noir is grey, warm is warm, teal and orange splits")
{
    const glm::vec3 skin{0.75f, 0.55f, 0.45f}, shadow{0.1f, 0.1f, 0.1f}, light{0.9f, 0.9f, 0.9f};
    CHECK(isNear(preview::tableOf(plan::Grade::Neutral).at(skin), skin));
    const glm::vec3 noir = preview::tableOf(plan::Grade::Noir).at(skin);
    CHECK(isNear(noir, glm::vec3(noir.r)));
    const glm::vec3 warm = preview::tableOf(plan::Grade::Warm).at(glm::vec3(0.5f));
    CHECK(isNear(warm, {0.55f, 0.5f, 0.395f}, 0.002f));
    const preview::ColourTable& split = preview::tableOf(plan::Grade::TealOrange);
    CHECK(split.at(shadow).b > split.at(shadow).r);
    CHECK(split.at(light).r > split.at(light).b);
}

TEST_CASE("a picture is graded pixel by pixel")
{
    preview::Display display = preview::toDisplay(frames::picture(40, 21));
    const preview::Display before = display;
    const preview::ColourTable& warm = preview::tableOf(plan::Grade::Warm);
    preview::grade(display, warm);
    for (std::size_t i = 0; i < display.size(); ++i) {
        const glm::vec3 wanted = warm.at({before.planes[0][i], before.planes[1][i], before.planes[2][i]});
        REQUIRE(isNear({display.planes[0][i], display.planes[1][i], display.planes[2][i]}, wanted));
    }
}
