// SPDX-License-Identifier: Apache-2.0
// The shaded view from the surface buffer. Pixels whose samples differ are shaded once for each sample, others once.
// What a scene lacks is left out by constants: software devices run both sides of every branch.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "surface_texel.glsl"
#include "sun.glsl"
#include "atmosphere.glsl"
#include "ground_grid.glsl"
#include "lamps.glsl"

layout(constant_id = 0) const bool kWithGrid = false;
layout(constant_id = 1) const bool kWithLamps = false;

#ifdef FOUR_SAMPLES
layout(set = 0, binding = 3) uniform usampler2DMS surface;
#else
layout(set = 0, binding = 3) uniform usampler2D surface;
#endif
layout(set = 0, binding = 6) uniform sampler2D occlusion; // half resolution, 1 open .. 0 covered
layout(location = 0) out vec4 colourOut;

const float kSun = 0.55; // balance between sun and sky, for shadows that stay readable
const float kAmbient = 0.72;
const float kGlow = 6.0; // of a lamp head

vec3 shadeSurface(uvec4 texel, vec3 direction, float stretch, float open)
{
    float depth = uintBitsToFloat(texel.x);
    vec3 world = frame.worldFromView[3].xyz + direction * (depth * stretch);
    vec3 normal = unpackNormal(texel.y);
    vec3 bounce = frame.horizon.rgb * 0.30 + frame.sunColour.rgb * (0.10 * max(frame.towardsSun.y, 0.0) * frame.towardsSun.w);
    vec3 ambient = mix(bounce, mix(frame.horizon.rgb, frame.zenith.rgb, 0.45), 0.5 + 0.5 * normal.y) * (kAmbient * open);
    ambient *= 0.68 + 0.32 * clamp(dot(normal, -direction), 0.0, 1.0); // a soft head light keeps forms readable in shadow
    vec3 light = ambient + kSun * frame.sunColour.rgb * sunOn(world, normal, depth);
    if (kWithLamps)
        light += lampLight(world, normal) * (0.5 + 0.5 * open);
    if ((texel.w & kEmissive) != 0u)
        light = vec3(kGlow);
    return unpackColour(texel.z) * light;
}

vec3 shadeSample(uvec4 texel, vec3 direction, vec3 sky, float stretch, float open)
{
    bool hit = texel.w != 0u;
    float metres = hit ? uintBitsToFloat(texel.x) * stretch : 1e5;
    vec3 colour = hit ? fogged(shadeSurface(texel, direction, stretch, open), metres) : sky;
    if (kWithGrid)
        colour = withGroundGrid(colour, frame.worldFromView[3].xyz, direction, metres, frame.tangents.y * 2.0 / float(frame.size.y));
    if (kWithLamps)
        colour += lampGlow(frame.worldFromView[3].xyz, direction, metres);
    return toneCurve(colour * frame.sunColour.w);
}

void main()
{
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec3 ray = mat3(frame.worldFromView) * viewDirection(gl_FragCoord.xy);
    float stretch = length(ray); // metres of the ray for a metre of depth
    vec3 direction = ray / stretch;
    vec3 sky = skyColour(direction);
    // Read where four texels meet, which averages the 2x2 pattern away.
    float open = texture(occlusion, round(0.5 * gl_FragCoord.xy) / vec2(textureSize(occlusion, 0))).r;
    uvec4 first = texelFetch(surface, pixel, 0);
#ifdef FOUR_SAMPLES
    bool differs = false;
    for (int s = 1; s < 4; ++s) {
        uvec4 other = texelFetch(surface, pixel, s);
        differs = differs || other.w != first.w || other.y != first.y;
    }
    int samples = differs ? 4 : 1;
    vec3 colour = vec3(0);
    for (int s = 0; s < samples; ++s)
        colour += shadeSample(texelFetch(surface, pixel, s), direction, sky, stretch, open);
    colour /= float(samples);
#else
    vec3 colour = shadeSample(first, direction, sky, stretch, open);
#endif
    // Half a step of ordered noise hides the bands of eight bits in skies and on large walls.
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))); // Jimenez 2014
    colourOut = vec4(encodeSrgb(colour) + (noise - 0.5) / 255.0, 1.0);
}
