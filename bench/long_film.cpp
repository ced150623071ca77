// SPDX-License-Identifier: Apache-2.0
#include "bench/long_film.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr int kShotsOfSetup = 3;

/// New ids for the rows of one copy, the same for each mention.
template <class T>
class Renamed {
public:
    plan::Id<T> operator()(plan::Id<T> old)
    {
        auto& fresh = m_ids[old];
        if (!fresh)
            fresh = plan::newId<T>();
        return fresh;
    }

private:
    std::map<plan::Id<T>, plan::Id<T>> m_ids;
};

class LongFilm {
public:
    explicit LongFilm(const plan::Plan& of)
        : m_plan(of)
    {
    }

    std::size_t shots() const { return m_shots.size(); }

    /// Rows are put into their tables at the end: one by one would take minutes.
    void addCopy()
    {
        Renamed<plan::Scene> scenes;
        Renamed<plan::Setup> setups;
        Renamed<plan::Item> items;
        for (const auto& row : m_plan.scenes.rows()) {
            plan::Scene scene = *row;
            scene.id = scenes(row->id);
            scene.order = double(m_scenes.size());
            scene.number = std::to_string(m_scenes.size() + 1);
            m_scenes.push_back(std::move(scene));
        }
        for (const auto& row : m_plan.items.rows()) {
            plan::Item item = *row;
            item.id = items(row->id);
            item.scene = scenes(row->scene);
            m_items.push_back(std::move(item));
        }
        for (const auto& row : m_plan.setups.rows()) {
            plan::Setup setup = *row;
            setup.id = setups(row->id);
            setup.scene = scenes(row->scene);
            m_setups.push_back(std::move(setup));
        }
        for (int take = 0; take < kShotsOfSetup; ++take)
            addShots(scenes, setups, items);
    }

    plan::Plan done()
    {
        plan::Plan film = m_plan;
        film.scenes = plan::Table<plan::Scene>::fromRows(std::move(m_scenes));
        film.items = plan::Table<plan::Item>::fromRows(std::move(m_items));
        film.setups = plan::Table<plan::Setup>::fromRows(std::move(m_setups));
        film.shots = plan::Table<plan::Shot>::fromRows(std::move(m_shots));
        film.overrides = plan::Table<plan::Override>::fromRows(std::move(m_overrides));
        film.panels = plan::Table<plan::Panel>::fromRows(std::move(m_panels));
        return film;
    }

private:
    void addShots(Renamed<plan::Scene>& scenes, Renamed<plan::Setup>& setups, Renamed<plan::Item>& items)
    {
        Renamed<plan::Shot> shots;
        for (const auto& row : m_plan.shots.rows()) {
            plan::Shot shot = *row;
            shot.id = shots(row->id);
            shot.scene = scenes(row->scene);
            shot.setup = setups(row->setup);
            shot.order = double(m_shots.size());
            m_shots.push_back(std::move(shot));
        }
        for (const auto& row : m_plan.panels.rows()) {
            plan::Panel panel = *row;
            panel.id = plan::newId<plan::Panel>();
            panel.shot = shots(row->shot);
            m_panels.push_back(std::move(panel));
        }
        for (const auto& row : m_plan.overrides.rows()) {
            plan::Override own = *row;
            own.id = plan::newId<plan::Override>();
            own.shot = shots(row->shot);
            own.item = items(row->item);
            m_overrides.push_back(std::move(own));
        }
    }

    const plan::Plan& m_plan;
    std::vector<plan::Scene> m_scenes;
    std::vector<plan::Item> m_items;
    std::vector<plan::Setup> m_setups;
    std::vector<plan::Shot> m_shots;
    std::vector<plan::Override> m_overrides;
    std::vector<plan::Panel> m_panels;
};

} // namespace

plan::Plan longFilm(const plan::Plan& plan, int shots)
{
    LongFilm film(plan);
    while (film.shots() < std::size_t(shots))
        film.addCopy();
    return film.done();
}

plan::Plan withFrames(plan::Plan plan, const plan::Preview& like)
{
    std::vector<plan::Preview> rows;
    for (const auto& panel : plan.panels.rows()) {
        plan::Preview row = like;
        row.id = plan::newId<plan::Preview>();
        row.panel = panel->id;
        rows.push_back(std::move(row));
    }
    plan.previews = plan::Table<plan::Preview>::fromRows(std::move(rows));
    return plan;
}
