// SPDX-License-Identifier: Apache-2.0
#include "app/command/studio.h"

#include "app/command/film.h"

namespace command {

Studio::Studio(const store::PlanFile& file)
    : m_file(file)
    , m_shapes(blobReader(file, m_fileMutex))
    , m_renderer(renderer::Device::create())
{
}

preview::Picture Studio::still(const plan::Shot& shot, std::int64_t frame, renderer::Size size)
{
    return preview::renderStill(m_file.plan(), shot, frame, size, m_shapes, m_renderer);
}

renderer::Guide Studio::guide(const plan::Shot& shot, std::int64_t frame, renderer::Size size)
{
    return preview::renderGuide(m_file.plan(), shot, frame, size, m_shapes, m_renderer);
}

} // namespace command
