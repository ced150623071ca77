// SPDX-License-Identifier: Apache-2.0
// What a figure wears and which face it has where its plan leaves it open.
#pragma once

#include "app/plan/rows.h"

#include <string>

namespace preview {

/// The outfit of assets that a figure has: its own, or the last garment that its words name ("wool coat"), or a jumper.
std::string outfitOf(const plan::Item& item);
/// Its own, or short.
std::string hairOf(const plan::Item& item);
/// Number of its own face in assets, or of the common one.
int faceOf(const plan::Item& item);

} // namespace preview
