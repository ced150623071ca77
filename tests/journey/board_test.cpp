// SPDX-License-Identifier: Apache-2.0
// A shot's board: its panels, previews of all of them, the same settings with a new seed, and what of it can be recalled.
#include "app/plan/queries.h"
#include "tests/journey/app_window.h"

#include <doctest/doctest.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

namespace {

std::size_t framesOf(AppWindow& app, plan::Id<plan::Panel> panel) { return plan::previewsOfPanel(app.plan(), panel).size(); }

} // namespace

TEST_CASE("panels are previewed, put on the board and taken off; seeds and settings can be used again")
{
    const QTemporaryDir folder;
    AppWindow app(sampleCopy(folder));
    app.select("1C"); // a dolly in
    const auto shot = app.document().selection().shot;
    const auto panels = [&] { return plan::panelsOfShot(app.plan(), shot); };
    REQUIRE(panels().size() == 2);
    const auto start = panels().front()->id, end = panels().back()->id;

    app.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(eventually([&] { return framesOf(app, start) == 1 && framesOf(app, end) == 1; }));
    app.photograph("board");

    // The end panel, by its button; then the same settings with a new seed.
    app.clickText(QStringLiteral("End"));
    CHECK(app.document().selection().frame == panels().back()->frame);
    app.press(Qt::Key_N);
    REQUIRE(eventually([&] { return framesOf(app, end) == 2; }));
    const auto frames = plan::previewsOfPanel(app.plan(), end);
    CHECK(frames.back()->seed != frames.front()->seed);
    CHECK(frames.back()->revision == frames.front()->revision);
    app.click(app.find<QToolButton>("seedButton"));
    CHECK(QGuiApplication::clipboard()->text() == QString::number(frames.back()->seed));

    // Another lens makes them stale; recalling brings back what they were made with.
    const auto before = app.plan();
    app.choose("Lens", "75 mm");
    REQUIRE(eventually([&] { return !(app.plan() == before); }, 10));
    app.press(Qt::Key_R, Qt::ControlModifier);
    const auto& setup = *app.plan().setups.find(app.plan().shots.find(shot)->setup);
    CHECK(plan::cameraAt(setup, panels().back()->frame).focalMm == 50);

    // Made again and compared.
    app.window().actions().get("shot.reproduce")->trigger();
    REQUIRE(eventually([&] { return app.find<QLabel>("closeness").text().startsWith("Reproduced: The"); }));
    CHECK(framesOf(app, end) == 2); // nothing is kept of it

    // A beat between them comes and goes.
    auto selection = app.document().selection();
    selection.frame = panels().front()->frame + 40;
    app.document().select(selection);
    app.press(Qt::Key_B);
    REQUIRE(panels().size() == 3);
    CHECK(app.document().selectedPanel()->kind == plan::PanelKind::Beat);
    app.press(Qt::Key_B, Qt::ShiftModifier);
    CHECK(panels().size() == 2);
    app.close();
}
