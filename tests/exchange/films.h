// SPDX-License-Identifier: Apache-2.0
// Small films for the tests of what leaves Previsto, and the tools that read it again.
#pragma once

#include "app/plan/plan.h"

#include <filesystem>
#include <string>

namespace films {

/// Two scenes and an omitted one; texts that CSV, PDF and XML get wrong easily.
plan::Plan awkward();
/// That many shots with long texts.
plan::Plan longFilm(int shots);

/// What a program printed; throws where it failed.
std::string outputOf(const std::string& command);

/// The shot's frame, as the production has approved it.
plan::Plan withApprovedFrame(plan::Plan plan, const plan::Shot& shot, const plan::Approval& approval);

} // namespace films
