// SPDX-License-Identifier: Apache-2.0
#version 460
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "instances.glsl"

layout(std430, set = 0, binding = 2) readonly buffer Order { uint order[]; }; // draw order -> instance

layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec3 colour;
#ifdef WITH_REST
layout(location = 3) in vec3 rest;
layout(location = 3) out vec3 restOut;
#endif

layout(location = 0) out vec3 normalOut; // world
layout(location = 1) out vec3 colourOut;
layout(location = 2) flat out uint instanceOut;

void main()
{
    uint index = order[gl_InstanceIndex];
    gl_Position = instances[index].clipFromLocal * vec4(position, 1.0);
    normalOut = vec3(dot(instances[index].normalFromLocal[0].xyz, normal), dot(instances[index].normalFromLocal[1].xyz, normal),
        dot(instances[index].normalFromLocal[2].xyz, normal));
    colourOut = colour * instances[index].colour.rgb;
    instanceOut = instances[index].ids.z;
#ifdef WITH_REST
    restOut = rest;
#endif
}
