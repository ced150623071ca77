// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/hair.h"

#include "assets/asset_error.h"
#include "assets/figure/figure.h"
#include "assets/figure/hair_field.h"
#include "assets/figure/head.h"
#include "assets/proxies/distance_forms.h"
#include "assets/proxies/implicit_surface.h"
#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/proxy_maker.h"

#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace assets {

namespace {

using glm::vec3;

const vec3 kHairColour = srgb(74, 58, 46);
const vec3 kKnitColour = srgb(86, 92, 104);
const vec3 kFeltColour = srgb(66, 62, 58);

constexpr float kHairCell = 0.044f; // head heights

Hair hairOf(const std::string& style)
{
    const auto& names = figureHairs();
    const auto found = std::ranges::find(names, style);
    if (found == names.end())
        throw AssetError("There is no hair \"" + style + "\"; choose one of the list.");
    return Hair(found - names.begin());
}

Mesh hairMesh(const Proportions& p, Hair style)
{
    const HairField field(p, style);
    return makeSurface([&field](const vec3& place) { return field.distance(place); }, {-0.47f, field.lowest(), -0.78f},
        {0.47f, 0.68f, 0.52f}, style == Hair::Curly ? 0.9f * kHairCell : kHairCell);
}

/// A knitted cap that is pulled over the ears' tips, its brim turned up.
Mesh capMesh(const Proportions& p)
{
    const HeadField head(p);
    const auto field = [&head, wide = p.face.headWidth](const vec3& q) {
        const float up = q.y - 0.36f * q.z - 0.095f; // above the brim's edge, which lies low at the nape
        const float cuff = glm::smoothstep(0.165f, 0.15f, up);
        const float crown = ellipsoidDistance(q, {0, 0.2f, -0.075f}, {0.345f + wide, 0.375f, 0.4f});
        const float wool = joined(head.scalpDistance(q) - 0.045f, crown, 0.06f) - 0.022f * cuff;
        return carved(wool, up, 0.02f);
    };
    return makeSurface(field, {-0.47f, -0.2f, -0.56f}, {0.47f, 0.68f, 0.52f}, kHairCell);
}

/// A felt hat with a brim; its rings lie on each other from the sweat band outwards and up to the crown.
Mesh hatMesh(const Proportions& p)
{
    struct Ring {
        float radius, height;
    };
    constexpr std::array kRings{Ring{0, 0.03f}, Ring{0.33f, 0.0f}, Ring{0.42f, -0.012f}, Ring{0.585f, 0.0f}, Ring{0.6f, 0.012f},
        Ring{0.585f, 0.022f}, Ring{0.44f, 0.008f}, Ring{0.372f, 0.014f}, Ring{0.362f, 0.03f}, Ring{0.37f, 0.04f}, Ring{0.37f, 0.09f},
        Ring{0.358f, 0.1f}, Ring{0.348f, 0.24f}, Ring{0.325f, 0.315f}, Ring{0.27f, 0.345f}, Ring{0.17f, 0.325f}, Ring{0, 0.305f}};
    constexpr int kAround = 36;
    const float wide = 0.95f + 3 * p.face.headWidth; // as the skull, which is a third of a head to each side
    MeshBuilder builder;
    std::vector<vec3> last;
    for (const auto& ring : kRings) {
        std::vector<vec3> points;
        for (int i = 0; i < kAround; ++i) {
            const float angle = -glm::two_pi<float>() * float(i) / kAround;
            const float x = ring.radius * std::sin(angle) * wide, z = ring.radius * std::cos(angle) * 1.13f;
            // The brim is turned up at the sides; the crown is pinched in front.
            const float brim = glm::smoothstep(0.4f, 0.6f, ring.radius), crown = glm::smoothstep(0.2f, 0.34f, ring.height);
            const float up = ring.height + brim * (0.055f * std::sin(angle) * std::sin(angle) - 0.03f * std::cos(angle));
            const float pinch = 1 - 0.2f * crown * glm::smoothstep(0.1f, 0.9f, std::cos(angle));
            points.push_back({x * pinch, 0.225f + up + 0.14f * z, z - 0.05f});
        }
        if (!last.empty())
            builder.band(points, last);
        last = points;
    }
    return builder.finish(180);
}

Part partOf(const Proportions& p, const char* name, Mesh mesh, const vec3& colour)
{
    placeOnHead(mesh, p);
    return {name, std::move(mesh), colour, "", false};
}

} // namespace

const std::vector<std::string>& figureHairs()
{
    static const std::vector<std::string> names{"bald", "short", "parted", "bob", "long", "ponytail", "curly", "cap", "hat"};
    return names;
}

std::vector<Part> makeHair(const Proportions& p, const std::string& style)
{
    const Hair hair = hairOf(style);
    std::vector<Part> parts;
    if (hair != Hair::Bald)
        parts.push_back(partOf(p, "hair", hairMesh(p, hair), kHairColour));
    if (hair == Hair::Cap)
        parts.push_back(partOf(p, "headwear", capMesh(p), kKnitColour));
    if (hair == Hair::Hat)
        parts.push_back(partOf(p, "headwear", hatMesh(p), kFeltColour));
    return parts;
}

} // namespace assets
