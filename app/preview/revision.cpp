// SPDX-License-Identifier: Apache-2.0
#include "app/preview/revision.h"

#include "app/plan/queries.h"
#include "app/store/plan_file.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace preview {

std::string revisionOf(const plan::Plan& plan, const plan::Panel& panel) { return store::sha256Hex(plan::revisionText(plan, panel)); }

bool isStale(const plan::Plan& plan, const plan::Preview& preview)
{
    const plan::Panel* panel = plan.panels.find(preview.panel);
    return !panel || preview.revision != revisionOf(plan, *panel);
}

namespace {

/// Rows of one owner (the items of a scene, the overrides of a shot, the row itself), and a number that grows whenever they
/// are other objects than before. Holding the rows keeps their addresses from being used again.
struct Group {
    std::vector<std::shared_ptr<const void>> rows; // shared with the plans that hold them
    std::uint64_t version = 0;
};

template <class Owner>
class Groups {
public:
    using Rows = std::unordered_map<plan::Id<Owner>, std::vector<std::shared_ptr<const void>>>;

    void update(Rows next)
    {
        for (auto& [owner, rows] : next) {
            Group& group = m_groups[owner];
            if (group.rows != rows)
                group = {std::move(rows), ++m_counter};
        }
        for (auto& [owner, group] : m_groups) {
            if (!next.contains(owner) && !group.rows.empty())
                group = {{}, ++m_counter};
        }
    }
    std::uint64_t version(plan::Id<Owner> owner) const
    {
        const auto it = m_groups.find(owner);
        return it == m_groups.end() ? 0 : it->second.version;
    }

private:
    std::unordered_map<plan::Id<Owner>, Group> m_groups;
    std::uint64_t m_counter = 0;
};

} // namespace

class RevisionCache::Impl {
public:
    const std::string& revisionOf(const plan::Plan& plan, const plan::Panel& panel)
    {
        update(plan);
        const Inputs inputs = inputsOf(plan, panel);
        Entry& entry = m_entries[panel.id];
        if (entry.text.empty() || entry.inputs != inputs || entry.panel != panel)
            entry = {inputs, panel, preview::revisionOf(plan, panel)};
        return entry.text;
    }

private:
    struct Inputs {
        std::uint64_t film = 0;
        std::uint64_t scene = 0;
        std::uint64_t shot = 0;
        bool operator==(const Inputs&) const = default;
    };
    struct Entry {
        Inputs inputs;
        plan::Panel panel;
        std::string text;
    };

    Inputs inputsOf(const plan::Plan& plan, const plan::Panel& panel) const
    {
        const plan::Shot* shot = plan.shots.find(panel.shot);
        return {m_filmVersion, shot ? m_scenes.version(shot->scene) : 0, m_shots.version(panel.shot)};
    }

    // A few passes over row pointers, and only where a table is another one than last time.
    void update(const plan::Plan& plan)
    {
        if (!m_plan || m_plan->film != plan.film)
            ++m_filmVersion;
        if (!m_plan || !m_plan->items.sharesRowsWith(plan.items) || !m_plan->scenes.sharesRowsWith(plan.scenes))
            updateScenes(plan);
        if (!m_plan || !m_plan->shots.sharesRowsWith(plan.shots) || !m_plan->setups.sharesRowsWith(plan.setups)
            || !m_plan->overrides.sharesRowsWith(plan.overrides))
            updateShots(plan);
        m_plan = plan;
    }

    void updateScenes(const plan::Plan& plan)
    {
        Groups<plan::Scene>::Rows rows;
        for (const auto& scene : plan.scenes.rows())
            rows[scene->id].push_back(scene);
        for (const auto& item : plan.items.rows())
            rows[item->scene].push_back(item);
        m_scenes.update(std::move(rows));
    }

    void updateShots(const plan::Plan& plan)
    {
        std::unordered_map<plan::Id<plan::Setup>, std::shared_ptr<const void>> setups;
        for (const auto& setup : plan.setups.rows())
            setups[setup->id] = setup;
        Groups<plan::Shot>::Rows rows;
        for (const auto& shot : plan.shots.rows())
            rows[shot->id] = {shot, setups[shot->setup]};
        for (const auto& change : plan.overrides.rows())
            rows[change->shot].push_back(change);
        m_shots.update(std::move(rows));
    }

    std::optional<plan::Plan> m_plan;
    std::uint64_t m_filmVersion = 0;
    Groups<plan::Scene> m_scenes;
    Groups<plan::Shot> m_shots;
    std::unordered_map<plan::Id<plan::Panel>, Entry> m_entries;
};

RevisionCache::RevisionCache()
    : m_impl(std::make_unique<Impl>())
{
}
RevisionCache::~RevisionCache() = default;

const std::string& RevisionCache::revisionOf(const plan::Plan& plan, const plan::Panel& panel) { return m_impl->revisionOf(plan, panel); }

bool RevisionCache::isStale(const plan::Plan& plan, const plan::Preview& preview)
{
    const plan::Panel* panel = plan.panels.find(preview.panel);
    return !panel || preview.revision != revisionOf(plan, *panel);
}

} // namespace preview
