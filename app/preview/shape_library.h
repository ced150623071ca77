// SPDX-License-Identifier: Apache-2.0
// Shapes of items as the renderer takes them, made once and shared.
#pragma once

#include "app/plan/rows.h"
#include "app/preview/tools.h"
#include "assets/shape.h"
#include "renderer/scene.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace preview {

/// Exact: what pictures are made from. Quick: for following a hand; a figure in a new pose is bent from one that is there.
enum class Detail { Exact, Quick };

/// Meshes of proxies, figures and imported assets by what they are made from, so that items share them. Thread-safe.
class ShapeLibrary {
public:
    struct Part {
        renderer::MeshPtr mesh;
        glm::vec3 colour{0.5f}; // linear; multiplies the mesh's own colours
        std::string semanticClass; // empty: the item's own
        bool emissive = false;
        bool clear = false; // throws no shadow
        bool body = false; // takes the item's own colour
    };
    struct Entry {
        std::vector<Part> parts;
        std::vector<assets::Lamp> lamps;
        glm::vec3 min{0}; // local bounds, metres
        glm::vec3 max{0};
        assets::DetailFrame detail; // the shape's own
        std::map<std::string, assets::DetailFrame> guesses; // of an imported shape, by the class that its item may have

        /// Where windows or a face belong while the item has this class.
        const assets::DetailFrame& detailAs(const std::string& itemClass) const;
    };
    using EntryPtr = std::shared_ptr<const Entry>; // shared between the library and the scenes being built

    explicit ShapeLibrary(BlobReader blobs);
    /// The shape of an item where it stands; throws PreviewError naming the item where it cannot be made.
    EntryPtr shapeOf(const plan::Item& item) { return shapeOf(item, item.transform); }
    /// The same where a shot has moved it: a figure's head follows its eyeline.
    EntryPtr shapeOf(const plan::Item& item, const plan::Transform& transform, Detail detail = Detail::Exact);

private:
    struct Kept {
        EntryPtr entry;
        std::uint64_t lastUse = 0;
    };
    EntryPtr exact(const plan::Item& item, const plan::Transform& transform, Kept& kept);
    EntryPtr bent(const plan::Item& item, const plan::Transform& transform) const; // null where there is no such body yet
    void forgetOldest();

    BlobReader m_blobs;
    std::mutex m_mutex;
    std::map<std::string, Kept> m_entries;
    std::map<std::string, assets::Shape> m_bodies; // a figure of each age, height, build, face, hair and outfit, to bend
    std::uint64_t m_uses = 0;
};

} // namespace preview
