// SPDX-License-Identifier: Apache-2.0
// Faces. Places are told in head heights from between the eyes, x to the figure's left, and are those of the sculpted head
// (assets/figure/head_field.cpp).
#pragma once

#include "ml/builtin/materials/surface.h"

namespace ml::builtin {

struct FacePoint {
    const ObjectStyle& style;
    Vec3 skin; // linear colours
    Vec3 hair;
    Vec3 q; // head heights from between the eyes
    float blur = 0; // head heights that one sample covers
};

/// Eyes, brows, lips, cheeks and stubble; the mirror of wet eyes and lips.
void paintFace(const FacePoint& face, Surface& surface);

/// How far a place lies inside the hairline, head heights.
float hairline(Vec3 q);

} // namespace ml::builtin
