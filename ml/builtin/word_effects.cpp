// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/word_effects.h"

#include "ml/builtin/daylight.h"
#include "ml/builtin/style.h"

#include <algorithm>
#include <set>

namespace ml::builtin {
namespace {

bool isOneOf(Material material, std::initializer_list<Material> list) { return std::ranges::find(list, material) != list.end(); }

bool usesMaterial(Class semanticClass, Material material)
{
    using enum Material;
    switch (semanticClass) {
    case Class::Building:
    case Class::Wall:
    case Class::Column:
        return isOneOf(material, {Brick, Stone, Concrete, Plaster, Wood, Metal, Glass});
    case Class::Floor:
        return isOneOf(material, {Brick, Stone, Concrete, Wood});
    case Class::Ground:
    case Class::Road:
    case Class::Pavement:
        return isOneOf(material, {Stone, Leaves});
    case Class::Stairs:
    case Class::Door:
    case Class::Furniture:
        return isOneOf(material, {Wood, Metal, Cloth});
    case Class::Prop:
        return isOneOf(material, {Brick, Stone, Concrete, Wood, Metal, Glass, Cloth});
    case Class::Person:
        return material == Cloth;
    default:
        return false;
    }
}

bool hasLights(Class semanticClass)
{
    return semanticClass == Class::Building || semanticClass == Class::Wall || semanticClass == Class::Column
        || semanticClass == Class::Vehicle || semanticClass == Class::Lamp;
}

/// Puts the words of one text into the report. `effect` tells what a list of words comes to, `means` whether a word asks for anything.
template <typename Effect, typename Means>
void judge(const std::string& text, const Effect& effect, const Means& means, std::set<std::string>& counted)
{
    std::vector<std::string> kept = splitWords(text);
    for (std::size_t i = kept.size(); i-- > 0;) {
        const std::string word = kept[i];
        std::vector<std::string> without = kept;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        if (effect(without) != effect(kept)) {
            counted.insert(word);
            continue;
        }
        // Overruled, without effect here, or said already by another word or by the weather, which the last word of a text would show.
        std::vector<std::string> last = without;
        last.push_back(word);
        if (means(word) && effect(last) == effect(kept))
            counted.insert(word);
        kept = std::move(without);
    }
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += word + " ";
    return text;
}

/// What the words of a look come to under its time and weather.
struct FrameEffect {
    Daylight light;
    float warmth, contrast, saturation;
    bool operator==(const FrameEffect&) const = default;
};

FrameEffect effectOf(const LookInfo& look, const std::vector<std::string>& words)
{
    const FrameWords read = readFrameWords(words);
    return {daylightOf(look, read), read.warmth, read.contrast, read.saturation};
}

} // namespace

ObjectWords effectiveWords(Class semanticClass, ObjectWords words, Garment shown)
{
    if (!usesMaterial(semanticClass, words.material))
        words.material = Material::Unsaid;
    if (semanticClass != Class::Person || (shown != Garment::Unsaid && words.garment != shown))
        words.garment = Garment::Unsaid;
    if (semanticClass != Class::Person)
        words.age = 0;
    if (!hasLights(semanticClass))
        words.lit = 0;
    if (semanticClass != Class::Building)
        words.wear = std::max(words.wear, 0.0f); // only facades can be cleaner than usual
    return words;
}

WordReport reportWords(const Request& request)
{
    std::vector<std::string> texts;
    std::set<std::string> counted;
    LookInfo clear = request.look;
    clear.weather = "clear";
    // "Wet" asks for something in clear weather, so in the rain it has been done.
    const auto means = [&](const std::string& word) { return effectOf(clear, {word}) != effectOf(clear, {}); };
    const auto frameEffect = [&](const std::vector<std::string>& words) { return effectOf(request.look, words); };
    std::string lookText;
    for (const std::string& words : request.look.words)
        lookText += words + ", ";
    texts.push_back(lookText);
    judge(lookText, frameEffect, means, counted);

    const std::set<std::uint16_t> visible(request.guide.objectId.begin(), request.guide.objectId.end());
    for (std::size_t i = 0; i < request.objects.size(); ++i) {
        if (!visible.contains(static_cast<std::uint16_t>(i + 1)))
            continue;
        const ObjectInfo& object = request.objects[i];
        texts.push_back(object.words);
        const Class semanticClass = classFromName(object.semanticClass);
        const Garment shown = outfitOf(object);
        const auto effect
            = [&](const std::vector<std::string>& words) { return effectiveWords(semanticClass, readObjectWords(joined(words)), shown); };
        judge(object.words, effect, [&](const std::string& word) { return effect({word}) != effect({}); }, counted);
    }
    WordReport report;
    for (const std::string& text : texts)
        for (const std::string& word : splitWords(text)) {
            auto& list = counted.contains(word) ? report.understood : report.unknown;
            if (std::ranges::find(list, word) == list.end())
                list.push_back(word);
        }
    return report;
}

} // namespace ml::builtin
