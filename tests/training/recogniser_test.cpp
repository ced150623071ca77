// SPDX-License-Identifier: Apache-2.0
// A recogniser learns what pictures show, and says so when they show something else.
#include "ml/training/recogniser/recogniser.h"

#include <doctest/doctest.h>

using namespace training;

namespace {

constexpr int kWidth = 96, kHeight = 64;

/// A house on the left, a road on the right; the picture is bright by day, dark at night, and the house is striped.
ml::Request request(bool night)
{
    ml::Request result;
    result.look.time = night ? "night" : "day";
    result.objects = {{"House", "building", "brick", 1}, {"Road", "road", "", 2}};
    result.guide.width = kWidth;
    result.guide.height = kHeight;
    for (int i = 0; i < kWidth * kHeight; ++i)
        result.guide.objectId.push_back(i % kWidth < kWidth / 2 ? 1 : 2);
    return result;
}

Picture picture(bool night, std::uint64_t seed)
{
    Random random(seed);
    Picture result{kWidth, kHeight, {}};
    for (int i = 0; i < kWidth * kHeight; ++i) {
        const bool stripe = i % kWidth < kWidth / 2 && i / kWidth % 4 < 2;
        for (int k = 0; k < 3; ++k)
            result.rgb.push_back(static_cast<std::uint8_t>((night ? 20 : 150) + (stripe ? 40 : 0) + random.below(12)));
    }
    return result;
}

std::vector<LabelledFrame> frames(bool swapped)
{
    std::vector<LabelledFrame> result;
    for (std::uint64_t i = 0; i < 6; ++i)
        result.emplace_back(request(i % 2 == 0), picture((i % 2 == 0) != swapped, i));
    return result;
}

double of(const Accuracy& accuracy, Question question) { return accuracy[static_cast<std::size_t>(question)]; }

} // namespace

TEST_CASE("a recogniser knows again what it learned, and is not fooled by a picture of something else")
{
    torch::set_num_threads(1);
    Recogniser recogniser(3);
    double first = 0, last = 0;
    recogniser.train(frames(false), 60, [&](int step, double loss) { (step == 1 ? first : last) = loss; });
    CHECK(last < 0.3 * first);
    const Accuracy right = recogniser.accuracy(frames(false), 24, 5), wrong = recogniser.accuracy(frames(true), 24, 5);
    CHECK(of(right, Question::Time) > 0.95);
    CHECK(of(right, Question::Class) > 0.8);
    CHECK(of(right, Question::Weather) == 1); // always clear
    CHECK(of(wrong, Question::Time) < 0.05);
}

TEST_CASE("places are drawn from every class alike, and only said materials are asked about")
{
    const LabelledFrame frame(request(false), picture(false, 1));
    Random random(1);
    int houses = 0;
    for (int i = 0; i < 200; ++i) {
        const Place place = frame.drawPlace(random);
        const bool house = place.x < kWidth / 2;
        houses += house;
        CHECK((place.labels[static_cast<std::size_t>(Question::Material)] >= 0) == house);
    }
    CHECK(houses > 70);
    CHECK(houses < 130);
}

TEST_CASE("a patch is cut around its middle, mirrored where asked, and larger pictures are averaged down")
{
    Picture small{256, 144, std::vector<std::uint8_t>(256 * 144 * 3)}, large{512, 288, std::vector<std::uint8_t>(512 * 288 * 3)};
    small.rgb[3 * (70 * 256 + 100)] = 255;
    for (const int pixel : {140 * 512 + 200, 140 * 512 + 201, 141 * 512 + 200, 141 * 512 + 201})
        large.rgb[static_cast<std::size_t>(3 * pixel)] = 255;
    std::vector<float> a(3 * kPatchSide * kPatchSide), b = a, c = a;
    copyPatch(small, {100, 70, {}}, false, a.data());
    copyPatch(large, {200, 140, {}}, false, b.data());
    copyPatch(small, {100, 70, {}}, true, c.data());
    constexpr int kMiddle = kPatchSide / 2 * kPatchSide + kPatchSide / 2;
    CHECK(a[kMiddle] == 1);
    CHECK(a == b);
    CHECK(c[kMiddle - 1] == 1);
}
