// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/print/shot_list_pdf.h"

#include "app/exchange/atomic_file.h"
#include "app/exchange/error.h"
#include "app/exchange/numbers.h"
#include "app/exchange/print/page_painter.h"
#include "app/plan/queries.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <map>
#include <memory>
#include <optional>

namespace exchange {
namespace {

using print::Band;
using print::PagePainter;
using print::PrintedPicture;

constexpr int kUnitsPerInch = 720; // a unit is a tenth of a point
constexpr double kMarginMm = 14;

/// Fonts need a Qt application; without one (the command line) a small one without a display is made for the while.
class Application {
public:
    Application()
    {
        if (QCoreApplication::instance())
            return;
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false")); // about the session that a farm does not have
        m_own = std::make_unique<QGuiApplication>(m_count, m_arguments);
    }

private:
    char m_name[9] = "previsto";
    char m_platform[10] = "-platform";
    char m_offscreen[10] = "offscreen";
    char* m_arguments[4] = {m_name, m_platform, m_offscreen, nullptr};
    int m_count = 3;
    std::unique_ptr<QGuiApplication> m_own;
};

/// A scene's band, or a shot.
struct Line {
    std::optional<Band> band;
    const ShotListRow* row = nullptr;
    double height = 0;
};
using Page = std::vector<Line>;

QString counted(std::size_t count, const char* one, const char* many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : many));
}

QString factsOf(const std::vector<const ShotListRow*>& rows)
{
    double seconds = 0;
    for (const ShotListRow* row : rows)
        seconds += row->seconds;
    return counted(rows.size(), "shot", "shots") + QStringLiteral(", ") + print::timeText(seconds);
}

/// Breaks the list into pages: rows stay whole, a band stays with its first shot and is repeated where its shots go on.
class Paginator {
public:
    Paginator(const plan::Plan& plan, const QRectF& area, double pictureRatio)
        : m_area(area)
        , m_ratio(pictureRatio)
    {
        startPage(PagePainter::titleHeight());
        m_rows = shotListRows(plan);
        std::map<plan::Id<plan::Scene>, std::vector<const ShotListRow*>> byScene;
        for (const ShotListRow& row : m_rows)
            byScene[row.shot->scene].push_back(&row);
        for (const plan::Scene* scene : plan::scenesInOrder(plan))
            add(*scene, byScene[scene->id]);
    }

    const std::vector<Page>& pages() const { return m_pages; }
    const std::vector<ShotListRow>& rows() const { return m_rows; }

private:
    void add(const plan::Scene& scene, const std::vector<const ShotListRow*>& rows)
    {
        Band band{.number = QString::fromStdString(scene.number),
            .heading = scene.omitted ? QStringLiteral("OMITTED") : QString::fromStdString(scene.heading),
            .facts = rows.empty() ? QStringLiteral("no shots") : factsOf(rows)};
        const double first = rows.empty() ? 0 : height(*rows.front());
        if (m_left < PagePainter::bandHeight() + first)
            startPage(0);
        put({.band = band, .row = nullptr, .height = PagePainter::bandHeight()});
        band.continued = true;
        for (const ShotListRow* row : rows) {
            if (m_left < height(*row)) {
                startPage(0);
                put({.band = band, .row = nullptr, .height = PagePainter::bandHeight()});
            }
            put({.band = {}, .row = row, .height = height(*row)});
        }
    }

    double height(const ShotListRow& row) const { return PagePainter::rowHeight(row, m_area.width(), m_ratio); }

    void startPage(double above)
    {
        m_pages.emplace_back();
        m_left = m_area.height() - above - PagePainter::headerHeight() - PagePainter::footerHeight();
    }
    void put(Line line)
    {
        m_left -= line.height;
        m_pages.back().push_back(std::move(line));
    }

    QRectF m_area;
    double m_ratio;
    double m_left = 0; // height still free on the page
    std::vector<ShotListRow> m_rows;
    std::vector<Page> m_pages;
};

print::Title titleOf(const plan::Plan& plan, const std::vector<ShotListRow>& rows, const QString& date)
{
    std::vector<const ShotListRow*> all;
    for (const ShotListRow& row : rows)
        all.push_back(&row);
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    QStringList camera;
    if (!plan.film.sensor.body.empty())
        camera << text(plan.film.sensor.body) + QStringLiteral(", ") + text(plan.film.sensor.name);
    if (!plan.film.lenses.name.empty())
        camera << text(plan.film.lenses.name);
    for (const plan::DeliveryAspect& aspect : plan.film.deliveries)
        camera << text(aspect.name) + QStringLiteral(" ") + text(decimals(aspect.ratio, 2)) + QStringLiteral(":1");
    camera << text(plan::frameRateText(plan.film.rate)) + QStringLiteral(" fps");
    return {.film = text(plan.film.title),
        .facts = counted(plan.scenes.size(), "scene", "scenes") + QStringLiteral(", ") + factsOf(all),
        .camera = camera.join(QStringLiteral("   \u00b7   ")),
        .date = date};
}

/// Adds the shot to `unreadable` where it should have a picture and has none.
PrintedPicture pictureOf(const PdfOptions& options, const plan::Shot& shot, std::vector<plan::Id<plan::Shot>>& unreadable)
{
    if (!options.pictureOf)
        return {};
    const ShotPicture picture = options.pictureOf(shot);
    const auto* bytes = reinterpret_cast<const uchar*>(picture.bytes.data());
    QImage image = QImage::fromData(QByteArrayView(bytes, qsizetype(picture.bytes.size())));
    if (image.isNull() && (picture.generated || !picture.bytes.empty()))
        unreadable.push_back(shot.id);
    return {image, picture.generated && !image.isNull()};
}

std::vector<plan::Id<plan::Shot>> paint(QPdfWriter& writer, const plan::Plan& plan, const PdfOptions& options)
{
    const QRectF area(QPointF(0, 0), QSizeF(writer.width(), writer.height()));
    const double ratio = plan.film.deliveries.empty() ? 16.0 / 9 : std::max(1.0, plan.film.deliveries.front().ratio);
    const Paginator paginator(plan, area, ratio);
    const QString date = QString::fromStdString(options.date);
    const print::Title title = titleOf(plan, paginator.rows(), date);
    QPainter painter(&writer);
    PagePainter page(painter, area);
    int number = 0;
    std::size_t done = 0;
    std::vector<plan::Id<plan::Shot>> unreadable;
    for (const Page& lines : paginator.pages()) {
        if (number++ > 0)
            writer.newPage();
        double y = number == 1 ? page.title(title, area.top()) : area.top();
        y = page.tableHeader(y);
        bool generated = false;
        for (const Line& line : lines) {
            if (line.band) {
                y = page.band(*line.band, y);
            } else {
                if (options.onShot)
                    options.onShot(done++, paginator.rows().size());
                const PrintedPicture picture = pictureOf(options, *line.row->shot, unreadable);
                generated |= picture.generated;
                y = page.row(*line.row, picture, ratio, y);
            }
        }
        page.footer(title.film, date, number, int(paginator.pages().size()), generated);
    }
    if (!painter.end())
        throw ExchangeError("The shot list could not be written as PDF; is the disk full?");
    return unreadable;
}

} // namespace

std::vector<plan::Id<plan::Shot>> writeShotListPdf(const std::filesystem::path& path, const plan::Plan& plan, const PdfOptions& options)
{
    const Application application;
    std::vector<plan::Id<plan::Shot>> unreadable;
    writeAtomically(path, [&](const std::filesystem::path& temporary) {
        QPdfWriter writer(QString::fromStdString(temporary.string()));
        writer.setResolution(kUnitsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
            QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
        writer.setTitle(QString::fromStdString(plan.film.title) + QStringLiteral(" - shot list"));
        writer.setCreator(QStringLiteral("Previsto"));
        unreadable = paint(writer, plan, options);
    });
    return unreadable;
}

std::string unreadablePictures(const plan::Plan& plan, const std::vector<plan::Id<plan::Shot>>& shots)
{
    if (shots.empty())
        return {};
    std::string names;
    for (std::size_t i = 0; i < shots.size(); ++i) {
        const plan::Shot* shot = plan.shots.find(shots[i]);
        names += i == 0 ? "" : i + 1 == shots.size() ? " and " : ", ";
        names += shot ? plan::shotName(plan, *shot) : "a shot that is gone";
    }
    if (shots.size() == 1)
        return "The picture of " + names + " cannot be read, so its cell is empty; make a new preview of it.";
    return "The pictures of " + names + " cannot be read, so their cells are empty; make new previews of them.";
}

} // namespace exchange
