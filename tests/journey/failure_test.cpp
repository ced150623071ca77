// SPDX-License-Identifier: Apache-2.0
// An engine that fails costs one sentence with buttons, and the buttons help.
#include "app/plan/queries.h"
#include "tests/journey/engine_switch.h"

#include <doctest/doctest.h>

#include <QTableView>
#include <QTest>

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
