// SPDX-License-Identifier: Apache-2.0
#include "ml/training/scenes/words.h"

#include <span>
#include <vector>

namespace training {
namespace {

struct Words {
    std::vector<const char*> materials;
    std::vector<const char*> states;
};

const Words& wordsOf(Thing thing)
{
    static const Words building{{"brick", "brick", "stone", "stone", "concrete", "stucco", "plaster", "glass", "wooden"},
        {"pale", "dark", "old", "weathered", "painted", "new", "clean", "dirty", "lit", "unlit", "abandoned", "light"}};
    static const Words wall{
        {"brick", "stone", "concrete", "plaster", "wooden", "metal"}, {"pale", "dark", "old", "painted", "dirty", "new"}};
    static const Words person{{"wool", "cloth", "coat", "leather", "dress"}, {"dark", "pale", "old", "worn", "light"}};
    static const Words furniture{{"wooden", "oak", "metal", "leather", "painted", "glass"}, {"old", "worn", "dark", "pale", "new"}};
    static const Words vehicle{{"metal", "painted", "steel"}, {"old", "rusty", "dirty", "new", "clean", "dark", "unlit", "lit"}};
    static const Words prop{{"wooden", "metal", "iron", "cloth", "stone", "concrete"}, {"old", "worn", "dark", "pale", "dirty"}};
    static const Words plant{{"leafy", "leaves", "wood"}, {"dark", "pale", "old", "autumn", "golden"}};
    static const Words ground{{"asphalt", "concrete", "stone", "grass", "cobblestone"}, {"dark", "pale", "old", "dirty", "worn"}};
    switch (thing) {
    case Thing::Building:
        return building;
    case Thing::Wall:
        return wall;
    case Thing::Person:
        return person;
    case Thing::Furniture:
        return furniture;
    case Thing::Vehicle:
        return vehicle;
    case Thing::Prop:
        return prop;
    case Thing::Plant:
        return plant;
    case Thing::Ground:
        break;
    }
    return ground;
}

const char* pickOf(Random& random, const std::vector<const char*>& words) { return random.pick(std::span<const char* const>(words)); }

} // namespace

std::string drawWords(Random& random, Thing thing)
{
    const Words& words = wordsOf(thing);
    std::string text;
    if (random.chance(0.3f))
        text.append(pickOf(random, words.states)).append(" ");
    if (random.chance(thing == Thing::Building ? 0.6f : 0.3f))
        text.append(pickOf(random, words.materials));
    return text;
}

} // namespace training
