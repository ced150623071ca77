// SPDX-License-Identifier: Apache-2.0
// What a figure wears: its own choice first, then what its words say.
#include "app/preview/wardrobe.h"
#include "assets/figure/figure.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

plan::Item person(const std::string& words)
{
    plan::Item item;
    item.kind = plan::ItemKind::Figure;
    item.words = words;
    item.figure = plan::Figure{};
    return item;
}

} // namespace

TEST_CASE("words dress a figure that has no outfit of its own")
{
    CHECK(preview::outfitOf(person("")) == "jumper");
    CHECK(preview::outfitOf(person("Red wool COAT, snow")) == "coat");
    CHECK(preview::outfitOf(person("a jacket over her dress")) == "dress"); // later words win
    CHECK(preview::outfitOf(person("coated")) == "jumper");
    plan::Item dressed = person("wool coat");
    dressed.figure->outfit = "shirt";
    CHECK(preview::outfitOf(dressed) == "shirt");
    for (const char* word : {"coat", "overcoat", "jacket", "suit", "sweater", "jumper", "shirt", "dress"}) {
        CAPTURE(word);
        const auto& outfits = assets::figureOutfits();
        CHECK(std::ranges::find(outfits, preview::outfitOf(person(word))) != outfits.end());
    }
}

TEST_CASE("hair is short unless the figure says otherwise")
{
    plan::Item item = person("");
    CHECK(preview::hairOf(item) == "short");
    item.figure->hair = "bob";
    CHECK(preview::hairOf(item) == "bob");
}

TEST_CASE("a face is the common one unless the figure says otherwise")
{
    plan::Item item = person("");
    CHECK(preview::faceOf(item) == 0);
    item.figure->face = 3;
    CHECK(preview::faceOf(item) == 3);
}
