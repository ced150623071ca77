// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/on_screen.h"

#include <doctest/doctest.h>

#include <QTest>
#include <QWidget>

#include <memory>

using shell::OnScreen;

TEST_CASE("who waits for the screen is called once, when the window around the widget is there")
{
    QWidget window;
    auto* inside = new QWidget(new QWidget(&window));
    int calls = 0;
    const OnScreen arrival(*inside, [&] {
        ++calls;
        CHECK(OnScreen::has(*inside));
    });
    QTest::qWait(20);
    CHECK(calls == 0);
    CHECK_FALSE(OnScreen::has(*inside));
    window.show();
    CHECK(QTest::qWaitFor([&] { return calls == 1; }));
    window.hide();
    window.show();
    QTest::qWait(50);
    CHECK(calls == 1);
}

TEST_CASE("on a window that is there already the call comes at once")
{
    QWidget window;
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    int calls = 0;
    const OnScreen arrival(window, [&] { ++calls; });
    CHECK(calls == 1);
}

TEST_CASE("who no longer waits is not called")
{
    QWidget window;
    int calls = 0;
    auto arrival = std::make_unique<OnScreen>(window, [&] { ++calls; });
    arrival.reset();
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    QTest::qWait(50);
    CHECK(calls == 0);
}
