// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/units.h"

#include <doctest/doctest.h>

using shell::numberFromText;
using shell::numberText;
using shell::Unit;

TEST_CASE("lengths are read in the units people write them in")
{
    const auto metres = [](const char* text) { return numberFromText(text, Unit::Metres).value_or(-999); };
    CHECK(metres("1.75") == doctest::Approx(1.75));
    CHECK(metres(" 1,75 ") == doctest::Approx(1.75));
    CHECK(metres("175 cm") == doctest::Approx(1.75));
    CHECK(metres("175cm") == doctest::Approx(1.75));
    CHECK(metres("1750 mm") == doctest::Approx(1.75));
    CHECK(metres("5'9\"") == doctest::Approx(1.7526));
    CHECK(metres("5' 9\"") == doctest::Approx(1.7526));
    CHECK(metres("5'9") == doctest::Approx(1.7526));
    CHECK(metres("6ft") == doctest::Approx(1.8288));
    CHECK(metres("12 in") == doctest::Approx(0.3048));
    CHECK(metres("-0.5 m") == doctest::Approx(-0.5));
    CHECK(metres("\u22120.5") == doctest::Approx(-0.5));
    CHECK(metres(".5") == doctest::Approx(0.5));
}

TEST_CASE("sums are added up")
{
    CHECK(numberFromText("2 + 30cm", Unit::Metres).value() == doctest::Approx(2.3));
    CHECK(numberFromText("2.5 - 50 cm - 1", Unit::Metres).value() == doctest::Approx(1.0));
    CHECK(numberFromText("90 - 15\u00b0", Unit::Degrees).value() == doctest::Approx(75));
}

TEST_CASE("lenses, angles, stops, frames and factors have units of their own")
{
    CHECK(numberFromText("35", Unit::Millimetres).value() == doctest::Approx(35));
    CHECK(numberFromText("35mm", Unit::Millimetres).value() == doctest::Approx(35));
    CHECK(numberFromText("5 cm", Unit::Millimetres).value() == doctest::Approx(50));
    CHECK(numberFromText("45 deg", Unit::Degrees).value() == doctest::Approx(45));
    CHECK(numberFromText("T2.8", Unit::Stop).value() == doctest::Approx(2.8));
    CHECK(numberFromText("f/4", Unit::Stop).value() == doctest::Approx(4));
    CHECK(numberFromText("2.5 s", Unit::Frames, 24).value() == doctest::Approx(60));
    CHECK(numberFromText("48", Unit::Frames, 24).value() == doctest::Approx(48));
    CHECK(numberFromText("120%", Unit::Plain).value() == doctest::Approx(1.2));
}

TEST_CASE("what is no number is refused")
{
    for (const char* text : {"", "  ", "abc", "1 2", "1.2.3", "5 apples", "--1", "1 +", "'", "1e999", "nan", "5' 9\" 3"})
        CHECK_MESSAGE(!numberFromText(text, Unit::Metres), text);
}

TEST_CASE("numbers are written without trailing zeros")
{
    CHECK(numberText(1.75, 3) == "1.75");
    CHECK(numberText(2, 3) == "2");
    CHECK(numberText(2, 2, 1) == "2.0");
    CHECK(numberText(-0.0001, 2) == "0");
}
