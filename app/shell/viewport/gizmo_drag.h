// SPDX-License-Identifier: Apache-2.0
// The gizmo of the selected items and one drag of it: shown while the mouse moves, one undoable step when it is let go.
#pragma once

#include "app/shell/document/document.h"
#include "app/shell/viewport/gizmo.h"
#include "app/shell/viewport/item_edits.h"

#include <optional>
#include <string>

namespace shell {

/// The gizmo at the selected items as the selected shot sees them; nothing where none is selected.
std::optional<Gizmo> gizmoOfSelection(const Document& document, GizmoTool tool);

class GizmoDrag {
public:
    GizmoDrag(Document& document, const Gizmo& gizmo, GizmoHandle handle, const ViewFrame& frame, const glm::dvec2& from);

    void moveTo(const glm::dvec2& pixel, Snap snap);
    /// Writes the drag as one step; nothing where it went nowhere.
    void finish();
    void cancel();

    GizmoHandle handle() const { return m_handle; }
    const std::string& readout() const { return m_readout; } // "X +1.25 m"

private:
    std::vector<PlacedItem> placed() const;
    Change change() const;

    Document& m_document;
    Gizmo m_gizmo;
    GizmoHandle m_handle;
    ViewFrame m_frame;
    glm::dvec2 m_from;
    std::vector<PlacedItem> m_start;
    glm::dvec3 m_metres{0};
    double m_degrees = 0;
    std::string m_readout;
};

} // namespace shell
