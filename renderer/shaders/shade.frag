// SPDX-License-Identifier: Apache-2.0
// The shaded view from the surface buffer. Pixels whose samples differ are shaded once for each sample, others once.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "instances.glsl"
#include "surface_texel.glsl"
#include "sun.glsl"
#include "atmosphere.glsl"
#include "ground_grid.glsl"

#ifdef FOUR_SAMPLES
layout(set = 0, binding = 4) uniform usampler2DMS surface;
#else
layout(set = 0, binding = 4) uniform usampler2D surface;
#endif
layout(set = 0, binding = 7) uniform sampler2D occlusion; // half resolution, 1 open .. 0 covered
layout(location = 0) out vec4 colourOut;

const float kSun = 0.55; // balance between sun and sky, for shadows that stay readable
const float kAmbient = 0.55;
const vec3 kOutline = vec3(1.0, 0.62, 0.16); // sRGB

vec3 lamps(vec3 world, vec3 normal)
{
    vec3 light = vec3(0);
    for (int i = 0; i < frame.size.z; ++i) {
        vec3 towards = frame.lights[i].position.xyz - world;
        float squared = dot(towards, towards);
        float reach = frame.lights[i].position.w;
        float window = clamp(1.0 - squared / (reach * reach), 0.0, 1.0);
        float facing = clamp(dot(normal, towards) * inversesqrt(squared), 0.0, 1.0);
        light += frame.lights[i].colour.rgb * (facing * window * window / max(squared, 0.05));
    }
    return light;
}

/// Light that fog and air near a lamp scatter to the eye, by the closest approach of the ray to the lamp.
vec3 lampGlow(vec3 eye, vec3 direction, float metres)
{
    vec3 glow = vec3(0);
    float air = 0.0012 + 0.6 * frame.zenith.w;
    for (int i = 0; i < frame.size.z; ++i) {
        vec3 towards = frame.lights[i].position.xyz - eye;
        float along = dot(towards, direction);
        float aside = sqrt(max(dot(towards, towards) - along * along, 0.0)) + 0.12;
        float reached = smoothstep(-1.0, 1.0, (metres - along) / aside) * step(0.0, along);
        glow += frame.lights[i].colour.rgb * (air * reached / (aside * (1.0 + aside)));
    }
    return glow;
}

vec3 shadeSurface(uvec4 texel, vec3 direction, float stretch, float open)
{
    uint index = texel.w - 1u;
    float depth = uintBitsToFloat(texel.x);
    vec3 eye = frame.worldFromView[3].xyz;
    vec3 world = eye + direction * (depth * stretch);
    vec3 normal = unpackNormal(texel.y);
    vec3 base = unpackColour(texel.z) * instances[index].colour.rgb;
    if ((instances[index].ids.z & kEmissive) != 0u)
        return base * 6.0;

    vec3 bounce = frame.horizon.rgb * 0.22 + frame.sunColour.rgb * (0.10 * max(frame.towardsSun.y, 0.0) * frame.towardsSun.w);
    vec3 ambient = mix(bounce, mix(frame.horizon.rgb, frame.zenith.rgb, 0.45), 0.5 + 0.5 * normal.y) * open;
    float facing = clamp(dot(normal, -direction), 0.0, 1.0);
    ambient *= 0.82 + 0.18 * facing; // a soft head light keeps forms readable in shadow
    vec3 light = kAmbient * ambient + kSun * frame.sunColour.rgb * sunOn(world, normal, depth) + lamps(world, normal) * (0.5 + 0.5 * open);
    return fogged(base * light, direction, depth * stretch);
}

vec3 shadeSample(uvec4 texel, vec3 direction, float stretch, float open)
{
    vec3 eye = frame.worldFromView[3].xyz;
    bool hit = texel.w != 0u;
    float metres = hit ? uintBitsToFloat(texel.x) * stretch : 1e5;
    vec3 colour = hit ? shadeSurface(texel, direction, stretch, open) : skyColour(direction);
    if (frame.horizon.w > 0.0)
        colour = withGroundGrid(colour, eye, direction, metres, frame.tangents.y * 2.0 / float(frame.size.y));
    if (frame.size.z > 0)
        colour += lampGlow(eye, direction, metres);
    return toneCurve(colour * frame.sunColour.w);
}

uvec4 surfaceAt(ivec2 pixel) { return texelFetch(surface, pixel, 0); }

bool selectedAt(ivec2 pixel)
{
    uint w = surfaceAt(clamp(pixel, ivec2(0), frame.size.xy - 1)).w;
    return w != 0u && (instances[w - 1u].ids.z & kSelected) != 0u;
}

/// 0..1: how much of the outline of the selection covers a pixel that is not selected itself.
float outlineAt(ivec2 pixel)
{
    if (selectedAt(pixel))
        return 0.0;
    float near = 0.0;
    for (int y = -2; y <= 2; ++y)
        for (int x = -2; x <= 2; ++x)
            if (selectedAt(pixel + ivec2(x, y)))
                near = max(near, clamp(2.6 - length(vec2(x, y)), 0.0, 1.0));
    return near;
}

float openAt(vec2 pixel) { return texture(occlusion, pixel / vec2(frame.size.xy)).r; }

void main()
{
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec3 ray = mat3(frame.worldFromView) * viewDirection(gl_FragCoord.xy);
    float stretch = length(ray); // metres of the ray for a metre of depth
    vec3 direction = ray / stretch;
    float open = openAt(gl_FragCoord.xy);

    uvec4 first = surfaceAt(pixel);
    vec3 colour = shadeSample(first, direction, stretch, open);
#ifdef FOUR_SAMPLES
    uvec4 others[3];
    bool differs = false;
    for (int s = 0; s < 3; ++s) {
        others[s] = texelFetch(surface, pixel, s + 1);
        differs = differs || others[s].w != first.w || others[s].y != first.y;
    }
    if (differs) {
        for (int s = 0; s < 3; ++s)
            colour += shadeSample(others[s], direction, stretch, open);
        colour *= 0.25;
    }
#endif
    colour = encodeSrgb(colour);
    if (frame.size.w != 0)
        colour = mix(colour, kOutline, outlineAt(pixel));
    colourOut = vec4(colour, 1.0);
}
