// SPDX-License-Identifier: Apache-2.0
// Reads one model file in the process `previsto-import`, so that a damaged file costs one sentence.
#pragma once

#include "assets/shape.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace assets {

struct ImportLimits {
    std::uint64_t fileBytes = 512ull << 20;
    std::uint64_t triangles = 5'000'000;
    std::chrono::seconds time{60};
};

/// Imports glTF/GLB, FBX, OBJ, DAE, PLY or STL: metres, Y up, hierarchy baked into named parts, base colours, skins at rest.
/// Throws AssetError with one sentence that names the file; a crash or hang of the importer is one such sentence.
Shape importFile(
    const std::filesystem::path& importer, const std::filesystem::path& file, const ImportLimits& limits = {}, std::stop_token stop = {});

/// A semantic class guessed from names of the file and its nodes ("Oak_tree_02" -> "tree"); "prop" where nothing fits.
std::string guessSemanticClass(const Shape& shape);

/// A shape as bytes for the plan file, and back; throws AssetError where the bytes are no shape.
std::vector<std::byte> shapeToBytes(const Shape& shape);
Shape shapeFromBytes(std::span<const std::byte> bytes);

} // namespace assets
