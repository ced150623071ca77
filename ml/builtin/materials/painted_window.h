// SPDX-License-Identifier: Apache-2.0
// Windows on walls that have none as geometry: those of imported houses, on the lattice that was guessed for them.
#pragma once

#include "ml/builtin/materials/surface.h"

namespace ml::builtin {

// The opening in its cell, in parts of bay and storey; assets/import/window_cells.cpp keeps that much of the wall free.
inline constexpr float kPaintedHead = 0.83f;

/// True on a wall's cell that a guessed lattice has a window for.
bool isWindowCell(const PaintPoint& point);

/// Paints pane, frame and sill over a wall.
void paintWindow(const PaintPoint& point, Surface& wall);

} // namespace ml::builtin
