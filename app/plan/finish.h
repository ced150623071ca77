// SPDX-License-Identifier: Apache-2.0
// Camera and finish: what a camera and its film put between the light and the director, each to be switched off.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace plan {

/// In the order in which the effects come.
struct Finish {
    bool focus = true; // depth of field from stop, focal length, focus distance and sensor
    bool motion = true; // blur of a 180 degree shutter
    bool weather = true; // falling snow and rain
    bool lens = true; // darker corners, veil, anamorphic streak
    bool halation = true; // and bloom
    bool grain = true;
    bool grade = true; // the look's named grade, or the table
    double grainIso = 500; // sensitivity of the film stock: four times as much is twice the grain
    std::string table; // SHA-256 (hex) of a .cube file in the store that stands for the named grade; empty: none
    std::string tableName; // what that file was called
    bool operator==(const Finish&) const = default;
};

/// One effect by name, as the command line, the record and the dock write it.
struct FinishEffect {
    std::string_view name;
    bool Finish::* on;
};
inline constexpr std::array<FinishEffect, 7> kFinishEffects{
    {{"focus", &Finish::focus}, {"motion", &Finish::motion}, {"weather", &Finish::weather}, {"lens", &Finish::lens},
        {"halation", &Finish::halation}, {"grain", &Finish::grain}, {"grade", &Finish::grade}}};

/// "off", "all", names of effects for these alone ("grain, weather"), or "no NAME" for all but these. Throws PlanError.
Finish finishFromText(const std::string& text);

} // namespace plan
