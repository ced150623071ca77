// SPDX-License-Identifier: Apache-2.0
// Edits: functions from plan to plan. They keep the plan whole: what is removed takes along what hangs on it.
// Simple changes of a field need none: copy the row, change it, `plan.shots.put(row)`.
#pragma once

#include "app/plan/plan.h"

#include <cstdint>
#include <vector>

namespace plan {

Plan withScene(Plan plan, Scene scene);
Plan withoutScene(Plan plan, Id<Scene> scene); // with its items, setups, shots, panels, previews
Plan withoutItem(Plan plan, Id<Item> item); // with its overrides
Plan withoutShot(Plan plan, Id<Shot> shot); // with its panels, previews, overrides, and its setup where no other shot uses it
Plan withoutPreview(Plan plan, Id<Preview> preview);

/// Adds a shot and its start panel (and an end panel where the setup moves). Fills in ids that are 0.
Plan withShot(Plan plan, Setup setup, Shot shot);
/// Puts the shot before another one in the cut; `before` none: at the end.
Plan withShotMoved(Plan plan, Id<Shot> shot, Id<Shot> before);
/// A copy of the shot with its own setup and the next free letter, placed right after it; previews are not copied.
Plan withShotDuplicated(Plan plan, Id<Shot> shot);
/// Puts the shot elsewhere on the scene's timeline, or makes it longer; its panels go along and stay within it.
Plan withRange(Plan plan, Id<Shot> shot, const FrameRange& range);
/// A panel at a frame of the shot: its end, else a beat. Nothing where one stands there already. Throws PlanError outside the shot.
Plan withPanel(Plan plan, Id<Shot> shot, std::int64_t frame, Id<Panel> created);
Plan withoutPanel(Plan plan, Id<Panel> panel); // with its previews; throws PlanError for the shot's last one
/// Gives the shots of a setup that moves their end panel, and takes it from those of a static one unless it has previews.
Plan withPanelsOfMove(Plan plan, Id<Setup> setup);
/// Circles one frame as the panel's hero; the former hero becomes a candidate. Hero again: back to candidate.
Plan withHero(Plan plan, Id<Preview> preview);
/// The invented style of a frame, or of some items in it.
struct StyleCopy {
    Plan plan; // as it was; copying it is cheap
    Id<Shot> shot;
    std::uint64_t seed = 0; // of the frame that shows the style
    std::vector<Id<Item>> items; // empty: the whole frame's
};
/// What `style` shows looks the same in the shot. Of a whole frame: the shot takes its seed, and items of another scene that
/// are called and classed alike take the style of their namesakes. Of some items: they hand it on to `items`, or to their
/// namesakes in the shot's scene where `items` is empty, and it is kept whatever the seed. Throws PlanError where nothing in
/// the shot answers to what was copied.
Plan withStyle(Plan plan, const StyleCopy& style, Id<Shot> shot, const std::vector<Id<Item>>& items);
/// Moves the item in one shot only.
Plan withOverride(Plan plan, Id<Shot> shot, Id<Item> item, const Transform& transform);
Plan withHidden(Plan plan, Id<Shot> shot, Id<Item> item, bool hidden);
/// Drops the shot's override of the item, so that it follows the set again.
Plan withoutOverride(Plan plan, Id<Shot> shot, Id<Item> item);

/// Throws PlanError with one sentence where the plan is not whole: dangling ids, no camera key, an empty range.
void check(const Plan& plan);

} // namespace plan
