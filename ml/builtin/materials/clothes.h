// SPDX-License-Identifier: Apache-2.0
// Clothes: knit, weave, closures, pockets and folds on the shapes of assets/figure/outfit.h.
#pragma once

#include "ml/builtin/materials/surface.h"

namespace ml::builtin {

/// A point of a person; places are told in head heights from between the eyes.
struct PersonPoint {
    const PaintPoint& paint;
    Vec3 q;
    float blur = 0; // head heights that one sample covers
    bool known = false; // that `q` means something
    const ObjectStyle& style() const { return *paint.style; }
};

/// Skin with face and roots of hair, and what covers the rest of a head.
Surface paintSkin(const PersonPoint& point, Vec3 skin, Vec3 hair);
Surface paintHair(const PersonPoint& point, Vec3 hair);
/// Colours that the style invents.
Vec3 skinOf(const ObjectStyle& style);
Vec3 hairOf(const ObjectStyle& style);

/// Whoever was imported: nothing but the place on the body says what is skin and what is cloth.
Surface paintForeignPerson(const PersonPoint& point);

Surface paintUpper(const PersonPoint& point);
Surface paintLower(const PersonPoint& point);
/// What shows between the fronts of a jacket or coat, and its collar.
Surface paintShirtFront(const PersonPoint& point);
Surface paintShoe(const PersonPoint& point);
Surface paintBelt(const PersonPoint& point);
Surface paintKnittedCap(const PersonPoint& point);
Surface paintFeltHat(const PersonPoint& point);

} // namespace ml::builtin
