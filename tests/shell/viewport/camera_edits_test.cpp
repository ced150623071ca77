// SPDX-License-Identifier: Apache-2.0
#include "app/plan/queries.h"
#include "app/shell/viewport/camera_edits.h"
#include "app/shell/viewport/camera_overlay.h"
#include "tests/shell/viewport/small_film.h"

#include <doctest/doctest.h>

using namespace shell;

namespace {

const plan::Setup& setupOf(const plan::Plan& plan, const SmallFilm& film) { return *plan.setups.find(film.setup); }

} // namespace

TEST_CASE("a static camera changes as a whole")
{
    const auto film = smallFilm();
    const auto plan = withCamera(film.plan, film.setup, 30, [](auto& key) { key.position.y = 2; });
    CHECK(setupOf(plan, film).keys.size() == 1);
    CHECK(plan::cameraAt(setupOf(plan, film), 0).position.y == doctest::Approx(2));
}

TEST_CASE("a moving camera gets a key where it is changed")
{
    const auto film = smallFilm();
    auto plan = withKey(withKey(film.plan, film.setup, 0), film.setup, 40);
    CHECK(setupOf(plan, film).keys.size() == 2);
    CHECK(hasKey(setupOf(plan, film), 40));
    plan = withCamera(std::move(plan), film.setup, 40, [](auto& key) { key.position.z = 4; });
    CHECK(plan::cameraAt(setupOf(plan, film), 20).position.z == doctest::Approx(6));
    plan = withCamera(std::move(plan), film.setup, 20, [](auto& key) { key.position.y = 3; });
    REQUIRE(setupOf(plan, film).keys.size() == 3);
    CHECK(setupOf(plan, film).keys[1].frame == 20);
    CHECK(setupOf(plan, film).keys[1].position.z == doctest::Approx(6)); // only what was changed
}

TEST_CASE("the last key stays")
{
    const auto film = smallFilm();
    auto plan = withKey(film.plan, film.setup, 40);
    plan = withoutKey(std::move(plan), film.setup, 40);
    plan = withoutKey(std::move(plan), film.setup, 0);
    CHECK(setupOf(plan, film).keys.size() == 1);
}

TEST_CASE("a lens changes every key, a zoom only the one that is seen")
{
    const auto film = smallFilm();
    auto plan = withFocal(withKey(film.plan, film.setup, 40), film.setup, 0, 50);
    CHECK(setupOf(plan, film).keys[0].focalMm == 50);
    CHECK(setupOf(plan, film).keys[1].focalMm == 50);
    plan = withCamera(std::move(plan), film.setup, 40, [](auto& key) { key.focalMm = 75; });
    plan = withFocal(std::move(plan), film.setup, 0, 35);
    CHECK(setupOf(plan, film).keys[0].focalMm == 35);
    CHECK(setupOf(plan, film).keys[1].focalMm == 75);
}

TEST_CASE("the readout says what the camera assistant asks")
{
    const auto film = smallFilm();
    const auto text = cameraReadout(film.plan, *film.plan.shots.find(film.shot), 0);
    for (const char* part : {"1A", "35 mm", "T2.8", "hFOV 43.6", "height 1.20 m", "tilt 0.0", "focus 8.0 m", "sharp "})
        CHECK_MESSAGE(text.find(part) != std::string::npos, text);
}
