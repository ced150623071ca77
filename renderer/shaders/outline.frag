// SPDX-License-Identifier: Apache-2.0
// A line around what is selected, over the shaded view.
#version 460
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "surface_texel.glsl"

#ifdef FOUR_SAMPLES
layout(set = 0, binding = 3) uniform usampler2DMS surface;
#else
layout(set = 0, binding = 3) uniform usampler2D surface;
#endif
layout(location = 0) out vec4 colourOut;

const vec3 kColour = vec3(1.0, 0.62, 0.16); // sRGB
const int kReach = 2; // pixels

bool selectedAt(ivec2 pixel)
{
    return (texelFetch(surface, clamp(pixel, ivec2(0), frame.size.xy - 1), 0).w & kSelected) != 0u;
}

void main()
{
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    float cover = 0.0;
    for (int y = -kReach; y <= kReach; ++y)
        for (int x = -kReach; x <= kReach; ++x)
            if (selectedAt(pixel + ivec2(x, y)))
                cover = max(cover, clamp(float(kReach) + 0.6 - length(vec2(x, y)), 0.0, 1.0));
    colourOut = vec4(kColour, selectedAt(pixel) ? 0.0 : cover);
}
