// SPDX-License-Identifier: Apache-2.0
// previsto info FILM [--json]: scenes, setups, shots, previews, their states.
#include "app/command/environment.h"
#include "app/command/film.h"
#include "app/exchange/numbers.h"
#include "app/exchange/shot_list.h"
#include "app/plan/json.h"
#include "app/plan/queries.h"
#include "app/preview/revision.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iomanip>
#include <memory>

namespace command {
namespace {

using nlohmann::json;

/// Answers about previews of one film.
class Report {
public:
    explicit Report(const plan::Plan& plan)
        : m_plan(plan)
        , m_rows(exchange::shotListRows(plan))
    {
    }

    json toJson()
    {
        json scenes = json::array();
        for (const plan::Scene* scene : plan::scenesInOrder(m_plan))
            scenes.push_back(sceneJson(*scene));
        const plan::Film& film = m_plan.film;
        json deliveries = json::array();
        for (const plan::DeliveryAspect& aspect : film.deliveries)
            deliveries.push_back({{"name", aspect.name}, {"ratio", aspect.ratio}});
        return {{"film",
                    {{"title", film.title}, {"fps", plan::frameRateText(film.rate)}, {"body", film.sensor.body}, {"mode", film.sensor.name},
                        {"lens_set", film.lenses.name}, {"deliveries", deliveries}}},
            {"scenes", scenes}, {"counts", counts()}};
    }

    void print(std::ostream& out)
    {
        const plan::Film& film = m_plan.film;
        out << film.title << "  (" << film.sensor.body << " " << film.sensor.name << ", " << film.lenses.name << ", "
            << plan::frameRateText(film.rate) << " fps)\n";
        const json count = counts();
        out << count["scenes"] << " scenes, " << count["setups"] << " setups, " << count["shots"] << " shots, " << count["previews"]
            << " previews (" << count["hero"] << " hero, " << count["stale"] << " stale)\n";
        for (const plan::Scene* scene : plan::scenesInOrder(m_plan)) {
            out << '\n' << scene->number << "  " << (scene->omitted ? "OMITTED" : scene->heading) << '\n';
            for (const exchange::ShotListRow& row : m_rows) {
                if (row.shot->scene == scene->id)
                    printShot(out, row);
            }
        }
    }

private:
    json sceneJson(const plan::Scene& scene)
    {
        json setups = json::array();
        for (const plan::Setup* setup : plan::setupsOfScene(m_plan, scene.id)) {
            setups.push_back({{"id", plan::idText(setup->id.value)}, {"name", plan::setupName(m_plan, *setup)}, {"camera", setup->camera},
                {"body", setup->sensor.body}, {"mode", setup->sensor.name}, {"lens_set", setup->lenses.name}, {"stop", setup->stop},
                {"support", plan::supportName(setup->support)}});
        }
        json shots = json::array();
        for (const exchange::ShotListRow& row : m_rows) {
            if (row.shot->scene == scene.id)
                shots.push_back(shotJson(row));
        }
        return {{"id", plan::idText(scene.id.value)}, {"number", scene.number}, {"heading", scene.heading}, {"omitted", scene.omitted},
            {"items", plan::itemsOfScene(m_plan, scene.id).size()}, {"setups", setups}, {"shots", shots}};
    }

    json shotJson(const exchange::ShotListRow& row)
    {
        json previews = json::array();
        for (const plan::Preview* preview : plan::previewsOfShot(m_plan, row.shot->id)) {
            previews.push_back({{"id", plan::idText(preview->id.value)}, {"state", plan::previewStateName(preview->state)},
                {"stale", m_revisions.isStale(m_plan, *preview)}, {"seed", preview->seed}, {"width", preview->width},
                {"height", preview->height}, {"created_utc", preview->createdUtc}, {"picture", preview->picture}});
        }
        json shot{{"id", plan::idText(row.shot->id.value)}, {"name", row.name}, {"setup", row.setup}, {"size", row.size},
            {"type", row.type}, {"angle", row.angle}, {"move", row.move}, {"status", row.status}, {"frames", row.frames},
            {"seconds", row.seconds}, {"subjects", row.subjects}, {"description", row.shot->description}, {"previews", previews}};
        if (row.camera)
            shot["camera"] = {{"focal_mm", row.camera->focalMm}, {"stop", row.camera->stop}, {"hfov_degrees", row.camera->horizontalFov}};
        return shot;
    }

    json counts()
    {
        std::size_t heroes = 0;
        std::size_t stale = 0;
        for (const auto& preview : m_plan.previews.rows()) {
            heroes += preview->state == plan::PreviewState::Hero ? 1 : 0;
            stale += m_revisions.isStale(m_plan, *preview) ? 1 : 0;
        }
        return {{"scenes", m_plan.scenes.size()}, {"items", m_plan.items.size()}, {"setups", m_plan.setups.size()},
            {"shots", m_plan.shots.size()}, {"previews", m_plan.previews.size()}, {"hero", heroes}, {"stale", stale}};
    }

    void printShot(std::ostream& out, const exchange::ShotListRow& row)
    {
        const std::string lens = row.camera ? plan::focalText(row.camera->focalMm) + " " + plan::stopText(row.camera->stop) : "";
        out << "  " << std::left << std::setw(6) << row.name << std::setw(5) << row.size << std::setw(16) << lens << std::setw(18)
            << row.move << std::right << std::setw(6) << exchange::decimals(row.seconds, 1) << " s  " << std::left << std::setw(24)
            << previewText(row) << row.shot->description << '\n';
    }

    std::string previewText(const exchange::ShotListRow& row)
    {
        if (row.previews == 0)
            return "no preview";
        std::string text = std::to_string(row.previews) + (row.previews == 1 ? " preview" : " previews");
        const plan::Preview* shown = plan::shotPreview(m_plan, row.shot->id);
        if (shown && shown->state == plan::PreviewState::Hero)
            text += ", hero";
        if (shown && m_revisions.isStale(m_plan, *shown))
            text += ", stale";
        return text;
    }

    const plan::Plan& m_plan;
    std::vector<exchange::ShotListRow> m_rows;
    preview::RevisionCache m_revisions;
};

void tellAbout(const FilmOption& options, const Environment& environment)
{
    const store::PlanFile file = store::PlanFile::openReadOnly(options.film);
    Report report(file.plan());
    if (options.json) {
        json document = report.toJson();
        document["damage"] = file.damage();
        printJson(environment, document);
    } else {
        report.print(environment.out);
        if (!file.damage().empty())
            environment.progress.keep("previsto: " + file.damage());
    }
}

} // namespace

void addInfo(CLI::App& root, const Environment& environment)
{
    CLI::App& subcommand = *root.add_subcommand("info", "Scenes, setups, shots, previews and their states");
    const auto options = std::make_shared<FilmOption>(); // shared with the callback, which outlives this function
    addFilmOptions(subcommand, *options);
    subcommand.callback([options, &environment] { tellAbout(*options, environment); });
}

} // namespace command
