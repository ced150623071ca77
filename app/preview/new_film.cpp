// SPDX-License-Identifier: Apache-2.0
#include "app/preview/new_film.h"

#include "app/plan/edits.h"
#include "app/plan/json.h"
#include "app/preview/request.h"
#include "assets/camera/camera_tables.h"
#include "assets/proxies/proxy.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace preview {
namespace {

// The camera package of a new film: a widely rented Super 35 camera and a full set of primes.
constexpr const char* kBody = "ARRI ALEXA 35";
constexpr const char* kMode = "4K 16:9";
constexpr const char* kLenses = "Cooke S4/i";

plan::SensorMode sensorOf(const assets::CameraTables& tables)
{
    const auto found
        = std::ranges::find_if(tables.modes, [](const assets::SensorModeRow& row) { return row.body == kBody && row.name == kMode; });
    if (found == tables.modes.end())
        return {};
    return {found->body, found->name, found->photositesWide, found->photositesHigh, found->pitchMicrometres};
}

plan::LensSet lensesOf(const assets::CameraTables& tables)
{
    const auto found = std::ranges::find_if(tables.lenses, [](const assets::LensSetRow& row) { return row.name == kLenses; });
    if (found == tables.lenses.end())
        return {};
    return {found->name, found->focalLengthsMm, found->stop, found->squeeze, found->imageCircleMm, found->closeFocusMetres};
}

plan::Item groundOf(plan::Id<plan::Scene> scene)
{
    plan::Item item;
    item.id = plan::newId<plan::Item>();
    item.scene = scene;
    item.name = "Ground";
    item.shape = "ground";
    item.dimensions = {{"width", 60}, {"depth", 60}};
    item.semantic = plan::SemanticClass::Ground;
    return item;
}

plan::Plan emptyFilm(const std::string& title, const assets::CameraTables& tables)
{
    plan::Plan plan;
    plan.film.title = title;
    plan.film.sensor = sensorOf(tables);
    plan.film.lenses = lensesOf(tables);
    plan::Scene scene;
    scene.id = plan::newId<plan::Scene>();
    scene.order = 1;
    scene.number = "1";
    scene.heading = "EXT. PLACE - DAY";
    plan = plan::withScene(std::move(plan), scene);
    plan.items.put(groundOf(scene.id));
    plan::Setup setup;
    setup.scene = scene.id;
    setup.sensor = plan.film.sensor;
    setup.lenses = plan.film.lenses;
    plan::Shot shot;
    shot.scene = scene.id;
    shot.range = {0, 96};
    return plan::withShot(std::move(plan), setup, shot);
}

} // namespace

plan::Plan newFilm(const std::string& title, const Places& places)
{
    try {
        return emptyFilm(title, assets::loadCameraTables(places.cameras));
    } catch (const assets::AssetError& error) {
        throw PreviewError("places.data", error.what());
    }
}

std::vector<std::string> sampleNames(const Places& places)
{
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(places.samples)) {
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().stem().string());
    }
    std::ranges::sort(names);
    return names;
}

plan::Plan sampleFilm(const std::string& name, const Places& places)
{
    const std::vector<std::string> names = sampleNames(places);
    if (std::ranges::find(names, name) == names.end()) {
        std::string known;
        for (const std::string& each : names)
            known += (known.empty() ? "" : ", ") + each;
        throw PreviewError("sample.unknown", "There is no sample film \"" + name + "\"; there is: " + known + ".");
    }
    std::ifstream file(places.samples / (name + ".json"), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    plan::Plan plan = plan::planFromText(text);
    plan::check(plan);
    return plan;
}

} // namespace preview
