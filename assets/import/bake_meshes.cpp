// SPDX-License-Identifier: Apache-2.0
#include "assets/import/bake_meshes.h"

#include "assets/asset_error.h"
#include "assets/import/material.h"
#include "assets/import/utf8.h"

#include <assimp/scene.h>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <array>
#include <cmath>
#include <map>
#include <string>

namespace assets {

namespace {

constexpr std::size_t kMaxParts = 2000; // beyond this, parts of one colour are put together
constexpr int kMaxDepth = 512; // of the hierarchy

glm::vec3 toVec3(const aiVector3D& v) { return {float(v.x), float(v.y), float(v.z)}; }
bool isFinite(const glm::vec3& v) { return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z); }

class Baker {
public:
    Baker(const aiScene& scene, const BakeOptions& options)
        : m_scene(scene)
        , m_options(options)
    {
    }

    std::vector<Part> bake()
    {
        findWorlds(*m_scene.mRootNode, aiMatrix4x4(), 0);
        bakeNode(*m_scene.mRootNode);
        if (m_parts.empty())
            refuse(" holds no surfaces; export meshes, not only lines, points, lamps or motion.");
        return m_parts.size() > kMaxParts ? joinedByColour() : std::move(m_parts);
    }

private:
    [[noreturn]] void refuse(const std::string& rest) const { throw AssetError(m_options.file.string() + rest); }

    void findWorlds(const aiNode& node, const aiMatrix4x4& parent, int depth)
    {
        if (depth > kMaxDepth)
            refuse(" nests its objects too deeply; flatten the hierarchy.");
        const auto world = parent * node.mTransformation;
        m_worlds[&node] = world;
        m_byName.try_emplace(node.mName.C_Str(), &node);
        for (unsigned i = 0; i < node.mNumChildren; ++i)
            findWorlds(*node.mChildren[i], world, depth + 1);
    }

    void bakeNode(const aiNode& node)
    {
        for (unsigned i = 0; i < node.mNumMeshes; ++i) {
            if (node.mMeshes[i] < m_scene.mNumMeshes)
                bakeMesh(node, *m_scene.mMeshes[node.mMeshes[i]]);
        }
        for (unsigned i = 0; i < node.mNumChildren; ++i)
            bakeNode(*node.mChildren[i]);
    }

    void bakeMesh(const aiNode& node, const aiMesh& source)
    {
        if (source.mNumFaces == 0 || !source.HasPositions())
            return;
        m_triangles += source.mNumFaces;
        if (m_triangles > m_options.maxTriangles)
            refuse(" has more than the " + std::to_string(m_options.maxTriangles) + " triangles that can be imported; simplify the model.");
        Part part;
        part.name = cleanText(node.mName.length > 0 ? node.mName.C_Str() : source.mName.C_Str());
        if (source.mMaterialIndex < m_scene.mNumMaterials)
            readMaterial(*m_scene.mMaterials[source.mMaterialIndex], part);
        const auto& world = m_worlds.at(&node);
        if (source.HasBones())
            addSkinned(part.mesh, source, world);
        else
            addRigid(part.mesh, source, world);
        addColours(part.mesh, source);
        addIndices(part.mesh, source, !source.HasBones() && world.Determinant() < 0);
        repairNormals(part.mesh);
        if (!part.mesh.indices.empty())
            m_parts.push_back(std::move(part));
    }

    void addVertex(Mesh& mesh, const aiMesh& source, unsigned vertex, const aiMatrix4x4& world, const aiMatrix3x3& normalWorld)
    {
        const auto position = toVec3(world * source.mVertices[vertex]);
        if (!isFinite(position))
            refuse(" contains positions that are no numbers; repair the mesh and export it again.");
        mesh.positions.push_back(position);
        mesh.normals.push_back(source.HasNormals() ? toVec3(normalWorld * source.mNormals[vertex]) : glm::vec3(0));
    }

    static aiMatrix3x3 forNormals(const aiMatrix4x4& world)
    {
        aiMatrix3x3 matrix(world);
        return std::abs(matrix.Determinant()) > 1e-20f ? matrix.Inverse().Transpose() : matrix;
    }

    void addRigid(Mesh& mesh, const aiMesh& source, const aiMatrix4x4& world)
    {
        const auto normalWorld = forNormals(world);
        for (unsigned i = 0; i < source.mNumVertices; ++i)
            addVertex(mesh, source, i, world, normalWorld);
    }

    /// Linear blend skinning with the bones as the file's nodes hold them: the rest pose.
    void addSkinned(Mesh& mesh, const aiMesh& source, const aiMatrix4x4& world)
    {
        const aiMatrix4x4 nothing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        std::vector<aiMatrix4x4> blend(source.mNumVertices, nothing);
        std::vector<float> weights(source.mNumVertices, 0);
        for (unsigned b = 0; b < source.mNumBones; ++b) {
            const auto& bone = *source.mBones[b];
            const auto node = m_byName.find(bone.mName.C_Str());
            if (node == m_byName.end())
                continue;
            const auto matrix = m_worlds.at(node->second) * bone.mOffsetMatrix;
            for (unsigned w = 0; w < bone.mNumWeights; ++w) {
                const auto& [vertex, weight] = bone.mWeights[w];
                if (vertex >= source.mNumVertices || !std::isfinite(weight))
                    continue;
                blend[vertex] = blend[vertex] + matrix * weight;
                weights[vertex] += weight;
            }
        }
        for (unsigned i = 0; i < source.mNumVertices; ++i) {
            const auto matrix = weights[i] > 1e-6f ? blend[i] * (1 / weights[i]) : world;
            addVertex(mesh, source, i, matrix, forNormals(matrix));
        }
    }

    static void addColours(Mesh& mesh, const aiMesh& source)
    {
        if (!source.HasVertexColors(0))
            return;
        bool allWhite = true;
        for (unsigned i = 0; i < source.mNumVertices; ++i) {
            const auto& colour = source.mColors[0][i];
            const glm::vec3 value(colour.r, colour.g, colour.b);
            mesh.colours.push_back(isFinite(value) ? glm::clamp(value, 0.0f, 1.0f) : glm::vec3(1));
            allWhite = allWhite && mesh.colours.back() == glm::vec3(1);
        }
        if (allWhite)
            mesh.colours.clear();
    }

    static void addIndices(Mesh& mesh, const aiMesh& source, bool mirrored)
    {
        for (unsigned i = 0; i < source.mNumFaces; ++i) {
            const auto& face = source.mFaces[i];
            if (face.mNumIndices != 3)
                continue;
            const auto a = face.mIndices[0], b = face.mIndices[mirrored ? 2 : 1], c = face.mIndices[mirrored ? 1 : 2];
            if (a < source.mNumVertices && b < source.mNumVertices && c < source.mNumVertices)
                mesh.indices.insert(mesh.indices.end(), {a, b, c});
        }
    }

    /// Unit length; where a file has no usable normal, that of the face.
    static void repairNormals(Mesh& mesh)
    {
        std::vector<glm::vec3> faces;
        for (std::size_t i = 0; i < mesh.normals.size(); ++i) {
            auto& normal = mesh.normals[i];
            const float length = glm::length(normal);
            if (isFinite(normal) && length > 1e-12f) {
                normal /= length;
                continue;
            }
            if (faces.empty())
                faces = faceNormals(mesh);
            const float faceLength = glm::length(faces[i]);
            normal = faceLength > 1e-20f ? faces[i] / faceLength : glm::vec3(0, 1, 0);
        }
    }

    static std::vector<glm::vec3> faceNormals(const Mesh& mesh)
    {
        std::vector<glm::vec3> sums(mesh.positions.size(), glm::vec3(0));
        for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
            const auto a = mesh.indices[i], b = mesh.indices[i + 1], c = mesh.indices[i + 2];
            const auto area = glm::cross(mesh.positions[b] - mesh.positions[a], mesh.positions[c] - mesh.positions[a]);
            for (const auto corner : {a, b, c})
                sums[corner] += area;
        }
        return sums;
    }

    std::vector<Part> joinedByColour()
    {
        std::map<std::array<float, 4>, Part> byColour;
        for (auto& part : m_parts) {
            auto& joined = byColour[{part.colour.r, part.colour.g, part.colour.b, part.clear ? 1.0f : 0.0f}];
            const bool needColours = !joined.mesh.colours.empty() || !part.mesh.colours.empty();
            if (needColours)
                joined.mesh.colours.resize(joined.mesh.positions.size(), glm::vec3(1));
            const auto first = std::uint32_t(joined.mesh.positions.size());
            joined.name = joined.name.empty() ? part.name : joined.name;
            joined.colour = part.colour;
            joined.clear = part.clear;
            joined.mesh.positions.insert(joined.mesh.positions.end(), part.mesh.positions.begin(), part.mesh.positions.end());
            joined.mesh.normals.insert(joined.mesh.normals.end(), part.mesh.normals.begin(), part.mesh.normals.end());
            joined.mesh.colours.insert(joined.mesh.colours.end(), part.mesh.colours.begin(), part.mesh.colours.end());
            if (needColours)
                joined.mesh.colours.resize(joined.mesh.positions.size(), glm::vec3(1));
            for (const auto index : part.mesh.indices)
                joined.mesh.indices.push_back(first + index);
        }
        std::vector<Part> parts;
        for (auto& [colour, part] : byColour)
            parts.push_back(std::move(part));
        return parts;
    }

    const aiScene& m_scene;
    const BakeOptions& m_options;
    std::map<const aiNode*, aiMatrix4x4> m_worlds;
    std::map<std::string, const aiNode*> m_byName;
    std::vector<Part> m_parts;
    std::uint64_t m_triangles = 0;
};

} // namespace

std::vector<Part> bakeMeshes(const aiScene& scene, const BakeOptions& options) { return Baker(scene, options).bake(); }

} // namespace assets
