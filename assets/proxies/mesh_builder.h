// SPDX-License-Identifier: Apache-2.0
// Collects triangles and turns them into a mesh with welded vertices and normals that break at creases.
#pragma once

#include "assets/shape.h"

#include <span>
#include <vector>

namespace assets {

inline constexpr float kCreaseDegrees = 40;

/// Points are given counter-clockwise as seen from outside.
class MeshBuilder {
public:
    void triangle(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c); // degenerate ones are dropped
    void quad(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c, const glm::vec3& d);
    /// The band between two rings of equally many points; `upper` lies ahead of `lower`, seen from which the rings turn
    /// counter-clockwise when looking back from `upper`.
    void band(std::span<const glm::vec3> lower, std::span<const glm::vec3> upper);
    /// A flat or nearly flat polygon, convex or not, counter-clockwise as seen from outside.
    void polygon(std::span<const glm::vec3> ring);
    /// A solid through rings of equally many points, closed at both ends; each ring lies ahead of the one before it, as in `band`.
    void loft(std::span<const std::vector<glm::vec3>> rings);

    /// Faces that meet at less than the angle share their normals.
    Mesh finish(float creaseDegrees = kCreaseDegrees) const;

private:
    std::vector<glm::vec3> m_corners; // three a triangle
};

/// Puts a piece, moved by a matrix that does not mirror, behind what `target` has. Both have colours, or neither.
void append(Mesh& target, const Mesh& piece, const glm::mat4& place = glm::mat4(1));
Mesh placed(const Mesh& mesh, const glm::mat4& place);

} // namespace assets
