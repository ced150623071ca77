// SPDX-License-Identifier: Apache-2.0
// SPIR-V of every shader, compiled by glslc at build time.
#pragma once

#include <cstdint>
#include <span>

namespace renderer::shaders {

using Code = std::span<const std::uint32_t>;

extern const Code surfaceVertex;
extern const Code surfaceFragment;
extern const Code surfaceRestVertex;
extern const Code surfaceRestFragment;
extern const Code shadowVertex;
extern const Code guideCompute;
extern const Code fullScreenVertex;
extern const Code occlusionFragment;
extern const Code occlusionFourFragment; // of a surface buffer with four samples
extern const Code shadeFragment;
extern const Code shadeFourFragment;
extern const Code outlineFragment;
extern const Code outlineFourFragment;
extern const Code overlayVertex;
extern const Code overlayFragment;

} // namespace renderer::shaders
