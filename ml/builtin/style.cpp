// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/style.h"

#include "ml/builtin/noise.h"

namespace ml::builtin {

std::uint32_t styleHash(std::uint64_t seed, std::uint64_t styleKey)
{
    std::uint32_t hash = 0x9e3779b9u;
    for (const std::uint64_t value : {seed, styleKey})
        for (const int shift : {0, 32})
            hash = mixBits(hash ^ static_cast<std::uint32_t>(value >> shift)) + 0x9e3779b9u;
    return mixBits(hash);
}

ObjectStyle styleOf(const ObjectInfo& object, std::uint64_t seed)
{
    ObjectStyle result;
    result.semanticClass = classFromName(object.semanticClass);
    result.words = readObjectWords(object.words);
    if (result.semanticClass == Class::Person)
        result.words.colour.reset(); // the plan paints clothes, skin and hair part by part; a word would paint the face as well
    result.material = result.words.material;
    result.hash = styleHash(seed, object.styleKey);
    for (std::uint32_t k = 0; k < 3; ++k)
        result.style[k] = unitOf(result.hash, 10 + k);

    const CellTraits& traits = cellTraits(result.semanticClass);
    result.cellular = traits.u[0] > 0 ? 1.0f : 0.0f;
    if (result.cellular > 0) {
        result.cellU = mix(traits.u[0], traits.u[1], unitOf(result.hash, 1));
        result.cellV = traits.square ? result.cellU : mix(traits.v[0], traits.v[1], unitOf(result.hash, 2));
    }
    result.bricks = traits.bricks ? 1.0f : 0.0f;
    result.slowNoise = traits.slowNoise;
    return result;
}

ObjectStyle skyStyle(std::uint64_t seed)
{
    ObjectStyle result;
    result.hash = styleHash(seed, 0);
    return result;
}

} // namespace ml::builtin
