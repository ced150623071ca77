// SPDX-License-Identifier: Apache-2.0
// Draws stills and guides of a film's shots, without a window.
#pragma once

#include "app/preview/still.h"
#include "app/store/plan_file.h"

#include <memory>
#include <mutex>

namespace command {

class Studio {
public:
    explicit Studio(const store::PlanFile& file);

    preview::Picture still(const plan::Shot& shot, std::int64_t frame, renderer::Size size);
    renderer::Guide guide(const plan::Shot& shot, std::int64_t frame, renderer::Size size);

private:
    const store::PlanFile& m_file;
    std::mutex m_fileMutex;
    preview::ShapeLibrary m_shapes;
    renderer::Renderer m_renderer;
};

} // namespace command
