// SPDX-License-Identifier: Apache-2.0
// Camera and finish in the record of a frame.
#pragma once

#include "app/preview/camera/chain.h"

#include <nlohmann/json_fwd.hpp>

namespace preview {

/// Every effect in its order, whether it was on, and the values that it was made from.
nlohmann::json finishRecord(const Development& development);

/// The switches alone, to ask for the same again.
nlohmann::json switchesJson(const plan::Finish& finish);
/// What is missing is off, but for the grade: frames from before there was a finish were graded by the engine. Throws json::exception.
plan::Finish switchesFromJson(const nlohmann::json& json);

} // namespace preview
