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

bool changesWithNeighbours(const QString& text, qsizetype at)
{
    static const QString kMarks = QStringLiteral(":-\u2013\u2014()[]{}/@+*<>=\u2192\u2026");
    const auto digit = [&](qsizetype i) { return i >= 0 && i < text.size() && text[i].isDigit(); };
    return kMarks.contains(text[at]) || (text[at] == QLatin1Char('x') && digit(at - 1) && digit(at + 1));
}

// Inter draws these marks in another shape beside capitals and digits, by glyphs that stand for no character: a reader that
// searches or copies the text would miss them. Each is drawn by itself.
std::vector<QString> runsOf(const QString& text)
{
    std::vector<QString> runs;
    bool alone = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool mark = changesWithNeighbours(text, i);
        if (mark || alone)
            runs.emplace_back();
        runs.back() += text[i];
        alone = mark;
    }
    return runs;
}

double widthOf(const QString& text, const TextStyle& style)
{
    const QFontMetricsF metrics(fontOf(style));
    double width = 0;
    for (const QString& run : runsOf(text))
        width += metrics.horizontalAdvance(run);
    return width;
}

void drawRuns(QPainter& painter, const QString& text, const TextStyle& style, QPointF baselineLeft)
{
    const QFontMetricsF metrics(fontOf(style));
    painter.setFont(fontOf(style));
    painter.setPen(style.colour);
    for (const QString& run : runsOf(text)) {
        painter.drawText(baselineLeft, run);
        baselineLeft.rx() += metrics.horizontalAdvance(run);
    }
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
        for (const QString& line : linesOf(paragraph, width)) {
            drawRuns(painter, line, paragraph.style, {topLeft.x(), y + paragraph.style.size});
            y += lineHeight(paragraph.style);
        }
    }
}

double drawLine(
    QPainter& painter, const QString& text, const TextStyle& style, const QPointF& baselineLeft, double width, Qt::Alignment align)
{
    const QString shown = widthOf(text, style) <= width ? text : QFontMetricsF(fontOf(style)).elidedText(text, Qt::ElideRight, width);
    const double taken = widthOf(shown, style);
    double x = baselineLeft.x();
    if (align & Qt::AlignRight)
        x += width - taken;
    else if (align & Qt::AlignHCenter)
        x += (width - taken) / 2;
    drawRuns(painter, shown, style, {x, baselineLeft.y()});
    return taken;
}

} // namespace exchange::print
