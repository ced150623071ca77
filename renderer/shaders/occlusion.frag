// SPDX-License-Identifier: Apache-2.0
// Soft contact: how open the surroundings of a surface are, in half resolution. Taps around each pixel ask how far the
// surface there rises above this one's tangent plane (after McGuire et al., "The Alchemy Screen-Space Ambient Obscurance
// Algorithm", HPG 2011). The pattern turns from pixel to pixel over 2x2 and is averaged by shade.frag.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "surface_texel.glsl"

#ifdef FOUR_SAMPLES
layout(set = 0, binding = 3) uniform usampler2DMS surface;
#else
layout(set = 0, binding = 3) uniform usampler2D surface;
#endif
layout(location = 0) out float openOut;

const float kReachMetres = 0.9;
const int kTaps = 6;

void main()
{
    ivec2 pixel = min(ivec2(gl_FragCoord.xy) * 2, frame.size.xy - 1);
    uvec4 texel = texelFetch(surface, pixel, 0);
    float depth = uintBitsToFloat(texel.x);
    float radius = kReachMetres / max(depth, 0.01) * float(frame.size.y) / (2.0 * frame.tangents.y); // pixels
    if (texel.w == 0u || radius < 1.5) {
        openOut = 1.0;
        return;
    }
    radius = min(radius, float(frame.size.y) * 0.12);
    vec3 normal = transpose(mat3(frame.worldFromView)) * unpackNormal(texel.y);
    vec3 here = viewDirection(vec2(pixel) + 0.5) * depth;
    ivec2 cell = ivec2(gl_FragCoord.xy) & 1;
    float turn = float(cell.x * 2 + cell.y) * 0.5236; // quarters of 120 degrees
    float covered = 0.0;
    for (int i = 0; i < kTaps; ++i) {
        float t = (float(i) + 0.5) / float(kTaps);
        float angle = turn + float(i) * 2.39996; // golden angle
        ivec2 at = pixel + ivec2(vec2(cos(angle), sin(angle)) * (radius * t));
        if (any(lessThan(at, ivec2(0))) || any(greaterThanEqual(at, frame.size.xy)))
            continue;
        uvec4 there = texelFetch(surface, at, 0);
        if (there.w == 0u)
            continue;
        vec3 difference = viewDirection(vec2(at) + 0.5) * uintBitsToFloat(there.x) - here;
        float squared = dot(difference, difference);
        float rise = max(dot(difference, normal) - 0.004 * depth, 0.0);
        float near = clamp(1.0 - squared / (kReachMetres * kReachMetres), 0.0, 1.0);
        covered += near * rise * inversesqrt(squared + 1e-4);
    }
    openOut = clamp(1.0 - 2.6 * covered / float(kTaps), 0.15, 1.0);
}
