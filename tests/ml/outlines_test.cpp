// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/outlines.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace ml::builtin;

namespace {

constexpr int kWidth = 48, kHeight = 24;
constexpr float kSky = 0.8f, kThing = 0.2f;

/// Whether a place of the picture shows the thing, pixels.
using Shape = bool (*)(float, float);

/// Its border falls by one pixel in six.
bool roof(float x, float y) { return y > 8 + x / 6; }

/// Spots of one to two pixels across, no two alike.
bool leaves(float x, float y)
{
    const float column = std::floor(x / 4), row = std::floor(y / 4);
    const float dx = x - 4 * column - 2 - 0.7f * std::sin(5 * column + 3 * row),
                dy = y - 4 * row - 2 - 0.7f * std::cos(2 * column + 7 * row);
    return dx * dx + dy * dy < 0.9f + 0.5f * std::sin(column + 2 * row);
}

float coverage(Shape shape, int x, int y)
{
    constexpr int kSteps = 16;
    int inside = 0;
    for (int i = 0; i < kSteps * kSteps; ++i) {
        const auto px = static_cast<float>(i % kSteps), py = static_cast<float>(i / kSteps);
        inside += shape(static_cast<float>(x) + (px + 0.5f) / kSteps, static_cast<float>(y) + (py + 0.5f) / kSteps);
    }
    return static_cast<float>(inside) / (kSteps * kSteps);
}

bool atCentre(Shape shape, int x, int y) { return shape(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f); }

ml::GuideBuffers guideOf(Shape shape)
{
    ml::GuideBuffers buffers{
        .width = kWidth, .height = kHeight, .depth = {}, .normal = {}, .objectId = {}, .rest = {}, .baseColour = {}, .sun = {}};
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            buffers.objectId.push_back(atCentre(shape, x, y) ? 1 : 0);
            buffers.depth.push_back(atCentre(shape, x, y) ? 10.0f : 0.0f);
        }
    }
    return buffers;
}

/// A picture of a share of the thing at each pixel.
template <class Share>
torch::Tensor picture(Share share)
{
    torch::Tensor result = torch::empty({1, 3, kHeight, kWidth});
    auto values = result.accessor<float, 4>();
    for (int c = 0; c < 3; ++c)
        for (int y = 0; y < kHeight; ++y)
            for (int x = 0; x < kWidth; ++x)
                values[0][c][y][x] = kSky + (kThing - kSky) * share(x, y);
    return result;
}
torch::Tensor stepped(Shape shape)
{
    return picture([=](int x, int y) { return atCentre(shape, x, y) ? 1.0f : 0.0f; });
}
torch::Tensor covered(Shape shape)
{
    return picture([=](int x, int y) { return coverage(shape, x, y); });
}

/// Away from the picture's sides, which end every edge.
double meanError(const torch::Tensor& a, const torch::Tensor& b) { return (a - b).abs().slice(3, 12, kWidth - 12).mean().item<double>(); }

torch::Tensor smoothed(const torch::Tensor& picture, const ml::GuideBuffers& buffers)
{
    return smoothOutlines(picture, buffers, {.x = 0, .y = 0, .width = kWidth, .height = kHeight});
}

} // namespace

TEST_CASE("the steps of an outline become what a film frame shows")
{
    CHECK(meanError(smoothed(stepped(roof), guideOf(roof)), covered(roof)) < 0.4 * meanError(stepped(roof), covered(roof)));
}

TEST_CASE("an outline that is blended in part is blended as far as a film frame and no farther")
{
    for (const float share : {0.25f, 0.5f, 0.75f, 1.0f}) {
        CAPTURE(share);
        const torch::Tensor before = torch::lerp(stepped(roof), covered(roof), share);
        const torch::Tensor after = smoothed(before, guideOf(roof));
        CHECK(meanError(after, covered(roof)) <= meanError(before, covered(roof)));
        const torch::Tensor sky = (stepped(roof) == kSky).to(torch::kFloat);
        const auto darkness = [&](const torch::Tensor& picture) { return ((kSky - picture) * sky).sum().item<double>(); };
        CHECK(darkness(after) < 1.02 * darkness(covered(roof)));
    }
}

TEST_CASE("leaves that are blended stay so, though their outlines never run straight")
{
    CHECK(meanError(smoothed(covered(leaves), guideOf(leaves)), covered(leaves)) < 0.06 * meanError(stepped(leaves), covered(leaves)));
}

TEST_CASE("a pattern within one thing stays as it is")
{
    const Shape everywhere = [](float, float) { return true; };
    CHECK(torch::equal(smoothed(stepped(roof), guideOf(everywhere)), stepped(roof)));
}
