// SPDX-License-Identifier: Apache-2.0
// What the renderer draws: plain data. World space is right-handed, metres, Y up. Built anew for each frame; meshes are shared.
#pragma once

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <cstdint>
#include <memory>
#include <vector>

namespace renderer {

/// A triangle mesh. Immutable once it is shared; the renderer keeps its copy on the GPU for as long as somebody holds it.
struct Mesh {
    std::vector<glm::vec3> positions; // metres, local space
    std::vector<glm::vec3> normals; // one per position, unit length
    std::vector<glm::vec3> colours; // linear base colour per position; empty: the instance's colour alone
    std::vector<glm::vec3> rest; // rest-pose position per position, for deformed meshes; empty: the positions themselves
    std::vector<std::uint32_t> indices; // triangles, counter-clockwise seen from outside
};
using MeshPtr = std::shared_ptr<const Mesh>; // shared: many instances, many frames and the GPU cache hold one mesh

/// One mesh standing somewhere. Instances that share a mesh are drawn by one call.
struct Instance {
    MeshPtr mesh;
    glm::mat4 worldFromLocal{1};
    glm::mat4 previousWorldFromLocal{1}; // where it stood one frame earlier, for motion vectors
    std::uint32_t objectId = 0; // 1..65535; 0 is "nothing there"
    std::uint8_t semanticClass = 0; // number of the class; the renderer only carries it
    glm::vec3 colour{0.5f}; // linear base colour; multiplies the mesh's own colours
    bool selected = false; // drawn with an outline in the shaded view
    bool emissive = false; // glows when lamps are on (lamp heads)
    bool castsShadow = true; // false: the sun shines through it
};

/// Light of the shaded view.
struct Sky {
    glm::vec3 towardsSun{0.4f, 0.7f, 0.3f}; // unit vector
    glm::vec3 sunColour{3.0f, 2.8f, 2.5f}; // linear; black: no sun
    glm::vec3 zenith{0.25f, 0.42f, 0.8f}; // linear
    glm::vec3 horizon{0.75f, 0.83f, 0.95f};
    float fogPerMetre = 0; // extinction
    float exposure = 0.8f; // multiplies linear colour before the tone curve
};

/// A lamp of the shaded view; the nearest 16 are used.
struct PointLight {
    glm::vec3 position{0};
    glm::vec3 colour{0}; // linear, candela-like: divided by squared metres
};

struct Scene {
    std::vector<Instance> instances;
    std::vector<PointLight> lights;
    Sky sky;
};

/// A camera. View space: x right, y up, looking along -z.
struct View {
    glm::mat4 viewFromWorld{1};
    glm::mat4 previousViewFromWorld{1}; // one frame earlier, for motion vectors
    glm::vec2 tangents{0.5f, 0.28f}; // half extents of the picture at distance 1 (plan::viewTangents)
    glm::vec2 previousTangents{0.5f, 0.28f};
    float nearMetres = 0.05f;
    float farMetres = 2000.0f;
};

} // namespace renderer
