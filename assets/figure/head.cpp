// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/head.h"

#include "assets/figure/ear.h"
#include "assets/figure/head_field.h"
#include "assets/proxies/mesh_builder.h"

#include <glm/gtc/constants.hpp>
#include <glm/trigonometric.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

namespace assets {

namespace {

using glm::vec3;

/// The skin is looked for along rays from here, which meet it once each: a point of the head, in head heights.
const vec3 kMiddle(0, -0.06f, 0);

/// So many steps from one angle to another, degrees.
struct Fan {
    float from;
    float to;
    int steps;
};
// Away from straight ahead, to the left; the right half is mirrored. The face is told finely, the back of the head is under hair.
constexpr std::array kAcross{Fan{0, 34, 20}, Fan{34, 90, 11}, Fan{90, 180, 7}};
// From below upwards: neck, chin, mouth and nose, eyes, forehead, crown.
constexpr std::array kUpwards{
    Fan{-89, -78, 2}, Fan{-78, -72, 3}, Fan{-72, -52, 6}, Fan{-52, 0, 27}, Fan{0, 19, 14}, Fan{19, 34, 5}, Fan{34, 85, 6}};

std::vector<float> anglesOf(std::span<const Fan> fans)
{
    std::vector<float> angles;
    for (const auto& fan : fans) {
        for (int i = 0; i < fan.steps; ++i)
            angles.push_back(glm::radians(glm::mix(fan.from, fan.to, float(i) / float(fan.steps))));
    }
    angles.push_back(glm::radians(fans.back().to));
    return angles;
}

/// Where a ray from the middle leaves the head.
vec3 skinAlong(const HeadField& field, const vec3& direction)
{
    // From outside inwards: steps are as long as nothing can be in the way.
    float far = 1.15f;
    for (int i = 0; i < 60; ++i) {
        const float distance = field.distance(kMiddle + direction * far);
        if (distance < 0.0005f)
            break;
        far -= 0.9f * distance;
    }
    return kMiddle + direction * far;
}

class HeadMesh {
public:
    explicit HeadMesh(const HeadField& field)
        : m_field(field)
        , m_across(anglesOf(kAcross))
        , m_upwards(anglesOf(kUpwards))
        , m_columns(int(m_across.size()) * 2 - 2)
    {
    }

    Mesh make()
    {
        add(skinAlong(m_field, {0, -1, 0}));
        for (const float up : m_upwards)
            addRow(up);
        add(skinAlong(m_field, {0, 1, 0}));
        connect();
        return std::move(m_mesh);
    }

private:
    void add(const vec3& place)
    {
        m_mesh.positions.push_back(place);
        m_mesh.normals.push_back(m_field.normal(place));
    }

    void addRow(float up)
    {
        const auto first = m_mesh.positions.size(), half = m_across.size();
        for (const float across : m_across)
            add(skinAlong(m_field, {std::sin(across) * std::cos(up), std::sin(up), std::cos(across) * std::cos(up)}));
        for (std::size_t i = half - 2; i > 0; --i) {
            m_mesh.positions.push_back(m_mesh.positions[first + i] * vec3(-1, 1, 1));
            m_mesh.normals.push_back(m_mesh.normals[first + i] * vec3(-1, 1, 1));
        }
    }

    void connect()
    {
        const int rows = int(m_upwards.size());
        const auto at = [&](int row, int column) { return std::uint32_t(1 + row * m_columns + (column + m_columns) % m_columns); };
        const auto last = std::uint32_t(m_mesh.positions.size() - 1);
        auto& indices = m_mesh.indices;
        for (int i = 0; i < m_columns; ++i) {
            indices.insert(indices.end(), {0, at(0, i + 1), at(0, i)});
            indices.insert(indices.end(), {last, at(rows - 1, i), at(rows - 1, i + 1)});
            for (int row = 0; row + 1 < rows; ++row)
                addQuad({at(row, i), at(row, i + 1), at(row + 1, i + 1), at(row + 1, i)});
        }
    }

    /// Along the shorter diagonal, which follows the surface more closely.
    void addQuad(const std::array<std::uint32_t, 4>& q)
    {
        const auto& p = m_mesh.positions;
        auto& indices = m_mesh.indices;
        if (glm::distance(p[q[0]], p[q[2]]) <= glm::distance(p[q[1]], p[q[3]]))
            indices.insert(indices.end(), {q[0], q[1], q[2], q[0], q[2], q[3]});
        else
            indices.insert(indices.end(), {q[1], q[2], q[3], q[1], q[3], q[0]});
    }

    const HeadField& m_field;
    std::vector<float> m_across;
    std::vector<float> m_upwards;
    int m_columns;
    Mesh m_mesh;
};

/// Shares of head, neck and chest in a place of the head: below the jaw the neck bends.
vec3 sharesOf(const vec3& q)
{
    const float belowJaw = -0.36f - 0.24f * std::min(q.z, 0.36f) - q.y; // head heights
    const float head = 1 - glm::smoothstep(0.02f, 0.24f, belowJaw);
    const float chest = glm::smoothstep(0.3f, 0.5f, belowJaw);
    return {head, (1 - head) * (1 - chest), (1 - head) * chest};
}

} // namespace

vec3 faceOrigin(const Proportions& p) { return {0, p.height - 0.533 * p.head, -0.004 * p.height}; }

glm::vec3 faceSize(const Proportions& p) { return glm::vec3(0.132 * (1 + 0.16 * p.youth), 1, 1) * float(p.head); }

void placeOnHead(Mesh& mesh, const Proportions& p)
{
    const auto origin = faceOrigin(p);
    for (auto& position : mesh.positions)
        position = origin + position * float(p.head);
    mesh.rest = mesh.positions;
}

Mesh makeHead(const Proportions& p)
{
    const HeadField field(p);
    auto mesh = HeadMesh(field).make();
    append(mesh, makeEar(p, 1));
    append(mesh, makeEar(p, -1));
    placeOnHead(mesh, p);
    return mesh;
}

void carryWithHead(Mesh& mesh, const Proportions& p, const Skeleton& posed, const Skeleton& rest)
{
    std::array<glm::mat4, 3> carry{};
    for (std::size_t i = 0; const int index : {bone::Head, bone::Neck, bone::Chest})
        carry[i++] = glm::mat4(posed[std::size_t(index)] * glm::inverse(rest[std::size_t(index)]));
    const auto origin = faceOrigin(p);
    for (std::size_t i = 0; i < mesh.rest.size(); ++i) {
        const auto shares = sharesOf((mesh.rest[i] - origin) / float(p.head));
        const auto matrix = carry[0] * shares.x + carry[1] * shares.y + carry[2] * shares.z;
        mesh.positions[i] = vec3(matrix * glm::vec4(mesh.rest[i], 1));
        mesh.normals[i] = glm::normalize(glm::mat3(matrix) * mesh.normals[i]);
    }
}

} // namespace assets
