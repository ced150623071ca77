// SPDX-License-Identifier: Apache-2.0
#include "app/preview/guide_request.h"
#include "app/preview/surroundings.h"
#include "tests/preview/films.h"
#include "tests/preview/studio.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace {

constexpr renderer::Size kSize{160, 67};

struct Made {
    renderer::Guide guide;
    ml::Request request;
};

Made make(const plan::Plan& plan, const std::string& name, std::optional<plan::ResolvedLook> look = {})
{
    auto& studio = films::studio();
    const plan::Shot& shot = films::shotNamed(plan, name);
    const plan::ResolvedLook resolved = look ? *look : plan::resolvedLook(plan, shot);
    const preview::BuiltScene built
        = preview::buildScene(plan, shot, studio.shapes, {.selected = {}, .look = resolved, .sun = preview::SunFor::Guide});
    const renderer::View view = preview::shotView(plan, shot, shot.range.start);
    Made made;
    made.guide = studio.renderer.renderGuide(built.scene, view, kSize);
    preview::ObjectTable objects(plan, built);
    made.request = preview::toRequest(made.guide, {plan, built, view, resolved, 77}, objects);
    preview::lookAround(made.request, built.scene, objects, studio.trees);
    return made;
}

const ml::ObjectInfo* objectNamed(const ml::Request& request, const std::string& name, const std::string& semanticClass)
{
    const auto found = std::ranges::find_if(
        request.objects, [&](const ml::ObjectInfo& object) { return object.name == name && object.semanticClass == semanticClass; });
    return found == request.objects.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("buffers and names of the guide reach the request")
{
    const plan::Plan plan = films::snowfall();
    const auto [guide, request] = make(plan, "1A");
    const std::size_t pixels = std::size_t(kSize.width) * std::size_t(kSize.height);
    CHECK(request.guide.width == kSize.width);
    CHECK(request.guide.depth == guide.depth);
    CHECK(request.guide.normal.size() == 3 * pixels);
    CHECK(request.seed == 77);
    REQUIRE(objectNamed(request, "Avenue", "road"));
    CHECK(objectNamed(request, "Avenue", "pavement")); // one item, two classes, two objects
    const ml::ObjectInfo* house = objectNamed(request, "West house 1", "building");
    if (house)
        CHECK(house->styleKey == std::uint64_t(films::itemNamed(plan, "1A", "West house 1").id.value));
    for (std::size_t i = 0; i < pixels; ++i) {
        const bool something = guide.objectId[i] != 0;
        REQUIRE(something == (request.guide.objectId[i] != 0));
        REQUIRE(request.guide.objectId[i] <= request.objects.size());
        if (something) {
            const std::string& semanticClass = request.objects[request.guide.objectId[i] - 1u].semanticClass;
            REQUIRE(semanticClass == plan::semanticClassName(plan::SemanticClass(guide.semanticClass[i])));
            REQUIRE(std::abs(float(request.guide.normal[3 * i + 1]) / 127 - guide.normal[i].y) < 0.005f);
        }
    }
}

TEST_CASE("an item with another one's style has its key and keeps its seed")
{
    const plan::Plan plan = films::snowfall();
    plan::Item avenue = films::itemNamed(plan, "1A", "Avenue");
    const auto before = make(plan, "1A").request;
    CHECK_FALSE(objectNamed(before, "Avenue", "road")->styleSeed);
    avenue.style = {{5}, 41u};
    plan::Plan styled = plan;
    styled.items.put(avenue);
    const auto request = make(styled, "1A").request;
    for (const char* semanticClass : {"road", "pavement"}) {
        REQUIRE(objectNamed(request, "Avenue", semanticClass));
        CHECK(objectNamed(request, "Avenue", semanticClass)->styleKey == 5);
        CHECK(objectNamed(request, "Avenue", semanticClass)->styleSeed == 41u);
    }
}

TEST_CASE("colours are encoded as sRGB within half a step")
{
    const auto [guide, request] = make(films::snowfall(), "1A");
    for (std::size_t i = 0; i < guide.baseColour.size(); ++i) {
        const float linear = std::clamp(guide.baseColour[i].r, 0.0f, 1.0f);
        const float encoded = 255 * (linear <= 0.0031308f ? 12.92f * linear : 1.055f * std::pow(linear, 1 / 2.4f) - 0.055f);
        REQUIRE(std::abs(float(request.guide.baseColour[3 * i]) - encoded) < 1.0f);
    }
}

TEST_CASE("the sun is where the look puts it; at dusk and night it is below the horizon and lights nothing")
{
    const plan::Plan plan = films::snowfall();
    plan::ResolvedLook day;
    day.sunAzimuth = 90; // east is +X
    day.sunElevation = 30;
    const Made noon = make(plan, "1A", day);
    CHECK(noon.request.look.time == "day");
    CHECK(noon.request.look.towardsSun[0] == doctest::Approx(std::cos(M_PI / 6)));
    CHECK(noon.request.look.towardsSun[1] == doctest::Approx(0.5));
    CHECK(std::ranges::any_of(noon.request.guide.sun, [](std::uint8_t sun) { return sun > 0; }));
    CHECK(noon.request.lamps.empty());
    for (const plan::TimeOfDay time : {plan::TimeOfDay::Dusk, plan::TimeOfDay::Night}) {
        plan::ResolvedLook dark;
        dark.time = time;
        dark.sunElevation = 35;
        const Made made = make(plan, "1A", dark);
        CHECK(made.request.look.towardsSun[1] < 0);
        CHECK(std::ranges::all_of(made.request.guide.sun, [](std::uint8_t sun) { return sun == 0; }));
        CHECK(made.request.lamps.size() == 16);
    }
}

TEST_CASE("the café is indoors, the avenue is not")
{
    const plan::Plan plan = films::snowfall();
    for (const std::string shot : {"2A", "2B", "2C", "2D", "2E"})
        CHECK_MESSAGE(make(plan, shot).request.look.indoors, shot);
    for (const std::string shot : {"1A", "1B", "1C", "1E", "1G", "3A", "3D"})
        CHECK_MESSAGE(!make(plan, shot).request.look.indoors, shot);
}

TEST_CASE("the same shot makes the same request")
{
    const plan::Plan plan = films::snowfall();
    CHECK(make(plan, "2B").request == make(plan, "2B").request);
}
