// SPDX-License-Identifier: Apache-2.0
#include "app/preview/finish.h"

#include "app/plan/queries.h"
#include "app/preview/picture.h"
#include "app/preview/provenance.h"
#include "app/store/plan_file.h"

#include <array>
#include <chrono>
#include <ctime>
#include <future>

namespace preview {
namespace {

constexpr int kLeastSide = 16;

std::string utcNow()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return {text.data(), length};
}

plan::ResolvedLook lookOf(const PreviewRequest& request, const plan::Shot& shot)
{
    plan::Look own = plan::lookFromText(request.lookText);
    own.finish = request.finish;
    const plan::Scene* scene = request.plan.scenes.find(shot.scene);
    std::vector<const plan::Look*> levels{&request.plan.film.look};
    if (scene)
        levels.push_back(&scene->look);
    levels.push_back(&shot.look);
    levels.push_back(&own);
    return plan::resolveLook(levels);
}

void checkSize(int width, int height)
{
    if (width < kLeastSide || height < kLeastSide || std::int64_t(width) * height > ml::kMaxPixels) {
        throw PreviewError("request.size",
            "A frame of " + std::to_string(width) + "x" + std::to_string(height) + " pixels cannot be made; ask for "
                + std::to_string(kLeastSide) + "x" + std::to_string(kLeastSide) + " up to 4096x2304.",
            {"512x288"});
    }
}

} // namespace

Job takeUp(const PreviewRequest& request)
{
    const plan::Panel* panel = request.plan.panels.find(request.panel);
    const plan::Shot* shot = panel ? request.plan.shots.find(panel->shot) : nullptr;
    if (!shot)
        throw PreviewError("panel.gone", "The panel of this preview is no longer in the film.");
    const FrameSize size = sizeOf(request);
    Job job{.request = request, .panel = *panel, .shot = *shot, .look = lookOf(request, *shot), .width = size.width, .height = size.height};
    checkSize(job.width, job.height);
    return job;
}

Development developmentOf(const Shoot& shoot, const Lens& lens, std::int64_t moment, bool underRoof, ColourTables& tables)
{
    const plan::FrameRate rate = shoot.plan.film.rate;
    return {.finish = shoot.look.finish,
        .exposure = {.stops = shoot.look.exposure,
            .view = shoot.view,
            .lens = lens,
            .moment = {.frame = moment, .framesPerSecond = double(rate.numerator) / double(rate.denominator), .seed = shoot.seed},
            .weather = shoot.look.weather,
            .weatherAmount = shoot.look.weatherAmount,
            .underRoof = underRoof,
            .lamps = shoot.built.scene.lights},
        .grade = shoot.look.grade,
        .table = tables.of(shoot.look.finish)};
}

FinishedPreview finish(
    const Job& job, const ml::Request& sent, const ml::Reply& reply, const Development& development, const Picture& picture)
{
    auto pixels = std::async(std::launch::async, [&] { return compressPixels(picture); });
    auto thumbnail = std::async(std::launch::async, [&] { return encodePng(shrunk(picture, kThumbnailWidth)); });
    plan::Preview row{.id = plan::newId<plan::Preview>(),
        .panel = job.panel.id,
        .state = plan::PreviewState::Candidate,
        .createdUtc = utcNow(),
        .picture = {},
        .thumbnail = {},
        .width = picture.width,
        .height = picture.height,
        .seed = sent.seed,
        .revision = revisionOf(job.request.plan, job.panel),
        .provenance = {},
        .approval = {}};
    const Making making{job.request, job.panel, job.shot, job.look, sent, reply, development, row, picture};
    const std::string record = provenanceRecord(making);

    FinishedPreview finished;
    finished.png = encodePng(
        pixels.get(), {.xmp = xmpOf(making), .others = {{"previsto.provenance", record}, {"parameters", parametersText(making)}}});
    finished.thumbnail = thumbnail.get();
    row.provenance = record;
    row.picture = store::sha256Hex(finished.png);
    row.thumbnail = store::sha256Hex(finished.thumbnail);
    finished.row = std::move(row);
    finished.understoodWords = reply.understood;
    finished.unknownWords = reply.unknown;
    return finished;
}

} // namespace preview
