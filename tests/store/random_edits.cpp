// SPDX-License-Identifier: Apache-2.0
#include "tests/store/random_edits.h"

#include "app/plan/edits.h"
#include "app/plan/queries.h"

#include <array>

namespace test {

using namespace plan;

std::string RandomEdits::words()
{
    constexpr std::array kWords{"snow", "façade", "Straße", "\"quoted\"", "it's", "雪", "new\nline", "", "lamp; DROP TABLE shots", "50 %"};
    return std::string(kWords[static_cast<std::size_t>(pick(int(kWords.size())))]) + " " + std::to_string(pick(1000));
}

plan::Plan RandomEdits::next(plan::Plan plan)
{
    switch (pick(4)) {
    case 0:
        return changeStructure(std::move(plan));
    case 1:
        return changePreviews(std::move(plan));
    default:
        return changeField(std::move(plan));
    }
}

plan::Plan RandomEdits::changeField(plan::Plan plan)
{
    const Item* item = anyOf(plan.items);
    const Shot* shot = anyOf(plan.shots);
    const Setup* setup = anyOf(plan.setups);
    switch (pick(7)) {
    case 0:
        plan.film.title = words();
        plan.film.look.sunAzimuth = number(0, 360);
        return plan;
    case 1:
        if (item) {
            Item changed = *item;
            changed.transform.position = {number(-50, 50), number(0, 3), number(-50, 50)};
            changed.transform.rotation.pan = number(-180, 180);
            plan.items.put(changed);
        }
        return plan;
    case 2:
        if (item) {
            Item changed = *item;
            changed.words = words();
            changed.colour = changed.colour ? std::nullopt : std::optional(glm::dvec3(number(0, 1), 0.5, 0.25));
            changed.light = changed.light ? std::nullopt : std::optional(Light{});
            plan.items.put(changed);
        }
        return plan;
    case 3:
        if (shot) {
            Shot changed = *shot;
            changed.description = words();
            changed.dialogue = words();
            changed.status = static_cast<ShotStatus>(pick(4));
            changed.look.seed = m_random();
            plan.shots.put(changed);
        }
        return plan;
    case 4:
        if (setup) {
            Setup changed = *setup;
            changed.keys.front().focalMm = number(12, 180);
            changed.support = static_cast<Support>(pick(12));
            changed.letter = nextSetupLetter(plan, changed.scene);
            plan.setups.put(changed);
        }
        return plan;
    case 5:
        return shot && item ? withOverride(plan, shot->id, item->id, Transform{{number(-5, 5), 0, 0}, {}, {1, 1, 1}}) : plan;
    default:
        return shot && item ? withHidden(plan, shot->id, item->id, pick(2) == 0) : plan;
    }
}

plan::Plan RandomEdits::changeStructure(plan::Plan plan)
{
    const Item* item = anyOf(plan.items);
    const Shot* shot = anyOf(plan.shots);
    const Shot* other = anyOf(plan.shots);
    const Scene* scene = anyOf(plan.scenes);
    switch (pick(8)) {
    case 0: {
        Scene added;
        added.number = std::to_string(pick(200)) + "A";
        added.order = number(0, 100);
        added.script = words();
        return withScene(plan, added);
    }
    case 1:
        return scene && plan.scenes.size() > 2 ? withoutScene(plan, scene->id) : plan;
    case 2:
        if (scene)
            plan.items.put(itemNumber(scene->id, pick(100)));
        return plan;
    case 3:
        return item ? withoutItem(plan, item->id) : plan;
    case 4: {
        if (!scene)
            return plan;
        Shot added;
        added.scene = scene->id;
        added.range = {pick(50), 100};
        return withShot(plan, movingSetup(scene->id, number(0, 9)), added);
    }
    case 5:
        return shot ? withoutShot(plan, shot->id) : plan;
    case 6:
        return shot && other ? withShotMoved(plan, shot->id, other->id) : plan;
    default:
        return shot ? withShotDuplicated(plan, shot->id) : plan;
    }
}

plan::Plan RandomEdits::changePreviews(plan::Plan plan)
{
    const Preview* preview = anyOf(plan.previews);
    const Panel* panel = anyOf(plan.panels);
    const int kind = pick(4);
    if (kind < 2 && panel) {
        Preview added;
        added.id = newId<Preview>();
        added.panel = panel->id;
        added.createdUtc = "2026-11-22T15:24:32Z";
        added.width = 512;
        added.height = 288;
        added.seed = m_random(); // also above 2^63
        added.provenance = R"({"prompt":{"positive":"night, snow, lanterns","per_object":{"1":"red brick"}},"noise":{"seed":7}})";
        plan.previews.put(added);
    } else if (kind == 2 && preview) {
        return withHero(plan, preview->id);
    } else if (preview) {
        return withoutPreview(plan, preview->id);
    }
    return plan;
}

} // namespace test
