// SPDX-License-Identifier: Apache-2.0
// Numbers as people type them: "1.75", "175 cm", "5'9\"", "35mm", "-15°". The reading side of every numeric field.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace shell {

/// What a field holds, and the unit that a bare number is in.
enum class Unit {
    Metres, // also mm, cm, km, ft, in, ' and "
    Millimetres, // the same units, bare numbers are millimetres (lenses)
    Degrees, // also rad
    Stop, // "T2.8", "f/4", "2.8"
    Frames, // also s, at the film's rate
    Plain, // counts and factors; "%" divides by 100
};

/// The value in the field's own unit. Decimal commas are read as points. Nothing where the text is no such number.
/// Terms may be added and subtracted: "2.5 + 30cm". `framesPerSecond` is needed for "2 s" in Frames only.
std::optional<double> numberFromText(std::string_view text, Unit unit, double framesPerSecond = 24);

/// "1.75", trailing zeros dropped after `least` decimals.
std::string numberText(double value, int most, int least = 0);
/// What follows the number in a field: " m", " mm", "°", "".
const char* unitSuffix(Unit unit);

} // namespace shell
