// SPDX-License-Identifier: Apache-2.0
// The viewport's own picture of a shot, without a model: for `render`, for lists, and to stand beside a preview.
#pragma once

#include "app/preview/build_scene.h"
#include "app/preview/picture.h"

namespace preview {

/// The shaded view of a shot at a frame, framed as its preview would be. Throws PreviewError or renderer::RenderError.
Picture renderStill(const plan::Plan& plan, const plan::Shot& shot, std::int64_t frame, renderer::Size size, ShapeLibrary& shapes,
    renderer::Renderer& renderer);
/// The buffers a preview of that frame would be made from.
renderer::Guide renderGuide(const plan::Plan& plan, const plan::Shot& shot, std::int64_t frame, renderer::Size size, ShapeLibrary& shapes,
    renderer::Renderer& renderer);

} // namespace preview
