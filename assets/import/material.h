// SPDX-License-Identifier: Apache-2.0
// What a part takes over from a file's material.
#pragma once

#include "assets/shape.h"

struct aiMaterial;

namespace assets {

/// The colour as the file has it: linear for glTF, and treated so for the others, whose writers differ. What one mostly sees through is
/// clear.
void readMaterial(const aiMaterial& material, Part& part);

} // namespace assets
