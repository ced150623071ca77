// SPDX-License-Identifier: Apache-2.0
#include "app/command/export_formats.h"

#include "app/command/failure.h"

#ifdef PREVISTO_WITH_PRINT
#include "app/command/film.h"
#include "app/exchange/print/shot_list_pdf.h"
#include "app/plan/queries.h"
#include "app/preview/shape_library.h"
#include "app/preview/shot_pictures.h"

#include <ctime>
#include <mutex>
#include <utility>
#endif

namespace command {

#ifdef PREVISTO_WITH_PRINT
namespace {

// "22 November 2026"
std::string today()
{
    static constexpr const char* kMonths[]
        = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::to_string(local.tm_mday) + " " + kMonths[local.tm_mon] + " " + std::to_string(local.tm_year + 1900);
}

} // namespace

void exportPdf(const store::PlanFile& file, const std::filesystem::path& path, const Environment& environment)
{
    std::mutex fileMutex;
    const auto blobs = blobReader(file, fileMutex);
    preview::ShapeLibrary shapes(blobs);
    preview::ShotPictures pictures(file.plan(), blobs, shapes, [] { return renderer::Device::create(); });
    const auto pictureOf = [&](const plan::Shot& shot) {
        environment.progress.show("PDF: " + plan::shotName(file.plan(), shot));
        auto picture = pictures.of(shot);
        return exchange::ShotPicture{std::move(picture.bytes), picture.generated};
    };
    const auto onShot = [&](std::size_t, std::size_t) {
        if (environment.stop.stop_requested())
            throw Failure("Stopped; no PDF was written.");
    };
    const auto unreadable = exchange::writeShotListPdf(path, file.plan(), {.date = today(), .pictureOf = pictureOf, .onShot = onShot});
    if (!pictures.problem().empty())
        environment.progress.keep("previsto: shots without a preview stay without a picture: " + pictures.problem());
    if (!unreadable.empty())
        environment.progress.keep("previsto: " + exchange::unreadablePictures(file.plan(), unreadable));
}
#else
void exportPdf(const store::PlanFile&, const std::filesystem::path&, const Environment&)
{
    throw Failure("This build of Previsto has no Qt and writes no PDF; use --format csv.");
}
#endif

} // namespace command
