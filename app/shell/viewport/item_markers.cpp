// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/item_markers.h"

#include "app/plan/queries.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <limits>

namespace shell {

namespace {

constexpr glm::vec4 kBoxColour{1.0f, 0.68f, 0.30f, 0.85f};
constexpr glm::vec4 kLampColour{1.0f, 0.86f, 0.5f, 0.9f};
constexpr double kLampPixels = 9;
constexpr double kCornerPart = 0.22; // of an edge: boxes are drawn as corners only, so that the item stays readable

glm::dvec3 cornerOf(const ItemBounds& bounds, int corner)
{
    return {corner & 1 ? bounds.max.x : bounds.min.x, corner & 2 ? bounds.max.y : bounds.min.y, corner & 4 ? bounds.max.z : bounds.min.z};
}

ItemBounds boundsOf(const BoundsMap& bounds, plan::Id<plan::Item> item)
{
    const auto found = bounds.find(item);
    return found == bounds.end() ? ItemBounds{} : found->second;
}

void addPiece(renderer::Overlay& overlay, const ViewFrame& view, const glm::dvec3& from, const glm::dvec3& to, const glm::vec4& colour)
{
    const auto a = pixelOf(view, from);
    const auto b = pixelOf(view, to);
    const glm::dvec2 scale(1.0 / view.size.width, 1.0 / view.size.height);
    if (a && b)
        overlay.lines.push_back({glm::vec2(*a * scale), glm::vec2(*b * scale), colour, 1.5f});
}

} // namespace

std::optional<WorldBox> worldBox(
    const plan::Plan& plan, const plan::Id<plan::Scene>& scene, const ItemIds& items, plan::Id<plan::Shot> shot, const BoundsMap& bounds)
{
    WorldBox box{glm::dvec3(std::numeric_limits<double>::max()), glm::dvec3(std::numeric_limits<double>::lowest())};
    bool any = false;
    for (const auto* item : plan::itemsOfScene(plan, scene)) {
        if (!items.empty() && std::find(items.begin(), items.end(), item->id) == items.end())
            continue;
        const glm::dmat4 world = plan::matrix(transformIn(plan, *item, shot));
        const auto local = boundsOf(bounds, item->id);
        for (int corner = 0; corner < 8; ++corner) {
            const glm::dvec3 point(world * glm::dvec4(cornerOf(local, corner), 1));
            box.min = glm::min(box.min, point);
            box.max = glm::max(box.max, point);
        }
        any = true;
    }
    return any ? std::optional(box) : std::nullopt;
}

void addBoxes(renderer::Overlay& overlay, const plan::Plan& plan, const ItemIds& items, plan::Id<plan::Shot> shot, const BoundsMap& bounds,
    const ViewFrame& view)
{
    for (const auto id : items) {
        const auto* item = plan.items.find(id);
        if (!item || !bounds.contains(id) || isHidden(plan, id, shot))
            continue;
        const glm::dmat4 world = plan::matrix(transformIn(plan, *item, shot));
        for (int corner = 0; corner < 8; ++corner)
            for (const int side : {1, 2, 4}) {
                const glm::dvec3 from(world * glm::dvec4(cornerOf(boundsOf(bounds, id), corner), 1));
                const glm::dvec3 to(world * glm::dvec4(cornerOf(boundsOf(bounds, id), corner ^ side), 1));
                addPiece(overlay, view, from, glm::mix(from, to, kCornerPart), kBoxColour);
            }
    }
}

void addLamps(renderer::Overlay& overlay, const plan::Plan& plan, plan::Id<plan::Scene> scene, const ItemIds& selected,
    plan::Id<plan::Shot> shot, const ViewFrame& view)
{
    constexpr std::array<glm::dvec2, 4> kStrokes{glm::dvec2(1, 0), glm::dvec2(0, 1), glm::dvec2(0.7, 0.7), glm::dvec2(0.7, -0.7)};
    const glm::dvec2 scale(1.0 / view.size.width, 1.0 / view.size.height);
    for (const auto* item : plan::itemsOfScene(plan, scene)) {
        if (item->kind != plan::ItemKind::Light || isHidden(plan, item->id, shot))
            continue;
        const auto at = pixelOf(view, transformIn(plan, *item, shot).position);
        if (!at)
            continue;
        const bool isSelected = std::find(selected.begin(), selected.end(), item->id) != selected.end();
        for (const auto& stroke : kStrokes)
            overlay.lines.push_back({glm::vec2((*at - stroke * kLampPixels) * scale), glm::vec2((*at + stroke * kLampPixels) * scale),
                isSelected ? kBoxColour : kLampColour, 1.5f});
    }
}

plan::Id<plan::Item> lampAt(
    const plan::Plan& plan, plan::Id<plan::Scene> scene, plan::Id<plan::Shot> shot, const ViewFrame& view, const glm::dvec2& pixel)
{
    for (const auto* item : plan::itemsOfScene(plan, scene)) {
        if (item->kind != plan::ItemKind::Light || isHidden(plan, item->id, shot))
            continue;
        const auto at = pixelOf(view, transformIn(plan, *item, shot).position);
        if (at && glm::distance(*at, pixel) <= kLampPixels)
            return item->id;
    }
    return {};
}

ItemIds itemsInside(const plan::Plan& plan, plan::Id<plan::Scene> scene, plan::Id<plan::Shot> shot, const BoundsMap& bounds,
    const ViewFrame& view, const glm::dvec2& min, const glm::dvec2& max)
{
    ItemIds inside;
    for (const auto* item : plan::itemsOfScene(plan, scene)) {
        if (isHidden(plan, item->id, shot))
            continue;
        const auto local = boundsOf(bounds, item->id);
        const glm::dvec3 middle(plan::matrix(transformIn(plan, *item, shot)) * glm::dvec4((local.min + local.max) / 2.0, 1));
        const auto at = pixelOf(view, middle);
        if (at && at->x >= min.x && at->y >= min.y && at->x <= max.x && at->y <= max.y)
            inside.push_back(item->id);
    }
    return inside;
}

} // namespace shell
