// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/plan/plan.h"
#include "app/preview/tools.h"
#include "assets/import/import_client.h"

#include <filesystem>
#include <stop_token>
#include <vector>

namespace preview {

/// An imported file, ready to be put into the plan: the item and the bytes of its meshes (item.shape is their SHA-256).
struct ImportedAsset {
    plan::Item item;
    std::vector<std::byte> bytes;
};

/// Reads a model file for a scene's set. The item stands at the origin on the ground, named after the file, its class guessed.
/// Throws PreviewError; nothing is changed then.
ImportedAsset importAsset(const Places& places, const std::filesystem::path& file, plan::Id<plan::Scene> scene, std::stop_token stop = {});

} // namespace preview
