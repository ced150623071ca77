// SPDX-License-Identifier: Apache-2.0
#version 460

layout(set = 0, binding = 7) uniform sampler2D font;
layout(location = 0) in vec2 uv;
layout(location = 1) in vec4 colour;
layout(location = 0) out vec4 colourOut;

void main() { colourOut = vec4(colour.rgb, colour.a * texture(font, uv).r); }
