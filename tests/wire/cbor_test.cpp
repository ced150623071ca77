// SPDX-License-Identifier: Apache-2.0
#include "wire/channel.h"
#include "wire/child.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

using nlohmann::json;

namespace {

wire::Message decoded(std::span<const std::uint8_t> bytes)
{
    auto payload = std::make_unique<std::uint8_t[]>(bytes.size());
    std::copy(bytes.begin(), bytes.end(), payload.get());
    return wire::decode(std::move(payload), bytes.size());
}

json decodeEncoded(const json& message)
{
    const auto bytes = wire::encode(message);
    return wire::valueAlone(decoded(std::span(bytes).subspan(4)));
}

json sample()
{
    return {{"text", "Größe 24A \xf0\x9f\x8e\xac"}, {"whole", -7}, {"large", 18446744073709551615ull}, {"small", INT64_MIN}, {"half", 0.5},
        {"third", 1.0 / 3}, {"yes", true}, {"nothing", nullptr}, {"list", {1, "two", {{"three", 3}}}},
        {"bytes", json::binary({0, 1, 2, 255})}};
}

wire::WireError::Kind kindOf(const std::vector<std::uint8_t>& payload)
{
    try {
        wire::valueAlone(decoded(payload));
    } catch (const wire::WireError& error) {
        return error.kind();
    }
    FAIL("the payload was read");
    return wire::WireError::Kind::Start;
}

} // namespace

TEST_CASE("a message comes back as it was sent")
{
    CHECK(decodeEncoded(sample()) == sample());
    CHECK(decodeEncoded(json::object()) == json::object());
}

TEST_CASE("the length in front is little-endian and counts the payload")
{
    const auto bytes = wire::encode(json::binary(std::vector<std::uint8_t>(1000)));
    CHECK(bytes.size() == 4 + 1003);
    CHECK(int(bytes[0]) == (1003 & 0xff));
    CHECK(int(bytes[1]) == (1003 >> 8));
}

TEST_CASE("a tail stands behind the value, and the length counts it")
{
    auto bytes = wire::encode(sample(), 3);
    const auto length = bytes.size() - 4 + 3;
    CHECK(int(bytes[0]) == int(length & 0xff));
    CHECK(int(bytes[1]) == int(length >> 8));
    bytes.insert(bytes.end(), {7, 8, 9});
    const auto message = decoded(std::span(bytes).subspan(4));
    CHECK(message.value == sample());
    CHECK(std::vector(message.tail.begin(), message.tail.end()) == std::vector<std::uint8_t>{7, 8, 9});
}

TEST_CASE("a payload that breaks the rules is refused")
{
    using enum wire::WireError::Kind;
    CHECK(kindOf({}) == Garbage);
    CHECK(kindOf({0x00, 0x00}) == Garbage); // bytes behind the end
    CHECK(kindOf({0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}) == Garbage); // a byte string of 2^64 bytes
    CHECK(kindOf({0x9b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}) == Garbage); // a list of 2^63 elements
    CHECK(kindOf({0x9f, 0xff}) == Garbage); // a list without a length
    CHECK(kindOf({0xa1, 0x01, 0x01}) == Garbage); // a key that is a number
    CHECK(kindOf({0x62, 0xc3, 0x28}) == Garbage); // no UTF-8
    CHECK(kindOf({0xc0, 0x00}) == Garbage); // a tag
    CHECK(kindOf(std::vector<std::uint8_t>(100'000, 0x81)) == Garbage); // nested 100,000 deep
}

TEST_CASE("damaged messages never do more than throw")
{
    const auto bytes = wire::encode(sample());
    std::mt19937 random(7);
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::vector<std::uint8_t> payload(bytes.begin() + 4, bytes.end());
        if (i % 2 == 0)
            payload.resize(random() % payload.size());
        else
            payload[random() % payload.size()] = std::uint8_t(random());
        try {
            decoded(payload).value.dump();
        } catch (const wire::WireError&) {
            ++refused;
        }
    }
    CHECK(refused > 10'000);
}
