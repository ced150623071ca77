// SPDX-License-Identifier: Apache-2.0
// Which previews are out of date, as the window hears it: after an edit, and fresh again after its undo.
#include "app/plan/queries.h"
#include "app/preview/request.h"
#include "app/shell/document/staleness.h"
#include "app/shell/viewport/camera_edits.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QTest>

namespace {

constexpr int kPatience = 10000; // milliseconds

plan::Plan filmWithPreviews()
{
    auto plan = shotFilm(2);
    for (const auto* shot : plan::shotsInCut(plan)) {
        auto preview = previewOf(plan, shot->id, 1);
        preview.revision = preview::revisionOf(plan, *plan.panels.find(preview.panel));
        plan.previews.put(std::move(preview));
    }
    return plan;
}

} // namespace

TEST_CASE("an edit makes the frames stale that it shows in, and no others; undo makes them fresh")
{
    OpenFilm film(filmWithPreviews());
    shell::Staleness staleness(*film.document);
    const auto first = film.shot(0), second = film.shot(1);
    const auto preview = plan::previewsOfShot(film.document->plan(), first).front()->id;

    film.document->edit("Lens", [setup = film.document->plan().shots.find(first)->setup](plan::Plan plan) {
        return shell::withFocal(std::move(plan), setup, 0, 77);
    });
    REQUIRE(QTest::qWaitFor([&] { return staleness.isStale(preview); }, kPatience));
    CHECK(staleness.staleOf(first) == 1);
    CHECK(staleness.staleOf(second) == 0);

    film.document->undo();
    CHECK(QTest::qWaitFor([&] { return !staleness.isStale(preview); }, kPatience));
    CHECK(staleness.staleOf(first) == 0);
}

TEST_CASE("words for the crew make nothing stale")
{
    OpenFilm film(filmWithPreviews());
    shell::Staleness staleness(*film.document);
    const auto shot = film.shot(0);
    film.document->edit("Notes", [shot](plan::Plan plan) {
        auto row = *plan.shots.find(shot);
        row.notes = "Bring the ladder";
        plan.shots.put(std::move(row));
        return plan;
    });
    // Seen in the same search as an edit that does show.
    film.document->edit("Lens", [setup = film.document->plan().shots.find(film.shot(1))->setup](plan::Plan plan) {
        return shell::withFocal(std::move(plan), setup, 0, 77);
    });
    REQUIRE(QTest::qWaitFor([&] { return staleness.staleOf(film.shot(1)) == 1; }, kPatience));
    CHECK(staleness.staleOf(shot) == 0);
}
