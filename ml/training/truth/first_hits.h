// SPDX-License-Identifier: Apache-2.0
// What the eye meets at each pixel centre, with the light that is smooth enough to be computed once a pixel or less.
#pragma once

#include "ml/training/truth/scene_light.h"

#include <optional>
#include <vector>

namespace training {

class FirstHits {
public:
    FirstHits(const Scene& scene, const Geometry& geometry, const SceneLight& light, int width, int height);

    /// Sky light and lamp light at a point near pixel (x, y); nothing where no centre nearby lies on the same surface.
    struct Smooth {
        Vec3 gathered;
        Vec3 lamps;
    };
    std::optional<Smooth> near(const Hit& hit, int x, int y) const;

private:
    struct Centre {
        bool any = false;
        Hit hit;
        Vec3 lamps;
        Vec3 gathered; // filtered
    };
    void gather(const SceneLight& light);
    bool sameSurface(const Hit& a, const Hit& b) const;
    const Centre& at(int x, int y) const
    {
        return m_centres[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x)];
    }
    Centre& at(int x, int y)
    {
        return m_centres[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x)];
    }

    int m_width;
    int m_height;
    std::vector<Centre> m_centres;
};

} // namespace training
