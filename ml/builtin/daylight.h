// SPDX-License-Identifier: Apache-2.0
// The light of a look: sun, sky, fog and exposure for a time of day, a weather and words. Base shading and the generator of
// training frames light with the same values. Linear colours; the scale is arbitrary but shared, and exposure undoes it.
#pragma once

#include "ml/builtin/vec.h"
#include "ml/builtin/vocabulary.h"
#include "ml/request.h"

namespace ml::builtin {

enum class Time { Day, GoldenHour, Dusk, Night };
enum class Weather { Clear, Overcast, Fog, Snow, Rain };
inline constexpr int kTimeCount = 4;
inline constexpr int kWeatherCount = 5;

/// Throws EngineError "request.bad" for a name that is not in request.h's list.
Time timeFromName(const std::string& name);
Weather weatherFromName(const std::string& name);

struct Daylight {
    Time time = Time::Day;
    Weather weather = Weather::Clear;
    bool indoors = false;
    Vec3 towardsSun{0, 1, 0};
    Vec3 sun; // colour on a surface that faces it; black: no sun
    Vec3 zenith;
    Vec3 horizon;
    float fogPerMetre = 0;
    float exposure = 1; // multiplies linear colour before the tone curve
    float snowCover = 0; // 1: snow lies on what faces up
    float wet = 0; // 1: the ground is wet
    float clouds = 0; // 0 clear blue .. 1 a closed deck
    bool lampsOn = false; // lamps, windows and headlights glow
};

Daylight daylightOf(const LookInfo& look, const FrameWords& words);

/// Sky in a direction of unit length; `cloud` from cloudField.
Vec3 skyColour(const Daylight& light, Vec3 ray, float cloud);
/// Light from the sky on a surface with this normal and nothing around it.
Vec3 ambient(const Daylight& light, Vec3 normal);
/// Colour that fog fades to.
Vec3 fogColour(const Daylight& light);

/// sRGB-encoded 0..255 to linear.
float linearFromSrgb(std::uint8_t value);

} // namespace ml::builtin
