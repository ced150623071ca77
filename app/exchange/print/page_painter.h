// SPDX-License-Identifier: Apache-2.0
// Draws the parts of a page: title block, table header, scene band, shot row, footer.
#pragma once

#include "app/exchange/print/row_cells.h"
#include "app/exchange/print/shot_list_pdf.h"
#include "app/exchange/shot_list.h"

#include <QImage>
#include <QRectF>
#include <QString>

class QPainter;

namespace exchange::print {

/// What stands above the first table.
struct Title {
    QString film;
    QString facts; // "3 scenes, 14 shots, 1:06"
    QString camera; // "ARRI ALEXA 35, 4K 16:9 - ARRI Signature Prime - 2.39:1, 24 fps"
    QString date;
};

/// A scene's heading over its shots.
struct Band {
    QString number;
    QString heading;
    QString facts; // "5 shots, 24 s"
    bool continued = false; // repeated at the top of a page
};

struct PrintedPicture {
    QImage image;
    bool generated = false;
};

/// Draws into `area`, the page without its margins, in tenths of a point.
class PagePainter {
public:
    PagePainter(QPainter& painter, const QRectF& area)
        : m_painter(painter)
        , m_area(area)
    {
    }

    static double titleHeight();
    static double headerHeight();
    static double bandHeight();
    static double footerHeight();
    /// A shot's row in a table of that width: its tallest cell.
    static double rowHeight(const ShotListRow& row, double tableWidth, double pictureRatio);

    // Each draws at y and returns the y below it.
    double title(const Title& title, double y);
    double tableHeader(double y);
    double band(const Band& band, double y);
    double row(const ShotListRow& row, const PrintedPicture& picture, double pictureRatio, double y);
    void footer(const QString& film, const QString& date, int page, int pages, bool generatedOnPage);

private:
    void picture(const PrintedPicture& picture, const QRectF& frame);
    void rule(double y, const QColor& colour, double width);

    QPainter& m_painter;
    QRectF m_area;
};

} // namespace exchange::print
