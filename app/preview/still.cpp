// SPDX-License-Identifier: Apache-2.0
#include "app/preview/still.h"

namespace preview {

Picture renderStill(const plan::Plan& plan, const plan::Shot& shot, std::int64_t frame, renderer::Size size, ShapeLibrary& shapes,
    renderer::Renderer& renderer)
{
    const BuiltScene built = buildScene(plan, shot, shapes);
    const renderer::View view = shotView(plan, shot, frame, double(size.width) / size.height);
    return toPicture(renderer.renderShaded(built.scene, view, size));
}

renderer::Guide renderGuide(const plan::Plan& plan, const plan::Shot& shot, std::int64_t frame, renderer::Size size, ShapeLibrary& shapes,
    renderer::Renderer& renderer)
{
    const BuiltScene built = buildScene(plan, shot, shapes, {.selected = {}, .look = {}, .sun = SunFor::Guide});
    return renderer.renderGuide(built.scene, shotView(plan, shot, frame, double(size.width) / size.height), size);
}

} // namespace preview
