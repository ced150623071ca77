// SPDX-License-Identifier: Apache-2.0
#include "assets/import/name_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

namespace assets {

namespace {

/// Latin letters with accents, as UTF-8, and the letters they stand for.
constexpr std::array kFolded{std::pair("ä", "a"), std::pair("ö", "o"), std::pair("ü", "u"), std::pair("ß", "ss"), std::pair("Ä", "a"),
    std::pair("Ö", "o"), std::pair("Ü", "u"), std::pair("é", "e"), std::pair("è", "e"), std::pair("ê", "e"), std::pair("É", "e"),
    std::pair("á", "a"), std::pair("à", "a"), std::pair("â", "a"), std::pair("ó", "o"), std::pair("ò", "o"), std::pair("ô", "o"),
    std::pair("í", "i"), std::pair("î", "i"), std::pair("ú", "u"), std::pair("ù", "u"), std::pair("û", "u"), std::pair("ñ", "n"),
    std::pair("ç", "c")};

std::string fold(std::string text)
{
    for (const auto& [accented, plain] : kFolded) {
        for (auto at = text.find(accented); at != std::string::npos; at = text.find(accented, at))
            text.replace(at, std::string_view(accented).size(), plain);
    }
    return text;
}

/// Words of a name in lower case: "OakTree_02.Leaves" -> oak, tree, leaves.
std::vector<std::string> wordsOf(const std::string& name)
{
    std::vector<std::string> words{""};
    char before = ' ';
    for (const char letter : fold(name)) {
        const bool isLetter = std::isalpha(static_cast<unsigned char>(letter)) != 0;
        if (!isLetter || (std::isupper(static_cast<unsigned char>(letter)) && std::islower(static_cast<unsigned char>(before))))
            words.emplace_back();
        if (isLetter)
            words.back() += char(std::tolower(static_cast<unsigned char>(letter)));
        before = letter;
    }
    std::erase(words, "");
    return words;
}

/// The same word, its plural, or a compound that ends with it ("streetlamp", "Wohnhaus").
bool means(const std::string& word, std::string_view known)
{
    if (word == known || (word.size() == known.size() + 1 && word.ends_with('s') && word.starts_with(known)))
        return true;
    return known.size() >= 4 && word.ends_with(known);
}

} // namespace

bool saysOneOf(const std::string& name, std::string_view words)
{
    const auto said = wordsOf(name);
    while (!words.empty()) {
        const auto known = words.substr(0, std::min(words.find(' '), words.size()));
        if (std::ranges::any_of(said, [known](const auto& word) { return means(word, known); }))
            return true;
        words.remove_prefix(std::min(known.size() + 1, words.size()));
    }
    return false;
}

} // namespace assets
