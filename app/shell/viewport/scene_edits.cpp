// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/scene_edits.h"

#include "app/plan/error.h"

#include <cctype>

namespace shell {

namespace {

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace

plan::Plan withSceneChanged(plan::Plan plan, plan::Id<plan::Scene> id, const std::function<void(plan::Scene&)>& change)
{
    const auto* found = plan.scenes.find(id);
    if (!found)
        return plan;
    auto scene = *found;
    change(scene);
    scene.number = trimmed(scene.number);
    if (scene.number.empty())
        throw plan::PlanError("A scene needs a number, such as 24 or 24A: the slates are named after it.");
    for (const auto& other : plan.scenes.rows())
        if (other->id != id && other->number == scene.number && scene.number != found->number)
            throw plan::PlanError("There is a scene " + scene.number + " already; choose another number, such as " + scene.number + "A.");
    plan.scenes.put(std::move(scene));
    return plan;
}

plan::Plan withSceneLine(plan::Plan plan, plan::Id<plan::Scene> scene, const std::string& line)
{
    const auto text = trimmed(line);
    const bool numbered = !text.empty() && std::isdigit(static_cast<unsigned char>(text.front()));
    const auto end = numbered ? text.find_first_of(" \t") : 0;
    return withSceneChanged(std::move(plan), scene, [&](plan::Scene& row) {
        if (numbered)
            row.number = text.substr(0, end);
        row.heading = end == std::string::npos ? std::string() : trimmed(text.substr(end));
    });
}

} // namespace shell
