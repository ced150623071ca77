// SPDX-License-Identifier: Apache-2.0
// The bindings that all passes share; mirrors passes/frame_data.h and vulkan/pipeline.h.
#ifndef FRAME_GLSL
#define FRAME_GLSL

struct Light {
    vec4 position; // world, w: metres at which it has faded out
    vec4 colour;
};

layout(std140, set = 0, binding = 0) uniform Frame {
    mat4 worldFromView;
    mat4 shadowFromWorld[2]; // to u, v and depth of the cascade
    vec4 previousFromView[3]; // rows, of what stands still: view space now -> view space one frame earlier
    vec4 tangents; // xy: half extents at distance 1; zw: those of the previous frame
    vec4 cascades; // x: metres where the second begins, y: metres where shadows end, zw: metres of a texel in each
    vec4 towardsSun; // world; w: 1 where there is a sun
    vec4 sunColour; // w: exposure
    vec4 zenith; // w: fog per metre
    vec4 horizon;
    ivec4 size; // xy: pixels, z: lights
    Light lights[16];
} frame;

vec2 ndcOfPixel(vec2 pixel) { return (2.0 * pixel / vec2(frame.size.xy) - 1.0) * vec2(1, -1); }
vec3 viewDirection(vec2 pixel) { return vec3(ndcOfPixel(pixel) * frame.tangents.xy, -1.0); } // reaches depth 1

#endif
