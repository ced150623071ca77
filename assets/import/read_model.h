// SPDX-License-Identifier: Apache-2.0
// Runs inside `previsto-import`: one model file through Assimp into a Shape.
#pragma once

#include "assets/shape.h"

#include <cstdint>
#include <filesystem>

namespace assets {

struct ReadLimits {
    std::uint64_t fileBytes = 0; // of the model and of each file it refers to
    std::uint64_t triangles = 0;
};

/// Throws AssetError with a sentence that names the file.
///
/// Units: glTF says metres; FBX and DAE name theirs; OBJ, PLY and STL do not, see unit_guess.h. The shape is set on the ground;
/// sideways it keeps the file's origin, unless that lies outside of it: then it is centred.
Shape readModel(const std::filesystem::path& file, const ReadLimits& limits);

} // namespace assets
