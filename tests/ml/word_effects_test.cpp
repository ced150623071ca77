// SPDX-License-Identifier: Apache-2.0
// A word is reported as understood exactly where it changes what is painted.
#include "ml/builtin/features.h"
#include "ml/builtin/word_effects.h"
#include "tests/ml/sample_request.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ml::builtin;

namespace {

bool isUnderstood(const ml::Request& request, const std::string& word)
{
    const auto list = reportWords(request).understood;
    return std::ranges::find(list, word) != list.end();
}

} // namespace

TEST_CASE("overruled words and strangers are not understood; what the picture does not show is not asked about")
{
    ml::Request request = sample::request();
    request.objects = {{"House", "building", "red blue baroque", 11}, {"Street", "road", "woollen lit", 12}, {"Anna", "person", "coat", 13},
        {"Car", "vehicle", "green", 14}};
    const WordReport report = reportWords(request);
    CHECK(report.understood == std::vector<std::string>{"blue", "coat"});
    CHECK(report.unknown == std::vector<std::string>{"red", "baroque", "woollen", "lit"});
}

TEST_CASE("words about a garment are understood unless the shape shows another one")
{
    ml::Request request = sample::request();
    for (const auto& [outfit, understood] : {std::pair("coat", true), {"", true}, {"jumper", false}}) {
        CAPTURE(outfit);
        request.objects[2] = {"Anna", "person", "blue coat", 13};
        request.objects[2].outfit = outfit;
        CHECK(isUnderstood(request, "coat") == understood);
        CHECK(isUnderstood(request, "blue"));
    }
}

TEST_CASE("two words that say the same are both understood")
{
    ml::Request request = sample::request();
    request.objects[0] = {"House", "building", "painted stucco", 11};
    CHECK(isUnderstood(request, "painted"));
    CHECK(isUnderstood(request, "stucco"));
    request.objects[0].words = "brick stucco"; // the last one holds
    CHECK_FALSE(isUnderstood(request, "brick"));
    CHECK(isUnderstood(request, "stucco"));
}

TEST_CASE("a word that is understood changes the features of its object")
{
    const ml::Request plain = [] {
        ml::Request request = sample::request();
        request.look.time = "night";
        for (ml::ObjectInfo& object : request.objects)
            object.words.clear();
        request.objects[2].detailOrigin = {0, 1.6f, 0}; // clothes are cut by where the head is
        request.objects[2].detailSize = {0.23f, 0.23f, 0.23f};
        return request;
    }();
    const FrameFeatures before = computeFeatures(plain);
    // Light needs panes, and wear needs a fleck of it in the picture: both have tests of their own.
    for (const char* word : {"red", "dark", "wet", "icy", "frosty", "stone", "metal", "wooden", "coat", "sweater", "wool"})
        for (std::size_t object = 0; object < plain.objects.size(); ++object) {
            ml::Request request = plain;
            request.objects[object].words = word;
            // What is invented may be what was asked for: two seeds.
            bool differs = computeFeatures(request).planes != before.planes;
            request.seed = plain.seed + 1;
            ml::Request other = plain;
            other.seed = request.seed;
            differs = differs || computeFeatures(request).planes != computeFeatures(other).planes;
            CAPTURE(word);
            CAPTURE(request.objects[object].semanticClass);
            CHECK(isUnderstood(request, word) == differs);
        }
}

TEST_CASE("a word of the look is understood where the look lets it count")
{
    ml::Request request = sample::request();
    request.look.words = {"cloudy wet misty"};
    CHECK(isUnderstood(request, "cloudy"));
    CHECK(isUnderstood(request, "wet"));
    request.look.weather = "rain"; // closed and wet as it is: what was asked for is there
    CHECK(isUnderstood(request, "cloudy"));
    CHECK(isUnderstood(request, "wet"));
    CHECK(isUnderstood(request, "misty"));
    request.look.words = {"spring autumn"}; // the last one holds
    CHECK_FALSE(isUnderstood(request, "spring"));
    CHECK(isUnderstood(request, "autumn"));
    request.look.words = {"dry"};
    CHECK_FALSE(isUnderstood(request, "dry"));
    request.look.words = {"wet frozen icy"};
    request.look.indoors = true; // where no weather is
    CHECK_FALSE(isUnderstood(request, "wet"));
    CHECK_FALSE(isUnderstood(request, "frozen"));
    CHECK(isUnderstood(request, "icy")); // cold
}
