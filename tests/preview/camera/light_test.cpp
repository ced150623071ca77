// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/light.h"
#include "tests/preview/camera/scenes.h"

#include <doctest/doctest.h>

TEST_CASE("a picture that nothing has touched comes back from light to the last bit")
{
    const preview::Picture picture = frames::picture(64, 33);
    CHECK(preview::toPicture(preview::toDisplay(preview::toLight(picture))) == picture);
    CHECK(preview::toPicture(preview::toDisplay(picture)) == picture);
}

TEST_CASE("white stands for more light than the screen shows, grey for what it is")
{
    const preview::Picture greys{3, 1, {255, 255, 255, 118, 118, 118, 0, 0, 0}};
    const preview::Light light = preview::toLight(greys);
    CHECK(light.planes[0][0] == doctest::Approx(1 / (1 - preview::kShoulder)));
    CHECK(light.planes[1][1] == doctest::Approx(0.181 / (1 - preview::kShoulder * 0.181)).epsilon(0.01));
    CHECK(light.planes[2][2] == 0);
}
