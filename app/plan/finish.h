// SPDX-License-Identifier: Apache-2.0
// Camera and finish: what a camera and its film put between the light and the director, each to be switched off.
#pragma once

#include <array>
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
    bool grade = true; // the look's named grade
    double grainIso = 500; // sensitivity of the film stock: four times as much is twice the grain
    bool operator==(const Finish&) const = default;
};

/// One effect by name, as the command line, the record and the dock write it.
struct FinishEffect {
    std::string_view name;
    bool Finish::*on;
};
inline constexpr std::array<FinishEffect, 7> kFinishEffects{{{"focus", &Finish::focus}, {"motion", &Finish::motion},
    {"weather", &Finish::weather}, {"lens", &Finish::lens}, {"halation", &Finish::halation}, {"grain", &Finish::grain},
    {"grade", &Finish::grade}}};

} // namespace plan
