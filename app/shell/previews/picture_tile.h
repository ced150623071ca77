// SPDX-License-Identifier: Apache-2.0
// A small picture with its marks, drawn alike in the shot list and in the previews dock.
#pragma once

#include <QImage>
#include <QRect>

class QPainter;

namespace shell {

struct Tile {
    QImage image; // null: an empty frame
    bool stale = false; // hatched, with an amber corner
    bool hero = false; // a green star
    bool rejected = false; // dark, struck through
};

/// Draws the picture fitted into the place, keeping its aspect; returns where it came to lie.
QRect paintTile(QPainter& painter, const QRect& place, const Tile& tile);
/// Over what is out of date.
void paintHatch(QPainter& painter, const QRect& rect);

} // namespace shell
