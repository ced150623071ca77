// SPDX-License-Identifier: Apache-2.0
// A texel of the surface buffer: 16 bytes that say all about the nearest surface in a pixel.
//   x  linear depth in metres, as float bits
//   y  world normal, octahedral, 2 x 16 bits
//   z  base colour, 11 + 11 + 10 bits, linear
//   w  index of the instance + 1, flags in the two highest bits; 0 where nothing is
// Octahedral normals: Cigolle et al., "A Survey of Efficient Representations for Independent Unit Vectors", JCGT 2014.
#ifndef SURFACE_TEXEL_GLSL
#define SURFACE_TEXEL_GLSL

const uint kSelected = 1u << 31;
const uint kEmissive = 1u << 30;

uint instanceOf(uint w) { return (w & ~(kSelected | kEmissive)) - 1u; }

uint packNormal(vec3 n)
{
    n /= abs(n.x) + abs(n.y) + abs(n.z);
    vec2 folded = (1.0 - abs(n.yx)) * vec2(n.x >= 0.0 ? 1.0 : -1.0, n.y >= 0.0 ? 1.0 : -1.0);
    return packSnorm2x16(n.z >= 0.0 ? n.xy : folded);
}

vec3 unpackNormal(uint bits)
{
    vec2 e = unpackSnorm2x16(bits);
    vec3 n = vec3(e, 1.0 - abs(e.x) - abs(e.y));
    float fold = max(-n.z, 0.0);
    n.x += n.x >= 0.0 ? -fold : fold;
    n.y += n.y >= 0.0 ? -fold : fold;
    return normalize(n);
}

uint packColour(vec3 c)
{
    uvec3 q = uvec3(clamp(c, 0.0, 1.0) * vec3(2047, 2047, 1023) + 0.5);
    return q.r | (q.g << 11) | (q.b << 22);
}

vec3 unpackColour(uint bits) { return vec3(bits & 2047u, (bits >> 11) & 2047u, bits >> 22) / vec3(2047, 2047, 1023); }

#endif
