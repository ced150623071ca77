// SPDX-License-Identifier: Apache-2.0
#version 460
#extension GL_GOOGLE_include_directive : require
#include "surface_texel.glsl"

layout(location = 0) in vec3 normal;
layout(location = 1) in vec3 colour;
layout(location = 2) flat in uint word;
layout(location = 0) out uvec4 surface;
#ifdef WITH_REST
layout(location = 3) in vec3 rest;
layout(location = 1) out vec4 restOut;
#endif

void main()
{
    // Closed meshes are drawn with their backs culled, so a back seen here belongs to an open one: it faces the camera.
    vec3 facing = gl_FrontFacing ? normal : -normal;
    surface = uvec4(floatBitsToUint(1.0 / gl_FragCoord.w), packNormal(facing), packColour(colour), word);
#ifdef WITH_REST
    restOut = vec4(rest, 1.0);
#endif
}
