// SPDX-License-Identifier: Apache-2.0
#include "app/preview/provenance.h"

#include "app/plan/queries.h"
#include "app/preview/camera/finish_record.h"
#include "app/preview/xmp.h"
#include "app/store/plan_file.h"

#include <nlohmann/json.hpp>

#include <future>
#include <span>

namespace preview {
namespace {

using nlohmann::json;

constexpr const char* kSchema = "previsto.provenance/1";
constexpr const char* kApp = "Previsto";

template <class T>
json bufferRecord(const char* name, const char* format, const char* encoding, const std::vector<T>& data)
{
    return {{"name", name}, {"format", format}, {"encoding", encoding}, {"size", data.size() * sizeof(T)},
        {"sha256", store::sha256Hex(std::as_bytes(std::span(data)))}};
}

json guideRecords(const ml::GuideBuffers& guide)
{
    // Half of all bytes, hashed beside the others.
    auto rest
        = std::async(std::launch::async, [&] { return bufferRecord("rest", "float32x3", "metres in the object's own space", guide.rest); });
    return json::array({bufferRecord("depth", "float32", "metres along the view axis, 0 where nothing is", guide.depth),
        bufferRecord("normal", "int8x3", "view space times 127, y up, z to the camera", guide.normal),
        bufferRecord("object_id", "uint16", "index into objects plus 1", guide.objectId), rest.get(),
        bufferRecord("base_colour", "uint8x3", "sRGB", guide.baseColour), bufferRecord("sun", "uint8", "0 shadowed, 255 lit", guide.sun)});
}

/// What rays from the picture's surfaces meet: nine for each point of a grid over it (ml/surroundings.h).
json surroundingsRecords(const ml::Surroundings& around)
{
    return json::array({bufferRecord("ray_object", "uint16", "index into objects plus 1, 0 where a ray meets nothing", around.objectId),
        bufferRecord("ray_distance", "float32", "metres", around.distance),
        bufferRecord("ray_normal", "int8x3", "world space times 127, y up", around.normal),
        bufferRecord("ray_colour", "uint8x3", "sRGB", around.baseColour),
        bufferRecord("ray_sun", "uint8", "0 shadowed, 255 lit", around.sun),
        bufferRecord("window", "float32", "share of the hemisphere above a point of the grid that is window", around.window),
        bufferRecord("open_sun", "uint8", "share of the sun that nothing hides, by pixel, times 255", around.openSun),
        bufferRecord("open_lamps", "uint8", "share of the lamps' light that nothing hides, by pixel, times 255", around.openLamps)});
}

/// Where the rays end that mirrors reflect (ml/mirror_hits.h).
json mirrorRecords(const ml::MirrorHits& hits)
{
    return json::array({bufferRecord("mirror_pixel", "uint32", "row by row from the top left", hits.pixel),
        bufferRecord("mirror_object", "uint16", "index into objects plus 1, 0 where a ray meets nothing", hits.objectId),
        bufferRecord("mirror_distance", "float32", "metres", hits.distance),
        bufferRecord("mirror_normal", "int8x3", "world space times 127, y up", hits.normal),
        bufferRecord("mirror_colour", "uint8x3", "sRGB", hits.baseColour),
        bufferRecord("mirror_sun", "uint8", "0 shadowed, 255 lit", hits.sun),
        bufferRecord("mirror_rest", "float32x3", "metres in the object's own space", hits.rest),
        bufferRecord("mirror_axis", "uint8", "main direction of the face in the object's own space", hits.axis)});
}

json bufferRecords(const ml::Request& sent)
{
    auto around = std::async(std::launch::async, [&] { return surroundingsRecords(sent.surroundings); });
    json records = guideRecords(sent.guide);
    for (json& record : around.get())
        records.push_back(std::move(record));
    for (json& record : mirrorRecords(sent.surroundings.mirrors))
        records.push_back(std::move(record));
    return records;
}

json cameraRecord(const plan::Plan& plan, const plan::Shot& shot, std::int64_t frame)
{
    const plan::Setup* setup = plan.setups.find(shot.setup);
    const plan::CameraKey key = plan::cameraAt(*setup, frame);
    return {{"setup", plan::setupName(plan, *setup)}, {"body", setup->sensor.body}, {"mode", setup->sensor.name},
        {"photosites", {setup->sensor.photositesWide, setup->sensor.photositesHigh}}, {"pitch_micrometres", setup->sensor.pitchMicrometres},
        {"lens_set", setup->lenses.name}, {"squeeze", setup->lenses.squeeze}, {"focal_mm", key.focalMm}, {"stop", setup->stop},
        {"focus_metres", key.focusMetres}, {"position_metres", {key.position.x, key.position.y, key.position.z}},
        {"pan_tilt_roll_degrees", {key.rotation.pan, key.rotation.tilt, key.rotation.roll}}};
}

/// As the plan resolves it, without the words of this request alone; with it the look can be set up again.
json lookRecord(const plan::ResolvedLook& look)
{
    return {{"time", plan::timeOfDayName(look.time)}, {"weather", plan::weatherName(look.weather)}, {"weather_amount", look.weatherAmount},
        {"grade", plan::gradeName(look.grade)}, {"exposure_stops", look.exposure}, {"sun_azimuth_degrees", look.sunAzimuth},
        {"sun_elevation_degrees", look.sunElevation}, {"seed", look.seed}, {"words", look.words}};
}

json sceneRecord(const Making& making)
{
    return {{"film", making.request.plan.film.title}, {"shot", plan::shotName(making.request.plan, making.shot)},
        {"shot_id", plan::idText(making.shot.id.value)}, {"panel_id", plan::idText(making.panel.id.value)}, {"frame", making.panel.frame},
        {"scene_revision_sha256", making.row.revision}, {"camera", cameraRecord(making.request.plan, making.shot, making.panel.frame)},
        {"look", lookRecord(plan::resolvedLook(making.request.plan, making.shot))}};
}

json modelRecords(const std::vector<ml::ModelFile>& models)
{
    json records = json::array();
    for (const ml::ModelFile& model : models) {
        records.push_back({{"role", model.role}, {"name", model.name}, {"file", model.file}, {"size", model.size}, {"sha256", model.sha256},
            {"arch", model.arch}, {"licence", model.licence}});
    }
    return records;
}

json promptRecord(const Making& making)
{
    json perObject = json::object();
    for (const ml::ObjectInfo& object : making.sent.objects) {
        if (!object.words.empty())
            perObject[object.name] = object.words;
    }
    return {{"positive", promptText(making.look)}, {"negative", ""}, {"per_object", perObject}, {"understood", making.reply.understood},
        {"unknown", making.reply.unknown}};
}

const ml::ModelFile& mainModel(const ml::Reply& reply)
{
    static const ml::ModelFile kUnnamed{
        .role = "builtin", .name = "unnamed", .file = {}, .size = 0, .sha256 = {}, .arch = {}, .licence = {}};
    return reply.models.empty() ? kUnnamed : reply.models.front();
}

std::string sha256OfPixels(const Picture& picture) { return store::sha256Hex(std::as_bytes(std::span(picture.rgb))); }

} // namespace

std::string provenanceRecord(const Making& making)
{
    const ml::EngineInfo& engine = making.reply.engine;
    json record{{"schema", kSchema}, {"frame_id", plan::idText(making.row.id.value)}, {"created_utc", making.row.createdUtc},
        {"app", {{"name", kApp}, {"version", PREVISTO_VERSION}}},
        {"engine",
            {{"name", engine.name}, {"version", engine.version}, {"libtorch", engine.libtorch}, {"device", engine.device},
                {"dtype", engine.dtype}, {"threads", engine.threads}}},
        {"scene", sceneRecord(making)}, {"buffers", bufferRecords(making.sent)}, {"model", modelRecords(making.reply.models)},
        {"prompt", promptRecord(making)}, {"resolved", ml::describe(making.sent)},
        {"noise", {{"algorithm", "surface anchored fields"}, {"seed", making.sent.seed}}},
        {"request", // what to ask for to get it again
            {{"panel_id", plan::idText(making.panel.id.value)}, {"seed", making.request.seed}, {"width", making.row.width},
                {"height", making.row.height}, {"look_text", making.request.lookText}, {"finish", switchesJson(making.development.finish)},
                {"moment", making.development.exposure.moment.frame}}},
        {"engine_picture", {{"colorspace", "sRGB"}, {"sha256_pixels", store::sha256Hex(std::as_bytes(std::span(making.reply.rgb)))}}},
        {"finish", finishRecord(making.development)},
        {"output",
            {{"w", making.row.width}, {"h", making.row.height}, {"colorspace", "sRGB"}, {"sha256_pixels", sha256OfPixels(making.picture)}}},
        {"digital_source_type", kGeneratedSourceType}, {"use", {{"purpose", "previs temp"}, {"approval", {{"state", "none"}}}}},
        {"operator", making.request.operatorName}, {"parent", nullptr}};
    record["record_sha256"] = store::sha256Hex(record.dump());
    return record.dump();
}

std::string promptText(const plan::ResolvedLook& look)
{
    std::string text = plan::timeOfDayName(look.time) + ", " + plan::weatherText(look) + ", " + plan::gradeName(look.grade);
    if (look.exposure != 0)
        text += ", " + plan::exposureText(look.exposure);
    for (const std::string& word : look.words)
        text += "; " + word;
    return text;
}

std::string parametersText(const Making& making)
{
    const ml::ModelFile& model = mainModel(making.reply);
    return promptText(making.look) + "\nNegative prompt: \nSteps: 1, Sampler: none, CFG scale: 1, Seed: " + std::to_string(making.sent.seed)
        + ", Size: " + std::to_string(making.row.width) + "x" + std::to_string(making.row.height)
        + ", Model hash: " + model.sha256.substr(0, 10) + ", Model: " + model.name;
}

std::string xmpOf(const Making& making)
{
    const ml::ModelFile& model = mainModel(making.reply);
    return xmpPacket({.creatorTool = std::string(kApp) + " " + PREVISTO_VERSION,
        .createdUtc = making.row.createdUtc,
        .frameId = plan::idText(making.row.id.value),
        .aiSystem = std::string(kApp) + " model \"" + model.name + "\"",
        .aiSystemVersion = model.arch.empty() ? making.reply.engine.version : model.arch + ", engine " + making.reply.engine.version,
        .aiPrompt = promptText(making.look) + "; seed " + std::to_string(making.sent.seed),
        .promptWriter = making.request.operatorName});
}

RecordedRequest readRecord(const std::string& provenance)
{
    try {
        const json request = json::parse(provenance).at("request");
        const auto panel = plan::idFromText(request.at("panel_id").get<std::string>());
        return {.panel = {panel.value_or(0)},
            .seed = request.at("seed").get<std::uint64_t>(),
            .width = request.at("width").get<int>(),
            .height = request.at("height").get<int>(),
            .lookText = request.at("look_text").get<std::string>(),
            .finish = switchesFromJson(request.value("finish", json::object())),
            .moment = request.contains("moment") ? std::optional(request.at("moment").get<std::int64_t>()) : std::nullopt};
    } catch (const json::exception&) {
        throw PreviewError("record.unreadable", "The record of this frame cannot be read, so it cannot be made again; generate a new one.");
    }
}

} // namespace preview
