// SPDX-License-Identifier: Apache-2.0
#include "app/command/export_formats.h"

#include "app/command/failure.h"

#ifdef PREVISTO_WITH_PRINT
#include "app/command/studio.h"
#include "app/exchange/print/shot_list_pdf.h"
#include "app/plan/queries.h"
#include "app/preview/build_scene.h"

#include <ctime>
#include <optional>
#endif

namespace command {

#ifdef PREVISTO_WITH_PRINT
namespace {

constexpr int kStillWidth = 512; // pixels

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

/// The picture of each shot; a GPU is only asked for where a shot has no frame yet.
class Pictures {
public:
    Pictures(const store::PlanFile& file, const Environment& environment)
        : m_file(file)
        , m_environment(environment)
    {
    }

    exchange::ShotPicture of(const plan::Shot& shot)
    {
        if (m_environment.stop.stop_requested())
            throw Failure("Stopped; no PDF was written.");
        m_environment.progress.show("PDF: " + plan::shotName(m_file.plan(), shot));
        if (const plan::Preview* preview = plan::shotPreview(m_file.plan(), shot.id)) {
            auto png = m_file.blob(preview->picture);
            return {png ? std::move(*png) : std::vector<std::byte>{}, true};
        }
        return {still(shot), false};
    }

private:
    // A list without a still is better than no list: a machine that cannot draw leaves the cell empty.
    std::vector<std::byte> still(const plan::Shot& shot)
    {
        if (m_cannotDraw)
            return {};
        try {
            if (!m_studio)
                m_studio.emplace(m_file);
            return preview::encodePng(m_studio->still(shot, shot.range.start, preview::previewSize(m_file.plan(), kStillWidth)));
        } catch (const renderer::RenderError& error) {
            m_cannotDraw = true;
            m_environment.progress.keep(std::string("previsto: shots without a preview stay without a picture: ") + error.what());
            return {};
        }
    }

    const store::PlanFile& m_file;
    const Environment& m_environment;
    std::optional<Studio> m_studio;
    bool m_cannotDraw = false;
};

} // namespace

void exportPdf(const store::PlanFile& file, const std::filesystem::path& path, const Environment& environment)
{
    Pictures pictures(file, environment);
    const auto unreadable = exchange::writeShotListPdf(
        path, file.plan(), {.date = today(), .pictureOf = [&](const plan::Shot& shot) { return pictures.of(shot); }});
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
