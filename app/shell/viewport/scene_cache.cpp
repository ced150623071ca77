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
    return a.plan.film.look == b.plan.film.look && (sceneA == sceneB || (sceneA && sceneB && sceneA->look == sceneB->look))
        && sameShot(a, b);
}

bool sameScene(const RenderFrame& a, const RenderFrame& b)
{
    const bool exactEnough = a.detail == preview::Detail::Exact || b.detail == preview::Detail::Quick;
    return exactEnough && a.scene == b.scene && a.shot == b.shot && a.selected == b.selected && a.plan.items.sharesRowsWith(b.plan.items)
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
    options.detail = frame.detail;
    const auto* shot = frame.plan.shots.find(frame.shot);
    m_scene = shot ? preview::buildScene(frame.plan, *shot, m_shapes, options)
                   : preview::buildScene(frame.plan, frame.scene, m_shapes, options);
    m_from = frame;
    return m_scene;
}

BoundsMap SceneCache::bounds() const
{
    BoundsMap bounds;
    for (std::size_t i = 0; i < m_scene.objects.size(); ++i)
        bounds[m_scene.objects[i]] = {glm::dvec3(m_scene.shapes[i]->min), glm::dvec3(m_scene.shapes[i]->max)};
    return bounds;
}

} // namespace shell
