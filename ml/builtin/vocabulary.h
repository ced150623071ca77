// SPDX-License-Identifier: Apache-2.0
// The fixed words of the built-in model. A word sets a material, a colour or an attribute; every other word is reported unknown.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ml::builtin {

enum class Material { Unsaid, Brick, Stone, Concrete, Plaster, Wood, Metal, Glass, Cloth, Leaves };
inline constexpr int kMaterialCount = 10;

/// What a person wears above the hips; a dress covers the legs as well.
enum class Garment { Unsaid, Coat, Jacket, Sweater, Shirt, Dress, Suit };

/// Of what grows.
enum class Season { Unsaid, Spring, Summer, Autumn, Winter };

/// What words say about one object.
struct ObjectWords {
    Material material = Material::Unsaid;
    Garment garment = Garment::Unsaid;
    std::optional<std::array<float, 3>> colour; // linear; replaces the base colour's hue, keeps its shading
    float wear = 0; // -1 new .. 1 old
    float age = 0; // of a person: 0 .. 1 grey
    float lit = 0; // -1 dark .. 1 lit windows and lamps
    float wet = 0; // 0..1
    float ice = 0; // 0..1
    float lightness = 1; // factor on the base colour
    bool operator==(const ObjectWords&) const = default;
};

/// What the words of the look say about the whole frame.
struct FrameWords {
    float brightness = 1; // factor on the exposure
    float warmth = 0; // -1 cold .. 1 warm
    float contrast = 0; // -1 soft .. 1 hard
    float saturation = 1;
    float fog = 1; // factor on the extinction
    float wet = 0; // 0..1
    float ice = 0; // 0..1: sheets on the ground, hoar frost on the rest
    float clouds = 0; // -1 none .. 1 full
    Season season = Season::Unsaid;
    bool operator==(const FrameWords&) const = default;
};

/// Which words of a text counted. Words that carry no meaning of their own ("a", "the", "of") are in neither list.
struct WordReport {
    std::vector<std::string> understood;
    std::vector<std::string> unknown;
};

/// Later words win. The report may be null.
ObjectWords readObjectWords(const std::string& words, WordReport* report = nullptr);
FrameWords readFrameWords(std::span<const std::string> words, WordReport* report = nullptr);

/// The words of a text in lower case, without those that carry no meaning of their own.
std::vector<std::string> splitWords(const std::string& text);
/// Every word that counts for an object, or for a look; sorted.
std::vector<std::string> knownObjectWords();
std::vector<std::string> knownFrameWords();

} // namespace ml::builtin
