// SPDX-License-Identifier: Apache-2.0
#include "assets/import/guess_detail.h"

#include "assets/import/guess_parts.h"
#include "assets/import/name_words.h"

#include <algorithm>

namespace assets {

namespace {

constexpr const char* kGlassWords
    = "window glass glazing pane fenster glas scheibe verglasung fenetre vitre vitrage ventana vidrio cristal finestra vetro";

/// Dark and a little blue, as the panes of most models are.
bool isGlassColour(const glm::vec3& c)
{
    const float brightness = 0.2126f * c.r + 0.7152f * c.g + 0.0722f * c.b;
    return brightness < 0.12f && c.b > 1.3f * c.r && c.b < 3 * c.r && c.g > c.r && c.g < c.b;
}

/// Glass among other things: a tower that is all of one dark blue says nothing.
bool bringsWindows(const Shape& shape)
{
    const bool onePart = shape.parts.size() == 1;
    return std::ranges::any_of(shape.parts, [&](const Part& part) {
        const auto& colours = part.mesh.colours;
        const auto panes = std::ranges::count_if(colours, [&](const auto& colour) { return isGlassColour(colour * part.colour); });
        if (part.clear || (panes > 0 && std::size_t(panes) < colours.size()))
            return true;
        return !onePart && (saysOneOf(part.name, kGlassWords) || panes > 0 || (colours.empty() && isGlassColour(part.colour)));
    });
}

} // namespace

DetailFrame guessDetail(const Shape& shape, const std::string& semanticClass)
{
    if (shape.detail.size.y > 0)
        return shape.detail;
    if (semanticClass == "person")
        return guessFace(shape);
    return semanticClass == "building" && !bringsWindows(shape) ? guessWindows(shape) : DetailFrame{};
}

} // namespace assets
