// SPDX-License-Identifier: Apache-2.0
#include "renderer/shaders/shader_code.h"

namespace renderer::shaders {
namespace {

constexpr std::uint32_t kSurfaceVertex[] = {
#include "surface_vert.inc"
};
constexpr std::uint32_t kSurfaceFragment[] = {
#include "surface_frag.inc"
};
constexpr std::uint32_t kSurfaceRestVertex[] = {
#include "surface_rest_vert.inc"
};
constexpr std::uint32_t kSurfaceRestFragment[] = {
#include "surface_rest_frag.inc"
};
constexpr std::uint32_t kShadowVertex[] = {
#include "shadow_vert.inc"
};
constexpr std::uint32_t kGuideCompute[] = {
#include "guide_comp.inc"
};
constexpr std::uint32_t kFullScreenVertex[] = {
#include "full_screen_vert.inc"
};
constexpr std::uint32_t kOcclusionFragment[] = {
#include "occlusion_frag.inc"
};
constexpr std::uint32_t kOcclusionFourFragment[] = {
#include "occlusion_four_frag.inc"
};
constexpr std::uint32_t kShadeFragment[] = {
#include "shade_frag.inc"
};
constexpr std::uint32_t kShadeFourFragment[] = {
#include "shade_four_frag.inc"
};
constexpr std::uint32_t kOutlineFragment[] = {
#include "outline_frag.inc"
};
constexpr std::uint32_t kOutlineFourFragment[] = {
#include "outline_four_frag.inc"
};
constexpr std::uint32_t kOverlayVertex[] = {
#include "overlay_vert.inc"
};
constexpr std::uint32_t kOverlayFragment[] = {
#include "overlay_frag.inc"
};

} // namespace

constinit const Code surfaceVertex{kSurfaceVertex};
constinit const Code surfaceFragment{kSurfaceFragment};
constinit const Code surfaceRestVertex{kSurfaceRestVertex};
constinit const Code surfaceRestFragment{kSurfaceRestFragment};
constinit const Code shadowVertex{kShadowVertex};
constinit const Code guideCompute{kGuideCompute};
constinit const Code fullScreenVertex{kFullScreenVertex};
constinit const Code occlusionFragment{kOcclusionFragment};
constinit const Code occlusionFourFragment{kOcclusionFourFragment};
constinit const Code shadeFragment{kShadeFragment};
constinit const Code shadeFourFragment{kShadeFourFragment};
constinit const Code outlineFragment{kOutlineFragment};
constinit const Code outlineFourFragment{kOutlineFourFragment};
constinit const Code overlayVertex{kOverlayVertex};
constinit const Code overlayFragment{kOverlayFragment};

} // namespace renderer::shaders
