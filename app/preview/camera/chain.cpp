// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/chain.h"

#include "app/preview/camera/bands.h"
#include "app/preview/camera/focus.h"
#include "app/preview/camera/grain.h"
#include "app/preview/camera/halation.h"
#include "app/preview/camera/lens.h"
#include "app/preview/camera/shutter.h"
#include "app/preview/camera/weather.h"

#include <cmath>

namespace preview {
namespace {

/// Longer or shorter exposed: with all that stands before the lens, flakes too; flares and halos come from what is bright after it.
void push(Light& light, double stops)
{
    const float factor = std::exp2(float(stops));
    inBands(light.height, [&](int first, int last) {
        const std::size_t begin = std::size_t(first) * std::size_t(light.width), end = std::size_t(last) * std::size_t(light.width);
        for (std::vector<float>& plane : light.planes) {
            for (std::size_t i = begin; i < end; ++i)
                plane[i] *= factor;
        }
    });
}

/// What happens to light, before it is a picture.
Display exposed(const Picture& picture, const renderer::Guide& guide, const plan::Finish& finish, const Exposure& exposure)
{
    if (exposure.stops == 0 && !finish.focus && !finish.motion && !finish.weather && !finish.lens && !finish.halation)
        return toDisplay(picture);
    Light light = toLight(picture);
    if (finish.focus)
        light = focused(light, guide, exposure.lens);
    if (finish.motion)
        light = smeared(light, guide, exposure.view);
    if (finish.weather)
        letFall(light, guide, exposure);
    if (exposure.stops != 0)
        push(light, exposure.stops);
    if (finish.lens)
        throughGlass(light, exposure.lens);
    if (finish.halation)
        spreadHighlights(light);
    return toDisplay(light);
}

} // namespace

Picture developed(const Picture& picture, const renderer::Guide& guide, const Development& development)
{
    Display display = exposed(picture, guide, development.finish, development.exposure);
    if (development.finish.grain)
        addGrain(display, development.exposure.moment, development.finish.grainIso);
    if (development.finish.grade && development.table)
        grade(display, *development.table);
    else if (development.finish.grade && development.grade != plan::Grade::Neutral)
        grade(display, tableOf(development.grade));
    return toPicture(display);
}

} // namespace preview
