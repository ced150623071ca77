// SPDX-License-Identifier: Apache-2.0
// The window stays fluent while a film is edited. What the UI thread spends is measured in bench/window_bench.cpp.
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QTest>
#include <QTimer>

using namespace shell;

TEST_CASE("waiting for the disk never stops the event loop")
{
    OpenFilm film(200);
    const auto shot = film.shot(0);
    int beats = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, [&] { ++beats; });
    heart.start(1);
    for (int i = 0; i < 200; ++i)
        film.document->edit("Describe", [shot, i](plan::Plan plan) {
            plan::Shot row = *plan.shots.find(shot);
            row.description = std::to_string(i);
            plan.shots.put(std::move(row));
            return plan;
        });
    // 200 durable commits are on their way; the loop must beat while the store thread writes them.
    int written = 0;
    QObject::connect(film.document.get(), &Document::written, [&] { ++written; });
    REQUIRE(QTest::qWaitFor([&] { return written == 200; }, 60000));
    CHECK(beats > 2); // a loop that waited for the disk would beat once, at the end
    film.reopen();
    CHECK(film.document->plan().shots.find(shot)->description == "199");
}
