// SPDX-License-Identifier: Apache-2.0
// How much of the sun reaches a surface: its angle to the sun, and the shadow map softened by percentage-closer filtering.
layout(set = 0, binding = 6) uniform sampler2DArrayShadow shadowMap;

float shadowTaps(vec3 at, int cascade)
{
    // Four bilinear comparisons half a texel and one texel away cover a 4x4 texel tent.
    vec2 texel = 1.0 / vec2(textureSize(shadowMap, 0).xy);
    float lit = 0.0;
    lit += texture(shadowMap, vec4(at.xy + texel * vec2(-0.5, -1.0), cascade, at.z));
    lit += texture(shadowMap, vec4(at.xy + texel * vec2(1.0, -0.5), cascade, at.z));
    lit += texture(shadowMap, vec4(at.xy + texel * vec2(0.5, 1.0), cascade, at.z));
    lit += texture(shadowMap, vec4(at.xy + texel * vec2(-1.0, 0.5), cascade, at.z));
    return 0.25 * lit;
}

/// 0 shadowed .. 1 lit and facing the sun. `depth` is in metres along the view axis.
float sunOn(vec3 world, vec3 normal, float depth)
{
    float facing = dot(normal, frame.towardsSun.xyz) * frame.towardsSun.w;
    if (facing <= 0.0)
        return 0.0;
    if (depth >= frame.cascades.y)
        return facing;
    int cascade = depth < frame.cascades.x ? 0 : 1;
    float texelMetres = cascade == 0 ? frame.cascades.z : frame.cascades.w;
    vec3 lifted = world + normal * texelMetres * 2.0 * sqrt(1.0 - facing * facing); // against self-shadowing on slopes
    vec3 at = (frame.shadowFromWorld[cascade] * vec4(lifted, 1.0)).xyz;
    float fade = clamp((depth / frame.cascades.y - 0.9) * 10.0, 0.0, 1.0); // no hard edge where shadows end
    return facing * mix(shadowTaps(at, cascade), 1.0, fade);
}
