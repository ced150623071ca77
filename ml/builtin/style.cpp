// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/style.h"

#include "ml/builtin/word_effects.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

namespace ml::builtin {
namespace {

constexpr float kAdultEye = 0.132f; // width of its opening, head heights

template <typename Value>
using Names = std::initializer_list<std::pair<const char*, Value>>;

const Names<Garment> kOutfits{{"jumper", Garment::Sweater}, {"shirt", Garment::Shirt}, {"jacket", Garment::Jacket}, {"coat", Garment::Coat},
    {"dress", Garment::Dress}, {"suit", Garment::Suit}};
const Names<Hair> kHairs{{"bald", Hair::Bald}, {"short", Hair::Short}, {"parted", Hair::Parted}, {"bob", Hair::Bob}, {"long", Hair::Long},
    {"ponytail", Hair::Ponytail}, {"curly", Hair::Curly}, {"cap", Hair::Cap}, {"hat", Hair::Hat}};

/// The first value, which says that nothing is known, for a name from elsewhere.
template <typename Value>
Value nameIn(const Names<Value>& names, const std::string& name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& one) { return name == one.first; });
    return found == names.end() ? Value{} : found->second;
}

/// What a hostile or older request may say is not used.
bool sensible(const std::array<float, 3>& size)
{
    return std::all_of(size.begin(), size.end(), [](float metres) { return metres > 0.01f && metres < 1000; });
}

} // namespace

Garment outfitOf(const ObjectInfo& object) { return nameIn(kOutfits, object.outfit); }

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
    result.words = effectiveWords(result.semanticClass, readObjectWords(object.words), outfitOf(object));
    result.bodyColour = object.bodyColour;
    result.material = result.words.material;
    result.hash = styleHash(object.styleSeed.value_or(seed), object.styleKey);
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
    if (!sensible(object.detailSize))
        return result;
    result.guessed = object.detailGuessed;
    result.detailOrigin = {object.detailOrigin[0], object.detailOrigin[1], object.detailOrigin[2]};
    if (result.semanticClass == Class::Person) {
        // The eyes of a child are a sixth larger in its head (assets/figure/head_field.cpp).
        result.coloured = object.coloured;
        result.headHeight = object.detailSize[1];
        const float eye = object.detailSize[0] / object.detailSize[1];
        result.youth = eye < 0.2f ? clamp((eye / kAdultEye - 1) / 0.16f) : 0;
        result.outfit = outfitOf(object);
        result.hair = nameIn(kHairs, object.hair);
    }
    if (result.semanticClass == Class::Building) {
        result.lattice = true;
        result.cellU = object.detailSize[0];
        result.cellV = object.detailSize[1];
        result.cellDepth = object.detailSize[2];
        result.windowsX = object.windowsX;
        result.windowsZ = object.windowsZ;
    }
    return result;
}

CellGrid gridOf(const ObjectStyle& style, int axis)
{
    if (!style.lattice)
        return {style.cellU, style.cellV, 0, 0};
    const Vec3& o = style.detailOrigin;
    if (axis == 0)
        return {style.cellDepth, style.cellV, o.z, o.y};
    if (axis == 1)
        return {style.cellU, style.cellDepth, o.x, o.z};
    return {style.cellU, style.cellV, o.x, o.y};
}

bool hasWindow(const ObjectStyle& style, int axis, int column, int storey)
{
    const auto& rows = axis == 0 ? style.windowsX : style.windowsZ;
    if (axis == 1 || storey < 0 || column < 0 || static_cast<std::size_t>(storey) >= rows.size())
        return false;
    const std::string& row = rows[static_cast<std::size_t>(storey)];
    return static_cast<std::size_t>(column) < row.size() && row[static_cast<std::size_t>(column)] == 'w';
}

ObjectStyle skyStyle(std::uint64_t seed)
{
    ObjectStyle result;
    result.hash = styleHash(seed, 0);
    return result;
}

} // namespace ml::builtin
