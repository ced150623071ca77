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

    /// Light at a point near pixel (x, y); nothing where no centre nearby lies on the same surface.
    struct Smooth {
        Vec3 gathered; // from sky and surroundings
        Vec3 lamps;
        float sun = 0; // share of it that is seen
    };
    std::optional<Smooth> near(const Hit& hit, int x, int y) const;

private:
    struct Centre {
        bool any = false;
        Hit hit;
        Smooth light; // filtered
    };
    void smoothShadows();
    void gather(const SceneLight& light);
    bool sameSurface(const Hit& a, const Hit& b) const;
    std::size_t index(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
    }
    const Centre& at(int x, int y) const { return m_centres[index(x, y)]; }
    Centre& at(int x, int y) { return m_centres[index(x, y)]; }

    int m_width;
    int m_height;
    std::vector<Centre> m_centres;
};

} // namespace training
