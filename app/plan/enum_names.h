// SPDX-License-Identifier: Apache-2.0
// Names of enumerations: one list for each, in the order of the enumerators. Files, exports and the UI write these names.
#pragma once

#include "app/plan/rows.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace plan {

template <class E>
inline constexpr bool kHasEnumNames = false;

/// The names of E in order; specialised below for each enumeration.
template <class E>
struct EnumNames;

#define PREVISTO_ENUM_NAMES(E, LAST, ...)                                                                                                  \
    template <>                                                                                                                            \
    struct EnumNames<E> {                                                                                                                  \
        static constexpr std::array values{__VA_ARGS__};                                                                                   \
        static_assert(values.size() == static_cast<std::size_t>(E::LAST) + 1, "one name for each enumerator");                             \
    };                                                                                                                                     \
    template <>                                                                                                                            \
    inline constexpr bool kHasEnumNames<E> = true;

PREVISTO_ENUM_NAMES(TimeOfDay, Night, "day", "golden hour", "dusk", "night")
PREVISTO_ENUM_NAMES(Weather, Rain, "clear", "overcast", "fog", "snow", "rain")
PREVISTO_ENUM_NAMES(Grade, Warm, "neutral", "noir", "teal and orange", "warm")
PREVISTO_ENUM_NAMES(ItemKind, Light, "proxy", "asset", "figure", "light")
PREVISTO_ENUM_NAMES(Support, Drone, "sticks", "hi-hat", "slider", "dolly", "Steadicam", "gimbal", "handheld", "shoulder", "crane", "cable",
    "car mount", "drone")
PREVISTO_ENUM_NAMES(ShotSize, EST, "", "ECU", "BCU", "CU", "MCU", "MS", "MLS", "FS", "LS", "ELS", "EST")
PREVISTO_ENUM_NAMES(ShotType, Master, "", "single", "dirty single", "2-shot", "3-shot", "group", "OTS", "POV", "reverse", "insert",
    "cutaway", "reaction", "profile", "master")
PREVISTO_ENUM_NAMES(ShotAngle, Dutch, "", "eye level", "low", "high", "overhead", "worm's eye", "Dutch")
PREVISTO_ENUM_NAMES(ShotStatus, Omitted, "planned", "ready", "taken", "omitted")
PREVISTO_ENUM_NAMES(PanelKind, End, "start", "beat", "end")
PREVISTO_ENUM_NAMES(PreviewState, Rejected, "candidate", "hero", "rejected")
PREVISTO_ENUM_NAMES(ApprovalState, Rejected, "none", "notified", "approved", "rejected")

#undef PREVISTO_ENUM_NAMES

template <>
struct EnumNames<SemanticClass> {
    static constexpr const auto& values = kSemanticClassNames;
};
template <>
inline constexpr bool kHasEnumNames<SemanticClass> = true;

template <class E>
std::string enumName(E value)
{
    return EnumNames<E>::values.at(static_cast<std::size_t>(value));
}

/// The value of exactly that name; nothing where there is none.
template <class E>
std::optional<E> enumFromName(std::string_view name)
{
    const auto& names = EnumNames<E>::values;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<E>(found - names.begin());
}

} // namespace plan
