// SPDX-License-Identifier: Apache-2.0
#include "ml/training/scenes/rare_words.h"

#include "ml/training/random.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace training {
namespace {

constexpr float kShareOfFrost = 0.06f; // of the scenes outdoors where it does not rain
constexpr float kShareOfThings = 0.08f; // of all scenes: one class of things is wet or icy
constexpr float kShareOfSeasons = 0.12f; // of the scenes outdoors

/// Where puddles and ice are seen first.
constexpr std::array<std::string_view, 9> kClasses{"ground", "road", "pavement", "floor", "stairs", "water", "vehicle", "building", "prop"};

void makeThingsSlick(Scene& scene, Random& random)
{
    std::vector<std::string_view> there;
    for (const std::string_view name : kClasses)
        if (std::ranges::any_of(scene.items, [&](const Item& item) { return item.shape->semanticClass == name; }))
            there.push_back(name);
    if (there.empty())
        return;
    const std::string_view chosen = there[static_cast<std::size_t>(random.below(static_cast<int>(there.size())))];
    const bool frozen = chosen == "water" || (!scene.look.indoors && random.chance(0.4f));
    const char* word = frozen ? random.pick({"icy", "frozen", "frosty"}) : random.pick({"wet", "wet", "damp"});
    for (Item& item : scene.items)
        if (item.shape->semanticClass == chosen)
            item.words.append(item.words.empty() ? "" : " ").append(word);
}

} // namespace

void addRareWords(Scene& scene)
{
    Random random(scene.seed ^ 0x1CE0F4057ull);
    const bool frost = random.chance(kShareOfFrost), things = random.chance(kShareOfThings);
    if (frost && !scene.look.indoors && scene.look.weather != "rain")
        scene.look.words = {random.pick({"ice", "frozen", "frosty"})}; // none that grades: truth has no grade
    else if (things)
        makeThingsSlick(scene, random);
    if (random.chance(kShareOfSeasons) && !scene.look.indoors)
        scene.look.words.push_back(random.pick({"spring", "summer", "autumn", "autumn", "winter"}));
}

} // namespace training
