// SPDX-License-Identifier: Apache-2.0
// How much of the sun reaches a surface: its angle to the sun, and the shadow map softened by percentage-closer filtering.
layout(set = 0, binding = 5) uniform sampler2DArray shadowMap;

/// 3x3 comparisons weighted as a box of two texels. By fetches: software devices pay dearly for comparing samplers.
float shadowTaps(vec3 at, int cascade)
{
    vec2 texel = at.xy * vec2(textureSize(shadowMap, 0).xy) - 0.5;
    ivec2 base = ivec2(floor(texel));
    ivec2 most = textureSize(shadowMap, 0).xy - 2;
    base = clamp(base, ivec2(1), most);
    vec2 part = fract(texel);
    vec3 column = vec3(1.0 - part.x, 1.0, part.x);
    vec3 row = vec3(1.0 - part.y, 1.0, part.y);
    float lit = 0.0;
    for (int y = 0; y < 3; ++y) {
        vec3 depths = vec3(texelFetch(shadowMap, ivec3(base + ivec2(-1, y - 1), cascade), 0).r,
            texelFetch(shadowMap, ivec3(base + ivec2(0, y - 1), cascade), 0).r,
            texelFetch(shadowMap, ivec3(base + ivec2(1, y - 1), cascade), 0).r);
        lit += row[y] * dot(column, vec3(greaterThanEqual(depths, vec3(at.z))));
    }
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
    // Lifted off the surface against self-shadowing: along its normal on slopes, a little towards the sun everywhere.
    vec3 lifted = world + texelMetres * (2.0 * sqrt(1.0 - facing * facing) * normal + 0.5 * frame.towardsSun.xyz);
    vec3 at = (frame.shadowFromWorld[cascade] * vec4(lifted, 1.0)).xyz;
    float fade = clamp((depth / frame.cascades.y - 0.9) * 10.0, 0.0, 1.0); // no hard edge where shadows end
    return facing * mix(shadowTaps(at, cascade), 1.0, fade);
}
