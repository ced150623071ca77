// SPDX-License-Identifier: Apache-2.0
#include "app/preview/build_scene.h"
#include "app/shell/viewport/picture_layout.h"
#include "tests/shell/viewport/small_film.h"

#include <doctest/doctest.h>

using namespace shell;

TEST_CASE("the picture keeps the delivery aspect in windows of every shape")
{
    for (const renderer::Size size : {renderer::Size{1280, 720}, {700, 1400}, {3000, 300}, {1, 1}}) {
        const auto layout = layoutPicture(size, 2.39);
        const auto extent = layout.extent() * glm::dvec2(size.width, size.height);
        CHECK(extent.x / extent.y == doctest::Approx(2.39));
        CHECK(layout.min.x > 0);
        CHECK(layout.min.y > 0);
        CHECK(layout.centre().x == doctest::Approx(0.5));
        CHECK(layout.centre().y == doctest::Approx(0.5));
    }
}

TEST_CASE("the widened view frames the picture as the shot's camera does")
{
    const auto film = smallFilm();
    const auto view = preview::shotView(film.plan, *film.plan.shots.find(film.shot), 0);
    const auto layout = layoutPicture({1280, 720}, 2.39);
    const auto wide = widened(view, layout);
    CHECK(wide.tangents.x * layout.extent().x == doctest::Approx(view.tangents.x));
    CHECK(wide.tangents.y * layout.extent().y == doctest::Approx(view.tangents.y));
    // Square pixels: what is round stays round.
    CHECK(wide.tangents.x / 1280 == doctest::Approx(wide.tangents.y / 720).epsilon(0.001));
}
