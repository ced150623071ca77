// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/command/environment.h"
#include "app/store/plan_file.h"

#include <filesystem>
#include <vector>

namespace command {

/// The typeset shot list, each shot with its hero, its newest frame, or the viewport's still. Throws Failure where this build
/// has no Qt.
void exportPdf(const store::PlanFile& file, const std::filesystem::path& path, const Environment& environment);

/// Every preview of the film as the PNG that the film holds, record inside: "01_1A_seed7.png", heroes marked in their name.
std::vector<std::filesystem::path> exportFrames(
    const store::PlanFile& file, const std::filesystem::path& folder, const Environment& environment);

} // namespace command
