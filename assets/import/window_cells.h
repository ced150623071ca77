// SPDX-License-Identifier: Apache-2.0
// Which cells of a lattice hold a window: those whose window lies wholly on plain wall, with nothing before it.
#pragma once

#include "assets/import/walls.h"
#include "assets/shape.h"

#include <string>
#include <vector>

namespace assets {

class WindowCells {
public:
    /// `detail` has the lattice; cells reach from its origin up to `max`.
    WindowCells(const Walls& walls, const DetailFrame& detail, const glm::vec3& max);

    /// As in DetailFrame::windowsX and windowsZ.
    std::vector<std::string> texts(LooksAlong looks) const;
    /// False where walls are cut up so much that they have openings of their own, or hardly a window finds room.
    bool plausible() const;

private:
    /// Of the walls that look along one axis. A painter knows the axis and not the side, so both sides count.
    struct Grid {
        float origin = 0, width = 1; // metres, along the wall
        int columns = 0;
        std::vector<bool> blocked;
        std::vector<std::vector<std::uint32_t>> planes; // by cell: walls with a window there
    };
    /// Calls `visit(cell, place of its window, triangle as the wall sees it, its least depth, its greatest)` for the cells whose window a
    /// triangle may touch.
    template <typename Visit>
    void eachCell(const Grid& grid, LooksAlong looks, const Corners& corners, Visit visit) const;

    void addWalls(const Walls& walls);
    void blockSteep(const Walls& walls);
    void blockHidden(const Walls& walls);
    Grid& gridOf(LooksAlong looks) { return m_grids[looks == LooksAlong::X ? 0 : 1]; }
    const Grid& gridOf(LooksAlong looks) const { return m_grids[looks == LooksAlong::X ? 0 : 1]; }

    float m_ground = 0, m_storey = 1; // metres
    int m_rows = 0;
    std::array<Grid, 2> m_grids;
    std::size_t m_whole = 0, m_cut = 0; // windows on one wall that it covers wholly, or in part
};

} // namespace assets
