// SPDX-License-Identifier: Apache-2.0
#include "assets/import/window_cells.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace assets {

namespace {

// The place of a window and its frame in its cell, as ml/builtin/materials paints them: parts of the bay and of the storey. Eaves may
// hang over the last of it.
constexpr float kLeft = 0.2f, kRight = 0.8f, kBottom = 0.2f, kTop = 0.84f;
constexpr float kBefore = 0.03f, kFar = 0.35f; // metres: what lies so far before a window hides it
constexpr float kPart = 0.02f; // of a window's area: less is no part, more than the rest is all of it
constexpr int kMost = 256; // rows and columns

struct Box {
    glm::vec3 min{0};
    glm::vec3 max{0};
};

/// A triangle that six planes have cut: each adds a corner at most. Millions are cut, so it lies on the stack.
struct Polygon {
    std::array<glm::vec3, 9> corners{};
    std::size_t count = 0;
    void add(const glm::vec3& corner)
    {
        if (count < corners.size())
            corners[count++] = corner;
    }
};

/// What is left of a polygon on one side of a plane across an axis (Sutherland and Hodgman, 1974).
Polygon clipped(const Polygon& polygon, int axis, float limit, float sign)
{
    Polygon left;
    for (std::size_t i = 0; i < polygon.count; ++i) {
        const auto &a = polygon.corners[i], &b = polygon.corners[(i + 1) % polygon.count];
        const float da = sign * (limit - a[axis]), db = sign * (limit - b[axis]);
        if (da >= 0)
            left.add(a);
        if ((da > 0 && db < 0) || (da < 0 && db > 0))
            left.add(glm::mix(a, b, da / (da - db)));
    }
    return left;
}

Polygon inBox(const Corners& corners, const Box& box, int axes)
{
    Polygon polygon;
    for (const auto& corner : corners)
        polygon.add(corner);
    const auto low = glm::min(corners[0], glm::min(corners[1], corners[2])), high = glm::max(corners[0], glm::max(corners[1], corners[2]));
    for (int axis = 0; axis < axes && polygon.count > 2; ++axis) {
        if (high[axis] > box.max[axis])
            polygon = clipped(polygon, axis, box.max[axis], 1);
        if (low[axis] < box.min[axis])
            polygon = clipped(polygon, axis, box.min[axis], -1);
    }
    return polygon;
}

float areaOnWall(const Polygon& polygon)
{
    float doubled = 0;
    for (std::size_t i = 0; i < polygon.count; ++i) {
        const auto &a = polygon.corners[i], &b = polygon.corners[(i + 1) % polygon.count];
        doubled += a.x * b.y - b.x * a.y;
    }
    return std::abs(doubled) / 2;
}

Corners onWall(LooksAlong looks, const Corners& corners)
{
    return {onWall(looks, corners[0]), onWall(looks, corners[1]), onWall(looks, corners[2])};
}

int cellsTo(float from, float to, float size) { return std::clamp(int(std::ceil((to - from) / size)), 1, kMost); }

} // namespace

WindowCells::WindowCells(const Walls& walls, const DetailFrame& detail, const glm::vec3& max)
    : m_ground(detail.origin.y)
    , m_storey(detail.size.y)
    , m_rows(cellsTo(detail.origin.y, max.y, detail.size.y))
{
    for (const auto looks : {LooksAlong::X, LooksAlong::Z}) {
        Grid& grid = gridOf(looks);
        grid.origin = alongWall(looks, detail.origin);
        grid.width = alongWall(looks, detail.size);
        grid.columns = cellsTo(grid.origin, alongWall(looks, max), grid.width);
        grid.blocked.resize(std::size_t(grid.columns * m_rows));
        grid.planes.resize(grid.blocked.size());
    }
    addWalls(walls);
    blockSteep(walls);
    blockHidden(walls);
}

template <typename Visit>
void WindowCells::eachCell(const Grid& grid, LooksAlong looks, const Corners& corners, Visit visit) const
{
    const auto at = onWall(looks, corners);
    const auto low = glm::min(at[0], glm::min(at[1], at[2])), high = glm::max(at[0], glm::max(at[1], at[2]));
    const auto first = [](float metres, float size, float end) { return std::max(0, int(std::floor(metres / size - end + 1))); };
    const auto last
        = [](float metres, float size, float begin, int count) { return std::min(count - 1, int(std::floor(metres / size - begin))); };
    const int lastRow = last(high.y - m_ground, m_storey, kBottom, m_rows);
    const int lastColumn = last(high.x - grid.origin, grid.width, kLeft, grid.columns);
    for (int row = first(low.y - m_ground, m_storey, kTop); row <= lastRow; ++row)
        for (int column = first(low.x - grid.origin, grid.width, kRight); column <= lastColumn; ++column) {
            const Box box{{grid.origin + (float(column) + kLeft) * grid.width, m_ground + (float(row) + kBottom) * m_storey, -1e9f},
                {grid.origin + (float(column) + kRight) * grid.width, m_ground + (float(row) + kTop) * m_storey, 1e9f}};
            visit(std::size_t(row * grid.columns + column), box, at, low.z, high.z);
        }
}

void WindowCells::addWalls(const Walls& walls)
{
    std::unordered_map<std::uint64_t, float> covered; // m2 by plane and cell
    std::uint64_t key = ~0ull;
    float* area = nullptr; // of that key: neighbours mostly lie in one cell
    for (const auto& wall : walls.triangles) {
        const auto looks = walls.planes[wall.plane].looks;
        const auto add = [&](std::size_t cell, const Box& box, const Corners& at, float, float) {
            const auto own = (std::uint64_t(wall.plane) << 32) | cell;
            area = own == key ? area : &covered[own]; // a map's values stay where they are
            key = own;
            *area += areaOnWall(inBox(at, box, 2));
        };
        eachCell(gridOf(looks), looks, wall.corners, add);
    }
    for (const auto& [place, whole] : covered) {
        const auto plane = std::uint32_t(place >> 32);
        const auto cell = std::size_t(place & 0xffffffffu);
        Grid& grid = gridOf(walls.planes[plane].looks);
        const float share = whole / ((kRight - kLeft) * grid.width * (kTop - kBottom) * m_storey);
        if (share > 1 - kPart) {
            grid.planes[cell].push_back(plane);
            ++m_whole;
        } else if (share > kPart) {
            grid.blocked[cell] = true;
            ++m_cut;
        }
    }
}

void WindowCells::blockSteep(const Walls& walls)
{
    for (const auto& corners : walls.steep) {
        const auto cross = glm::cross(corners[1] - corners[0], corners[2] - corners[0]);
        const auto looks = std::abs(cross.x) > std::abs(cross.z) ? LooksAlong::X : LooksAlong::Z;
        Grid& grid = gridOf(looks);
        const float least = kPart * (kRight - kLeft) * grid.width * (kTop - kBottom) * m_storey;
        const auto block = [&](std::size_t cell, const Box& box, const Corners& at, float, float) {
            if (areaOnWall(inBox(at, box, 2)) > least)
                grid.blocked[cell] = true;
        };
        eachCell(grid, looks, corners, block);
    }
}

/// Wings, balconies, pipes: whatever stands right before a window or reaches through it.
void WindowCells::blockHidden(const Walls& walls)
{
    for (const auto looks : {LooksAlong::X, LooksAlong::Z}) {
        Grid& grid = gridOf(looks);
        const auto block = [&](std::size_t cell, Box box, const Corners& at, float nearest, float farthest) {
            if (grid.blocked[cell])
                return;
            for (const auto index : grid.planes[cell]) {
                const auto& plane = walls.planes[index];
                const float a = plane.depth + plane.side * kBefore, b = plane.depth + plane.side * kFar;
                box.min.z = std::min(a, b);
                box.max.z = std::max(a, b);
                if (!plane.square || farthest < box.min.z || nearest > box.max.z)
                    continue;
                if (inBox(at, box, 3).count > 0)
                    grid.blocked[cell] = true;
            }
        };
        for (const auto& corners : walls.all)
            eachCell(grid, looks, corners, block);
    }
}

std::vector<std::string> WindowCells::texts(LooksAlong looks) const
{
    const Grid& grid = gridOf(looks);
    std::vector<std::string> rows;
    for (int row = 0; row < m_rows; ++row) {
        std::string& text = rows.emplace_back(std::size_t(grid.columns), '.');
        for (int column = 0; column < grid.columns; ++column) {
            const auto cell = std::size_t(row * grid.columns + column);
            if (!grid.planes[cell].empty() && !grid.blocked[cell])
                text[std::size_t(column)] = 'w';
        }
    }
    while (!rows.empty() && rows.back().find('w') == std::string::npos)
        rows.pop_back();
    return rows;
}

bool WindowCells::plausible() const
{
    std::size_t windows = 0;
    for (const auto& grid : m_grids) {
        for (std::size_t cell = 0; cell < grid.blocked.size(); ++cell)
            windows += !grid.planes[cell].empty() && !grid.blocked[cell] ? 1 : 0;
    }
    return windows > 0 && 5 * m_whole > m_cut;
}

} // namespace assets
