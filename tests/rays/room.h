// SPDX-License-Identifier: Apache-2.0
// Small scenes of boxes and sheets, and what a camera in them shows: ground truth that can be worked out by hand.
#pragma once

#include "ml/request.h"
#include "rays/tracer.h"

#include <glm/vec3.hpp>

#include <functional>
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

constexpr int kWidth = 64, kHeight = 48; // of a set's photograph

/// A grey floor before the camera, which is object 1, and boxes on it.
class Set {
public:
    Set();
    /// Object 2, 3, ..
    std::uint16_t add(const glm::vec3& middle, const glm::vec3& size, const glm::vec3& colour);
    /// What was added last throws no shadow.
    void makeClear() { m_bodies.back().castsShadow = false; }
    rays::Tracer tracer() const { return {m_trees, m_bodies}; }
    ml::Request photograph() const { return room::photograph(tracer(), kWidth, kHeight, m_bodies.size()); }

private:
    MeshPtr m_cube = cube();
    mutable rays::MeshTrees m_trees; // grows when it is asked
    std::vector<rays::Body> m_bodies;
};

ml::LampInfo lamp(const glm::vec3& position);

/// Whether all shares, which are as pixels have them, are of a value.
bool all(const std::vector<std::uint8_t>& shares, int value);

/// Calls `see(point, share)` for every pixel that shows the floor of a set: the point in world space, and
/// the pixel's own of `shares`, which are as many as pixels.
void eachOfFloor(
    const ml::Request& request, const std::vector<std::uint8_t>& shares, const std::function<void(const glm::vec3& point, int share)>& see);

} // namespace room
