// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/implicit_surface.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vector_relational.hpp>

#include <array>
#include <cmath>

namespace assets {

namespace {

constexpr int kBlock = 6; // cells to a block's side; blocks far from the surface are not looked into
constexpr std::uint32_t kNone = ~0u;

class SurfaceNets {
public:
    SurfaceNets(const DistanceField& field, const glm::vec3& min, const glm::vec3& max, float cell)
        : m_field(field)
        , m_min(min)
        , m_cell(cell)
        , m_size(glm::ivec3(glm::ceil((max - min) / cell)) + 1)
        , m_values(std::size_t(m_size.x) * std::size_t(m_size.y) * std::size_t(m_size.z), 1.0f)
        , m_vertices(m_values.size(), kNone)
    {
    }

    Mesh make()
    {
        sample();
        forEachCell([this](const glm::ivec3& cell) { addVertex(cell); });
        forEachCell([this](const glm::ivec3& cell) { addFaces(cell); });
        return std::move(m_mesh);
    }

private:
    std::size_t at(const glm::ivec3& p) const
    {
        return (std::size_t(p.z) * std::size_t(m_size.y) + std::size_t(p.y)) * std::size_t(m_size.x) + std::size_t(p.x);
    }
    glm::vec3 place(const glm::ivec3& p) const { return m_min + glm::vec3(p) * m_cell; }

    void sample()
    {
        const float reach = m_cell * float(kBlock) * 0.5f * 1.7321f + m_cell;
        for (int z = 0; z < m_size.z; z += kBlock) {
            for (int y = 0; y < m_size.y; y += kBlock) {
                for (int x = 0; x < m_size.x; x += kBlock) {
                    const glm::ivec3 first(x, y, z);
                    const float middle = m_field(place(first) + m_cell * float(kBlock) * 0.5f);
                    sampleBlock(first, std::abs(middle) > reach ? &middle : nullptr);
                }
            }
        }
    }

    /// Fills a block with one value, or looks at each of its points.
    void sampleBlock(const glm::ivec3& first, const float* all)
    {
        const auto last = glm::min(first + kBlock, m_size);
        for (int z = first.z; z < last.z; ++z) {
            for (int y = first.y; y < last.y; ++y) {
                for (int x = first.x; x < last.x; ++x)
                    m_values[at({x, y, z})] = all ? *all : m_field(place({x, y, z}));
            }
        }
    }

    template <typename Call>
    void forEachCell(Call call)
    {
        for (int z = 0; z + 1 < m_size.z; ++z) {
            for (int y = 0; y + 1 < m_size.y; ++y) {
                for (int x = 0; x + 1 < m_size.x; ++x)
                    call(glm::ivec3(x, y, z));
            }
        }
    }

    glm::vec3 gradient(const glm::vec3& p) const
    {
        // Four points of a tetrahedron do the work of six along the axes.
        const float h = m_cell * 0.25f;
        constexpr std::array kCorners{glm::vec3(1, -1, -1), glm::vec3(-1, -1, 1), glm::vec3(-1, 1, -1), glm::vec3(1, 1, 1)};
        glm::vec3 sum(0);
        for (const auto& corner : kCorners)
            sum += corner * m_field(p + corner * h);
        return sum / (4 * h);
    }

    /// A vertex in the middle of where the cell's edges cross the surface, then drawn onto it.
    void addVertex(const glm::ivec3& cell)
    {
        std::array<float, 8> corners{};
        int inside = 0;
        for (int i = 0; i < 8; ++i) {
            corners[std::size_t(i)] = m_values[at(cell + glm::ivec3(i & 1, i >> 1 & 1, i >> 2))];
            inside += corners[std::size_t(i)] < 0;
        }
        if (inside == 0 || inside == 8)
            return;
        glm::vec3 sum(0);
        float crossings = 0;
        for (int i = 0; i < 8; ++i) {
            for (const int step : {1, 2, 4}) {
                const float a = corners[std::size_t(i)], b = corners[std::size_t(i | step)];
                if ((i & step) != 0 || (a < 0) == (b < 0))
                    continue;
                const auto from = glm::vec3(i & 1, i >> 1 & 1, i >> 2);
                const auto to = glm::vec3((i | step) & 1, (i | step) >> 1 & 1, (i | step) >> 2);
                sum += glm::mix(from, to, a / (a - b));
                ++crossings;
            }
        }
        auto position = place(cell) + sum / crossings * m_cell;
        const auto slope = gradient(position);
        const auto step = -slope * (m_field(position) / std::max(0.05f, glm::dot(slope, slope)));
        position += glm::clamp(step, -0.5f * m_cell, 0.5f * m_cell);
        const auto normal = gradient(position);
        const float length = glm::length(normal);
        m_vertices[at(cell)] = std::uint32_t(m_mesh.positions.size());
        m_mesh.positions.push_back(position);
        m_mesh.normals.push_back(length > 1e-6f ? normal / length : glm::vec3(0, 1, 0));
    }

    /// For each grid edge from this point that crosses the surface: the four cells around it.
    void addFaces(const glm::ivec3& cell)
    {
        const bool here = m_values[at(cell)] < 0;
        for (int axis = 0; axis < 3; ++axis) {
            glm::ivec3 along(0), u(0), v(0);
            along[axis] = 1;
            u[(axis + 1) % 3] = 1;
            v[(axis + 2) % 3] = 1;
            if (here == (m_values[at(cell + along)] < 0) || cell[(axis + 1) % 3] == 0 || cell[(axis + 2) % 3] == 0)
                continue;
            const std::array corners{
                m_vertices[at(cell - u - v)], m_vertices[at(cell - v)], m_vertices[at(cell)], m_vertices[at(cell - u)]};
            if (here)
                addQuad(corners[0], corners[1], corners[2], corners[3]);
            else
                addQuad(corners[0], corners[3], corners[2], corners[1]);
        }
    }

    void addQuad(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d)
    {
        if (a == kNone || b == kNone || c == kNone || d == kNone)
            return;
        // Along the shorter diagonal, which follows the surface more closely.
        const auto& p = m_mesh.positions;
        if (glm::distance(p[a], p[c]) <= glm::distance(p[b], p[d]))
            m_mesh.indices.insert(m_mesh.indices.end(), {a, b, c, a, c, d});
        else
            m_mesh.indices.insert(m_mesh.indices.end(), {b, c, d, b, d, a});
    }

    const DistanceField& m_field;
    glm::vec3 m_min;
    float m_cell;
    glm::ivec3 m_size;
    std::vector<float> m_values; // at grid points
    std::vector<std::uint32_t> m_vertices; // of the cells above and behind grid points
    Mesh m_mesh;
};

} // namespace

Mesh makeSurface(const DistanceField& field, const glm::vec3& min, const glm::vec3& max, float cellMetres)
{
    return SurfaceNets(field, min, max, cellMetres).make();
}

} // namespace assets
