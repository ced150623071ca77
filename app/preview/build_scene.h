// SPDX-License-Identifier: Apache-2.0
// Plan and assets become a renderer scene: the one place where that happens, for the viewport, the guide and the stills.
#pragma once

#include "app/plan/queries.h"
#include "app/preview/tools.h"
#include "assets/shape.h"
#include "renderer/scene.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace preview {

/// Meshes of proxies, figures and imported assets by what they are made from, so that items share them. Thread-safe.
class ShapeLibrary {
public:
    struct Part {
        renderer::MeshPtr mesh;
        glm::vec3 colour{0.5f};
        std::string semanticClass;
        bool emissive = false;
    };
    struct Entry {
        std::vector<Part> parts;
        std::vector<assets::Lamp> lamps;
        glm::vec3 min{0};
        glm::vec3 max{0};
    };
    using EntryPtr = std::shared_ptr<const Entry>; // shared between the library and the scenes being built

    explicit ShapeLibrary(BlobReader blobs);
    /// The shape of an item; throws PreviewError naming the item where it cannot be made.
    EntryPtr shapeOf(const plan::Item& item);

private:
    BlobReader m_blobs;
    std::mutex m_mutex;
    std::map<std::string, EntryPtr> m_entries;
};

/// A renderer scene and what its object ids mean.
struct BuiltScene {
    renderer::Scene scene;
    std::vector<plan::Id<plan::Item>> objects; // object id - 1 -> item
};

struct SceneOptions {
    std::vector<plan::Id<plan::Item>> selected;
    bool lampsOn = false;
};

/// The set as a shot sees it (overrides applied, hidden items left out), lit by the resolved look.
BuiltScene buildScene(const plan::Plan& plan, const plan::Shot& shot, ShapeLibrary& shapes, const SceneOptions& options = {});
/// The whole set of a scene without a shot's overrides, for the free camera.
BuiltScene buildScene(const plan::Plan& plan, plan::Id<plan::Scene> scene, ShapeLibrary& shapes, const SceneOptions& options = {});

/// The camera of a shot at a frame of the timeline, framed for the film's first delivery aspect; with the frame before it
/// for motion vectors.
renderer::View shotView(const plan::Plan& plan, const plan::Shot& shot, std::int64_t frame);
/// Pixels of a preview: the delivery aspect at the given width, even numbers.
renderer::Size previewSize(const plan::Plan& plan, int width);
/// The sky and sun that the viewport shows for a look.
renderer::Sky skyFor(const plan::ResolvedLook& look);

} // namespace preview
