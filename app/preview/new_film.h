// SPDX-License-Identifier: Apache-2.0
// Where a film starts from: empty, or one of the samples.
#pragma once

#include "app/plan/plan.h"
#include "app/preview/tools.h"

#include <string>
#include <vector>

namespace preview {

/// A film with a real camera package, one scene on open ground and one shot. Throws PreviewError.
plan::Plan newFilm(const std::string& title, const Places& places);
/// A film of assets/samples by name ("snowfall"); throws PreviewError listing the names there are.
plan::Plan sampleFilm(const std::string& name, const Places& places);
std::vector<std::string> sampleNames(const Places& places);

} // namespace preview
