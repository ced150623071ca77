// SPDX-License-Identifier: Apache-2.0
#include "app/preview/wardrobe.h"

#include "assets/figure/figure.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace preview {
namespace {

using Garment = std::pair<std::string_view, std::string_view>;

/// Words of ml/builtin/vocabulary.cpp, and the outfits that show them.
constexpr std::array kGarments{Garment{"coat", "coat"}, Garment{"overcoat", "coat"}, Garment{"jacket", "jacket"}, Garment{"suit", "suit"},
    Garment{"sweater", "jumper"}, Garment{"jumper", "jumper"}, Garment{"shirt", "shirt"}, Garment{"dress", "dress"}};

} // namespace

std::string outfitOf(const plan::Item& item)
{
    std::string outfit = item.figure && item.figure->outfit ? *item.figure->outfit : assets::FigureSpec{}.outfit;
    if (!item.figure || item.figure->outfit)
        return outfit;
    std::string word;
    for (const char c : item.words + " ") {
        if (std::isalpha(static_cast<unsigned char>(c))) {
            word += char(std::tolower(static_cast<unsigned char>(c)));
            continue;
        }
        const auto found = std::ranges::find(kGarments, std::string_view(word), &Garment::first);
        if (found != kGarments.end())
            outfit = found->second;
        word.clear();
    }
    return outfit;
}

std::string hairOf(const plan::Item& item) { return item.figure && item.figure->hair ? *item.figure->hair : assets::FigureSpec{}.hair; }

int faceOf(const plan::Item& item) { return item.figure && item.figure->face ? *item.figure->face : assets::FigureSpec{}.face; }

} // namespace preview
