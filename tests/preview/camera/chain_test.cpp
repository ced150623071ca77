// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/chain.h"
#include "app/preview/camera/light.h"
#include "tests/preview/camera/scenes.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

const plan::Finish kOff = plan::finishFromText("off");

// A snowfall in which every effect has something to do.
preview::Picture through(const plan::Finish& finish, const preview::Picture& picture)
{
    renderer::Guide guide = frames::wall(picture.width, picture.height, 30);
    guide.motion.assign(guide.motion.size(), glm::vec2(9, 0));
    preview::Exposure exposure = frames::snowfall();
    exposure.lens = frames::longLens();
    return preview::developed(picture, guide, {finish, exposure, plan::Grade::Warm, nullptr});
}

} // namespace

TEST_CASE("with everything off the picture comes back as it was")
{
    const preview::Picture picture = frames::picture(320, 180);
    CHECK(through(kOff, picture) == picture);
}

TEST_CASE("each effect by itself changes the picture, the same way each time")
{
    const preview::Picture picture = frames::picture(320, 180);
    for (const plan::FinishEffect& effect : plan::kFinishEffects) {
        CAPTURE(std::string(effect.name));
        plan::Finish finish = kOff;
        finish.*effect.on = true;
        CHECK(through(finish, picture) != picture);
        CHECK(through(finish, picture) == through(finish, picture));
        plan::Finish without;
        without.*effect.on = false;
        CHECK(through(without, picture) != through({}, picture));
    }
}

TEST_CASE("odd and tiny sizes are no trouble")
{
    for (const auto& [width, height] : {std::pair{16, 16}, std::pair{17, 33}, std::pair{321, 19}}) {
        const preview::Picture made = through({}, frames::picture(width, height));
        CHECK(made.width == width);
        CHECK(made.rgb.size() == std::size_t(3 * width * height));
    }
}

TEST_CASE("a stop over is twice the light, a stop under half of it, and neither loses its place in the highlights")
{
    preview::Picture card{16, 16, std::vector<std::uint8_t>(3 * 256, 118)}; // about 18 % grey
    const auto at = [&](double stops) {
        preview::Exposure exposure;
        exposure.stops = stops;
        return preview::developed(card, frames::wall(16, 16, 30), {kOff, exposure, plan::Grade::Neutral, nullptr});
    };
    const auto lightOf = [](const preview::Picture& picture) { return preview::toLight(picture).planes[0][40]; };
    CHECK(at(0) == card);
    CHECK(lightOf(at(1)) == doctest::Approx(2 * lightOf(card)).epsilon(0.02));
    CHECK(lightOf(at(-1)) == doctest::Approx(0.5 * lightOf(card)).epsilon(0.02));
    CHECK(at(3).rgb[0] < 255); // the shoulder keeps it
    card.rgb.assign(card.rgb.size(), 255);
    CHECK(at(2).rgb[0] == 255);
    CHECK(at(-2).rgb[0] < 250); // a lamp comes down as well
    card.rgb.assign(card.rgb.size(), 0);
    CHECK(at(4) == card);
}

TEST_CASE("what a longer exposure makes bright glows, as it does on film")
{
    const preview::Picture picture = frames::picture(320, 180);
    plan::Finish halation = kOff;
    halation.halation = true;
    preview::Exposure exposure;
    exposure.stops = 2;
    const renderer::Guide guide = frames::wall(320, 180, 30);
    const auto pushed
        = [&](const plan::Finish& finish) { return preview::developed(picture, guide, {finish, exposure, plan::Grade::Neutral, nullptr}); };
    CHECK(pushed(halation) != pushed(kOff));
}

TEST_CASE("falling flakes are exposed with what lies behind them")
{
    const preview::Picture grey{320, 180, std::vector<std::uint8_t>(3 * 320 * 180, 90)};
    plan::Finish weather = kOff;
    weather.weather = true;
    const auto lightAt = [&](double stops) {
        preview::Exposure exposure = frames::snowfall();
        exposure.stops = stops;
        return preview::toLight(preview::developed(grey, frames::wall(320, 180, 30), {weather, exposure, plan::Grade::Neutral, nullptr}));
    };
    const auto usual = lightAt(0), darker = lightAt(-1);
    CHECK(std::ranges::max(usual.planes[0]) > 1.3f * std::ranges::min(usual.planes[0])); // it snows
    for (std::size_t i = 0; i < usual.size(); ++i)
        REQUIRE(darker.planes[0][i] == doctest::Approx(usual.planes[0][i] / 2).epsilon(0.03));
}
