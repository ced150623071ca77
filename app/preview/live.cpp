// SPDX-License-Identifier: Apache-2.0
#include "app/preview/live.h"

#include "app/plan/queries.h"
#include "app/preview/finish.h"
#include "app/preview/journey.h"
#include "app/preview/surroundings.h"

namespace preview {
namespace {

bool sameView(const std::optional<renderer::View>& a, const std::optional<renderer::View>& b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->viewFromWorld == b->viewFromWorld && a->tangents == b->tangents;
}

/// What is photographed, and through what.
struct Sight {
    plan::ResolvedLook look;
    renderer::View view;
    Lens lens;
    BuiltScene built;
};

plan::ResolvedLook lookOf(const LiveRequest& request, const plan::Shot* shot)
{
    if (shot)
        return plan::resolvedLook(request.plan, *shot);
    const plan::Scene* scene = request.plan.scenes.find(request.scene);
    return scene ? plan::resolveLook({&request.plan.film.look, &scene->look}) : plan::resolveLook({&request.plan.film.look});
}

Sight sightOf(const LiveRequest& request, renderer::Size size, ShapeLibrary& shapes)
{
    const plan::Plan& plan = request.plan;
    const plan::Shot* shot = plan.shots.find(request.shot);
    if (!shot && !request.free)
        throw PreviewError("shot.gone", "The shot of this live preview is no longer in the film.");
    Sight sight{.look = lookOf(request, shot), .view = {}, .lens = {}, .built = {}};
    if (request.free) {
        sight.view = *request.free;
        sight.look.finish.focus = sight.look.finish.motion = sight.look.finish.lens = false;
    } else {
        const double ratio = double(size.width) / size.height;
        sight.view = shotView(plan, *shot, request.frame, ratio);
        sight.lens = lensOf(*plan.setups.find(shot->setup), request.frame, ratio);
    }
    const SceneOptions options{.selected = {}, .look = sight.look, .sun = SunFor::Guide, .detail = request.detail};
    sight.built = shot ? buildScene(plan, *shot, shapes, options) : buildScene(plan, request.scene, shapes, options);
    return sight;
}

const ml::Reply& answered(ml::Request request, Workshop& workshop, const std::stop_token& stop)
{
    ml::Reply reply = workshop.engine.generate(request, {}, stop);
    return workshop.replies.keep(std::move(request), std::move(reply));
}

} // namespace

bool sameLive(const LiveRequest& a, const LiveRequest& b)
{
    return a.scene == b.scene && a.shot == b.shot && a.frame == b.frame && a.detail == b.detail && sameView(a.free, b.free)
        && a.plan.film == b.plan.film && a.plan.scenes == b.plan.scenes && a.plan.items == b.plan.items && a.plan.setups == b.plan.setups
        && a.plan.shots == b.plan.shots && a.plan.overrides == b.plan.overrides;
}

LiveFrame generateLive(const LiveRequest& request, Workshop& workshop, std::stop_token stop)
{
    const OnProgress nobody;
    Journey journey(nobody, stop);
    const renderer::Size size = previewSize(request.plan, request.width);
    const Sight sight = sightOf(request, size, workshop.shapes);
    const Shoot shoot{request.plan, sight.built, sight.view, sight.look, sight.look.seed};
    LiveFrame frame;
    frame.number = request.number;
    frame.times.scene = journey.lap();

    journey.enter(Stage::Guide, 0);
    const renderer::Guide guide = workshop.renderer.renderGuide(sight.built.scene, sight.view, size);
    frame.times.guide = journey.lap();
    ObjectTable objects(request.plan, sight.built);
    ml::Request sent = toRequest(guide, shoot, objects);
    frame.times.engine = journey.lap();
    lookAround(sent, sight.built.scene, objects, workshop.trees);
    frame.times.surroundings = journey.lap();

    journey.enter(Stage::Model, 0);
    const bool underRoof = sent.look.indoors;
    const ml::Reply* known = workshop.replies.find(sent);
    const ml::Reply& reply = known ? *known : answered(std::move(sent), workshop, stop);
    frame.times.engine += journey.lap();
    frame.times.model = known ? 0 : reply.totalMilliseconds;
    frame.times.network = known ? 0 : reply.networkMilliseconds;

    const Development development = developmentOf(shoot, sight.lens, request.frame, underRoof, workshop.tables);
    frame.picture = developed({reply.width, reply.height, reply.rgb}, guide, development);
    frame.times.finish = journey.lap();
    return frame;
}

} // namespace preview
