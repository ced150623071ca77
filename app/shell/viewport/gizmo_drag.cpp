// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/gizmo_drag.h"

#include "app/shell/viewport/selection_commands.h"

#include <cmath>

namespace shell {

namespace {

constexpr double kGroundMagnetPixels = 8; // a vertical drag that comes this near to the ground stops there

std::vector<PlacedItem> placedNow(const Document& document)
{
    std::vector<PlacedItem> placed;
    const auto& selection = document.selection();
    for (const auto id : selection.items)
        if (const auto* item = document.plan().items.find(id))
            placed.emplace_back(id, transformIn(document.plan(), *item, selection.shot));
    return placed;
}

} // namespace

std::optional<Gizmo> gizmoOfSelection(const Document& document, GizmoTool tool)
{
    const auto placed = placedNow(document);
    if (placed.empty())
        return std::nullopt;
    Gizmo gizmo;
    gizmo.tool = tool;
    gizmo.severalItems = placed.size() > 1;
    gizmo.rotation = placed.front().second.rotation;
    for (const auto& each : placed)
        gizmo.origin += each.second.position / double(placed.size());
    return gizmo;
}

GizmoDrag::GizmoDrag(Document& document, const Gizmo& gizmo, GizmoHandle handle, const ViewFrame& frame, const glm::dvec2& from)
    : m_document(document)
    , m_gizmo(gizmo)
    , m_handle(handle)
    , m_frame(frame)
    , m_from(from)
    , m_start(placedNow(document))
{
}

void GizmoDrag::moveTo(const glm::dvec2& pixel, Snap snap)
{
    if (m_gizmo.tool == GizmoTool::Move) {
        m_metres = dragMove(m_gizmo, m_frame, m_handle, m_from, pixel, snap);
        const double height = m_gizmo.origin.y + m_metres.y;
        if (m_handle == GizmoHandle::AxisY && std::abs(height) < kGroundMagnetPixels * metresPerPixel(m_frame, m_gizmo.origin))
            m_metres.y = -m_gizmo.origin.y;
        m_readout = moveReadout(m_handle, m_metres);
    } else {
        m_degrees = dragTurn(m_gizmo, m_frame, m_handle, m_from, pixel, snap, m_degrees);
        m_readout = turnReadout(m_handle, m_degrees);
    }
    m_document.drag(change());
}

std::vector<PlacedItem> GizmoDrag::placed() const
{
    auto placed = m_start;
    for (auto& [id, transform] : placed)
        transform
            = m_gizmo.tool == GizmoTool::Move ? movedBy(transform, m_metres) : turnedBy(transform, m_handle, m_degrees, m_gizmo.origin);
    return placed;
}

Change GizmoDrag::change() const
{
    const Landing landing{m_document.selection().shot, m_document.editTarget() == EditTarget::ThisShot};
    return [placed = placed(), landing](plan::Plan plan) { return withPlaced(std::move(plan), placed, landing); };
}

void GizmoDrag::finish()
{
    if (placed() == m_start) {
        cancel();
        return;
    }
    const QString title = m_gizmo.tool == GizmoTool::Move ? QObject::tr("Move %1") : QObject::tr("Turn %1");
    m_document.edit(title.arg(selectionTitle(m_document)), change());
}

void GizmoDrag::cancel()
{
    if (m_document.dragging())
        m_document.endDrag();
}

} // namespace shell
