// SPDX-License-Identifier: Apache-2.0
#include "rays/mirror_surfaces.h"

#include "ml/builtin/vocabulary.h"
#include "ml/glass_colour.h"
#include "rays/srgb.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rays {
namespace {

using namespace std::string_view_literals;

constexpr std::array kSmooth{"vehicle"sv, "floor"sv, "water"sv, "furniture"sv, "prop"sv};
constexpr std::array kStreet{"road"sv, "pavement"sv, "ground"sv}; // mirrors under water or ice
constexpr std::array kDull{"tree"sv, "rock"sv, "rubble"sv, "person"sv, "none"sv};
constexpr std::array kShiny{"glass"sv, "metal"sv, "steel"sv, "chrome"sv, "mirror"sv};

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

/// Water or ice lies on what is outdoors.
bool isSlick(const ml::LookInfo& look)
{
    const ml::builtin::FrameWords words = ml::builtin::readFrameWords(look.words);
    return !look.indoors && (look.weather == "rain" || words.wet > 0 || words.ice > 0);
}

} // namespace

MirrorSurfaces::MirrorSurfaces(const ml::Request& request)
    : m_guide(request.guide)
    , m_kinds(1, Kind::Dull)
{
    const bool slick = isSlick(request.look);
    for (const ml::ObjectInfo& object : request.objects)
        m_kinds.push_back(kindOf(object, slick));
}

MirrorSurfaces::Kind MirrorSurfaces::kindOf(const ml::ObjectInfo& object, bool slick) const
{
    const std::string& name = object.semanticClass;
    if (isOneOf(kDull, name))
        return Kind::Dull;
    const ml::builtin::ObjectWords words = ml::builtin::readObjectWords(object.words);
    if (isOneOf(kStreet, name))
        return slick || words.wet > 0 || words.ice > 0 ? Kind::Smooth : Kind::Dull;
    if (words.wet > 0)
        return Kind::Smooth;
    const auto isSaid = [&](std::string_view word) { return object.words.find(word) != std::string::npos; };
    return isOneOf(kSmooth, name) || std::ranges::any_of(kShiny, isSaid) ? Kind::Smooth : Kind::Panes;
}

bool MirrorSurfaces::at(std::size_t pixel) const
{
    if (m_guide.depth[pixel] <= 0)
        return false;
    const Kind kind = m_kinds[m_guide.objectId[pixel]];
    if (kind != Kind::Panes)
        return kind == Kind::Smooth;
    const std::uint8_t* colour = &m_guide.baseColour[3 * pixel];
    return ml::isGlassColour(decodeSrgb(colour[0]), decodeSrgb(colour[1]), decodeSrgb(colour[2]));
}

} // namespace rays
