// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assets/shape.h"

#include <cstdint>
#include <filesystem>
#include <vector>

struct aiScene;

namespace assets {

struct BakeOptions {
    std::filesystem::path file; // for messages
    std::uint64_t maxTriangles = 0;
};

/// Every mesh of every node as a part in the scene's space, named after its node; skins as the bones of the file hold them.
/// Throws AssetError for too many triangles, none at all, and positions that are no numbers.
std::vector<Part> bakeMeshes(const aiScene& scene, const BakeOptions& options);

} // namespace assets
