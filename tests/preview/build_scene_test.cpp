// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/preview/build_scene.h"
#include "app/preview/request.h"
#include "app/preview/still.h"
#include "assets/import/import_client.h"
#include "assets/proxies/mesh_forms.h"
#include "tests/preview/films.h"
#include "tests/preview/studio.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace {

std::size_t instancesOf(const preview::BuiltScene& built, plan::Id<plan::Item> item)
{
    return std::size_t(std::ranges::count_if(
        built.scene.instances, [&](const renderer::Instance& instance) { return built.objects.at(instance.objectId - 1) == item; }));
}

} // namespace

TEST_CASE("a figure that is being posed is bent from the one that is there, and exact when it is asked for so")
{
    plan::Plan plan = films::snowfall();
    preview::ShapeLibrary shapes(nullptr);
    plan::Item anna = films::itemNamed(plan, "1B", "Anna");
    const auto standing = shapes.shapeOf(anna);
    CHECK(shapes.shapeOf(anna, anna.transform, preview::Detail::Quick) == standing); // exact already
    anna.figure->joints["elbow.L"] = {0, 40, 0};
    const auto quick = shapes.shapeOf(anna, anna.transform, preview::Detail::Quick);
    CHECK(quick->parts.front().mesh->indices == standing->parts.front().mesh->indices);
    CHECK(quick->parts.front().mesh->positions != standing->parts.front().mesh->positions);
    const auto exact = shapes.shapeOf(anna);
    CHECK(exact != quick);
    CHECK(shapes.shapeOf(anna, anna.transform, preview::Detail::Quick) == exact);
}

TEST_CASE("where an imported shape's windows belong goes with the class that the director gives it")
{
    assets::Shape block;
    block.parts.push_back({"Mesh", assets::makeBox({-5, 0, -4}, {5, 6.3f, 4}), glm::vec3(0.5f), "", false});
    const auto bytes = assets::shapeToBytes(block);
    preview::ShapeLibrary shapes([&](const std::string&) { return bytes; });
    plan::Plan plan = films::snowfall();
    plan::Item item = films::itemNamed(plan, "1B", "Anna");
    item.figure = {};
    item.kind = plan::ItemKind::Asset;
    item.shape = "block";
    const auto entry = shapes.shapeOf(item);
    CHECK(entry->detailAs("building").guessed);
    CHECK(entry->detailAs("building").windowsZ.size() == 2);
    CHECK_FALSE(entry->detailAs("prop").guessed);
    CHECK_FALSE(entry->detailAs("person").guessed); // six metres tall
    CHECK(shapes.shapeOf(item) == entry); // and is not guessed again
}

TEST_CASE("a shot sees the set with its own overrides")
{
    const plan::Plan plan = films::snowfall();
    auto& shapes = films::studio().shapes;
    const plan::Item& jonas = films::itemNamed(plan, "1F", "Jonas");
    const preview::BuiltScene pov = preview::buildScene(plan, films::shotNamed(plan, "1F"), shapes);
    CHECK(instancesOf(pov, jonas.id) == 0); // hidden: it is his own view
    const preview::BuiltScene over = preview::buildScene(plan, films::shotNamed(plan, "1G"), shapes);
    REQUIRE(instancesOf(over, jonas.id) > 0);
    const auto instance = std::ranges::find_if(
        over.scene.instances, [&](const renderer::Instance& each) { return over.objects.at(each.objectId - 1) == jonas.id; });
    CHECK(instance->worldFromLocal[3].x == doctest::Approx(-4.3));
    const preview::BuiltScene set = preview::buildScene(plan, films::shotNamed(plan, "1G").scene, shapes);
    const auto inSet = std::ranges::find_if(
        set.scene.instances, [&](const renderer::Instance& each) { return set.objects.at(each.objectId - 1) == jonas.id; });
    CHECK(inSet->worldFromLocal[3].x == doctest::Approx(1.7)); // the set itself is as it was
}

TEST_CASE("items share their meshes and lamps burn at dusk")
{
    const plan::Plan plan = films::snowfall();
    const preview::BuiltScene built = preview::buildScene(plan, films::shotNamed(plan, "1A"), films::studio().shapes);
    std::set<const renderer::Mesh*> meshes;
    for (const renderer::Instance& instance : built.scene.instances)
        meshes.insert(instance.mesh.get());
    CHECK(meshes.size() < built.scene.instances.size());
    CHECK(built.scene.lights.size() == 16); // one for each lamp post
    plan::ResolvedLook day;
    const preview::BuiltScene noon
        = preview::buildScene(plan, films::shotNamed(plan, "1A"), films::studio().shapes, {.selected = {}, .look = day});
    CHECK(noon.scene.lights.empty());
    CHECK(std::ranges::none_of(noon.scene.instances, &renderer::Instance::emissive));
}

TEST_CASE("an item's own colour paints its body, not its lamps")
{
    plan::Plan plan = films::snowfall();
    plan::Item lamp = films::itemNamed(plan, "1A", "Lamp W1");
    lamp.colour = glm::dvec3(1, 0, 0);
    plan.items.put(lamp);
    const preview::BuiltScene built = preview::buildScene(plan, films::shotNamed(plan, "1A"), films::studio().shapes);
    for (const renderer::Instance& instance : built.scene.instances) {
        if (built.objects.at(instance.objectId - 1) == lamp.id)
            CHECK((instance.colour == glm::vec3(1, 0, 0)) == !instance.emissive);
    }
}

TEST_CASE("panes throw no shadow")
{
    plan::Plan plan = films::snowfall();
    plan::Item window = films::itemNamed(plan, "1A", "Lamp W1");
    window.shape = "wall with window";
    plan.items.put(window);
    const preview::BuiltScene built = preview::buildScene(plan, films::shotNamed(plan, "1A"), films::studio().shapes);
    std::size_t clear = 0, solid = 0;
    for (const renderer::Instance& instance : built.scene.instances)
        if (built.objects.at(instance.objectId - 1) == window.id)
            ++(instance.castsShadow ? solid : clear);
    CHECK(clear == 1);
    CHECK(solid >= 2); // wall and frame
}

TEST_CASE("what cannot be shown is named")
{
    plan::Plan plan = films::snowfall();
    plan::Item item = films::itemNamed(plan, "1A", "Bench W");
    item.shape = "throne";
    plan.items.put(item);
    try {
        preview::buildScene(plan, films::shotNamed(plan, "1A"), films::studio().shapes);
        FAIL("was built");
    } catch (const preview::PreviewError& error) {
        CHECK(error.code() == "shape.bad");
        CHECK(std::string(error.what()).find("Bench W") != std::string::npos);
    }
}

TEST_CASE("the view is the lens on the sensor, cropped to the delivered frame")
{
    const plan::Plan plan = films::snowfall();
    const renderer::View view = preview::shotView(plan, films::shotNamed(plan, "1A"), 0);
    CHECK(view.tangents.x == doctest::Approx(24.8832 / 2 / 35).epsilon(1e-4)); // 35 mm on 24.88 mm
    CHECK(view.tangents.x / view.tangents.y == doctest::Approx(2.39).epsilon(1e-4));
    CHECK(preview::previewSize(plan, 512).width == 512);
    CHECK(preview::previewSize(plan, 512).height == 214);
    const renderer::View wide = preview::shotView(plan, films::shotNamed(plan, "1A"), 0, 16.0 / 9);
    CHECK(wide.tangents.x / wide.tangents.y == doctest::Approx(16.0 / 9).epsilon(1e-4));
}

TEST_CASE("every frame of the sample film shows something, and no camera stands inside a thing")
{
    const plan::Plan plan = films::snowfall();
    auto& studio = films::studio();
    for (const auto& panel : plan.panels.rows()) {
        const plan::Shot& shot = *plan.shots.find(panel->shot);
        const renderer::Guide guide = preview::renderGuide(plan, shot, panel->frame, {64, 27}, studio.shapes, studio.renderer);
        const auto covered = std::ranges::count_if(guide.depth, [](float depth) { return depth > 0; });
        const auto close = std::ranges::count_if(guide.depth, [](float depth) { return depth > 0 && depth < 0.3f; });
        CHECK_MESSAGE(covered > 64 * 27 / 2, plan::shotName(plan, shot));
        CHECK_MESSAGE(close == 0, plan::shotName(plan, shot));
    }
}
