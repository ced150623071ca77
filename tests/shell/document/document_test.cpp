// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/preview/request.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace shell;

namespace {

Change described(plan::Id<plan::Shot> shot, const std::string& text)
{
    return [shot, text](plan::Plan plan) {
        plan::Shot row = *plan.shots.find(shot);
        row.description = text;
        plan.shots.put(std::move(row));
        return plan;
    };
}

std::string descriptionOf(const Document& document, plan::Id<plan::Shot> shot) { return document.plan().shots.find(shot)->description; }

std::vector<std::byte> pngOf(const QColor& colour)
{
    QImage image(32, 16, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const auto* data = reinterpret_cast<const std::byte*>(bytes.constData());
    return {data, data + bytes.size()};
}

preview::FinishedPreview finishedFor(const plan::Plan& plan, plan::Id<plan::Shot> shot)
{
    preview::FinishedPreview finished;
    finished.png = pngOf(Qt::red);
    finished.thumbnail = pngOf(Qt::blue);
    finished.row = previewOf(plan, shot, 7);
    finished.row.picture = store::sha256Hex(finished.png);
    finished.row.thumbnail = store::sha256Hex(finished.thumbnail);
    return finished;
}

} // namespace

TEST_CASE("an edit shows at once, is undone, redone, and there after reopening")
{
    OpenFilm film(3);
    const auto shot = film.shot(1);
    const auto state0 = descriptionOf(*film.document, shot);

    film.document->edit("Describe 1B", described(shot, "Anna turns"));
    CHECK(descriptionOf(*film.document, shot) == "Anna turns");
    CHECK(film.document->canUndo());
    CHECK(film.document->undoTitle() == "Describe 1B");

    film.document->undo();
    film.document->flush();
    CHECK(descriptionOf(*film.document, shot) == state0);
    CHECK(film.document->redoTitle() == "Describe 1B");

    film.document->redo();
    film.document->flush();
    CHECK(descriptionOf(*film.document, shot) == "Anna turns");

    film.reopen();
    CHECK(descriptionOf(*film.document, shot) == "Anna turns");
    CHECK(film.document->undoTitle() == "Describe 1B");
}

TEST_CASE("edits made while an undo is under way land on its result")
{
    OpenFilm film(2);
    const auto shot = film.shot(0);
    film.document->edit("One", described(shot, "one"));
    film.document->undo();
    film.document->edit("Two", [shot](plan::Plan plan) {
        plan::Shot row = *plan.shots.find(shot);
        row.description += " and two";
        plan.shots.put(std::move(row));
        return plan;
    });
    film.document->flush();
    CHECK(descriptionOf(*film.document, shot) == "Shot number 0 and two");
    film.reopen();
    CHECK(descriptionOf(*film.document, shot) == "Shot number 0 and two");
}

TEST_CASE("what no film can hold is taken back with a sentence, with the edits built on it")
{
    OpenFilm film(2);
    const auto shot = film.shot(0);
    film.document->edit("Describe", described(shot, "before"));
    film.document->flush();
    const plan::Plan whole = film.document->plan();
    QSignalSpy failed(film.document.get(), &Document::failed);
    film.document->edit("Order", [shot](plan::Plan plan) {
        plan::Shot row = *plan.shots.find(shot);
        row.order = std::nan("");
        plan.shots.put(std::move(row));
        return plan;
    });
    film.document->edit("Describe", described(shot, "built on sand"));
    film.document->flush();
    REQUIRE(failed.count() == 1);
    CHECK(failed.first().first().toString().size() > 20);
    CHECK(film.document->plan() == whole);
    CHECK(film.document->undoTitle() == "Describe");
    CHECK(film.document->saveState() == SaveState::Saved);

    film.document->edit("Describe", described(shot, "on rock")); // and it goes on
    film.reopen();
    CHECK(descriptionOf(*film.document, shot) == "on rock");
}

TEST_CASE("an edit that throws changes nothing and says why")
{
    OpenFilm film(1);
    const plan::Plan whole = film.document->plan();
    QSignalSpy failed(film.document.get(), &Document::failed);
    film.document->edit("Refuse", [](plan::Plan) -> plan::Plan { throw plan::PlanError("A sentence."); });
    CHECK(failed.count() == 1);
    CHECK(failed.first().first().toString() == "A sentence.");
    CHECK(film.document->plan() == whole);
    CHECK_FALSE(film.document->canUndo());
}

TEST_CASE("a drag is shown, never written, and always starts from the plan before it")
{
    OpenFilm film(1);
    const auto shot = film.shot(0);
    const auto append = [shot](plan::Plan plan) {
        plan::Shot row = *plan.shots.find(shot);
        row.description += "+";
        plan.shots.put(std::move(row));
        return plan;
    };
    film.document->drag(append);
    film.document->drag(append);
    CHECK(film.document->dragging());
    CHECK(descriptionOf(*film.document, shot) == "Shot number 0+");
    film.document->endDrag();
    CHECK(descriptionOf(*film.document, shot) == "Shot number 0");
    CHECK_FALSE(film.document->canUndo());
}

TEST_CASE("a finished preview lands during a drag without ending it, with its pictures, as one step")
{
    OpenFilm film(2);
    const auto shot = film.shot(0);
    film.document->drag(described(shot, "dragged"));
    auto finished = finishedFor(film.document->plan(), shot);
    const auto row = finished.row;
    film.document->addPreview(std::move(finished));
    CHECK(film.document->dragging());
    CHECK(descriptionOf(*film.document, shot) == "dragged");
    CHECK(film.document->plan().previews.contains(row.id));
    film.document->endDrag();
    film.document->flush();
    CHECK(film.document->blob(row.picture).has_value());
    CHECK(film.document->undoTitle() == "Preview of 1A");

    QSignalSpy ready(film.document.get(), &Document::pictureReady);
    CHECK(film.document->picture(row.thumbnail).isNull());
    REQUIRE(QTest::qWaitFor([&] { return ready.count() == 1; }));
    CHECK(film.document->picture(row.thumbnail).pixelColor(3, 3) == QColor(Qt::blue));

    film.document->undo();
    film.document->flush();
    CHECK_FALSE(film.document->plan().previews.contains(row.id));
}

TEST_CASE("a preview whose shot is gone is not kept, and that is said")
{
    OpenFilm film(2);
    const auto shot = film.shot(0);
    auto finished = finishedFor(film.document->plan(), shot);
    film.document->edit("Delete", [shot](plan::Plan plan) { return plan::withoutShot(std::move(plan), shot); });
    const plan::Plan without = film.document->plan();
    QSignalSpy failed(film.document.get(), &Document::failed);
    film.document->addPreview(std::move(finished));
    CHECK(failed.count() == 1);
    CHECK(film.document->plan() == without);
}

TEST_CASE("the selection never names what the plan does not hold")
{
    OpenFilm film(12);
    const auto first = film.shot(0);
    const auto last = film.shot(11);
    CHECK(film.document->selection().shot == first); // the film opens on its first shot
    film.document->selectShot(last);
    CHECK(film.document->selection().scene == film.document->plan().shots.find(last)->scene);
    film.document->edit("Delete", [last](plan::Plan plan) { return plan::withoutShot(std::move(plan), last); });
    CHECK(film.document->selection().shot == film.shot(10)); // stays in the scene
}

TEST_CASE("a saved version and any step can be gone back to")
{
    OpenFilm film(1);
    const auto shot = film.shot(0);
    film.document->edit("One", described(shot, "one"));
    film.document->saveVersion("First look");
    film.document->edit("Two", described(shot, "two"));
    film.document->edit("Three", described(shot, "three"));
    film.document->flush();
    std::vector<store::HistoryEntry> history;
    film.document->history([&](auto entries) { history = entries; });
    film.document->flush();
    REQUIRE(history.size() == 4); // the film as it began is the first
    CHECK(history[1].version == "First look");
    film.document->goTo(history[1].number);
    film.document->flush();
    CHECK(descriptionOf(*film.document, shot) == "one");
    CHECK(film.document->canRedo());
    film.document->goTo(history.back().number);
    film.document->flush();
    CHECK(descriptionOf(*film.document, shot) == "three");
}

TEST_CASE("a duplicate holds what was edited up to now")
{
    OpenFilm film(1);
    const auto shot = film.shot(0);
    film.document->edit("One", described(shot, "one"));
    const auto copy = film.path().parent_path() / "copy.previsto";
    QString error = "not called";
    film.document->duplicateTo(copy, [&](const QString& sentence) { error = sentence; });
    REQUIRE(QTest::qWaitFor([&] { return error != "not called"; }));
    CHECK(error == "");
    const auto opened = store::PlanFile::open(copy);
    CHECK(opened.plan().shots.find(shot)->description == "one");
}

TEST_CASE("a document that has ended has written everything and let go of its file, before it is gone itself")
{
    OpenFilm film(2);
    const auto path = film.document->path();
    const auto shot = film.shot(0);
    film.document->edit("Describe", described(shot, "written last"));
    REQUIRE(QTest::qWaitFor([&] { return film.document->idle(); }));
    film.document->end();
    CHECK(QTest::qWaitFor([&] { return film.document->ended(); }, 60'000));
    const auto file = store::PlanFile::open(path);
    CHECK_FALSE(file.readOnly());
    CHECK(file.plan().shots.find(shot)->description == "written last");
}

TEST_CASE("a document is not idle while it makes a copy or reads a picture")
{
    OpenFilm film(2);
    film.document->addPreview(finishedFor(film.document->plan(), film.shot(0)));
    film.document->flush();
    CHECK(film.document->idle());
    film.document->picture(film.document->plan().previews.rows().front()->picture);
    CHECK_FALSE(film.document->idle());
    CHECK(QTest::qWaitFor([&] { return film.document->idle(); }, 60'000));
}
