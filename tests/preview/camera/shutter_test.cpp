// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/shutter.h"
#include "tests/preview/camera/scenes.h"

#include <doctest/doctest.h>

#include <glm/gtc/matrix_transform.hpp>

namespace {

constexpr int kWidth = 160;
constexpr int kHeight = 48;

// A bright line in the middle column.
preview::Light line()
{
    preview::Light light = frames::grey(kWidth, kHeight, 0);
    for (auto& plane : light.planes)
        for (int y = 0; y < kHeight; ++y)
            plane[frames::at(light, kWidth / 2, y)] = 1;
    return light;
}

} // namespace

TEST_CASE("a static camera and still figures are not blurred")
{
    const preview::Light light = preview::toLight(frames::picture(kWidth, kHeight));
    CHECK(preview::smeared(light, frames::wall(kWidth, kHeight, 5), renderer::View{}).planes == light.planes);
}

TEST_CASE("a moving wall is drawn over half of its way, to both sides alike")
{
    renderer::Guide guide = frames::wall(kWidth, kHeight, 5);
    guide.motion.assign(guide.motion.size(), glm::vec2(16, 0)); // a frame; 8 while the shutter is open
    const preview::Light drawn = preview::smeared(line(), guide, renderer::View{});
    int lit = 0;
    for (int x = 0; x < kWidth; ++x)
        lit += drawn.planes[0][frames::at(drawn, x, kHeight / 2)] > 0.02f;
    CHECK(lit >= 7);
    CHECK(lit <= 10);
    for (int distance = 1; distance < 8; ++distance)
        CHECK(drawn.planes[0][frames::at(drawn, kWidth / 2 + distance, 20)]
            == doctest::Approx(drawn.planes[0][frames::at(drawn, kWidth / 2 - distance, 20)]));
}

TEST_CASE("what stands still in front of what moves keeps its edge")
{
    renderer::Guide guide = frames::wall(kWidth, kHeight, 5);
    preview::Light light = frames::grey(kWidth, kHeight, 1);
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            const std::size_t i = frames::at(light, x, y);
            guide.motion[i] = x < kWidth / 2 ? glm::vec2(0) : glm::vec2(20, 0);
            guide.depth[i] = x < kWidth / 2 ? 2.0f : 10.0f;
            for (auto& plane : light.planes)
                plane[i] = x < kWidth / 2 ? 0.0f : 1.0f;
        }
    }
    const preview::Light drawn = preview::smeared(light, guide, renderer::View{});
    for (int distance = 1; distance < 8; ++distance)
        CHECK(drawn.planes[0][frames::at(drawn, kWidth / 2 - distance, 20)] == 0);
}

TEST_CASE("the sky turns with the camera")
{
    renderer::View view;
    view.previousViewFromWorld = glm::rotate(glm::mat4(1), glm::radians(4.0f), glm::vec3(0, 1, 0));
    const preview::Light drawn = preview::smeared(line(), frames::wall(kWidth, kHeight, 0), view);
    CHECK(drawn.planes[0][frames::at(drawn, kWidth / 2, 20)] < 0.5f);
}
