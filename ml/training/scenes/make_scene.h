// SPDX-License-Identifier: Apache-2.0
// One training scene from one number.
#pragma once

#include "ml/training/rays/geometry.h"
#include "ml/training/scenes/shape_store.h"

#include <cstdint>

namespace training {

/// A scene and the rays against it.
struct TracedScene {
    Scene scene;
    std::unique_ptr<Geometry> geometry;
};

/// The same number gives the same scene on every machine. Pictures are `aspect` times as wide as high.
TracedScene makeScene(std::uint64_t seed, float aspect, ShapeStore& shapes);

} // namespace training
