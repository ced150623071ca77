// SPDX-License-Identifier: Apache-2.0
// previsto render FILM (--all | --shots 1A,2B) --out DIR [--guides] [--size 1280x720]: stills as PNG, guides as EXR layers.
#include "app/command/environment.h"
#include "app/command/failure.h"
#include "app/command/film.h"
#include "app/command/guide_layers.h"
#include "app/command/size.h"
#include "app/command/studio.h"
#include "app/exchange/atomic_file.h"
#include "app/plan/json.h"
#include "app/plan/queries.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace command {
namespace {

constexpr int kDefaultWidth = 1280; // pixels

struct RenderOptions : ShotsOption {
    std::filesystem::path out;
    bool guides = false;
    std::string size;
};

exchange::ExrImage guideOf(Studio& studio, const plan::Plan& plan, const plan::Shot& shot, const plan::Panel& panel, renderer::Size size)
{
    exchange::ExrImage image = guideLayers(studio.guide(shot, panel.frame, size));
    image.attributes = {{"film", plan.film.title}, {"shot", plan::shotName(plan, shot)}, {"frame", std::to_string(panel.frame)}};
    if (const plan::Setup* setup = plan.setups.find(shot.setup))
        image.attributes.emplace_back("lens", plan::focalText(plan::cameraAt(*setup, panel.frame).focalMm));
    return image;
}

class Rendering {
public:
    Rendering(const RenderOptions& options, const store::PlanFile& file, const Environment& environment)
        : m_options(options)
        , m_plan(file.plan())
        , m_environment(environment)
        , m_studio(file)
        , m_size(sizeFromText(options.size).value_or(preview::previewSize(m_plan, kDefaultWidth)))
    {
    }

    void add(const plan::Shot& shot)
    {
        for (const plan::Panel* panel : plan::panelsOfShot(m_plan, shot.id)) {
            if (m_environment.stop.stop_requested())
                throw Failure("Stopped; " + std::to_string(m_files.size()) + " files are in " + m_options.out.string()
                    + ". Run the same command to go on.");
            const std::string stem = fileStem(m_plan, shot) + "_" + plan::panelKindName(panel->kind);
            const auto path = m_options.out / (stem + ".png");
            m_environment.progress.show(stem);
            exchange::writeAtomically(path, preview::encodePng(m_studio.still(shot, panel->frame, m_size)));
            tell(path);
            if (m_options.guides) {
                const auto layers = m_options.out / (stem + ".exr");
                exchange::writeExr(layers, guideOf(m_studio, m_plan, shot, *panel, m_size));
                tell(layers);
            }
        }
    }

    const nlohmann::json& files() const { return m_files; }

private:
    void tell(const std::filesystem::path& path)
    {
        m_files.push_back(path.string());
        m_environment.progress.keep(path.string());
    }

    const RenderOptions& m_options;
    const plan::Plan& m_plan;
    const Environment& m_environment;
    Studio m_studio;
    renderer::Size m_size;
    nlohmann::json m_files = nlohmann::json::array();
};

void renderShots(const RenderOptions& options, const Environment& environment)
{
    const store::PlanFile file = store::PlanFile::openReadOnly(options.film);
    const auto shots = wantedShots(file.plan(), options.shots, options.all);
    Rendering rendering(options, file, environment);
    for (const plan::Shot* shot : shots)
        rendering.add(*shot);
    if (options.json)
        printJson(environment, {{"files", rendering.files()}});
}

} // namespace

void addRender(CLI::App& root, const Environment& environment)
{
    CLI::App& subcommand = *root.add_subcommand("render", "Draw stills of shots as the viewport shows them");
    const auto options = std::make_shared<RenderOptions>(); // shared with the callback, which outlives this function
    addShotsOptions(subcommand, *options);
    subcommand.add_option("--out", options->out, "folder for the pictures")->required();
    subcommand.add_flag(
        "--guides", options->guides, "also write depth, normals, ids, classes, motion, rest positions, base colour and sun as EXR layers");
    subcommand.add_option("--size", options->size, "pixels; left out: 1280 wide in the film's delivery aspect")->check(checkSizeText);
    subcommand.callback([options, &environment] { renderShots(*options, environment); });
}

} // namespace command
