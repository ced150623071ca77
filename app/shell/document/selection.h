// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shell/document/document.h"

namespace shell {

/// The selection with everything dropped that the plan no longer holds. A shot brings its scene; without any, the first
/// shot of the film is taken, so that the window always shows something.
Selection repairedSelection(const plan::Plan& plan, const Selection& wanted);

/// The frame that is looked at: the selected one where it is of the selected panel, else the one that stands for that panel.
/// Null where there is none.
const plan::Preview* shownPreview(const Document& document);

/// The seed of that frame, else of the shot's look: whose invented style the user sees.
std::uint64_t shownSeed(const Document& document, const plan::Shot& shot);

} // namespace shell
