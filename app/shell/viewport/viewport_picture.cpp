// SPDX-License-Identifier: Apache-2.0
// The picture side of the controller: what is asked of the render thread, with everything that lies over it.
#include "app/plan/queries.h"
#include "app/shell/viewport/item_markers.h"
#include "app/shell/viewport/viewport_controller.h"

#include <glm/common.hpp>

#include <array>
#include <utility>

namespace shell {

namespace {

constexpr glm::vec4 kBoxLine{0.85f, 0.88f, 0.95f, 0.9f};
constexpr double kSlowMilliseconds = 40;
constexpr double kTextAside = 14; // pixels between the gizmo and its readout

void addRectangle(renderer::Overlay& overlay, const ViewFrame& frame, const glm::dvec2& a, const glm::dvec2& b)
{
    const glm::dvec2 scale(1.0 / frame.size.width, 1.0 / frame.size.height);
    const std::array corners{
        glm::vec2(a * scale), glm::vec2(glm::dvec2(b.x, a.y) * scale), glm::vec2(b * scale), glm::vec2(glm::dvec2(a.x, b.y) * scale)};
    for (std::size_t i = 0; i < corners.size(); ++i)
        overlay.lines.push_back({corners[i], corners[(i + 1) % corners.size()], kBoxLine, 1});
}

} // namespace

renderer::Size ViewportController::pixels() const { return m_window ? m_window->pixels() : renderer::Size{640, 360}; }

ViewFrame ViewportController::frame() const { return viewFrame(m_camera.view(pixels()), pixels()); }

std::shared_ptr<const BoundsMap> ViewportController::bounds() const
{
    return m_window && m_window->renderThread() ? m_window->renderThread()->bounds() : nullptr;
}

void ViewportController::redraw()
{
    if (m_window && !m_redraw.isActive())
        m_redraw.start();
}

void ViewportController::draw()
{
    if (!m_window || !m_window->renderThread())
        return;
    const auto& selection = m_document.selection();
    // Where pictures take long, a quick one answers at once and the full one follows when things rest.
    const bool moving = m_navigation || m_gizmo || m_commitWheel.isActive() || m_document.dragging();
    m_drawsFull = !moving && (std::exchange(m_settled, false) || m_fullMilliseconds < kSlowMilliseconds);
    RenderFrame picture;
    picture.plan = m_document.plan();
    picture.scene = selection.scene;
    picture.shot = selection.shot;
    picture.selected = selection.items;
    picture.detail = m_document.dragging() ? preview::Detail::Quick : preview::Detail::Exact;
    picture.size = pixels();
    picture.view = m_camera.view(picture.size);
    picture.options.grid = m_options.grid;
    picture.options.samples = m_drawsFull ? 4 : 1;
    picture.overlay = overlay(frame());
    m_window->renderThread()->show(std::move(picture));
    if (!m_drawsFull)
        m_settle.start();
}

renderer::Overlay ViewportController::overlay(const ViewFrame& frame) const
{
    const auto& selection = m_document.selection();
    const auto& plan = m_document.plan();
    renderer::Overlay overlay;
    if (const auto* setup = m_camera.setup())
        addFrameLines(overlay, plan, *setup, *m_camera.layout(frame.size), m_options.frameLines);
    else if (const auto* shot = m_document.selectedShot())
        addCameras(overlay, plan, selection.scene, shot->setup, selection.frame, frame);
    else
        addCameras(overlay, plan, selection.scene, {}, selection.frame, frame);
    addLamps(overlay, plan, selection.scene, selection.items, selection.shot, frame);
    if (const auto known = bounds())
        addBoxes(overlay, plan, selection.items, selection.shot, *known, frame);
    if (const auto gizmo = gizmoOfSelection(m_document, m_options.tool)) {
        const auto lines = gizmoLines(*gizmo, frame, m_hot);
        overlay.lines.insert(overlay.lines.end(), lines.begin(), lines.end());
        const auto at = pixelOf(frame, gizmo->origin);
        if (m_gizmo && at)
            overlay.texts.push_back({glm::vec2((*at + kTextAside) / glm::dvec2(frame.size.width, frame.size.height)), m_gizmo->readout()});
    }
    if (m_press && m_press->moved)
        addRectangle(overlay, frame, m_press->at, m_press->now);
    addReadout(overlay);
    return overlay;
}

void ViewportController::addReadout(renderer::Overlay& overlay) const
{
    const double margin = 12;
    const auto size = pixels();
    const glm::vec2 bottomLeft(margin / size.width, 1 - (margin + 14) / size.height);
    if (const auto* shot = m_camera.shot())
        overlay.texts.push_back({bottomLeft, cameraReadout(m_document.plan(), *shot, m_document.selection().frame)});
    else
        overlay.texts.push_back({bottomLeft, "Free camera"});
}

} // namespace shell
