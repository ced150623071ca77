// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/scene_cache.h"

namespace shell {

namespace {

bool sameShot(const RenderFrame& a, const RenderFrame& b)
{
    const auto* shotA = a.plan.shots.find(a.shot);
    const auto* shotB = b.plan.shots.find(b.shot);
    return shotA == shotB || (shotA && shotB && shotA->look == shotB->look);
}

bool sameLooks(const RenderFrame& a, const RenderFrame& b)
{
    const auto* sceneA = a.plan.scenes.find(a.scene);
    const auto* sceneB = b.plan.scenes.find(b.scene);
    return a.plan.film.look == b.plan.film.look && (sceneA == sceneB || (sceneA && sceneB && sceneA->look == sceneB->look)) && sameShot(a, b);
}

bool sameScene(const RenderFrame& a, const RenderFrame& b)
{
    return a.scene == b.scene && a.shot == b.shot && a.selected == b.selected && a.plan.items.sharesRowsWith(b.plan.items)
        && a.plan.overrides.sharesRowsWith(b.plan.overrides) && sameLooks(a, b);
}

} // namespace

const preview::BuiltScene& SceneCache::sceneFor(const RenderFrame& frame)
{
    m_wasBuilt = !m_from || !sameScene(*m_from, frame);
    if (!m_wasBuilt)
        return m_scene;
    preview::SceneOptions options;
    options.selected = frame.selected;
    const auto* shot = frame.plan.shots.find(frame.shot);
    m_scene = shot ? preview::buildScene(frame.plan, *shot, m_shapes, options) : preview::buildScene(frame.plan, frame.scene, m_shapes, options);
    m_from = frame;
    return m_scene;
}

BoundsMap SceneCache::boundsFor(const RenderFrame& frame) const
{
    BoundsMap bounds;
    for (const auto id : m_scene.objects)
        if (const auto* item = frame.plan.items.find(id)) {
            const auto shape = m_shapes.shapeOf(*item, transformIn(frame.plan, *item, frame.shot));
            bounds[id] = {glm::dvec3(shape->min), glm::dvec3(shape->max)};
        }
    return bounds;
}

} // namespace shell
