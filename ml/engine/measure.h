// SPDX-License-Identifier: Apache-2.0
// How fast this machine runs the built-in model, against what a large convolution reaches on the same cores.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace ml {

/// {"load_ms", "width", "height", "features_ms", "network_ms", "network_gflops", "reference_gflops", "ratio", "dtype", "threads",
/// "resident_mb"}. The reference is a 3x3 convolution of 256 to 256 channels on 128 x 72 pixels. Network and reference take turns and the
/// best of each counts, against other work on the machine. Throws EngineError.
nlohmann::json measure(const std::filesystem::path& models, const std::string& device, int threads);

} // namespace ml
