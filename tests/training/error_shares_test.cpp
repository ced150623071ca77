// SPDX-License-Identifier: Apache-2.0
#include "ml/training/evaluate/error_shares.h"

#include <doctest/doctest.h>

using namespace training;

namespace {

constexpr int kSide = 16;

/// The left half is a building, the right half a road.
ml::Request request()
{
    ml::Request result;
    result.objects = {{"House", "building", "", 1}, {"Road", "road", "", 2}};
    result.guide.width = result.guide.height = kSide;
    for (int i = 0; i < kSide * kSide; ++i)
        result.guide.objectId.push_back(i % kSide < kSide / 2 ? 1 : 2);
    return result;
}

Picture grey(int value) { return {kSide, kSide, std::vector<std::uint8_t>(3 * kSide * kSide, static_cast<std::uint8_t>(value))}; }

} // namespace

TEST_CASE("an even difference is smooth and belongs to the class that shows it")
{
    Picture picture = grey(100);
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide / 2; ++x)
            for (int k = 0; k < 3; ++k)
                picture.rgb[static_cast<std::size_t>(3 * (y * kSide + x) + k)] = 120;
    ErrorShares shares;
    shares.add(request(), picture, grey(100));
    CHECK(shares.table().find("| building | 50.0 | 100.0 | 100 | 1") != std::string::npos); // an eighth lies at the border
    CHECK(shares.table().find("road") == std::string::npos);
}

TEST_CASE("a difference that changes from pixel to pixel is not smooth")
{
    Picture picture = grey(100);
    for (std::size_t i = 0; i < picture.rgb.size(); ++i)
        picture.rgb[i] = (i / 3) % 2 == 0 ? 110 : 90;
    ErrorShares shares;
    shares.add(request(), picture, grey(100));
    CHECK(shares.table().find("| building | 50.0 | 50.0 | 0 |") != std::string::npos);
}
