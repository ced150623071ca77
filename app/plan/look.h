// SPDX-License-Identifier: Apache-2.0
// The look: text and settings inherited Film -> Scene -> Shot (and words per Item), resolved into what one request asks for.
#pragma once

#include "app/plan/finish.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plan {

enum class TimeOfDay { Day, GoldenHour, Dusk, Night };
enum class Weather { Clear, Overcast, Fog, Snow, Rain };
enum class Grade { Neutral, Noir, TealOrange, Warm };

/// Stops either way. More is black, or white.
inline constexpr double kMostExposure = 4;

/// What one level says. Unset fields are inherited from the level above.
struct Look {
    std::string words; // free text; added to the words of the levels above
    std::optional<TimeOfDay> time;
    std::optional<Weather> weather;
    std::optional<double> weatherAmount = std::nullopt; // 0 clear .. 1 all of it; unset where a weather is set: all of it
    std::optional<Grade> grade;
    std::optional<double> exposure = std::nullopt; // stops over (+) or under (-) what the hour asks for
    std::optional<double> sunAzimuth; // degrees clockwise from north (-Z), where the sun stands
    std::optional<double> sunElevation; // degrees above the horizon
    std::optional<std::uint64_t> seed; // invented style of the place; variants count up from it
    std::optional<Finish> finish = std::nullopt; // camera and finish, all of it
    bool operator==(const Look&) const = default;
};

/// Every field decided.
struct ResolvedLook {
    std::vector<std::string> words; // film's first, each non-empty
    TimeOfDay time = TimeOfDay::Day;
    Weather weather = Weather::Clear;
    double weatherAmount = 1; // 0..1
    Grade grade = Grade::Neutral;
    double exposure = 0; // stops, within kMostExposure
    double sunAzimuth = 135;
    double sunElevation = 40;
    std::uint64_t seed = 1;
    Finish finish = {};
    bool operator==(const ResolvedLook&) const = default;
};

/// Levels from the outermost (Film) to the innermost (Shot). Unset sun angles follow the time of day.
ResolvedLook resolveLook(const std::vector<const Look*>& levels);

/// Text such as "night, snow 40%, noir, +1 stop": known words set fields, all others stay words. Used by `--look` and the look dock.
Look lookFromText(const std::string& text);
/// The words of which it makes fields: "golden hour", "snowy"; sorted.
std::vector<std::string> lookFieldWords();

std::string timeOfDayName(TimeOfDay value); // "golden hour"
std::string weatherName(Weather value);
std::string weatherText(const ResolvedLook& look); // "snow", "snow 40%"
std::string exposureText(double stops); // "+1 stop", "-1.5 stops"; lookFromText reads it
std::string gradeName(Grade value); // "teal and orange"
std::optional<TimeOfDay> timeOfDayFromName(const std::string& name);
std::optional<Weather> weatherFromName(const std::string& name);
std::optional<Grade> gradeFromName(const std::string& name);

} // namespace plan
