// SPDX-License-Identifier: Apache-2.0
// What making a preview needs besides the plan: where the helper processes and the models are, meshes, the GPU, the engine.
#pragma once

#include "ml/engine_client.h"
#include "renderer/renderer.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace preview {

/// Where the installed or built pieces lie.
struct Places {
    std::filesystem::path engine; // previsto-engine
    std::filesystem::path importer; // previsto-import
    std::filesystem::path models; // assets/models
    std::filesystem::path cameras; // assets/camera
    std::filesystem::path samples; // assets/samples
};
/// From the folder of the running binary upwards (build tree or installation), or $PREVISTO_HOME. Throws PreviewError
/// "places.data" where the data is not found; a missing helper is reported when it is first needed.
Places findPlaces(const std::filesystem::path& binaryFolder);

/// The command that starts the engine of these places.
std::vector<std::string> engineCommand(const Places& places);

/// Bytes of a blob of the plan file by SHA-256; called from the worker thread.
using BlobReader = std::function<std::optional<std::vector<std::byte>>(const std::string& sha256)>;

} // namespace preview
