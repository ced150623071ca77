// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/print/text_block.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>
#include <limits>

namespace exchange::print {
namespace {

constexpr double kLeading = 1.28; // line distance over size

QFont fontOf(const TextStyle& style)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setPixelSize(style.size); // at 720 dots per inch a pixel is a tenth of a point
    font.setWeight(style.weight == Weight::Bold ? QFont::Bold : style.weight == Weight::Medium ? QFont::DemiBold : QFont::Normal);
    font.setItalic(style.slant == Slant::Italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (style.tracking)
        font.setLetterSpacing(QFont::PercentageSpacing, 100 + style.tracking);
    return font;
}

/// The lines of a paragraph; the last one is cut where more would follow.
std::vector<QString> linesOf(const Paragraph& paragraph, double width)
{
    QString text = paragraph.text;
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    const QFont font = fontOf(paragraph.style);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    std::vector<QString> lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = paragraph.style.most > 0 && int(lines.size()) + 1 == paragraph.style.most;
        if (last && line.textStart() + line.textLength() < text.size()) {
            const QString rest = text.mid(line.textStart()).replace(QChar::LineSeparator, QLatin1Char(' '));
            lines.push_back(QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width));
            break;
        }
        lines.push_back(text.mid(line.textStart(), line.textLength()).remove(QChar::LineSeparator).trimmed());
    }
    layout.endLayout();
    return lines;
}

double lineHeight(const TextStyle& style) { return std::round(style.size * kLeading); }

void use(QPainter& painter, const TextStyle& style)
{
    painter.setFont(fontOf(style));
    painter.setPen(style.colour);
}

} // namespace

double heightOf(const TextBlock& block, double width)
{
    double height = 0;
    for (const Paragraph& paragraph : block) {
        if (!paragraph.text.isEmpty())
            height += (height > 0 ? paragraph.style.above : 0) + lineHeight(paragraph.style) * double(linesOf(paragraph, width).size());
    }
    return height;
}

void draw(QPainter& painter, const TextBlock& block, const QPointF& topLeft, double width)
{
    double y = topLeft.y();
    for (const Paragraph& paragraph : block) {
        if (paragraph.text.isEmpty())
            continue;
        if (y > topLeft.y())
            y += paragraph.style.above;
        use(painter, paragraph.style);
        for (const QString& line : linesOf(paragraph, width)) {
            painter.drawText(QPointF(topLeft.x(), y + paragraph.style.size), line);
            y += lineHeight(paragraph.style);
        }
    }
}

double drawLine(QPainter& painter, const QString& text, const TextStyle& style, const QPointF& baselineLeft, double width, Qt::Alignment align)
{
    use(painter, style);
    const QFontMetricsF metrics(fontOf(style));
    const QString shown = metrics.elidedText(text, Qt::ElideRight, width);
    const double taken = metrics.horizontalAdvance(shown);
    double x = baselineLeft.x();
    if (align & Qt::AlignRight)
        x += width - taken;
    else if (align & Qt::AlignHCenter)
        x += (width - taken) / 2;
    painter.drawText(QPointF(x, baselineLeft.y()), shown);
    return taken;
}

} // namespace exchange::print
