// SPDX-License-Identifier: Apache-2.0
// A blocked shot becomes a preview frame in the shot plan, and leaves as a shot list: by mouse and keys, in the real window.
#include "app/plan/queries.h"
#include "app/store/plan_file.h"
#include "tests/journey/app_window.h"

#include <doctest/doctest.h>

#include <QAction>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace {

const std::string kShot = "1B";

const plan::Shot& shotOf(AppWindow& app) { return *plan::findShot(app.plan(), kShot); }
std::vector<const plan::Preview*> framesOf(AppWindow& app) { return plan::previewsOfShot(app.plan(), shotOf(app).id); }
double focalOf(AppWindow& app) { return app.plan().setups.find(shotOf(app).setup)->keys.front().focalMm; }

std::size_t heroes(AppWindow& app)
{
    std::size_t count = 0;
    for (const auto* frame : framesOf(app))
        count += frame->state == plan::PreviewState::Hero;
    return count;
}

QByteArray contents(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("the director's afternoon")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    {
        AppWindow app(film);
        CHECK(app.window().actions().idle().isEmpty()); // no menu entry does nothing
        app.select(kShot);
        CHECK(app.document().selection().shot == shotOf(app).id);
        app.photograph("1-opened");

        // The lens, in the inspector.
        const double before = focalOf(app);
        REQUIRE(before != 50);
        app.choose("Lens", "50 mm");
        REQUIRE(eventually([&] { return focalOf(app) == 50; }, 10));

        // A preview, and a variant.
        app.press(Qt::Key_P);
        app.photograph("2-generating");
        REQUIRE(eventually([&] { return framesOf(app).size() == 1 || app.find<QLabel>("messageSentence").isVisible(); }));
        REQUIRE(framesOf(app).size() == 1);
        CHECK(app.document().selection().preview == framesOf(app).front()->id);
        app.press(Qt::Key_P);
        REQUIRE(eventually([&] { return framesOf(app).size() == 2; }));
        CHECK(framesOf(app)[0]->seed + 1 == framesOf(app)[1]->seed);
        CHECK(framesOf(app)[0]->picture != framesOf(app)[1]->picture);
        app.photograph("3-variant");

        // Circle, undo, redo.
        app.press(Qt::Key_H);
        CHECK(heroes(app) == 1);
        app.press(Qt::Key_Z, Qt::ControlModifier);
        REQUIRE(eventually([&] { return heroes(app) == 0; }, 10));
        app.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(eventually([&] { return heroes(app) == 1; }, 10));
        app.photograph("4-hero");
        app.close();
    }
    {
        // Opened again: all of it is there, and still undoable.
        AppWindow app(film);
        CHECK(focalOf(app) == 50);
        CHECK(framesOf(app).size() == 2);
        CHECK(heroes(app) == 1);
        CHECK(app.document().selection().shot == shotOf(app).id);
        CHECK(app.document().canUndo());
        for (const auto* frame : framesOf(app))
            CHECK(eventually([&] { return !app.document().picture(frame->picture).isNull(); }, 20));

        // The shot list leaves.
        const auto list = film.parent_path() / "list.csv";
        app.window().actions().get("file.exportCsv")->trigger();
        app.answerFileDialog(list);
        app.photograph("5-export");
        REQUIRE(eventually([&] { return contents(list).contains("\r\n"); }, 30));
        CHECK(contents(list).startsWith("\xEF\xBB\xBF"));
        CHECK(contents(list).contains("1B"));
        const auto paper = film.parent_path() / "list.pdf";
        app.press(Qt::Key_E, Qt::ControlModifier);
        app.answerFileDialog(paper);
        REQUIRE(eventually([&] { return contents(paper).startsWith("%PDF"); }, 60));
        app.photograph("6-reopened");
        app.close();
    }
    CHECK(store::verify(film).empty());
}

TEST_CASE("shots without a preview leave with the viewport's picture, as on the command line, and a list can be stopped")
{
    const QTemporaryDir folder;
    AppWindow app(sampleCopy(folder));
    const std::filesystem::path in(folder.path().toStdString());
    auto& stop = app.find<QToolButton>("exportCancel");
    app.press(Qt::Key_E, Qt::ControlModifier);
    app.answerFileDialog(in / "stopped.pdf");
    REQUIRE(stop.isVisible());
    app.photograph("7-exporting");
    app.click(stop);
    REQUIRE(eventually([&] { return !stop.isVisible(); }, 60));
    CHECK_FALSE(std::filesystem::exists(in / "stopped.pdf"));

    app.press(Qt::Key_E, Qt::ControlModifier);
    app.answerFileDialog(in / "list.pdf");
    REQUIRE(eventually([&] { return !stop.isVisible(); }));
    CHECK(contents(in / "list.pdf").count("/Subtype /Image") >= int(app.plan().shots.size()));
    app.close();
}

TEST_CASE("a preview is cancelled at once and leaves no trace")
{
    const QTemporaryDir folder;
    AppWindow app(sampleCopy(folder));
    app.select(kShot);
    app.press(Qt::Key_P, Qt::ShiftModifier); // four variants
    auto* cancel = app.window().actions().get("shot.cancel");
    REQUIRE(eventually([&] { return cancel->isEnabled(); }, 10));
    app.press(Qt::Key_Escape);
    REQUIRE(eventually([&] { return !cancel->isEnabled(); }, 20));
    QTest::qWait(1000);
    CHECK(framesOf(app).size() < 4);
    app.close();
}

TEST_CASE("shots go with the Delete key of the list and come back by undo")
{
    const QTemporaryDir folder;
    AppWindow app(sampleCopy(folder));
    const auto shots = app.plan().shots.size();
    app.select("1C");
    app.press(Qt::Key_Delete);
    CHECK(app.plan().shots.size() == shots - 1);
    CHECK(app.document().undoTitle() == "Delete 1C");
    CHECK(app.document().selectedShot() != nullptr); // its neighbour
    app.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(eventually([&] { return app.plan().shots.size() == shots && plan::findShot(app.plan(), "1C"); }, 10));
    app.close();
}
