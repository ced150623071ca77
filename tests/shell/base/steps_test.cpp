// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/steps.h"

#include <doctest/doctest.h>

#include <QTest>
#include <QTimer>

#include <memory>
#include <vector>

using shell::Steps;

TEST_CASE("steps are done in order, each in a turn of its own, and none before the start")
{
    Steps steps;
    std::vector<int> done;
    int turn = 0;
    QTimer turns;
    QObject::connect(&turns, &QTimer::timeout, [&] { ++turn; });
    turns.start(0);
    std::vector<int> turnOf;
    for (int i = 0; i < 4; ++i)
        steps.add([&, i] {
            done.push_back(i);
            turnOf.push_back(turn);
        });
    QTest::qWait(1);
    CHECK(done.empty());
    steps.start();
    CHECK(QTest::qWaitFor([&] { return done.size() == 4; }));
    CHECK(done == std::vector{0, 1, 2, 3});
    for (std::size_t i = 1; i < turnOf.size(); ++i)
        CHECK(turnOf[i] > turnOf[i - 1]); // something else was done in between
}

TEST_CASE("a step adds another, which comes after all that were there")
{
    Steps steps;
    std::vector<int> done;
    steps.add([&] {
        done.push_back(0);
        steps.add([&] { done.push_back(2); });
    });
    steps.add([&] { done.push_back(1); });
    steps.start();
    CHECK(QTest::qWaitFor([&] { return done.size() == 3; }));
    CHECK(done == std::vector{0, 1, 2});
}

TEST_CASE("steps that are forgotten, or whose owner ends, are never done")
{
    auto steps = std::make_unique<Steps>();
    int done = 0;
    steps->add([&] { ++done; });
    steps->add([&] { steps->clear(); });
    steps->add([&] { done += 100; });
    steps->start();
    QTest::qWait(20);
    CHECK(done == 1);
    steps->add([&] { steps.reset(); });
    steps->add([&] { done += 100; });
    steps->start();
    CHECK(QTest::qWaitFor([&] { return !steps; }));
    QTest::qWait(20);
    CHECK(done == 1);
}

TEST_CASE("what comes after a wait is done when it is so, and until then the event loop lives")
{
    Steps steps;
    std::vector<int> done;
    bool isSo = false;
    int asked = 0;
    steps.add([&] { done.push_back(0); });
    steps.addWait([&] {
        ++asked;
        return isSo;
    });
    steps.add([&] { done.push_back(1); });
    steps.add([&] { done.push_back(2); });
    steps.start();
    CHECK(QTest::qWaitFor([&] { return asked > 3; }));
    CHECK(done == std::vector{0});
    isSo = true;
    CHECK(QTest::qWaitFor([&] { return done.size() == 3; }));
    CHECK(done == std::vector{0, 1, 2});
}

TEST_CASE("a wait can be forgotten, and what is added then is done at once")
{
    Steps steps;
    int done = 0;
    steps.addWait([] { return false; });
    steps.add([&] { done += 100; });
    steps.start();
    QTest::qWait(50);
    steps.clear();
    steps.add([&] { ++done; });
    CHECK(QTest::qWaitFor([&] { return done == 1; }));
}
