// SPDX-License-Identifier: Apache-2.0
#include "app/preview/recent_replies.h"

#include <doctest/doctest.h>

namespace {

ml::Request requestOf(std::uint64_t seed)
{
    ml::Request request;
    request.seed = seed;
    request.guide = {.width = 1,
        .height = 1,
        .depth = {2},
        .normal = {0, 0, 127},
        .objectId = {0},
        .rest = {0, 0, 0},
        .baseColour = {9, 9, 9},
        .sun = {255}};
    return request;
}

ml::Reply replyOf(std::uint8_t value)
{
    ml::Reply reply;
    reply.width = reply.height = 1;
    reply.rgb = {value, value, value};
    return reply;
}

std::uint8_t valueOf(const ml::Reply& reply) { return reply.rgb.front(); }

} // namespace

TEST_CASE("a reply stands for requests that are equal to its own in every buffer and word")
{
    preview::RecentReplies replies;
    CHECK(replies.find(requestOf(1)) == nullptr);
    CHECK(valueOf(replies.keep(requestOf(1), replyOf(10))) == 10);
    REQUIRE(replies.find(requestOf(1)));
    CHECK(valueOf(*replies.find(requestOf(1))) == 10);

    ml::Request other = requestOf(1);
    other.guide.depth = {2.001f};
    CHECK(replies.find(other) == nullptr);
    other = requestOf(1);
    other.look.words = {"dust"};
    CHECK(replies.find(other) == nullptr);
    other = requestOf(1);
    other.surroundings.window = {0.5f};
    CHECK(replies.find(other) == nullptr);
}

TEST_CASE("of two replies the one that was asked for longest ago makes room")
{
    preview::RecentReplies replies;
    replies.keep(requestOf(1), replyOf(10));
    replies.keep(requestOf(2), replyOf(20));
    REQUIRE(replies.find(requestOf(1)));
    CHECK(valueOf(replies.keep(requestOf(3), replyOf(30))) == 30);
    CHECK(replies.find(requestOf(2)) == nullptr);
    REQUIRE(replies.find(requestOf(1)));
    CHECK(valueOf(*replies.find(requestOf(1))) == 10);
    REQUIRE(replies.find(requestOf(3)));
    CHECK(valueOf(*replies.find(requestOf(3))) == 30);
}
