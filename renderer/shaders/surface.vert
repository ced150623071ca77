// SPDX-License-Identifier: Apache-2.0
// What an instance brings comes as vertex attributes, which software devices fetch far faster than buffers.
#version 460

layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec3 colour;
layout(location = 3) in mat4 clipFromLocal; // of the instance, as are those below
layout(location = 7) in vec4 normalAndColour[3]; // xyz: rows of normals to world space; w: base colour
layout(location = 10) in uint word; // surface_texel.glsl, w
#ifdef WITH_REST
layout(location = 11) in vec3 rest;
layout(location = 3) out vec3 restOut;
#endif

layout(location = 0) out vec3 normalOut; // world
layout(location = 1) out vec3 colourOut;
layout(location = 2) flat out uint wordOut;

void main()
{
    gl_Position = clipFromLocal * vec4(position, 1.0);
    normalOut = vec3(dot(normalAndColour[0].xyz, normal), dot(normalAndColour[1].xyz, normal), dot(normalAndColour[2].xyz, normal));
    colourOut = colour * vec3(normalAndColour[0].w, normalAndColour[1].w, normalAndColour[2].w);
    wordOut = word;
#ifdef WITH_REST
    restOut = rest;
#endif
}
