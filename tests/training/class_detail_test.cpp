// SPDX-License-Identifier: Apache-2.0
#include "ml/training/evaluate/class_detail.h"

#include <doctest/doctest.h>

using namespace training;

namespace {

constexpr int kSide = 32;

/// A wall that fills the picture.
ml::Request wall()
{
    ml::Request request;
    request.guide.width = request.guide.height = kSide;
    request.guide.objectId.assign(kSide * kSide, 1);
    request.objects.emplace_back().semanticClass = "wall";
    return request;
}

/// Columns that are `height` above and below grey.
Picture stripes(int height)
{
    Picture picture{kSide, kSide, {}};
    for (int i = 0; i < kSide * kSide; ++i)
        picture.rgb.insert(picture.rgb.end(), 3, static_cast<std::uint8_t>(128 + (i % 2 == 0 ? height : -height)));
    return picture;
}

} // namespace

TEST_CASE("half the contrast is a quarter of the energy")
{
    ClassDetail detail;
    detail.add(wall(), stripes(20), stripes(40));
    CHECK(detail.ratio(ml::builtin::Class::Wall) == doctest::Approx(0.25));
    CHECK(detail.median(ml::builtin::Class::Wall) == doctest::Approx(0.25));
    CHECK(detail.ratio(ml::builtin::Class::Road) == 0);
    CHECK(detail.text(100) == "wall 0.25 (0.25)");
}

TEST_CASE("one frame of great contrast decides the sum, and not the median")
{
    ClassDetail detail;
    for (int i = 0; i < 4; ++i)
        detail.add(wall(), stripes(10), stripes(10));
    detail.add(wall(), stripes(10), stripes(100));
    CHECK(detail.ratio(ml::builtin::Class::Wall) < 0.1);
    CHECK(detail.median(ml::builtin::Class::Wall) == doctest::Approx(1));
}
