// SPDX-License-Identifier: Apache-2.0
#include "app/store/opened_film.h"

#include "app/plan/queries.h"
#include "app/store/connection.h"
#include "app/store/errors.h"
#include "app/store/film_header.h"
#include "app/store/salvage.h"
#include "app/store/schema.h"
#include "app/store/search_index.h"

#include <SQLiteCpp/Exception.h>

#include <set>

namespace store {
namespace {

/// Stand-ins for scenes and setups whose rows are lost, so that what hangs on them is not lost too.
void addStandIns(plan::Plan& plan)
{
    std::set<plan::Id<plan::Scene>> scenes;
    for (const auto& item : plan.items.rows())
        scenes.insert(item->scene);
    for (const auto& setup : plan.setups.rows())
        scenes.insert(setup->scene);
    for (const auto& shot : plan.shots.rows()) {
        scenes.insert(shot->scene);
        if (shot->setup && !plan.setups.contains(shot->setup)) {
            plan::Setup setup;
            setup.id = shot->setup;
            setup.scene = shot->scene;
            setup.letter = plan::nextSetupLetter(plan, shot->scene);
            plan.setups.put(std::move(setup));
        }
    }
    for (const auto id : scenes)
        if (id && !plan.scenes.contains(id)) {
            plan::Scene scene;
            scene.id = id;
            scene.number = "?";
            scene.heading = "RESCUED SCENE";
            plan.scenes.put(std::move(scene));
        }
}

/// Drops what cannot be shown without the rows it belongs to: those that are lost, or, where a number is damaged, not named.
void dropDangling(plan::Plan& plan)
{
    const auto homeless = [&](const auto& row) { return !plan.scenes.contains(row.scene); };
    plan.items.removeIf(homeless);
    plan.setups.removeIf(homeless);
    plan.shots.removeIf([&](const auto& row) {
        const auto* setup = plan.setups.find(row.setup);
        return !setup || setup->scene != row.scene;
    });
    plan.overrides.removeIf([&](const auto& row) { return !plan.shots.contains(row.shot) || !plan.items.contains(row.item); });
    plan.panels.removeIf([&](const auto& row) { return !plan.shots.contains(row.shot); });
    plan.previews.removeIf([&](const auto& row) { return !plan.panels.contains(row.panel); });
}

bool empty(const plan::Plan& plan) { return plan.scenes.empty() && plan.shots.empty() && plan.items.empty(); }

/// Fills in connection and plan from the copy; returns how many rows made no sense.
std::size_t readWhatIsLeft(OpenedFilm& film)
{
    std::size_t badRows = 0;
    try {
        film.db = connect(film.copy->film(), Access::Salvage);
        film.plan = salvagePlan(*film.db, [&badRows](const std::string&, std::int64_t, const std::string&) { ++badRows; });
    } catch (const SQLite::Exception&) {
        film.plan = {}; // not even the list of tables can be read
    }
    return badRows;
}

std::string counted(std::size_t count, const char* one, const char* many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string damageSentence(const std::filesystem::path& path, const std::string& reason, const plan::Plan& plan, std::size_t badRows)
{
    std::string text = path.string() + " is damaged (" + reason + "). It was opened for reading only; "
        + counted(plan.scenes.size(), "scene", "scenes") + ", " + counted(plan.shots.size(), "shot", "shots") + ", "
        + counted(plan.items.size(), "item", "items") + " and " + counted(plan.previews.size(), "preview", "previews") + " could be read";
    if (badRows > 0)
        text += ", " + counted(badRows, "row", "rows") + " could not";
    return text + ". The file itself was not changed: duplicate the film to go on with what was saved.";
}

} // namespace

OpenedFilm rescue(const std::filesystem::path& path, const std::string& reason)
{
    OpenedFilm film;
    film.path = path;
    film.copy = std::make_unique<PrivateCopy>(path);
    repairHeader(film.copy->film());
    std::size_t badRows = readWhatIsLeft(film);
    if (empty(film.plan)) { // perhaps the list of tables is lost, and the tables are not
        film.db.reset();
        const auto fresh = film.copy->film().string() + ".fresh";
        createFilm(fresh, {});
        replaceFirstPage(film.copy->film(), fresh);
        badRows = readWhatIsLeft(film);
    }
    if (empty(film.plan))
        throw StoreError("store.damaged",
            path.string() + " is damaged (" + reason
                + ") and nothing of it can be read. The file was not changed; go back to a backup of it.");
    addStandIns(film.plan);
    dropDangling(film.plan);
    film.damage = damageSentence(path, reason, film.plan, badRows);
    film.rescuedSearch = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    createSearchTable(*film.rescuedSearch);
    search_index::fill(*film.rescuedSearch, film.plan);
    return film;
}

} // namespace store
