// SPDX-License-Identifier: Apache-2.0
#version 460

layout(location = 0) in vec3 position;
layout(location = 1) in vec4 clipFromLocal[3]; // rows, of the instance

void main()
{
    vec4 local = vec4(position, 1.0);
    gl_Position = vec4(dot(clipFromLocal[0], local), dot(clipFromLocal[1], local), dot(clipFromLocal[2], local), 1.0);
}
