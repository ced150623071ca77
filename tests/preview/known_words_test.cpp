// SPDX-License-Identifier: Apache-2.0
#include "app/preview/known_words.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace preview;
using Words = std::vector<std::string>;

TEST_CASE("words of a look that are times, weathers, grades, amounts or stops are known, as is the model's vocabulary")
{
    CHECK(unknownWords(WordsOf::Look, "Golden hour, snow 40%, misty harbour, +1 stop, noir").size() == 1);
    CHECK(unknownWords(WordsOf::Look, "misty harbour, sodium light") == Words{"harbour", "sodium", "light"});
    CHECK(unknownWords(WordsOf::Look, "").empty());
}

TEST_CASE("an item's words are its own: a brick is not a look, an hour is not an item's")
{
    CHECK(unknownWords(WordsOf::Item, "the old red brick").empty());
    CHECK(unknownWords(WordsOf::Item, "red, baroque, golden hour") == Words{"baroque", "hour"});
    CHECK(unknownWords(WordsOf::Look, "brick") == Words{"brick"});
}

TEST_CASE("what is offered is known, sorted, and never offered twice")
{
    for (const auto whose : {WordsOf::Look, WordsOf::Item}) {
        const auto words = knownWords(whose);
        CHECK(words.size() > 40);
        CHECK(std::ranges::is_sorted(words));
        CHECK(std::ranges::adjacent_find(words) == words.end());
        for (const std::string& word : words) {
            CAPTURE(word);
            CHECK(unknownWords(whose, word).empty());
        }
    }
    CHECK(std::ranges::binary_search(knownWords(WordsOf::Look), "golden hour"));
    CHECK(std::ranges::binary_search(knownWords(WordsOf::Look), "icy"));
}
