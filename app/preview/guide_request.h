// SPDX-License-Identifier: Apache-2.0
// The guide becomes a request: the one place where the renderer's buffers and the plan's names turn into model input.
#pragma once

#include "app/preview/build_scene.h"
#include "app/preview/object_table.h"
#include "ml/request.h"
#include "renderer/guide.h"

#include <cstdint>

namespace preview {

/// What one request to the engine is made from.
struct Shoot {
    const plan::Plan& plan;
    const BuiltScene& built;
    const renderer::View& view;
    const plan::ResolvedLook& look;
    std::uint64_t seed = 1;
};

/// All that the picture shows; lookAround (surroundings.h) completes it. `objects` is of the same shoot and numbers what the guide holds.
ml::Request toRequest(const renderer::Guide& guide, const Shoot& shoot, ObjectTable& objects);

} // namespace preview
