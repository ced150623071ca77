// SPDX-License-Identifier: Apache-2.0
#include "app/preview/generate.h"

#include "app/preview/finish.h"
#include "app/preview/guide_request.h"
#include "app/preview/journey.h"
#include "app/preview/surroundings.h"

namespace preview {
namespace {

// Shares of the whole that lie before the model and after it, for the progress bar.
constexpr double kBeforeGuide = 0.02;
constexpr double kBeforeModel = 0.08;
constexpr double kAfterModel = 0.97;

std::function<void(ml::EngineProgress)> stepsOf(const Journey& journey)
{
    return [&journey](ml::EngineProgress engine) {
        const double done = engine.steps > 0 ? double(engine.step) / engine.steps : 0;
        journey.tell({.stage = Stage::Model,
            .fraction = kBeforeModel + (kAfterModel - kBeforeModel) * done,
            .step = engine.step,
            .steps = engine.steps});
    };
}

} // namespace

FinishedPreview generatePreview(const PreviewRequest& request, Workshop& workshop, const OnProgress& progress, std::stop_token stop)
{
    Journey journey(progress, stop);
    const Job job = takeUp(request);
    const plan::Plan& plan = request.plan;
    const renderer::View view = shotView(plan, job.shot, job.panel.frame, double(job.width) / job.height);

    journey.enter(Stage::Assets, 0);
    const BuiltScene built = buildScene(plan, job.shot, workshop.shapes, {.selected = {}, .look = job.look, .sun = SunFor::Guide});
    const double sceneTime = journey.lap();

    journey.enter(Stage::Guide, kBeforeGuide);
    const renderer::Guide guide = workshop.renderer.renderGuide(built.scene, view, {job.width, job.height});
    const double guideTime = journey.lap();
    const Shoot shoot{plan, built, view, job.look, request.seed};
    ObjectTable objects(plan, built);
    ml::Request sent = toRequest(guide, shoot, objects);
    const double requestTime = journey.lap();
    lookAround(sent, built.scene, objects, workshop.trees);
    const double surroundingsTime = journey.lap();

    journey.enter(Stage::Model, kBeforeModel);
    const ml::Reply reply = workshop.engine.generate(sent, stepsOf(journey), stop);
    const double engineTime = requestTime + journey.lap();

    journey.enter(Stage::Store, kAfterModel);
    const Lens lens = lensOf(*plan.setups.find(job.shot.setup), job.panel.frame, double(job.width) / job.height);
    const Development development
        = developmentOf(shoot, lens, request.moment.value_or(job.panel.frame), sent.look.indoors, workshop.tables);
    const Picture picture = developed({reply.width, reply.height, reply.rgb}, guide, development);
    const double finishTime = journey.lap();
    FinishedPreview finished = finish(job, sent, reply, development, picture);
    const double writeTime = journey.lap();

    finished.times = {.scene = sceneTime,
        .guide = guideTime,
        .surroundings = surroundingsTime,
        .engine = engineTime,
        .model = reply.totalMilliseconds,
        .network = reply.networkMilliseconds,
        .finish = finishTime,
        .write = writeTime};
    return finished;
}

Written withPreview(plan::Plan plan, const plan::Preview& preview)
{
    if (!plan.panels.contains(preview.panel))
        return {std::move(plan), false};
    plan.previews.put(preview);
    return {std::move(plan), true};
}

} // namespace preview
