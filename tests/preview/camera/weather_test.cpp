// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/falling.h"
#include "app/preview/camera/weather.h"
#include "tests/preview/camera/scenes.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <vector>

namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 180;

preview::Light snowOver(float metres, const preview::Exposure& exposure)
{
    preview::Light light = frames::grey(kWidth, kHeight, 0.1f);
    preview::letFall(light, frames::wall(kWidth, kHeight, metres), exposure);
    return light;
}

std::size_t changed(const preview::Light& light)
{
    std::size_t count = 0;
    for (const float value : light.planes[1])
        count += std::abs(value - 0.1f) > 0.002f;
    return count;
}

std::vector<preview::Particle> flakes(const preview::Exposure& exposure) { return preview::falling(preview::kSnow, exposure); }

} // namespace

TEST_CASE("the same seed and frame give the same snow, others give other snow")
{
    const preview::Exposure exposure = frames::snowfall();
    const preview::Light first = snowOver(50, exposure);
    CHECK(changed(first) > 100);
    CHECK(snowOver(50, exposure).planes == first.planes);
    preview::Exposure later = exposure, other = exposure;
    ++later.moment.frame;
    ++other.moment.seed;
    CHECK(snowOver(50, later).planes != first.planes);
    CHECK(snowOver(50, other).planes != first.planes);
}

TEST_CASE("nothing falls in dry weather, under a roof, or behind a wall")
{
    preview::Exposure exposure = frames::snowfall();
    CHECK(changed(snowOver(0.5f, exposure)) == 0);
    CHECK(changed(snowOver(3, exposure)) < changed(snowOver(50, exposure)));
    CHECK(changed(snowOver(0, exposure)) == changed(snowOver(1000, exposure))); // the sky hides nothing
    exposure.underRoof = true;
    CHECK(changed(snowOver(50, exposure)) == 0);
    exposure.underRoof = false;
    exposure.weather = plan::Weather::Fog;
    CHECK(changed(snowOver(50, exposure)) == 0);
}

TEST_CASE("a flake of one frame is found again in the next, lower by its fall")
{
    const preview::Exposure exposure = frames::snowfall();
    preview::Exposure later = exposure;
    ++later.moment.frame;
    const auto before = flakes(exposure), after = flakes(later);
    REQUIRE(before.size() > 500);
    std::size_t found = 0;
    double fallen = 0;
    for (std::size_t i = 0; i < before.size(); i += 10) {
        const preview::Particle* nearest = nullptr;
        for (const preview::Particle& flake : after) {
            if (flake.radius == before[i].radius && glm::distance(flake.before, before[i].before) < 0.2f)
                nearest = &flake;
        }
        if (nearest) {
            ++found;
            fallen += double(before[i].before.y - nearest->before.y);
        }
    }
    CHECK(found > before.size() / 10 * 9 / 10);
    CHECK(fallen / double(found) == doctest::Approx(preview::kSnow.metresPerSecond / exposure.moment.framesPerSecond).epsilon(0.05));
}

TEST_CASE("flakes stay in the world when the camera moves")
{
    const preview::Exposure exposure = frames::snowfall();
    preview::Exposure aside = exposure;
    aside.view.viewFromWorld = aside.view.previousViewFromWorld = glm::translate(glm::mat4(1), glm::vec3(-0.4f, 0, 0));
    const auto here = flakes(exposure), there = flakes(aside);
    std::size_t shared = 0;
    for (std::size_t i = 0; i < here.size(); i += 10) {
        for (const preview::Particle& flake : there)
            shared += flake.before == here[i].before;
    }
    CHECK(shared > here.size() / 10 * 7 / 10);
}

TEST_CASE("rain is drawn as long streaks")
{
    preview::Exposure exposure = frames::snowfall();
    exposure.weather = plan::Weather::Rain;
    CHECK(changed(snowOver(50, exposure)) > 100);
    float longest = 0;
    for (const preview::Particle& drop : preview::falling(preview::kRain, exposure))
        longest = std::max(longest, glm::distance(drop.before, drop.after));
    CHECK(longest > 0.14f); // metres in 1/48 second
}

TEST_CASE("less snow is the same snow with fewer flakes")
{
    preview::Exposure exposure = frames::snowfall();
    const auto all = flakes(exposure);
    exposure.weatherAmount = 0.3;
    const auto some = flakes(exposure);
    CHECK(double(some.size()) == doctest::Approx(0.3 * double(all.size())).epsilon(0.1));
    for (std::size_t i = 0; i < some.size(); i += 20)
        CHECK(std::any_of(all.begin(), all.end(), [&](const preview::Particle& flake) { return flake.before == some[i].before; }));
    exposure.weatherAmount = 0;
    CHECK(flakes(exposure).empty());
}
