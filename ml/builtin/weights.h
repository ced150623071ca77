// SPDX-License-Identifier: Apache-2.0
// The network's weights on disk: half-precision safetensors with the network's shape in the metadata.
#pragma once

#include "ml/builtin/network.h"

#include <filesystem>
#include <map>

namespace ml::builtin {

/// Changes when features, blocks or shading change so that old weights no longer fit.
inline constexpr const char* kArchitecture = "previsto-builtin-3";

/// Writes weights as F16, with "arch", "shape" and the given metadata ("name", "licence", "training"). Throws std::runtime_error.
void saveNetwork(const std::filesystem::path& path, const Network& network, const std::map<std::string, std::string>& metadata);

struct LoadedNetwork {
    Network network{nullptr};
    std::map<std::string, std::string> metadata;
    std::uint64_t fileBytes = 0;
};

/// Throws EngineError ("model.corrupt", "model.wrong_kind", ..) with a sentence: another architecture, missing, unexpected or
/// mis-shaped tensors, numbers that are not finite.
LoadedNetwork loadNetwork(const std::filesystem::path& path);

} // namespace ml::builtin
