// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/preview/guide_request.h"
#include "app/preview/surroundings.h"
#include "ml/request.h"
#include "tests/preview/films.h"
#include "tests/preview/studio.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

constexpr renderer::Size kSize{160, 67};
constexpr const char* kShot = "1B";

/// The request for the shot; before the looking around and after it.
struct Asked {
    ml::Request seen;
    ml::Request whole;
};

Asked ask(const plan::Plan& plan)
{
    auto& studio = films::studio();
    const plan::Shot& shot = films::shotNamed(plan, kShot);
    const plan::ResolvedLook look = plan::resolvedLook(plan, shot);
    const preview::BuiltScene built
        = preview::buildScene(plan, shot, studio.shapes, {.selected = {}, .look = look, .sun = preview::SunFor::Guide});
    const renderer::View view = preview::shotView(plan, shot, shot.range.start);
    preview::ObjectTable objects(plan, built);
    Asked asked;
    asked.seen = preview::toRequest(studio.renderer.renderGuide(built.scene, view, kSize), {plan, built, view, look, 1}, objects);
    asked.whole = asked.seen;
    preview::lookAround(asked.whole, built.scene, objects, studio.trees);
    return asked;
}

/// A red house, as wide as the street, behind the camera of the shot.
plan::Item houseBehind(const plan::Plan& plan)
{
    const plan::Shot& shot = films::shotNamed(plan, kShot);
    const plan::CameraKey camera = plan::cameraAt(*plan.setups.find(shot.setup), shot.range.start);
    plan::Item house = films::itemNamed(plan, kShot, "West house 1");
    const glm::dvec3 backwards = glm::dvec3(plan::rotationMatrix({camera.rotation.pan, 0, 0}) * glm::dvec4(0, 0, 1, 0));
    house.id = plan::newId<plan::Item>();
    house.name = "House behind";
    house.transform = {};
    house.transform.position = camera.position + 14.0 * backwards;
    house.transform.position.y = 0;
    house.colour = {0.8, 0.02, 0.02};
    return house;
}

std::uint16_t numberOf(const ml::Request& request, const std::string& name)
{
    const auto found = std::ranges::find(request.objects, name, &ml::ObjectInfo::name);
    return found == request.objects.end() ? std::uint16_t{0} : std::uint16_t(found - request.objects.begin() + 1);
}

} // namespace

TEST_CASE("a thing outside the picture is listed behind what the picture shows, and rays meet it in its colour")
{
    plan::Plan plan = films::snowfall();
    plan.items.put(houseBehind(plan));
    const auto [seen, whole] = ask(plan);
    CHECK(numberOf(seen, "House behind") == 0);
    const std::uint16_t house = numberOf(whole, "House behind");
    REQUIRE(house > seen.objects.size());
    CHECK(std::equal(seen.objects.begin(), seen.objects.end(), whole.objects.begin()));
    CHECK(whole.guide == seen.guide);
    CHECK(whole.objects[house - 1u].semanticClass == "building");
    bool red = false;
    for (std::size_t ray = 0; ray < whole.surroundings.objectId.size(); ++ray) {
        const auto* colour = &whole.surroundings.baseColour[3 * ray];
        red = red || (whole.surroundings.objectId[ray] == house && colour[0] > 200 && colour[1] < 60);
    }
    CHECK(red);
}

TEST_CASE("what is hidden in a shot is met by no ray of it")
{
    plan::Plan plan = films::snowfall();
    const plan::Item house = houseBehind(plan);
    const plan::Plan without = plan;
    plan.items.put(house);
    plan.overrides.put(
        {.id = plan::newId<plan::Override>(), .shot = films::shotNamed(plan, kShot).id, .item = house.id, .hidden = true, .transform = {}});
    CHECK(ask(plan).whole == ask(without).whole);
}

TEST_CASE("what is met stands in the numbers of the request")
{
    const ml::Request request = ask(films::snowfall()).whole;
    CHECK(request.surroundings.objectId.size() == ml::surroundingsGrid(kSize.width, kSize.height).points() * std::size_t{ml::kRaysOfPoint});
    CHECK(std::ranges::max(request.surroundings.objectId) == request.objects.size()); // else one is listed that nothing shows
    const auto [least, most] = std::ranges::minmax(request.surroundings.openLamps);
    CHECK(least < 128); // dusk: lamps burn, and throw shadows
    CHECK(most == 255);
}
