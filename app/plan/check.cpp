// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"

#include <algorithm>

namespace plan {
namespace {

[[noreturn]] void refuse(const std::string& what, const std::string& why) { throw PlanError(what + " " + why); }

void requireId(bool named, const std::string& what)
{
    if (!named)
        refuse(what, "has no id; give each row a new one.");
}

void checkFilm(const Film& film)
{
    if (film.rate.numerator <= 0 || film.rate.denominator <= 0)
        refuse("The film's frame rate", "must be above 0; choose a usual one such as 24.");
    if (film.deliveries.empty())
        refuse("The film", "has no delivery aspect; add one, for instance Scope 2.39.");
    for (const DeliveryAspect& delivery : film.deliveries)
        if (!(delivery.ratio > 0))
            refuse("The delivery aspect \"" + delivery.name + "\"", "must be a ratio above 0, for instance 1.85.");
}

void checkSets(const Plan& plan)
{
    for (const auto& scene : plan.scenes.rows())
        requireId(bool(scene->id), "The scene " + scene->number);
    for (const auto& item : plan.items.rows()) {
        const std::string what = "The item \"" + item->name + "\"";
        requireId(bool(item->id), what);
        if (!plan.scenes.contains(item->scene))
            refuse(what, "belongs to a scene that does not exist; remove it.");
        if (item->kind == ItemKind::Figure && !item->figure)
            refuse(what, "is a figure without a body; add it again from the assets.");
        if (item->kind == ItemKind::Light && !item->light)
            refuse(what, "is a light without a lamp; add it again from the assets.");
    }
}

void checkKeys(const Setup& setup, const std::string& what)
{
    if (setup.keys.empty())
        refuse(what, "has no camera key; give it at least one position.");
    for (const CameraKey& key : setup.keys)
        if (!(key.focalMm > 0))
            refuse(what, "has a focal length that is not above 0 mm; choose a lens.");
    const auto notAscending = [](const CameraKey& a, const CameraKey& b) { return b.frame <= a.frame; };
    if (std::adjacent_find(setup.keys.begin(), setup.keys.end(), notAscending) != setup.keys.end())
        refuse(what, "has two camera keys at one frame or out of order; move one of them.");
}

void checkShots(const Plan& plan)
{
    for (const auto& setup : plan.setups.rows()) {
        const std::string what = "The setup " + setupName(plan, *setup);
        requireId(bool(setup->id), what);
        if (!plan.scenes.contains(setup->scene))
            refuse(what, "belongs to a scene that does not exist; remove it.");
        checkKeys(*setup, what);
    }
    for (const auto& [shot, name] : shotNamesInCut(plan)) {
        const std::string what = "The shot " + name;
        requireId(bool(shot->id), what);
        const Setup* setup = plan.setups.find(shot->setup);
        if (!plan.scenes.contains(shot->scene))
            refuse(what, "belongs to a scene that does not exist; remove it.");
        if (!setup || setup->scene != shot->scene)
            refuse(what, "has no setup in its scene; remove it or give it a camera.");
        if (shot->range.length() <= 0)
            refuse(what, "has no frames; its end must lie after its start.");
    }
}

void checkBoards(const Plan& plan)
{
    for (const auto& change : plan.overrides.rows()) {
        requireId(bool(change->id), "A shot's override of an item");
        if (!plan.shots.contains(change->shot) || !plan.items.contains(change->item))
            refuse("The override " + idText(change->id.value), "names a shot or an item that does not exist; remove it.");
    }
    for (const auto& panel : plan.panels.rows()) {
        requireId(bool(panel->id), "A panel");
        if (!plan.shots.contains(panel->shot))
            refuse("The panel " + idText(panel->id.value), "belongs to a shot that does not exist; remove it.");
    }
    for (const auto& preview : plan.previews.rows()) {
        requireId(bool(preview->id), "A preview");
        if (!plan.panels.contains(preview->panel))
            refuse("The preview " + idText(preview->id.value), "belongs to a panel that does not exist; remove it.");
    }
}

} // namespace

void check(const Plan& plan)
{
    checkFilm(plan.film);
    checkSets(plan);
    checkShots(plan);
    checkBoards(plan);
}

} // namespace plan
