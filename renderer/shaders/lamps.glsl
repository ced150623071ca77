// SPDX-License-Identifier: Apache-2.0
// Lamps of the shaded view; they cast no shadows.

vec3 lampLight(vec3 world, vec3 normal)
{
    vec3 light = vec3(0);
    for (int i = 0; i < frame.size.z; ++i) {
        vec3 towards = frame.lights[i].position.xyz - world;
        float squared = dot(towards, towards);
        float reach = frame.lights[i].position.w;
        float window = clamp(1.0 - squared / (reach * reach), 0.0, 1.0);
        float facing = clamp(dot(normal, towards) * inversesqrt(squared), 0.0, 1.0);
        light += frame.lights[i].colour.rgb * (facing * window * window / max(squared, 0.05));
    }
    return light;
}

/// Light that air and fog near a lamp scatter to the eye, by how close the ray comes to the lamp.
vec3 lampGlow(vec3 eye, vec3 direction, float metres)
{
    vec3 glow = vec3(0);
    float air = 0.0012 + 0.6 * frame.zenith.w;
    for (int i = 0; i < frame.size.z; ++i) {
        vec3 towards = frame.lights[i].position.xyz - eye;
        float along = dot(towards, direction);
        float aside = sqrt(max(dot(towards, towards) - along * along, 0.0)) + 0.12;
        float reached = smoothstep(-1.0, 1.0, (metres - along) / aside) * step(0.0, along);
        glow += frame.lights[i].colour.rgb * (air * reached / (aside * (1.0 + aside)));
    }
    return glow;
}
