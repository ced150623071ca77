// SPDX-License-Identifier: Apache-2.0
// Edits of items as functions from plan to plan. A shot of 0 means the set.
#pragma once

#include "app/plan/plan.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace shell {

using ItemIds = std::vector<plan::Id<plan::Item>>;
using PlacedItem = std::pair<plan::Id<plan::Item>, plan::Transform>;

/// Where the item stands as the shot sees it.
plan::Transform transformIn(const plan::Plan& plan, const plan::Item& item, plan::Id<plan::Shot> shot);
bool isHidden(const plan::Plan& plan, plan::Id<plan::Item> item, plan::Id<plan::Shot> shot);
bool isOverridden(const plan::Plan& plan, plan::Id<plan::Item> item, plan::Id<plan::Shot> shot);

/// Where a change of a place lands.
struct Landing {
    plan::Id<plan::Shot> shot; // through which it is seen; 0: none
    bool inThisShotOnly = false;
};
/// Items that the shot has its own version of keep it: a change of the set would not be seen through this shot.
plan::Plan withPlaced(plan::Plan plan, const std::vector<PlacedItem>& placed, const Landing& landing);
/// Changes fields of rows; items that are gone are left out.
plan::Plan withItems(plan::Plan plan, const ItemIds& items, const std::function<void(plan::Item&)>& change);
plan::Plan withoutItems(plan::Plan plan, const ItemIds& items);
/// Copies named `copies[i]` of `items[i]`, moved by `offset`, right behind the originals in the outliner.
plan::Plan withCopies(plan::Plan plan, const ItemIds& items, const ItemIds& copies, const glm::dvec3& offset);

/// A new item of a proxy kind, of "figure:AGE" ("figure:child") or "light", last in the outliner, with a name that is free and,
/// as a figure, the face that fewest figures of the scene have.
plan::Item newItem(const plan::Plan& plan, plan::Id<plan::Scene> scene, const std::string& kind, const glm::dvec3& position);
/// "Car", "Car 2", "Car 3": the first one that the scene does not have.
std::string freeItemName(const plan::Plan& plan, plan::Id<plan::Scene> scene, const std::string& wanted);
/// A place in the outliner behind all items of the scene.
double lastOrder(const plan::Plan& plan, plan::Id<plan::Scene> scene);

} // namespace shell
