// SPDX-License-Identifier: Apache-2.0
// The surface buffer becomes the guide: planar arrays laid out as renderer::Guide wants them (passes/guide_pass.cpp).
#version 460
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "instances.glsl"
#include "surface_texel.glsl"
#include "sun.glsl"

// What a scene lacks costs nothing: software devices run both sides of a branch.
layout(constant_id = 0) const bool kSun = true;
layout(constant_id = 1) const bool kMoved = true; // something stood elsewhere one frame earlier

layout(local_size_x = 32, local_size_y = 2) in;
layout(std430, set = 0, binding = 2) writeonly buffer Results { float results[]; };
layout(set = 0, binding = 3) uniform usampler2D surface;
layout(set = 0, binding = 4) uniform sampler2D rest;

void writeVector(uint plane, uint pixel, vec3 value)
{
    uint at = plane + 3u * pixel;
    results[at] = value.x;
    results[at + 1u] = value.y;
    results[at + 2u] = value.z;
}

void main()
{
    ivec2 pixel = ivec2(gl_GlobalInvocationID.xy);
    if (any(greaterThanEqual(pixel, frame.size.xy)))
        return;
    uint count = uint(frame.size.x * frame.size.y);
    uint i = uint(pixel.y * frame.size.x + pixel.x);

    float depth = 0.0, sun = 0.0;
    uint ids = 0u;
    vec3 normal = vec3(0), restPosition = vec3(0), colour = vec3(0);
    vec2 motion = vec2(0);
    uvec4 texel = texelFetch(surface, pixel, 0);
    if (texel.w != 0u) {
        uint index = instanceOf(texel.w);
        depth = uintBitsToFloat(texel.x);
        vec3 worldNormal = unpackNormal(texel.y);
        normal = transpose(mat3(frame.worldFromView)) * worldNormal;
        colour = unpackColour(texel.z);
        ids = instances[index].ids.x;
        restPosition = texelFetch(rest, pixel, 0).xyz;

        vec4 view = vec4(viewDirection(vec2(pixel) + 0.5) * depth, 1.0);
        vec4 rows[3] = frame.previousFromView;
        if (kMoved)
            rows = instances[index].previousFromView;
        vec3 previous = vec3(dot(rows[0], view), dot(rows[1], view), dot(rows[2], view));
        vec2 from = previous.xy / (max(-previous.z, 1e-4) * frame.tangents.zw);
        vec2 to = ndcOfPixel(vec2(pixel) + 0.5);
        motion = (to - from) * vec2(0.5, -0.5) * vec2(frame.size.xy);

        if (kSun)
            sun = sunOn((frame.worldFromView * view).xyz, worldNormal, depth);
    }
    results[i] = depth;
    results[count + i] = sun;
    results[2u * count + i] = uintBitsToFloat(ids);
    results[3u * count + 2u * i] = motion.x;
    results[3u * count + 2u * i + 1u] = motion.y;
    writeVector(5u * count, i, normal);
    writeVector(8u * count, i, restPosition);
    writeVector(11u * count, i, colour);
}
