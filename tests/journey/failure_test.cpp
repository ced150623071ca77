// SPDX-License-Identifier: Apache-2.0
// An engine that fails costs one sentence with buttons, and the buttons help.
#include "app/plan/queries.h"
#include "tests/journey/engine_switch.h"

#include <doctest/doctest.h>

#include <QDockWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

TEST_CASE("an engine that crashes or talks nonsense is said in a sentence, and trying again makes the frame once it works")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    auto places = AppWindow::placesOfBuild();
    const auto engine = places.engine.string();
    EngineSwitch bad(folder);
    bad.lead(std::string(MISBEHAVING_ENGINE_PATH) + " abort");
    places.engine = bad.path();
    AppWindow app(film, places);
    app.select("1B");
    const auto shot = app.document().selection().shot;

    app.press(Qt::Key_P);
    REQUIRE(eventually([&] { return visibleSentence(app); }));
    CHECK(visibleSentence(app)->text().contains("ended unexpectedly"));
    app.photograph("failure");
    auto& queue = app.find<QTableView>("queueTable");
    REQUIRE(queue.model()->rowCount() == 1); // it stays on the list with its reason
    CHECK(queue.model()->index(0, 4).data().toString().contains("ended unexpectedly"));
    REQUIRE(remedy(app, "Try again"));

    bad.lead(std::string(MISBEHAVING_ENGINE_PATH) + " garbage");
    app.click(*remedy(app, "Try again"));
    REQUIRE(eventually([&] { return visibleSentence(app) && visibleSentence(app)->text().contains("broke the rules"); }));

    bad.lead(engine + " \"$@\"");
    app.click(*remedy(app, "Try again"));
    REQUIRE(eventually([&] { return plan::previewsOfShot(app.plan(), shot).size() == 1; }));
    CHECK_FALSE(visibleSentence(app));
    CHECK(queue.model()->rowCount() == 0);
    app.close();
}

TEST_CASE("where the graphics device has no room, the processor goes on: what waits is made, what has failed stays on the list")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    auto places = AppWindow::placesOfBuild();
    EngineSwitch engine(folder);
    engine.lead(std::string(MISBEHAVING_ENGINE_PATH) + " full-device", places.engine.string() + " \"$@\"");
    places.engine = engine.path();
    AppWindow app(film, places);
    auto& queue = app.find<QTableView>("queueTable");
    const auto column = [&](int number) {
        QStringList texts;
        for (int row = 0; row < queue.model()->rowCount(); ++row)
            texts << queue.model()->index(row, number).data().toString();
        return texts;
    };
    const auto failed = [&] { return column(4).filter("no memory left").size(); };
    app.find<QDockWidget>("queue").raise();
    app.select("1A");
    app.press(Qt::Key_P);
    REQUIRE(eventually([&] { return failed() == 1; }));
    app.select("1B");
    app.press(Qt::Key_P);
    REQUIRE(eventually([&] { return failed() == 2; }));
    app.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); // pause
    app.select("1C");
    app.press(Qt::Key_P);
    REQUIRE(eventually([&] { return column(0) == QStringList{"1C", "1A", "1B"}; }));

    REQUIRE(remedy(app, "Use the processor"));
    app.click(*remedy(app, "Use the processor")); // of 1B, which failed last
    CHECK(column(0) == QStringList{"1C", "1B", "1A"});
    CHECK(failed() == 1);
    app.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(eventually([&] { return app.plan().previews.size() == 2; }));
    CHECK(column(0) == QStringList{"1A"});

    queue.setCurrentIndex(queue.model()->index(0, 0));
    app.click(app.find<QToolButton>("queue.reproduce")); // try again
    REQUIRE(eventually([&] { return app.plan().previews.size() == 3; }));
    CHECK(queue.model()->rowCount() == 0);
    app.close();
}
