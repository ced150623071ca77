// SPDX-License-Identifier: Apache-2.0
// Wrapped text of several styles in one column. Lengths on paper are tenths of a point: 720 to the inch.
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>

#include <vector>

class QPainter;

namespace exchange::print {

enum class Weight { Regular, Medium, Bold };
enum class Slant { Upright, Italic };

/// How a paragraph looks.
struct TextStyle {
    int size = 85; // tenths of a point
    Weight weight = Weight::Regular;
    Slant slant = Slant::Upright;
    QColor colour = QColor(0x1c, 0x1f, 0x24);
    int most = 0; // lines; the last one ends in an ellipsis where there is more; 0: no limit
    int above = 0; // space before the paragraph
    int tracking = 0; // extra space between letters, percent of the size
};

struct Paragraph {
    QString text;
    TextStyle style;
};

/// Paragraphs one under the other; empty ones take no room.
using TextBlock = std::vector<Paragraph>;

double heightOf(const TextBlock& block, double width);
void draw(QPainter& painter, const TextBlock& block, const QPointF& topLeft, double width);

/// One line, cut with an ellipsis where it is too wide; returns the width it took. `align` is Qt::AlignLeft, AlignHCenter or
/// AlignRight within the width.
double drawLine(QPainter& painter, const QString& text, const TextStyle& style, const QPointF& baselineLeft, double width,
    Qt::Alignment align = Qt::AlignLeft);

} // namespace exchange::print
