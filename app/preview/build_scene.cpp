// SPDX-License-Identifier: Apache-2.0
#include "app/preview/build_scene.h"

#include <algorithm>

namespace preview {
namespace {

/// Adds one item after the other to a scene.
class SceneBuilder {
public:
    SceneBuilder(ShapeLibrary& shapes, const SceneOptions& options, const plan::ResolvedLook& look)
        : m_shapes(shapes)
        , m_options(options)
        , m_lampsOn(options.lampsOn || look.time == plan::TimeOfDay::Dusk || look.time == plan::TimeOfDay::Night)
    {
        m_built.scene.sky = skyFor(look, options.sun);
    }

    void add(const plan::Item& item, const plan::Transform& transform)
    {
        const glm::mat4 worldFromLocal(plan::matrix(transform));
        if (item.kind == plan::ItemKind::Light) {
            addLight(item, worldFromLocal);
            return;
        }
        const ShapeLibrary::EntryPtr shape = m_shapes.shapeOf(item, transform, m_options.detail);
        m_built.objects.push_back(item.id);
        m_built.shapes.push_back(shape);
        for (const ShapeLibrary::Part& part : shape->parts)
            m_built.scene.instances.push_back(instanceOf(item, part, worldFromLocal));
        if (m_lampsOn)
            addLamps(shape->lamps, worldFromLocal);
    }

    BuiltScene take() { return std::move(m_built); }

private:
    renderer::Instance instanceOf(const plan::Item& item, const ShapeLibrary::Part& part, const glm::mat4& worldFromLocal) const
    {
        const auto partClass = plan::semanticClassFromName(part.semanticClass);
        return {.mesh = part.mesh,
            .worldFromLocal = worldFromLocal,
            .previousWorldFromLocal = worldFromLocal,
            .objectId = std::uint32_t(m_built.objects.size()),
            .semanticClass = std::uint8_t(partClass.value_or(item.semantic)),
            .colour = item.colour && part.body ? glm::vec3(*item.colour) : part.colour,
            .selected = std::ranges::find(m_options.selected, item.id) != m_options.selected.end(),
            .emissive = part.emissive && m_lampsOn,
            .castsShadow = !part.clear};
    }

    void addLight(const plan::Item& item, const glm::mat4& worldFromLocal)
    {
        if (item.light)
            m_built.scene.lights.push_back({glm::vec3(worldFromLocal[3]), glm::vec3(item.light->colour * item.light->candela)});
    }

    void addLamps(const std::vector<assets::Lamp>& lamps, const glm::mat4& worldFromLocal)
    {
        for (const assets::Lamp& lamp : lamps)
            m_built.scene.lights.push_back({glm::vec3(worldFromLocal * glm::vec4(lamp.position, 1)), lamp.colour * lamp.candela});
    }

    ShapeLibrary& m_shapes;
    const SceneOptions& m_options;
    bool m_lampsOn;
    BuiltScene m_built;
};

plan::ResolvedLook sceneLook(const plan::Plan& plan, plan::Id<plan::Scene> id)
{
    const plan::Scene* scene = plan.scenes.find(id);
    return scene ? plan::resolveLook({&plan.film.look, &scene->look}) : plan::resolveLook({&plan.film.look});
}

} // namespace

BuiltScene buildScene(const plan::Plan& plan, const plan::Shot& shot, ShapeLibrary& shapes, const SceneOptions& options)
{
    SceneBuilder builder(shapes, options, options.look ? *options.look : plan::resolvedLook(plan, shot));
    for (const plan::ShotItem& seen : plan::itemsInShot(plan, shot))
        builder.add(*seen.item, seen.transform);
    return builder.take();
}

BuiltScene buildScene(const plan::Plan& plan, plan::Id<plan::Scene> scene, ShapeLibrary& shapes, const SceneOptions& options)
{
    SceneBuilder builder(shapes, options, options.look ? *options.look : sceneLook(plan, scene));
    for (const plan::Item* item : plan::itemsOfScene(plan, scene))
        builder.add(*item, item->transform);
    return builder.take();
}

} // namespace preview
