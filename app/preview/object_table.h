// SPDX-License-Identifier: Apache-2.0
// The objects of a request: visible or met parts of one item that have one class; a street is a road and its pavements.
#pragma once

#include "app/preview/build_scene.h"
#include "ml/request.h"

#include <cstdint>
#include <vector>

namespace preview {

/// Numbers objects in the order in which they are asked for first. Borrows plan and scene.
class ObjectTable {
public:
    ObjectTable(const plan::Plan& plan, const BuiltScene& built);

    /// 1, 2, ..; 0 where nothing is (object id 0).
    std::uint16_t indexOf(std::uint32_t objectId, std::uint8_t semanticClass);
    /// All that have a number: number - 1 -> object.
    const std::vector<ml::ObjectInfo>& objects() const { return m_objects; }

private:
    ml::ObjectInfo objectInfo(std::uint32_t objectId, std::uint8_t semanticClass) const;

    const plan::Plan& m_plan;
    const BuiltScene& m_built;
    std::vector<std::uint16_t> m_indices; // by object id and class
    std::vector<ml::ObjectInfo> m_objects;
};

} // namespace preview
