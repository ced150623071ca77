// SPDX-License-Identifier: Apache-2.0
#include "app/plan/queries.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace plan {
namespace {

bool earlierInCut(const Shot& a, const Shot& b) { return std::tuple(a.order, a.id) < std::tuple(b.order, b.id); }

/// `place` counts from 1 among the shots of the same setup, in cut order.
std::string derivedName(const Plan& plan, const Shot& shot, int place)
{
    const Setup* setup = plan.setups.find(shot.setup);
    const std::string name = setup ? setupName(plan, *setup) : std::string("?");
    return place > 1 ? name + "/" + std::to_string(place) : name;
}

std::string lower(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = char(c + 32);
    return text;
}

} // namespace

std::string setupName(const Plan& plan, const Setup& setup)
{
    const Scene* scene = plan.scenes.find(setup.scene);
    return (scene ? scene->number : std::string("?")) + setup.letter;
}

std::string shotName(const Plan& plan, const Shot& shot)
{
    if (!shot.label.empty())
        return shot.label;
    int place = 1;
    for (const auto& other : plan.shots.rows())
        if (other->setup == shot.setup && earlierInCut(*other, shot))
            ++place;
    return derivedName(plan, shot, place);
}

std::vector<std::pair<const Shot*, std::string>> shotNamesInCut(const Plan& plan)
{
    std::vector<std::pair<const Shot*, std::string>> names;
    std::map<Id<Setup>, int> places;
    for (const Shot* shot : shotsInCut(plan)) {
        const int place = ++places[shot->setup];
        names.emplace_back(shot, shot->label.empty() ? derivedName(plan, *shot, place) : shot->label);
    }
    return names;
}

const Shot* findShot(const Plan& plan, const std::string& name)
{
    const std::string wanted = lower(name);
    const Shot* found = nullptr;
    for (const auto& [shot, shotName] : shotNamesInCut(plan)) {
        if (lower(shotName) != wanted)
            continue;
        if (found)
            return nullptr;
        found = shot;
    }
    return found;
}

} // namespace plan
