// SPDX-License-Identifier: Apache-2.0
// One device and renderer for all tests of a program.
#pragma once

#include "app/preview/build_scene.h"
#include "rays/tracer.h"

namespace films {

struct Studio {
    std::shared_ptr<renderer::Device> device = renderer::Device::create(); // shared with queues
    renderer::Renderer renderer{device};
    preview::ShapeLibrary shapes{nullptr};
    rays::MeshTrees trees;
};
Studio& studio();

} // namespace films
