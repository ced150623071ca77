// SPDX-License-Identifier: Apache-2.0
// Lines on the ground plane y = 0: every metre and every ten, as wide as a pixel, faded where they would crowd.

float gridLines(vec2 at, float spacing, vec2 footprint)
{
    vec2 away = abs(fract(at / spacing - 0.5) - 0.5) * spacing;
    vec2 line = clamp(1.0 - away / max(footprint, vec2(0.008)), 0.0, 1.0);
    vec2 crowd = clamp(footprint * 6.0 / spacing - 0.4, 0.0, 1.0);
    line *= 1.0 - crowd;
    return max(line.x, line.y);
}

/// `metres` is where the ray ends on a surface; ground hidden behind that gets no grid.
vec3 withGroundGrid(vec3 colour, vec3 eye, vec3 direction, float metres, float pixelAngle)
{
    float along = -eye.y / direction.y;
    if (!(along > 0.0) || along > metres * 1.002 + 0.02)
        return colour;
    vec2 at = eye.xz + direction.xz * along;
    // A pixel covers more ground along the ray than across it.
    float across = along * pixelAngle;
    vec2 heading = normalize(direction.xz + vec2(1e-6, 0));
    vec2 footprint = across * (abs(heading.yx) + abs(heading) / max(abs(direction.y), 0.02));
    float fade = exp(-along * 0.012);
    float strength = max(0.10 * gridLines(at, 1.0, footprint), 0.22 * gridLines(at, 10.0, footprint)) * fade;
    float grey = dot(colour, vec3(0.21, 0.72, 0.07));
    return mix(colour, grey > 0.25 ? vec3(0.02) : vec3(0.6), strength);
}
