// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/post.h"

#include <doctest/doctest.h>

#include <QCoreApplication>
#include <QObject>
#include <QTest>

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <thread>
#include <vector>

using namespace shell;

TEST_CASE("what is posted runs later, in order, on the receiver's thread")
{
    QObject receiver;
    std::vector<int> seen;
    std::vector<std::thread::id> threads;
    std::thread([&] {
        for (int i = 0; i < 100; ++i)
            post(receiver, [&, i] {
                seen.push_back(i);
                threads.push_back(std::this_thread::get_id());
            });
    }).join();
    CHECK(seen.empty());
    QCoreApplication::processEvents();
    std::vector<int> expected(100);
    std::iota(expected.begin(), expected.end(), 0);
    CHECK(seen == expected);
    CHECK(threads == std::vector(100, std::this_thread::get_id()));
}

TEST_CASE("from its own thread too, work is run later")
{
    QObject receiver;
    bool ran = false;
    post(receiver, [&] { ran = true; });
    CHECK_FALSE(ran);
    QCoreApplication::processEvents();
    CHECK(ran);
}

TEST_CASE("what was posted to an object that is gone is dropped, with what it holds")
{
    bool ran = false;
    auto held = std::make_shared<int>(1);
    const std::weak_ptr<int> watched = held;
    std::optional<QObject> receiver(std::in_place);
    std::thread([&, held = std::move(held)]() mutable { post(*receiver, [&ran, held = std::move(held)] { ran = *held == 1; }); }).join();
    CHECK_FALSE(watched.expired());
    receiver.reset();
    QCoreApplication::processEvents();
    CHECK_FALSE(ran);
    CHECK(watched.expired());
}

TEST_CASE("many threads post to one object; each keeps its order, and plain values cross over")
{
    constexpr int kThreads = 8;
    constexpr int kEach = 500;
    QObject receiver;
    std::vector<std::vector<int>> seen(kThreads);
    int count = 0;
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < kThreads; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < kEach; ++i)
                    post(receiver, [&, t, value = std::vector<int>(10, i)] { // on the heap: its bytes were written by the other thread
                        seen[t].push_back(value.back());
                        ++count;
                    });
            });
        CHECK(QTest::qWaitFor([&] { return count == kThreads * kEach; }, 60'000));
    }
    for (const auto& order : seen)
        CHECK((order.size() == kEach && std::is_sorted(order.begin(), order.end())));
}
