// SPDX-License-Identifier: Apache-2.0
#include "app/preview/shot_pictures.h"

#include "app/plan/queries.h"
#include "app/preview/request.h"
#include "app/preview/still.h"

#include <utility>

namespace preview {

namespace {

constexpr int kStillWidth = 512; // pixels

} // namespace

ShotPictures::ShotPictures(const plan::Plan& plan, BlobReader blobs, ShapeLibrary& shapes, MakeDevice device)
    : m_plan(plan)
    , m_blobs(std::move(blobs))
    , m_shapes(shapes)
    , m_device(std::move(device))
{
}

ShotPicture ShotPictures::of(const plan::Shot& shot)
{
    if (const plan::Preview* preview = plan::shotPreview(m_plan, shot.id)) {
        auto png = m_blobs(preview->picture);
        return {png ? std::move(*png) : std::vector<std::byte>{}, true};
    }
    return {still(shot), false};
}

// A list without a still is better than no list: a machine that cannot draw leaves the cells empty, a set that cannot be built
// its own.
std::vector<std::byte> ShotPictures::still(const plan::Shot& shot)
{
    if (m_cannotDraw)
        return {};
    try {
        if (!m_renderer)
            m_renderer.emplace(m_device());
        return encodePng(renderStill(m_plan, shot, shot.range.start, previewSize(m_plan, kStillWidth), m_shapes, *m_renderer));
    } catch (const renderer::RenderError& error) {
        m_cannotDraw = true;
        if (m_problem.empty())
            m_problem = error.what();
    } catch (const PreviewError& error) {
        if (m_problem.empty())
            m_problem = plan::shotName(m_plan, shot) + ": " + error.what();
    }
    return {};
}

} // namespace preview
