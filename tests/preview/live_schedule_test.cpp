// SPDX-License-Identifier: Apache-2.0
// The rules of live previews on a clock that the tests turn.
#include "app/preview/live_schedule.h"

#include <doctest/doctest.h>

using preview::LiveSchedule;

namespace {

/// A schedule that has seen frames which took so long each.
LiveSchedule practised(double seconds)
{
    LiveSchedule schedule;
    for (std::uint64_t wish = 1; wish <= 10; ++wish) {
        const double now = -1000 + 10 * double(wish); // at rest each time
        schedule.want(now, wish);
        schedule.asked(now);
        schedule.came(now + seconds);
    }
    return schedule;
}

} // namespace

TEST_CASE("nothing is asked for before something is wanted, and each picture once")
{
    LiveSchedule schedule;
    CHECK_FALSE(schedule.due(0));
    schedule.want(0, 1);
    CHECK(schedule.due(0)); // fast until shown otherwise: no grace
    schedule.asked(0);
    CHECK_FALSE(schedule.due(0.1));
    schedule.came(0.2);
    CHECK(schedule.current());
    CHECK_FALSE(schedule.due(5));
}

TEST_CASE("one frame is on its way at a time, and the next one starts when it has come")
{
    LiveSchedule schedule = practised(0.15);
    schedule.want(0, 11);
    schedule.asked(0);
    for (std::uint64_t wish = 12; wish < 20; ++wish) {
        schedule.want(0.01 * double(wish), wish);
        CHECK_FALSE(schedule.due(0.01 * double(wish)));
    }
    schedule.came(0.2);
    CHECK_FALSE(schedule.current());
    CHECK(schedule.due(0.2)); // the newest of them
    schedule.asked(0.2);
    schedule.came(0.4);
    CHECK(schedule.current());
}

TEST_CASE("slow frames wait until the hand has rested, but not for ever")
{
    LiveSchedule schedule = practised(2);
    CHECK(schedule.mean() == doctest::Approx(2));
    schedule.want(0, 11);
    CHECK_FALSE(schedule.due(0.2));
    CHECK(schedule.due(0.25));

    double now = 10; // a drag without a rest
    std::uint64_t wish = 11;
    schedule.asked(9);
    schedule.came(10);
    while (now < 12.95) {
        schedule.want(now, ++wish);
        CHECK_FALSE(schedule.due(now));
        now += preview::kLivePoll;
    }
    schedule.want(13.01, ++wish);
    CHECK(schedule.due(13.01));
}

TEST_CASE("quick frames do not wait for the hand")
{
    LiveSchedule schedule = practised(1.4);
    schedule.want(0, 11);
    CHECK(schedule.due(0));
}

TEST_CASE("the mean is that of the last ten")
{
    LiveSchedule schedule = practised(2);
    for (std::uint64_t wish = 20; wish < 30; ++wish) {
        schedule.want(double(wish), wish);
        schedule.asked(double(wish));
        schedule.came(double(wish) + 0.1);
    }
    CHECK(schedule.mean() == doctest::Approx(0.1));
    CHECK(LiveSchedule().mean() < 0);
}

TEST_CASE("the first frame, with which the engine starts, does not count as slow")
{
    LiveSchedule schedule;
    schedule.want(0, 1);
    schedule.asked(0);
    schedule.came(8);
    CHECK(schedule.mean() < 0);
    schedule.want(9, 2);
    CHECK(schedule.due(9)); // no grace
}

TEST_CASE("it lags when the frame on the screen is old, not while it keeps up with a moving hand")
{
    LiveSchedule schedule = practised(0.15);
    double now = 0;
    for (std::uint64_t wish = 20; wish < 60; ++wish) { // five frames a second of a camera that moves all the time
        schedule.want(now, wish);
        CHECK_FALSE(schedule.lagging(now));
        if (schedule.due(now))
            schedule.asked(now);
        now += 0.1;
        if (wish % 2 == 1)
            schedule.came(now);
    }
    schedule.want(now, 100);
    schedule.asked(now);
    CHECK_FALSE(schedule.lagging(now + 0.9));
    CHECK(schedule.lagging(now + 1.3)); // other previews go first
    schedule.came(now + 2);
    CHECK_FALSE(schedule.lagging(now + 60)); // up to date and at rest
}

TEST_CASE("where full frames are slow they are small while the hand moves, and a full one follows when it rests")
{
    LiveSchedule schedule = practised(0.4);
    schedule.want(0, 11);
    CHECK(schedule.width(0) == preview::kLiveWidth); // one change is not a move
    schedule.asked(0);
    schedule.want(0.1, 12);
    schedule.came(0.4);
    schedule.want(0.35, 13);
    CHECK(schedule.width(0.4) == preview::kLiveSmallWidth);
    schedule.asked(0.4);
    schedule.came(0.6);
    CHECK_FALSE(schedule.current()); // the right picture, and still small
    CHECK_FALSE(schedule.lagging(9));
    CHECK_FALSE(schedule.due(0.6));
    CHECK(schedule.due(0.7));
    CHECK(schedule.width(0.7) == preview::kLiveWidth);
    schedule.asked(0.7);
    CHECK_FALSE(schedule.due(0.8));
    schedule.came(1.1);
    CHECK(schedule.current());
    CHECK_FALSE(schedule.due(2));

    LiveSchedule quick = practised(0.15);
    quick.want(0, 11);
    quick.want(0.1, 12);
    CHECK(quick.width(0.1) == preview::kLiveWidth);
}

TEST_CASE("a frame that will not come is asked for anew")
{
    LiveSchedule schedule = practised(0.15);
    schedule.want(0, 11);
    schedule.asked(0);
    schedule.lost();
    CHECK_FALSE(schedule.waiting());
    CHECK(schedule.due(0.1));
    schedule.came(0.2); // of the one that was given up
    CHECK_FALSE(schedule.current());
}
