// SPDX-License-Identifier: Apache-2.0
// Films and places for the tests of previews.
#pragma once

#include "app/plan/plan.h"
#include "app/preview/tools.h"

#include <filesystem>
#include <string>

namespace films {

/// The engine, models and samples of this build.
preview::Places places();
/// The sample film Snowfall.
plan::Plan snowfall();
const plan::Shot& shotNamed(const plan::Plan& plan, const std::string& name);
const plan::Panel& firstPanel(const plan::Plan& plan, const std::string& shot);
/// The item of that name in the shot's scene.
const plan::Item& itemNamed(const plan::Plan& plan, const std::string& shot, const std::string& item);
/// A preview row of the shot's first panel as the plan stands.
plan::Preview previewOf(const plan::Plan& plan, const std::string& shot, std::uint64_t seed);

} // namespace films
