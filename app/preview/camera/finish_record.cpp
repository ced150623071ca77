// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/finish_record.h"

#include "app/preview/camera/lens.h"

#include <nlohmann/json.hpp>

#include <array>

namespace preview {
namespace {

using nlohmann::json;

const char* fallName(const Exposure& exposure)
{
    if (exposure.underRoof)
        return "nothing";
    return exposure.weather == plan::Weather::Snow ? "snow" : exposure.weather == plan::Weather::Rain ? "rain" : "nothing";
}

/// It has no switch: 0 stops leave all as it is.
json exposureRecord(double stops)
{
    json entry{{"effect", "exposure"}, {"on", stops != 0}};
    if (stops != 0)
        entry["values"] = {{"stops", stops}};
    return entry;
}

json momentRecord(const Moment& moment)
{
    return {{"seed", moment.seed}, {"frame", moment.frame}, {"frames_per_second", moment.framesPerSecond}};
}

// In the order of plan::kFinishEffects.
std::array<json, plan::kFinishEffects.size()> valuesOf(const Development& development)
{
    const Exposure& exposure = development.exposure;
    const Lens& lens = exposure.lens;
    return {json{{"focal_mm", lens.focalMm}, {"stop", lens.stop}, {"focus_metres", lens.focusMetres}, {"squeeze", lens.squeeze},
                {"gate_width_mm", lens.gateWidthMm}},
        json{{"shutter_degrees", 360 * kShutter}},
        json{{"falls", fallName(exposure)}, {"amount", exposure.weatherAmount}, {"moment", momentRecord(exposure.moment)}},
        json{{"corner_loss", cornerLoss(lens)}, {"squeeze", lens.squeeze}}, json::object(),
        json{{"iso", development.finish.grainIso}, {"moment", momentRecord(exposure.moment)}},
        development.table ? json{{"table", development.finish.tableName}, {"sha256", development.finish.table}}
                          : json{{"table", plan::gradeName(development.grade)}}};
}

} // namespace

json finishRecord(const Development& development)
{
    const auto values = valuesOf(development);
    json effects = json::array();
    for (std::size_t i = 0; i < plan::kFinishEffects.size(); ++i) {
        const plan::FinishEffect& effect = plan::kFinishEffects[i];
        json entry{{"effect", std::string(effect.name)}, {"on", development.finish.*effect.on}};
        if (development.finish.*effect.on)
            entry["values"] = values[i];
        effects.push_back(std::move(entry));
        if (effect.on == &plan::Finish::weather)
            effects.push_back(exposureRecord(development.exposure.stops));
    }
    return effects;
}

json switchesJson(const plan::Finish& finish)
{
    json switches{{"grain_iso", finish.grainIso}, {"table", finish.table}, {"table_name", finish.tableName}};
    for (const plan::FinishEffect& effect : plan::kFinishEffects)
        switches[std::string(effect.name)] = finish.*effect.on;
    return switches;
}

plan::Finish switchesFromJson(const json& switches)
{
    plan::Finish finish;
    for (const plan::FinishEffect& effect : plan::kFinishEffects)
        finish.*effect.on = switches.value(std::string(effect.name), effect.on == &plan::Finish::grade);
    finish.grainIso = switches.value("grain_iso", finish.grainIso);
    finish.table = switches.value("table", finish.table);
    finish.tableName = switches.value("table_name", finish.tableName);
    return finish;
}

} // namespace preview
