// SPDX-License-Identifier: Apache-2.0
// Small scenes of boxes and sheets, and what a camera in them shows: ground truth that can be worked out by hand.
#pragma once

#include "ml/request.h"
#include "rays/tracer.h"

#include <glm/vec3.hpp>

#include <memory>
#include <vector>

namespace room {

/// Flat-shaded triangles.
struct Mesh {
    std::vector<glm::vec3> positions;
    std::vector<glm::vec3> normals;
    std::vector<glm::vec3> colours;
    std::vector<std::uint32_t> indices;

    rays::MeshView view() const { return {positions, normals, colours, indices}; }
};
using MeshPtr = std::shared_ptr<const Mesh>; // shared with the trees, as the app's meshes are

/// A cube of one metre around the origin, white.
MeshPtr cube();

/// The scene as the camera sees it: 1 m above the origin, looking along -z, half extents 0.5. Object of body i is i + 1.
ml::Request photograph(const rays::Tracer& tracer, int width, int height, std::size_t bodies);

} // namespace room
