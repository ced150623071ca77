// SPDX-License-Identifier: Apache-2.0
// Keeps the scene of the last frame: while only the camera moves, nothing is built anew.
#pragma once

#include "app/shell/viewport/render_thread.h"

#include <optional>

namespace shell {

class SceneCache {
public:
    explicit SceneCache(preview::ShapeLibrary& shapes)
        : m_shapes(shapes)
    {
    }

    /// The scene of a frame. Throws preview::PreviewError where an item's shape cannot be made.
    const preview::BuiltScene& sceneFor(const RenderFrame& frame);
    /// True where the last call of sceneFor had to build.
    bool wasBuilt() const { return m_wasBuilt; }
    /// Bounds of the shapes of the scene's items.
    BoundsMap bounds() const;

private:
    preview::ShapeLibrary& m_shapes;
    std::optional<RenderFrame> m_from;
    preview::BuiltScene m_scene;
    bool m_wasBuilt = false;
};

} // namespace shell
