// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/vocabulary.h"
#include "ml/sha256.h"

#include <doctest/doctest.h>

using namespace ml::builtin;

TEST_CASE("words of an object set its material, colour and wear, and strangers are named once")
{
    WordReport report;
    const ObjectWords words = readObjectWords("An OLD, red-brick baroque house; baroque!", &report);
    CHECK(words.material == Material::Brick);
    REQUIRE(words.colour);
    CHECK((*words.colour)[0] > (*words.colour)[1]);
    CHECK(words.wear > 0);
    CHECK(report.understood == std::vector<std::string>{"old", "red", "brick"});
    CHECK(report.unknown == std::vector<std::string>{"baroque", "house"});
}

TEST_CASE("words of the look set the frame, and the last one wins")
{
    const std::vector<std::string> texts{"bright, misty", "Dim"};
    WordReport report;
    const FrameWords words = readFrameWords(texts, &report);
    CHECK(words.brightness < 1);
    CHECK(words.fog > 1);
    CHECK(report.understood == std::vector<std::string>{"bright", "misty", "dim"});
    CHECK(report.unknown.empty());
}

TEST_CASE("a text in another alphabet is a stranger, not a crash")
{
    WordReport report;
    readObjectWords("красный 紅 café", &report);
    CHECK(report.unknown == std::vector<std::string>{"красный", "紅", "café"});
}

TEST_CASE("every known word is understood")
{
    for (const std::string& word : knownObjectWords()) {
        INFO(word);
        WordReport report;
        readObjectWords(word, &report);
        CHECK(report.understood == std::vector<std::string>{word});
    }
    for (const std::string& word : knownFrameWords()) {
        INFO(word);
        WordReport report;
        readFrameWords({&word, 1}, &report);
        CHECK(report.understood == std::vector<std::string>{word});
    }
}

TEST_CASE("SHA-256 gives the digests of FIPS 180-4")
{
    const auto digest = [](const std::string& text) {
        ml::Sha256 hash;
        hash.add(std::as_bytes(std::span(text)));
        return hash.finish();
    };
    CHECK(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(digest(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
