// SPDX-License-Identifier: Apache-2.0
// Ids and times.
#include "app/plan/error.h"
#include "app/plan/id.h"
#include "app/plan/rows.h"

#include <doctest/doctest.h>

#include <set>

using namespace plan;

TEST_CASE("ids are positive, differ, and go through text")
{
    std::set<std::int64_t> ids;
    for (int i = 0; i < 10000; ++i)
        ids.insert(randomIdValue());
    CHECK(ids.size() == 10000);
    CHECK(*ids.begin() > 0);
    for (const std::int64_t id : {std::int64_t(1), *ids.begin(), *ids.rbegin(), INT64_MAX})
        CHECK(idFromText(idText(id)) == id);
    CHECK(idText(255) == "00000000000000ff");
    for (const char* text : {"", "ff", "00000000000000fg", "-000000000000001", "ffffffffffffffff", "00000000000000ff0", " 0000000000000ff"})
        CHECK_FALSE(idFromText(text).has_value());
}

TEST_CASE("frame rates are read as people write them")
{
    CHECK(frameRateFromText("24") == FrameRate{24, 1});
    CHECK(frameRateFromText("23.976") == FrameRate{24000, 1001});
    CHECK(frameRateFromText("23.98") == FrameRate{24000, 1001});
    CHECK(frameRateFromText("29.97") == FrameRate{30000, 1001});
    CHECK(frameRateFromText("59.94") == FrameRate{60000, 1001});
    CHECK(frameRateFromText("24000/1001") == FrameRate{24000, 1001});
    CHECK(frameRateFromText("25.0") == FrameRate{25, 1});
    for (const char* text : {"", "0", "-24", "24.5", "1000", "24/0", "24/2", "fast", "24 fps", "1/1001", "nan", "inf", "/", "1e9"})
        CHECK_THROWS_AS(frameRateFromText(text), PlanError);
    for (const char* text : {"23.976", "24", "25", "29.97", "47.952", "59.94", "119.88"})
        CHECK(frameRateText(frameRateFromText(text)) == text);
}

TEST_CASE("ranges are half open and seconds follow the rate")
{
    const FrameRange range{10, 12};
    CHECK(range.length() == 2);
    CHECK(range.contains(11));
    CHECK_FALSE(range.contains(12));
    CHECK(durationText(60, {24, 1}) == "2.5 s");
    CHECK(durationText(24000, {24000, 1001}) == "1001.0 s");
}
