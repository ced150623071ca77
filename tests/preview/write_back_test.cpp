// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/preview/generate.h"
#include "app/preview/picture.h"
#include "app/preview/write_back.h"
#include "tests/preview/films.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

namespace {

preview::FinishedPreview finishedFrame(const plan::Plan& plan, const std::string& shot)
{
    preview::FinishedPreview finished;
    finished.png = preview::encodePng({2, 1, {1, 2, 3, 4, 5, 6}});
    finished.thumbnail = preview::encodePng({1, 1, {1, 2, 3}});
    finished.row = films::previewOf(plan, shot, 1);
    finished.row.picture = store::sha256Hex(finished.png);
    finished.row.thumbnail = store::sha256Hex(finished.thumbnail);
    return finished;
}

} // namespace

TEST_CASE("a frame enters the plan as it is by then, and undo takes only the frame")
{
    const test::TemporaryFolder folder;
    store::PlanFile file = store::PlanFile::create(folder.path() / "film.previsto", films::snowfall());
    const plan::Plan asked = file.plan();
    const preview::FinishedPreview finished = finishedFrame(asked, "1B");

    plan::Plan edited = asked; // while the frame was made, somebody went on working
    plan::Shot shot = films::shotNamed(asked, "1B");
    shot.description = "Edited meanwhile";
    edited.shots.put(shot);
    file.commit(edited, "Edit description");

    CHECK(preview::writeBack(file, finished));
    CHECK(films::shotNamed(file.plan(), "1B").description == "Edited meanwhile");
    REQUIRE(plan::shotPreview(file.plan(), shot.id));
    CHECK(file.blob(finished.row.picture) == finished.png);
    CHECK(file.undoTitle() == "Preview 1B");
    file.undo();
    CHECK_FALSE(plan::shotPreview(file.plan(), shot.id));
    CHECK(films::shotNamed(file.plan(), "1B").description == "Edited meanwhile");
    file.redo();
    CHECK(plan::shotPreview(file.plan(), shot.id)->picture == finished.row.picture);
}

TEST_CASE("where the panel was deleted meanwhile nothing is written")
{
    const test::TemporaryFolder folder;
    store::PlanFile file = store::PlanFile::create(folder.path() / "film.previsto", films::snowfall());
    const preview::FinishedPreview finished = finishedFrame(file.plan(), "1B");
    file.commit(plan::withoutShot(file.plan(), films::shotNamed(file.plan(), "1B").id), "Delete shot");
    const plan::Plan before = file.plan();
    CHECK_FALSE(preview::writeBack(file, finished));
    CHECK(file.plan() == before);
    CHECK(file.undoTitle() == "Delete shot");
    CHECK_FALSE(preview::withPreview(before, finished.row).written);
}
