// SPDX-License-Identifier: Apache-2.0
#version 460

layout(push_constant) uniform Scale { vec2 clipPerPixel; };
layout(location = 0) in vec2 position; // pixels
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 colour; // sRGB
layout(location = 0) out vec2 uvOut;
layout(location = 1) out vec4 colourOut;

void main()
{
    uvOut = uv;
    colourOut = colour;
    gl_Position = vec4(position * clipPerPixel - 1.0, 0.0, 1.0);
}
