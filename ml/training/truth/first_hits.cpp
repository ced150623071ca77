// SPDX-License-Identifier: Apache-2.0
#include "ml/training/truth/first_hits.h"

#include "ml/training/guide/render_guide.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace training {
namespace {

/// Rays are cast from every second pixel of every second row; each pixel is then the mean of the 4 x 4 casts around it, which
/// hold all sixteen ray patterns.
constexpr int kStep = 2;

} // namespace

FirstHits::FirstHits(const Scene& scene, const Geometry& geometry, const SceneLight& light, int width, int height)
    : m_width(width)
    , m_height(height)
    , m_centres(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))
{
    const glm::vec3 eye(scene.camera.worldFromView[3]);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            Centre& centre = at(x, y);
            const glm::vec3 direction
                = pixelDirection(scene.camera, static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f, width, height);
            centre.any = geometry.trace(eye, direction, centre.hit);
            if (centre.any)
                centre.lamps = light.lamps(centre.hit, toVec(centre.hit.normal));
        }
    }
    gather(light);
}

bool FirstHits::sameSurface(const Hit& a, const Hit& b) const
{
    return std::fabs(a.distance - b.distance) < 0.04f * a.distance + 0.03f && glm::dot(a.normal, b.normal) > 0.85f;
}

void FirstHits::gather(const SceneLight& light)
{
    const int columns = (m_width + kStep - 1) / kStep;
    const int rows = (m_height + kStep - 1) / kStep;
    std::vector<Vec3> cast(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    const auto castAt = [&](int column, int row) -> Vec3& {
        return cast[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
    };
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const Centre& centre = at(column * kStep, row * kStep);
            if (centre.any)
                castAt(column, row) = light.gathered(centre.hit, ml::gatherPattern(column, row));
        }
    }
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) {
            Centre& centre = at(x, y);
            if (!centre.any)
                continue;
            Vec3 sum;
            float count = 0;
            for (int row = y / kStep - 2; row < y / kStep + 2; ++row) {
                for (int column = x / kStep - 2; column < x / kStep + 2; ++column) {
                    if (row < 0 || column < 0 || row >= rows || column >= columns)
                        continue;
                    const Centre& other = at(column * kStep, row * kStep);
                    if (!other.any || !sameSurface(centre.hit, other.hit))
                        continue;
                    sum = sum + castAt(column, row);
                    count += 1;
                }
            }
            centre.gathered = count > 0 ? sum * (1 / count) : light.gathered(centre.hit, 5);
        }
    }
}

std::optional<FirstHits::Smooth> FirstHits::near(const Hit& hit, int x, int y) const
{
    static constexpr int kOffsets[][2] = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    for (const auto& offset : kOffsets) {
        const int px = std::clamp(x + offset[0], 0, m_width - 1);
        const int py = std::clamp(y + offset[1], 0, m_height - 1);
        const Centre& centre = at(px, py);
        if (centre.any && centre.hit.object == hit.object && sameSurface(centre.hit, hit))
            return Smooth{centre.gathered, centre.lamps};
    }
    return std::nullopt;
}

} // namespace training
