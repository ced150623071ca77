// SPDX-License-Identifier: Apache-2.0
#include "ml/training/truth/first_hits.h"

#include "ml/training/guide/render_guide.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace training {
namespace {

/// Pixels between those from which rays are cast, in both directions; each pixel is then the mean of the 4 x 4 casts around it, which
/// hold all sixteen ray patterns.
int castStep(int width) { return width > 800 ? 4 : 2; }

/// A point in every fourth part of a lamp or the sun; a tent of 3 x 3 pixels weighs all parts alike.
std::array<int, 4> lightPatterns(int x, int y)
{
    const int first = (x & 1) + 2 * (y & 1) + ml::kLampParts * ((x >> 1 & 1) + 2 * (y >> 1 & 1));
    return {first, first + 4, first + 8, first + 12};
}

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
            if (!centre.any)
                continue;
            centre.light.lamps = light.lamps(centre.hit, toVec(centre.hit.normal), lightPatterns(x, y));
            centre.light.sun = light.openSun(centre.hit, lightPatterns(x, y));
        }
    }
    smoothShadows();
    gather(light);
}

void FirstHits::smoothShadows()
{
    struct Shadows {
        Vec3 lamps;
        float sun = 0;
    };
    std::vector<Shadows> smooth(m_centres.size());
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) {
            const Centre& centre = at(x, y);
            Shadows sum;
            float weight = 0;
            for (int j = std::max(y - 1, 0); j <= std::min(y + 1, m_height - 1); ++j) {
                for (int i = std::max(x - 1, 0); i <= std::min(x + 1, m_width - 1); ++i) {
                    const Centre& other = at(i, j);
                    if (!centre.any || !other.any || !sameSurface(centre.hit, other.hit))
                        continue;
                    const auto w = static_cast<float>((2 - std::abs(i - x)) * (2 - std::abs(j - y)));
                    sum = {sum.lamps + other.light.lamps * w, sum.sun + other.light.sun * w};
                    weight += w;
                }
            }
            if (weight > 0)
                smooth[index(x, y)] = {sum.lamps * (1 / weight), sum.sun / weight};
        }
    }
    for (std::size_t i = 0; i < smooth.size(); ++i) {
        m_centres[i].light.lamps = smooth[i].lamps;
        m_centres[i].light.sun = smooth[i].sun;
    }
}

bool FirstHits::sameSurface(const Hit& a, const Hit& b) const
{
    return std::fabs(a.distance - b.distance) < 0.04f * a.distance + 0.03f && glm::dot(a.normal, b.normal) > 0.85f;
}

void FirstHits::gather(const SceneLight& light)
{
    const int step = castStep(m_width);
    const int columns = (m_width + step - 1) / step;
    const int rows = (m_height + step - 1) / step;
    std::vector<Vec3> cast(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    const auto castAt = [&](int column, int row) -> Vec3& {
        return cast[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
    };
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const Centre& centre = at(column * step, row * step);
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
            for (int row = y / step - 2; row < y / step + 2; ++row) {
                for (int column = x / step - 2; column < x / step + 2; ++column) {
                    if (row < 0 || column < 0 || row >= rows || column >= columns)
                        continue;
                    const Centre& other = at(column * step, row * step);
                    if (!other.any || !sameSurface(centre.hit, other.hit))
                        continue;
                    sum = sum + castAt(column, row);
                    count += 1;
                }
            }
            centre.light.gathered = count > 0 ? sum * (1 / count) : light.gathered(centre.hit, 5);
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
            return centre.light;
    }
    return std::nullopt;
}

} // namespace training
