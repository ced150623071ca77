// SPDX-License-Identifier: Apache-2.0
// What the Edit menu does to the selected items: one undoable step each, with a title that names them.
#pragma once

#include "app/shell/document/document.h"

namespace shell {

/// "Anna", "Anna and 2 more": what titles call the selected items; empty where none is selected.
QString selectionTitle(const Document& document);

void removeSelection(Document& document);
/// Copies stand a metre to the right of the originals and become the selection.
void duplicateSelection(Document& document);
void selectAllItems(Document& document);
void clearSelection(Document& document);
/// Hides the selected items in the selected shot, or shows them where all are hidden; nothing without a shot.
void toggleSelectionHidden(Document& document);
/// Puts the selected items on the ground, in the set or in this shot only, as the edit target says.
void dropSelectionToGround(Document& document);
/// Drops this shot's own versions of the selected items, so that they follow the set again.
void resetSelectionToSet(Document& document);

/// Adds an item of a proxy kind or "figure:AGE" (see newItem) to the scene and selects it.
void addItemAt(Document& document, const QString& kind, const glm::dvec3& position);

} // namespace shell
