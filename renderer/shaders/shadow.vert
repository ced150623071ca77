// SPDX-License-Identifier: Apache-2.0
#version 460
#extension GL_GOOGLE_include_directive : require
#include "frame.glsl"
#include "instances.glsl"

layout(std430, set = 0, binding = 2) readonly buffer Order { uint order[]; };
layout(push_constant) uniform Cascade { int cascade; };
layout(location = 0) in vec3 position;

void main()
{
    uint index = order[gl_InstanceIndex];
    vec4 local = vec4(position, 1.0);
    vec4 world = vec4(dot(instances[index].worldFromLocal[0], local), dot(instances[index].worldFromLocal[1], local),
        dot(instances[index].worldFromLocal[2], local), 1.0);
    vec4 shadow = frame.shadowFromWorld[cascade] * world;
    gl_Position = vec4(2.0 * shadow.xy - 1.0, shadow.z, 1.0);
}
