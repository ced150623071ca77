// SPDX-License-Identifier: Apache-2.0
// The hour as one number: where the light stands at it, and which time of day that is.
#pragma once

#include "app/plan/look.h"

#include <array>

namespace plan {

/// What an hour says of a look, in the look's own terms: at night the angles are the moon's, which stands opposite the sun.
struct HourLight {
    TimeOfDay time = TimeOfDay::Day;
    double sunAzimuth = 0; // degrees clockwise from north, 0..360
    double sunElevation = 0; // degrees
};

/// `hour` 0..24. The day is that of an equinox at 45 degrees of latitude: the sun rises at 6 due east, stands 45 degrees high in
/// the south at 12 and sets at 18 due west.
HourLight lightAt(double hour);

/// The hour of that day whose sun is nearest to the look's, 0..24. For every hour, hourOf(look with lightAt(hour)) is that hour.
double hourOf(const ResolvedLook& look);

/// Shares of the four times of day, by TimeOfDay, that the light at a time of day is mixed from: all of its own, and up to a half of
/// the one that a sun of this height (degrees; below the horizon at night) is about to turn it into. They sum up to 1.
std::array<double, 4> timeShares(TimeOfDay time, double sunElevation);

} // namespace plan
