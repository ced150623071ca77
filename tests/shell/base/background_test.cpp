// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/background.h"

#include <doctest/doctest.h>

#include <QCoreApplication>
#include <QObject>
#include <QTest>

#include <atomic>
#include <latch>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

using namespace shell;

TEST_CASE("work runs elsewhere, and what it returns comes back to the owner's thread, in order")
{
    QObject owner;
    Background background(owner);
    const auto here = std::this_thread::get_id();
    std::vector<std::string> back;
    for (int i = 0; i < 20; ++i)
        background.run([i, here] { return std::this_thread::get_id() == here ? "here" : "text " + std::to_string(i); },
            [&](const std::string& text) {
                CHECK(std::this_thread::get_id() == here);
                back.push_back(text);
            });
    CHECK(back.empty());
    REQUIRE(QTest::qWaitFor([&] { return back.size() == 20; }, 60'000));
    for (int i = 0; i < 20; ++i)
        CHECK(back[std::size_t(i)] == "text " + std::to_string(i));
}

TEST_CASE("two threads work at the same time")
{
    QObject owner;
    Background background(owner, 2);
    std::latch both(2);
    int done = 0;
    for (int i = 0; i < 2; ++i)
        background.run(
            [&] {
                both.arrive_and_wait(); // one thread alone would wait for ever
                return true;
            },
            [&](bool) { ++done; });
    CHECK(QTest::qWaitFor([&] { return done == 2; }, 60'000));
}

TEST_CASE("its end waits for all that was asked for; what comes back finds no owner")
{
    std::atomic<int> done = 0;
    bool cameBack = false;
    {
        QObject owner;
        Background background(owner);
        for (int i = 0; i < 10; ++i)
            background.run([&] { return ++done; }, [&](int) { cameBack = true; });
    }
    CHECK(done == 10);
    QCoreApplication::processEvents();
    CHECK_FALSE(cameBack);
}

TEST_CASE("what has not begun can be dropped, with what it holds")
{
    QObject owner;
    std::optional<Background> background(std::in_place, owner);
    std::latch begun(1);
    std::latch goOn(1);
    std::atomic<int> done = 0;
    background->run([&] {
        begun.count_down();
        goOn.wait();
        ++done;
    });
    begun.wait();
    const auto held = std::make_shared<int>(0);
    for (int i = 0; i < 5; ++i)
        background->run([&done, held] { ++done; });
    CHECK(held.use_count() == 6);
    background->drop();
    CHECK(held.use_count() == 1);
    goOn.count_down();
    background.reset();
    CHECK(done == 1);
}

TEST_CASE("it is idle when nothing is worked on and nothing waits")
{
    QObject owner;
    Background background(owner);
    CHECK(background.idle());
    std::latch goOn(1);
    for (int i = 0; i < 2; ++i)
        background.run([&] { goOn.wait(); });
    CHECK_FALSE(background.idle());
    goOn.count_down();
    CHECK(QTest::qWaitFor([&] { return background.idle(); }, 60'000));
}
