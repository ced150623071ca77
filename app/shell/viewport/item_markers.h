// SPDX-License-Identifier: Apache-2.0
// Drawn marks of items over the picture: boxes around the selected ones, stars where lamps without a body stand.
#pragma once

#include "app/shell/viewport/render_thread.h"
#include "app/shell/viewport/view_math.h"

#include <optional>

namespace shell {

struct WorldBox {
    glm::dvec3 min{0};
    glm::dvec3 max{0};
};

/// The world box around the selected items, or around all of the scene where `items` is empty; lights count as a point.
std::optional<WorldBox> worldBox(
    const plan::Plan& plan, const plan::Id<plan::Scene>& scene, const ItemIds& items, plan::Id<plan::Shot> shot, const BoundsMap& bounds);

void addBoxes(renderer::Overlay& overlay, const plan::Plan& plan, const ItemIds& items, plan::Id<plan::Shot> shot, const BoundsMap& bounds,
    const ViewFrame& view);
void addLamps(renderer::Overlay& overlay, const plan::Plan& plan, plan::Id<plan::Scene> scene, const ItemIds& selected,
    plan::Id<plan::Shot> shot, const ViewFrame& view);

/// The lamp whose star is under a pixel; 0 where there is none.
plan::Id<plan::Item> lampAt(
    const plan::Plan& plan, plan::Id<plan::Scene> scene, plan::Id<plan::Shot> shot, const ViewFrame& view, const glm::dvec2& pixel);
/// The items whose middle appears inside a rectangle of pixels.
ItemIds itemsInside(const plan::Plan& plan, plan::Id<plan::Scene> scene, plan::Id<plan::Shot> shot, const BoundsMap& bounds,
    const ViewFrame& view, const glm::dvec2& min, const glm::dvec2& max);

} // namespace shell
