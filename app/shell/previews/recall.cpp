// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/recall.h"

#include "app/plan/error.h"
#include "app/plan/queries.h"
#include "app/preview/camera/finish_record.h"
#include "app/shell/viewport/camera_edits.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace shell {

namespace {

using nlohmann::json;

/// What the film and the scene do not say already.
std::string ownWords(const std::vector<std::string>& words, const plan::ResolvedLook& above)
{
    std::string own;
    for (const auto& word : words)
        if (std::ranges::find(above.words, word) == above.words.end())
            own += (own.empty() ? "" : ", ") + word;
    return own;
}

plan::ResolvedLook lookOf(const json& record)
{
    plan::ResolvedLook look;
    look.time = plan::timeOfDayFromName(record.at("time").get<std::string>()).value();
    look.weather = plan::weatherFromName(record.at("weather").get<std::string>()).value();
    look.weatherAmount = record.value("weather_amount", 1.0);
    look.grade = plan::gradeFromName(record.at("grade").get<std::string>()).value();
    look.exposure = record.value("exposure_stops", 0.0);
    look.sunAzimuth = record.at("sun_azimuth_degrees").get<double>();
    look.sunElevation = record.at("sun_elevation_degrees").get<double>();
    look.seed = record.at("seed").get<std::uint64_t>();
    look.words = record.at("words").get<std::vector<std::string>>();
    return look;
}

/// Camera and finish; frames of programs that had none leave it as it is switched now.
plan::Finish finishOf(const json& record, const plan::Finish& now)
{
    const auto request = record.value("request", json::object());
    return request.contains("finish") ? preview::switchesFromJson(request.at("finish")) : now;
}

plan::Plan withLook(plan::Plan plan, const plan::Shot& shot, const plan::ResolvedLook& wanted)
{
    const auto now = plan::resolvedLook(plan, shot);
    if (now == wanted)
        return plan;
    const auto* scene = plan.scenes.find(shot.scene);
    const auto above = scene ? plan::resolveLook({&plan.film.look, &scene->look}) : plan::resolveLook({&plan.film.look});
    plan::Shot row = shot;
    row.look.words = ownWords(wanted.words, above);
    row.look.time = wanted.time;
    row.look.weather = wanted.weather;
    row.look.weatherAmount = wanted.weatherAmount;
    row.look.grade = wanted.grade;
    row.look.exposure = wanted.exposure;
    row.look.sunAzimuth = wanted.sunAzimuth;
    row.look.sunElevation = wanted.sunElevation;
    row.look.seed = wanted.seed;
    if (wanted.finish != now.finish)
        row.look.finish = wanted.finish;
    plan.shots.put(std::move(row));
    return plan;
}

plan::CameraKey cameraOf(const json& record, std::int64_t frame)
{
    const auto place = record.at("position_metres").get<std::vector<double>>();
    const auto turn = record.at("pan_tilt_roll_degrees").get<std::vector<double>>();
    return {frame, {place.at(0), place.at(1), place.at(2)}, {turn.at(0), turn.at(1), turn.at(2)}, record.at("focal_mm").get<double>(),
        record.at("focus_metres").get<double>()};
}

plan::Plan withCameraOf(plan::Plan plan, plan::Id<plan::Setup> id, const json& record, std::int64_t frame)
{
    const double stop = record.at("stop").get<double>();
    const auto wanted = cameraOf(record, frame);
    plan = withSetup(std::move(plan), id, [stop](plan::Setup& setup) { setup.stop = stop; });
    plan = withFocal(std::move(plan), id, frame, wanted.focalMm); // of a lens that does not zoom, everywhere
    const auto* setup = plan.setups.find(id);
    auto now = setup ? plan::cameraAt(*setup, frame) : wanted;
    now.frame = frame;
    if (now == wanted)
        return plan;
    return withCamera(std::move(plan), id, frame, [&](plan::CameraKey& key) {
        const auto at = key.frame; // a static camera keeps its one key
        key = wanted;
        key.frame = at;
    });
}

} // namespace

plan::Plan withSettingsOf(plan::Plan plan, plan::Id<plan::Preview> id)
{
    const auto* preview = plan.previews.find(id);
    const auto* panel = preview ? plan.panels.find(preview->panel) : nullptr;
    const auto* shot = panel ? plan.shots.find(panel->shot) : nullptr;
    if (!shot)
        return plan;
    try {
        const auto record = json::parse(preview->provenance);
        const auto& scene = record.at("scene");
        auto look = lookOf(scene.at("look"));
        look.finish = finishOf(record, plan::resolvedLook(plan, *shot).finish);
        const auto setup = shot->setup;
        const auto frame = panel->frame;
        plan = withLook(std::move(plan), *shot, look);
        return withCameraOf(std::move(plan), setup, scene.at("camera"), frame);
    } catch (const std::exception&) { // of another version, or damaged
        throw plan::PlanError("The record of this frame does not say with which settings it was made; generate a new one.");
    }
}

} // namespace shell
