// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/preview/request.h"
#include "app/preview/revision.h"
#include "tests/preview/films.h"

#include <doctest/doctest.h>

#include <functional>

namespace {

plan::Plan movedItem(plan::Plan plan, const std::string& shot, const std::string& name)
{
    plan::Item item = films::itemNamed(plan, shot, name);
    item.transform.position.x += 0.5;
    plan.items.put(item);
    return plan;
}

plan::Plan longerLens(plan::Plan plan, const std::string& shot)
{
    plan::Setup setup = *plan.setups.find(films::shotNamed(plan, shot).setup);
    setup.keys.front().focalMm = 50;
    plan.setups.put(setup);
    return plan;
}

} // namespace

TEST_CASE("a frame is stale exactly while what it shows is another")
{
    const plan::Plan before = films::snowfall();
    const plan::Preview preview = films::previewOf(before, "1B", 1);
    preview::RevisionCache cache;
    const auto stale = [&](const plan::Plan& plan) {
        const bool exact = preview::isStale(plan, preview);
        CHECK(cache.isStale(plan, preview) == exact);
        return exact;
    };
    CHECK_FALSE(stale(before));
    CHECK(stale(movedItem(before, "1B", "Anna")));
    CHECK_FALSE(stale(before)); // undone
    CHECK(stale(longerLens(before, "1B")));
    CHECK_FALSE(stale(longerLens(before, "1C"))); // another shot's camera
    CHECK_FALSE(stale(movedItem(before, "2A", "Anna"))); // another scene's set

    plan::Plan look = before;
    look.film.look.time = plan::TimeOfDay::Night;
    CHECK_FALSE(stale(look)); // the scene says dusk itself
    look.film.look.grade = plan::Grade::Noir;
    CHECK(stale(look));

    const plan::Shot& shot = films::shotNamed(before, "1B");
    CHECK(stale(plan::withHidden(before, shot.id, films::itemNamed(before, "1B", "Mila").id, true)));
    plan::Plan described = before;
    plan::Shot renamed = shot;
    renamed.description = "Other words";
    described.shots.put(renamed);
    CHECK_FALSE(stale(described)); // the list's text is not in the picture
    CHECK(stale(plan::withoutShot(before, shot.id))); // gone
}

TEST_CASE("of thousands of frames, those that a change touches are stale")
{
    plan::Plan plan = films::snowfall();
    std::vector<plan::Preview> previews;
    const auto shots = plan::shotsInCut(plan);
    for (int i = 0; i < 5000; ++i)
        previews.push_back(films::previewOf(plan, plan::shotName(plan, *shots[std::size_t(i) % shots.size()]), 1));
    preview::RevisionCache cache;
    for (const plan::Preview& preview : previews)
        CHECK_FALSE(cache.isStale(plan, preview));
    plan = movedItem(plan, "1A", "Anna");
    int stale = 0;
    for (const plan::Preview& preview : previews)
        stale += cache.isStale(plan, preview) ? 1 : 0;
    CHECK(stale > 1000);
    CHECK(stale < 5000);
}

TEST_CASE("pressing again gives a variant, pressing after a change keeps the style")
{
    plan::Plan plan = films::snowfall();
    const plan::Panel panel = films::firstPanel(plan, "1B");
    const std::uint64_t first = preview::nextSeed(plan, panel);
    CHECK(first == plan::resolvedLook(plan, films::shotNamed(plan, "1B")).seed);
    plan.previews.put(films::previewOf(plan, "1B", first));
    CHECK(preview::nextSeed(plan, panel) == first + 1);
    CHECK(preview::nextSeed(movedItem(plan, "1B", "Anna"), panel) == first);
}

TEST_CASE("requests for a film follow the cut and count seeds up")
{
    plan::Plan plan = films::snowfall();
    plan::Shot omitted = films::shotNamed(plan, "1C");
    omitted.status = plan::ShotStatus::Omitted;
    plan.shots.put(omitted);
    const auto requests = preview::requestsFor(
        plan, {.shots = {}, .variants = 2, .seed = 40, .width = 64, .height = 36, .lookText = {}, .operatorName = {}});
    REQUIRE(requests.size() == 2 * (plan.shots.size() - 1));
    CHECK(requests[0].panel == films::firstPanel(plan, "1A").id);
    CHECK(requests[0].seed == 40);
    CHECK(requests[1].panel == requests[0].panel);
    CHECK(requests[1].seed == 41);
    CHECK(requests[4].panel == films::firstPanel(plan, "1D").id);
}
