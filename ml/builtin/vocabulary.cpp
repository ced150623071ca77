// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/vocabulary.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <set>
#include <string_view>

namespace ml::builtin {
namespace {

using ObjectEffect = std::function<void(ObjectWords&)>;
using FrameEffect = std::function<void(FrameWords&)>;

ObjectEffect material(Material value)
{
    return [value](ObjectWords& words) { words.material = value; };
}

ObjectEffect garment(Garment value)
{
    return [value](ObjectWords& words) { words.garment = value; };
}

ObjectEffect colour(float r, float g, float b)
{
    return [=](ObjectWords& words) { words.colour = std::array<float, 3>{r, g, b}; };
}

ObjectEffect number(float ObjectWords::* field, float value)
{
    return [=](ObjectWords& words) { words.*field = value; };
}

FrameEffect number(float FrameWords::* field, float value)
{
    return [=](FrameWords& words) { words.*field = value; };
}

FrameEffect season(Season value)
{
    return [value](FrameWords& words) { words.season = value; };
}

/// What is icy is cold as well.
void icy(FrameWords& words)
{
    words.ice = 0.8f;
    words.warmth = -0.7f;
}

// Linear colours, measured from ordinary paint and cloth rather than full primaries.
const std::map<std::string, ObjectEffect, std::less<>>& objectEffects()
{
    static const std::map<std::string, ObjectEffect, std::less<>> table{
        {"brick", material(Material::Brick)},
        {"bricks", material(Material::Brick)},
        {"stone", material(Material::Stone)},
        {"granite", material(Material::Stone)},
        {"marble", material(Material::Stone)},
        {"cobblestone", material(Material::Stone)},
        {"sandstone", material(Material::Stone)},
        {"concrete", material(Material::Concrete)},
        {"asphalt", material(Material::Concrete)},
        {"cement", material(Material::Concrete)},
        {"plaster", material(Material::Plaster)},
        {"stucco", material(Material::Plaster)},
        {"painted", material(Material::Plaster)},
        {"wood", material(Material::Wood)},
        {"wooden", material(Material::Wood)},
        {"timber", material(Material::Wood)},
        {"oak", material(Material::Wood)},
        {"pine", material(Material::Wood)},
        {"metal", material(Material::Metal)},
        {"steel", material(Material::Metal)},
        {"iron", material(Material::Metal)},
        {"chrome", material(Material::Metal)},
        {"brass", material(Material::Metal)},
        {"glass", material(Material::Glass)},
        {"glazed", material(Material::Glass)},
        {"cloth", material(Material::Cloth)},
        {"wool", material(Material::Cloth)},
        {"leather", material(Material::Cloth)},
        {"fabric", material(Material::Cloth)},
        {"coat", garment(Garment::Coat)},
        {"overcoat", garment(Garment::Coat)},
        {"jacket", garment(Garment::Jacket)},
        {"suit", garment(Garment::Suit)},
        {"sweater", garment(Garment::Sweater)},
        {"jumper", garment(Garment::Sweater)},
        {"shirt", garment(Garment::Shirt)},
        {"dress", garment(Garment::Dress)},
        {"leafy", material(Material::Leaves)},
        {"leaves", material(Material::Leaves)},
        {"grass", material(Material::Leaves)},
        {"red", colour(0.45f, 0.05f, 0.04f)},
        {"crimson", colour(0.4f, 0.02f, 0.05f)},
        {"orange", colour(0.6f, 0.22f, 0.03f)},
        {"yellow", colour(0.6f, 0.45f, 0.05f)},
        {"green", colour(0.08f, 0.28f, 0.07f)},
        {"olive", colour(0.2f, 0.2f, 0.06f)},
        {"teal", colour(0.03f, 0.24f, 0.26f)},
        {"blue", colour(0.05f, 0.12f, 0.42f)},
        {"navy", colour(0.02f, 0.035f, 0.12f)},
        {"purple", colour(0.18f, 0.05f, 0.3f)},
        {"pink", colour(0.65f, 0.25f, 0.35f)},
        {"brown", colour(0.2f, 0.1f, 0.05f)},
        {"beige", colour(0.55f, 0.45f, 0.32f)},
        {"cream", colour(0.7f, 0.63f, 0.48f)},
        {"white", colour(0.78f, 0.77f, 0.75f)},
        {"grey", colour(0.24f, 0.24f, 0.24f)},
        {"gray", colour(0.24f, 0.24f, 0.24f)},
        {"silver", colour(0.5f, 0.5f, 0.52f)},
        {"black", colour(0.025f, 0.025f, 0.028f)},
        {"golden", colour(0.6f, 0.4f, 0.1f)},
        {"autumn", colour(0.4f, 0.17f, 0.03f)},
        {"autumnal", colour(0.4f, 0.17f, 0.03f)},
        {"old", number(&ObjectWords::wear, 0.7f)},
        {"worn", number(&ObjectWords::wear, 0.8f)},
        {"dirty", number(&ObjectWords::wear, 1)},
        {"rusty", number(&ObjectWords::wear, 1)},
        {"weathered", number(&ObjectWords::wear, 0.8f)},
        {"ruined", number(&ObjectWords::wear, 1)},
        {"new", number(&ObjectWords::wear, -0.8f)},
        {"clean", number(&ObjectWords::wear, -1)},
        {"modern", number(&ObjectWords::wear, -0.6f)},
        {"rusted", number(&ObjectWords::wear, 1)},
        {"greying", number(&ObjectWords::age, 0.5f)},
        {"elderly", number(&ObjectWords::age, 1)},
        {"aged", number(&ObjectWords::age, 1)},
        {"lit", number(&ObjectWords::lit, 1)},
        {"glowing", number(&ObjectWords::lit, 1)},
        {"unlit", number(&ObjectWords::lit, -1)},
        {"abandoned", number(&ObjectWords::lit, -1)},
        {"empty", number(&ObjectWords::lit, -1)},
        {"wet", number(&ObjectWords::wet, 1)},
        {"soaked", number(&ObjectWords::wet, 1)},
        {"damp", number(&ObjectWords::wet, 0.5f)},
        {"icy", number(&ObjectWords::ice, 1)},
        {"ice", number(&ObjectWords::ice, 1)},
        {"frozen", number(&ObjectWords::ice, 1)},
        {"frosty", number(&ObjectWords::ice, 0.5f)},
        {"frost", number(&ObjectWords::ice, 0.5f)},
        {"dark", number(&ObjectWords::lightness, 0.5f)},
        {"light", number(&ObjectWords::lightness, 1.5f)},
        {"pale", number(&ObjectWords::lightness, 1.6f)},
        {"bright", number(&ObjectWords::lightness, 1.4f)},
    };
    return table;
}

const std::map<std::string, FrameEffect, std::less<>>& frameEffects()
{
    static const std::map<std::string, FrameEffect, std::less<>> table{
        {"bright", number(&FrameWords::brightness, 1.4f)},
        {"dark", number(&FrameWords::brightness, 0.6f)},
        {"dim", number(&FrameWords::brightness, 0.7f)},
        {"gloomy", number(&FrameWords::brightness, 0.65f)},
        {"warm", number(&FrameWords::warmth, 0.7f)},
        {"cosy", number(&FrameWords::warmth, 0.8f)},
        {"cold", number(&FrameWords::warmth, -0.7f)},
        {"icy", icy},
        {"ice", number(&FrameWords::ice, 0.8f)},
        {"cool", number(&FrameWords::warmth, -0.5f)},
        {"moody", number(&FrameWords::contrast, 0.7f)},
        {"dramatic", number(&FrameWords::contrast, 0.9f)},
        {"contrasty", number(&FrameWords::contrast, 0.8f)},
        {"hard", number(&FrameWords::contrast, 0.5f)},
        {"soft", number(&FrameWords::contrast, -0.6f)},
        {"dreamy", number(&FrameWords::contrast, -0.8f)},
        {"flat", number(&FrameWords::contrast, -0.8f)},
        {"vivid", number(&FrameWords::saturation, 1.35f)},
        {"colourful", number(&FrameWords::saturation, 1.35f)},
        {"colorful", number(&FrameWords::saturation, 1.35f)},
        {"muted", number(&FrameWords::saturation, 0.6f)},
        {"desaturated", number(&FrameWords::saturation, 0.4f)},
        {"bleak", number(&FrameWords::saturation, 0.45f)},
        {"misty", number(&FrameWords::fog, 5)},
        {"hazy", number(&FrameWords::fog, 4)},
        {"smoky", number(&FrameWords::fog, 6)},
        {"dusty", number(&FrameWords::fog, 3)},
        {"crisp", number(&FrameWords::fog, 0.3f)},
        {"wet", number(&FrameWords::wet, 0.8f)},
        {"damp", number(&FrameWords::wet, 0.4f)},
        {"frozen", number(&FrameWords::ice, 1)},
        {"frosty", number(&FrameWords::ice, 0.4f)},
        {"frost", number(&FrameWords::ice, 0.4f)},
        {"dry", number(&FrameWords::wet, 0)},
        {"cloudy", number(&FrameWords::clouds, 0.6f)},
        {"grey", number(&FrameWords::clouds, 0.9f)},
        {"gray", number(&FrameWords::clouds, 0.9f)},
        {"spring", season(Season::Spring)},
        {"springtime", season(Season::Spring)},
        {"summer", season(Season::Summer)},
        {"summery", season(Season::Summer)},
        {"autumn", season(Season::Autumn)},
        {"autumnal", season(Season::Autumn)},
        {"fall", season(Season::Autumn)},
        {"winter", season(Season::Winter)},
        {"wintry", season(Season::Winter)},
    };
    return table;
}

template <typename Words, typename Table>
void read(Words& words, const std::string& text, const Table& table, WordReport* report)
{
    for (const std::string& word : splitWords(text)) {
        const auto found = table.find(word);
        if (found != table.end())
            found->second(words);
        if (!report)
            continue;
        auto& list = found != table.end() ? report->understood : report->unknown;
        if (std::find(list.begin(), list.end(), word) == list.end())
            list.push_back(word);
    }
}

template <typename Table>
std::vector<std::string> namesOf(const Table& table)
{
    std::vector<std::string> names;
    for (const auto& [word, effect] : table)
        names.push_back(word);
    return names;
}

} // namespace

// "Red-brick" is two words.
std::vector<std::string> splitWords(const std::string& text)
{
    static const std::set<std::string_view> silent{
        "a", "an", "the", "of", "with", "and", "in", "on", "at", "very", "its", "his", "her", "to", "some"};
    std::vector<std::string> result;
    std::string word;
    for (const char c : text + " ") {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || byte >= 0x80 || c == '\'')
            word += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
        else if (!word.empty()) {
            if (!silent.contains(word))
                result.push_back(word);
            word.clear();
        }
    }
    return result;
}

ObjectWords readObjectWords(const std::string& words, WordReport* report)
{
    ObjectWords result;
    read(result, words, objectEffects(), report);
    return result;
}

FrameWords readFrameWords(std::span<const std::string> words, WordReport* report)
{
    FrameWords result;
    for (const std::string& text : words)
        read(result, text, frameEffects(), report);
    return result;
}

std::vector<std::string> knownObjectWords() { return namesOf(objectEffects()); }

std::vector<std::string> knownFrameWords() { return namesOf(frameEffects()); }

} // namespace ml::builtin
