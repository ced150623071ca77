// SPDX-License-Identifier: Apache-2.0
// Sky, fog and the tone curve.

const vec3 kGroundTint = vec3(0.30, 0.29, 0.28); // of the horizon's light, below the horizon

/// Colour of the sky, or of the dim ground where the direction points below the horizon.
vec3 skyColour(vec3 direction)
{
    float up = direction.y;
    vec3 above = mix(frame.horizon.rgb, frame.zenith.rgb, pow(clamp(up, 0.0, 1.0), 0.55));
    vec3 below = mix(frame.horizon.rgb, frame.horizon.rgb * kGroundTint, smoothstep(0.0, 0.18, -up));
    vec3 colour = up >= 0.0 ? above : below;
    float towards = dot(direction, frame.towardsSun.xyz) * frame.towardsSun.w;
    if (towards > 0.0 && up > -0.05) {
        float halo = 0.10 * pow(towards, 24.0) + 0.04 * pow(towards, 4.0) * (1.0 - clamp(up, 0.0, 1.0));
        float disc = smoothstep(0.99990, 0.99996, towards) * 6.0; // half a degree wide
        colour += frame.sunColour.rgb * (halo + disc) * smoothstep(-0.05, 0.02, up);
    }
    return colour;
}

/// Fog takes the horizon's light.
vec3 fogged(vec3 colour, float metres) { return mix(frame.horizon.rgb, colour, exp(-frame.zenith.w * metres)); }

/// Khronos PBR Neutral without its toe, which would crush shadows: base colours stay as they are up to 0.76, highlights
/// roll off softly. https://github.com/KhronosGroup/ToneMapping/tree/main/PBR_Neutral
vec3 toneCurve(vec3 colour)
{
    const float kStart = 0.76;
    const float kRange = 1.0 - kStart;
    float peak = max(colour.r, max(colour.g, colour.b));
    float rolled = 1.0 - kRange * kRange / (max(peak, kStart) + kRange - kStart);
    float newPeak = peak < kStart ? peak : rolled;
    colour *= newPeak / max(peak, 1e-4);
    float desaturation = 1.0 - 1.0 / (0.15 * (peak - newPeak) + 1.0);
    return mix(colour, vec3(newPeak), desaturation);
}

vec3 encodeSrgb(vec3 linear)
{
    linear = clamp(linear, 0.0, 1.0);
    return mix(1.055 * pow(linear, vec3(1.0 / 2.4)) - 0.055, 12.92 * linear, lessThanEqual(linear, vec3(0.0031308)));
}
