// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/outfit.h"

#include "assets/asset_error.h"
#include "assets/figure/figure.h"
#include "assets/proxies/proxy_maker.h"

#include <algorithm>
#include <array>

namespace assets {

namespace {

struct Named {
    const char* name;
    Outfit outfit;
};

const std::array<Named, 6>& outfits()
{
    const auto cloth = srgb(104, 112, 122), trousers = srgb(72, 74, 82);
    static const std::array<Named, 6> all{
        Named{"jumper",
            {.collar = Collar::Rib, .upper = cloth, .lower = trousers, .ease = 0.013f, .sleeve = 0.011f, .cuff = -0.004f, .hem = 0.035f}},
        Named{"shirt",
            {.collar = Collar::Shirt, .upper = cloth, .lower = trousers, .ease = 0.006f, .sleeve = 0.008f, .cuff = 0.002f, .hem = 0.075f}},
        Named{"jacket",
            {.collar = Collar::Lapels,
                .upper = cloth,
                .lower = trousers,
                .ease = 0.018f,
                .sleeve = 0.015f,
                .cuff = 0.012f,
                .hem = 0.115f,
                .open = true}},
        Named{"coat",
            {.collar = Collar::Lapels,
                .upper = cloth,
                .lower = trousers,
                .ease = 0.024f,
                .sleeve = 0.021f,
                .cuff = 0.018f,
                .hem = 0.1f,
                .skirt = 0.97f,
                .flare = 0.02f}},
        Named{"dress",
            {.collar = Collar::Round,
                .upper = cloth,
                .lower = srgb(58, 52, 56),
                .ease = 0.003f,
                .sleeve = 0.005f,
                .cuff = 0.004f,
                .hem = 0.08f,
                .skirt = 0.94f,
                .flare = 0.055f,
                .trouser = -0.006f,
                .waisted = true}},
        Named{"suit",
            {.collar = Collar::Lapels,
                .upper = cloth,
                .lower = cloth,
                .ease = 0.014f,
                .sleeve = 0.012f,
                .cuff = 0.01f,
                .hem = 0.105f,
                .waisted = true}},
    };
    return all;
}

} // namespace

const std::vector<std::string>& figureOutfits()
{
    static const auto names = [] {
        std::vector<std::string> list;
        for (const auto& one : outfits())
            list.emplace_back(one.name);
        return list;
    }();
    return names;
}

Outfit makeOutfit(const std::string& name, const Proportions& p)
{
    const auto found = std::ranges::find_if(outfits(), [&](const Named& one) { return name == one.name; });
    if (found == outfits().end())
        throw AssetError("There is no outfit \"" + name + "\"; choose one of the list.");
    auto outfit = found->outfit;
    const float scale = float(p.height / 1.75);
    for (float* measure : {&outfit.ease, &outfit.sleeve, &outfit.cuff, &outfit.hem, &outfit.flare, &outfit.trouser})
        *measure *= scale;
    return outfit;
}

} // namespace assets
