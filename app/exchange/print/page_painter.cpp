// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/print/page_painter.h"

#include <QPainter>

#include <algorithm>

namespace exchange::print {
namespace {

const QColor kInk(0x1c, 0x1f, 0x24);
const QColor kQuiet(0x5f, 0x66, 0x70);
const QColor kHairline(0xcf, 0xd3, 0xd8);
const QColor kBandFill(0xea, 0xec, 0xef);

// Tenths of a point.
constexpr double kGutter = 90; // between columns
constexpr double kRowPadding = 80; // above and below a row's content
constexpr double kBandHeight = 200;
constexpr double kHeaderHeight = 170;
constexpr double kTitleHeight = 620;
constexpr double kFooterHeight = 220;

double columnWidth(std::size_t column, double tableWidth) { return kColumns[column].share * tableWidth - kGutter; }

double pictureHeight(double tableWidth, double ratio) { return columnWidth(kPictureColumn, tableWidth) / ratio; }

} // namespace

double PagePainter::titleHeight() { return kTitleHeight; }
double PagePainter::headerHeight() { return kHeaderHeight; }
double PagePainter::bandHeight() { return kBandHeight; }
double PagePainter::footerHeight() { return kFooterHeight; }

double PagePainter::rowHeight(const ShotListRow& row, double tableWidth, double pictureRatio)
{
    double height = pictureHeight(tableWidth, pictureRatio);
    const auto cells = cellsOf(row);
    for (std::size_t i = 0; i < cells.size(); ++i)
        height = std::max(height, heightOf(cells[i], columnWidth(i, tableWidth)));
    return height + 2 * kRowPadding;
}

double PagePainter::title(const Title& title, double y)
{
    const double left = m_area.left();
    const double width = m_area.width();
    drawLine(m_painter, QStringLiteral("SHOT LIST"), {.size = 75, .weight = Weight::Medium, .colour = kQuiet, .tracking = 12},
        {left, y + 75}, width / 2);
    drawLine(m_painter, title.date, {.size = 85, .colour = kQuiet}, {left, y + 75}, width, Qt::AlignRight);
    drawLine(m_painter, title.film, {.size = 260, .weight = Weight::Bold, .colour = kInk}, {left, y + 345}, width);
    drawLine(m_painter, title.camera, {.size = 85, .colour = kQuiet}, {left, y + 500}, width * 0.72);
    drawLine(m_painter, title.facts, {.size = 85, .weight = Weight::Medium, .colour = kInk}, {left, y + 500}, width, Qt::AlignRight);
    return y + kTitleHeight;
}

double PagePainter::tableHeader(double y)
{
    double x = m_area.left();
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        drawLine(m_painter, QString::fromLatin1(kColumns[i].title).toUpper(),
            {.size = 65, .weight = Weight::Medium, .colour = kQuiet, .tracking = 6}, {x, y + 95}, columnWidth(i, m_area.width()));
        x += kColumns[i].share * m_area.width();
    }
    rule(y + kHeaderHeight - 30, kInk, 8);
    return y + kHeaderHeight;
}

double PagePainter::band(const Band& band, double y)
{
    const QRectF fill(m_area.left(), y, m_area.width(), kBandHeight);
    m_painter.fillRect(fill, kBandFill);
    const double baseline = y + 132;
    const double left = fill.left() + 70;
    const double number = drawLine(m_painter, band.number, {.size = 95, .weight = Weight::Bold}, {left, baseline}, fill.width() / 4);
    const QString heading = band.continued ? band.heading + QStringLiteral("  (continued)") : band.heading;
    drawLine(m_painter, heading, {.size = 90, .weight = Weight::Medium}, {left + number + 110, baseline}, fill.width() * 0.68);
    drawLine(m_painter, band.facts, {.size = 80, .colour = kQuiet}, {fill.left(), baseline}, fill.width() - 70, Qt::AlignRight);
    return y + kBandHeight;
}

double PagePainter::row(const ShotListRow& row, const PrintedPicture& shown, double pictureRatio, double y)
{
    const double height = rowHeight(row, m_area.width(), pictureRatio);
    const auto cells = cellsOf(row);
    double x = m_area.left();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double width = columnWidth(i, m_area.width());
        if (i == kPictureColumn)
            picture(shown, QRectF(x, y + kRowPadding, width, pictureHeight(m_area.width(), pictureRatio)));
        else
            draw(m_painter, cells[i], {x, y + kRowPadding}, width);
        x += kColumns[i].share * m_area.width();
    }
    rule(y + height, kHairline, 4);
    return y + height;
}

void PagePainter::picture(const PrintedPicture& shown, const QRectF& frame)
{
    QRectF drawn = frame;
    if (shown.image.isNull()) {
        m_painter.fillRect(frame, QColor(0xf5, 0xf6, 0xf7));
        drawLine(m_painter, QStringLiteral("no frame yet"), {.size = 65, .colour = kQuiet}, {frame.left(), frame.center().y() + 25},
            frame.width(), Qt::AlignHCenter);
    } else {
        const QSizeF fitted = QSizeF(shown.image.size()).scaled(frame.size(), Qt::KeepAspectRatio);
        drawn = QRectF(frame.topLeft(), fitted);
        m_painter.drawImage(drawn, shown.image);
    }
    if (shown.generated) {
        const QRectF mark(drawn.left() + 20, drawn.bottom() - 95, 410, 75);
        m_painter.fillRect(mark, QColor(0, 0, 0, 170));
        drawLine(m_painter, QStringLiteral("AI preview"), {.size = 55, .weight = Weight::Medium, .colour = Qt::white, .tracking = 3},
            {mark.left(), mark.top() + 56}, mark.width(), Qt::AlignHCenter);
    }
    m_painter.setPen(QPen(kHairline, 4));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(drawn);
}

void PagePainter::footer(const QString& film, const QString& date, int page, int pages, bool generatedOnPage)
{
    const double y = m_area.bottom();
    const TextStyle style{.size = 70, .colour = kQuiet};
    drawLine(m_painter, film + QStringLiteral("  \u00b7  shot list  \u00b7  ") + date, style, {m_area.left(), y}, m_area.width() * 0.4);
    if (generatedOnPage)
        drawLine(m_painter, QStringLiteral("Frames marked \u201cAI preview\u201d are generated: previs, not for publication."), style,
            {m_area.left(), y}, m_area.width(), Qt::AlignHCenter);
    drawLine(m_painter, QStringLiteral("Page %1 of %2").arg(page).arg(pages), style, {m_area.left(), y}, m_area.width(), Qt::AlignRight);
}

void PagePainter::rule(double y, const QColor& colour, double width)
{
    m_painter.setPen(QPen(colour, width));
    m_painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
}

} // namespace exchange::print
