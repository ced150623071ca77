// SPDX-License-Identifier: Apache-2.0
// Plan and assets become a renderer scene: the one place where that happens, for the viewport, the guide and the stills.
#pragma once

#include "app/plan/queries.h"
#include "app/preview/shape_library.h"
#include "renderer/renderer.h"
#include "renderer/scene.h"

#include <optional>
#include <vector>

namespace preview {

/// A renderer scene and what its object ids mean.
struct BuiltScene {
    renderer::Scene scene;
    std::vector<plan::Id<plan::Item>> objects; // object id - 1 -> item
    std::vector<ShapeLibrary::EntryPtr> shapes; // object id - 1 -> what it is made of
};

/// Viewport: what is under the horizon shines from just above it, so that night can be read. Guide: the sun stands where it
/// is; at dusk and night none shines.
enum class SunFor { Viewport, Guide };

struct SceneOptions {
    std::vector<plan::Id<plan::Item>> selected;
    bool lampsOn = false; // lamps of proxies burn also by day; at dusk and night they always do
    std::optional<plan::ResolvedLook> look; // unset: as the plan resolves it
    SunFor sun = SunFor::Viewport;
    Detail detail = Detail::Exact;
};

/// The set as a shot sees it (overrides applied, hidden items left out), lit by the resolved look.
BuiltScene buildScene(const plan::Plan& plan, const plan::Shot& shot, ShapeLibrary& shapes, const SceneOptions& options = {});
/// The whole set of a scene without a shot's overrides, for the free camera.
BuiltScene buildScene(const plan::Plan& plan, plan::Id<plan::Scene> scene, ShapeLibrary& shapes, const SceneOptions& options = {});

/// The camera of a shot at a frame of the timeline, with the frame before it for motion vectors. Framed for `ratio`
/// (width / height); 0: the film's first delivery aspect.
renderer::View shotView(const plan::Plan& plan, const plan::Shot& shot, std::int64_t frame, double ratio = 0);
/// Width / height of the film's first delivery aspect; of the camera's recorded area where there is none.
double deliveryRatio(const plan::Plan& plan);
/// Pixels of a preview: the delivery aspect at the given width, even numbers.
renderer::Size previewSize(const plan::Plan& plan, int width);

/// World direction of unit length to the sun itself: below the horizon at dusk and night, when the plan's angles are those of
/// the afterglow and the moon.
glm::vec3 towardsSun(const plan::ResolvedLook& look);
/// The sky and sun that the viewport shows for a look.
renderer::Sky skyFor(const plan::ResolvedLook& look, SunFor sun = SunFor::Viewport);

} // namespace preview
