// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/chain.h"
#include "tests/preview/camera/scenes.h"

#include <doctest/doctest.h>

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
