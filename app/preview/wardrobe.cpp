// SPDX-License-Identifier: Apache-2.0
#include "app/preview/wardrobe.h"

#include "assets/figure/figure.h"
#include "ml/builtin/vocabulary.h"

namespace preview {

std::string outfitOf(const plan::Item& item)
{
    using enum ml::builtin::Garment;
    const std::string own = assets::FigureSpec{}.outfit;
    if (!item.figure || item.figure->outfit)
        return item.figure ? *item.figure->outfit : own;
    switch (ml::builtin::readObjectWords(item.words).garment) {
    case Coat:
        return "coat";
    case Jacket:
        return "jacket";
    case Suit:
        return "suit";
    case Sweater:
        return "jumper";
    case Shirt:
        return "shirt";
    case Dress:
        return "dress";
    case Unsaid:
        break;
    }
    return own;
}

std::string hairOf(const plan::Item& item) { return item.figure && item.figure->hair ? *item.figure->hair : assets::FigureSpec{}.hair; }

int faceOf(const plan::Item& item) { return item.figure && item.figure->face ? *item.figure->face : assets::FigureSpec{}.face; }

} // namespace preview
