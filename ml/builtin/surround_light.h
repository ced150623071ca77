// SPDX-License-Identifier: Apache-2.0
// Light from the request's surroundings: what arrives at the points of their grid, and between them.
#pragma once

#include "ml/builtin/daylight.h"
#include "ml/builtin/style.h"

#include <vector>

namespace ml::builtin {

/// At a surface point.
struct SurroundLight {
    Vec3 gathered; // linear: sky and one bounce, before the surface's colour
    Vec3 mirrored; // linear: what a rough mirror lying there shows; smooth ones have rays of their own (mirrors.h)
    float known = 0; // 0..1: how far these can be trusted; 0 where no point of the grid lies on the surface or near it
};

class SurroundLightGrid {
public:
    /// Knows nothing.
    SurroundLightGrid() = default;
    /// `styles` by object id, 0 the sky. Keeps nothing borrowed.
    SurroundLightGrid(const Request& request, const Daylight& light, const std::vector<ObjectStyle>& styles);

    bool known() const { return !m_points.empty(); }
    /// Between the four points around a pixel, those on the same surface, or those near it where none is; `position` and `normal` of the
    /// pixel's surface in world space, `distance` from the eye.
    SurroundLight at(int x, int y, Vec3 position, Vec3 normal, float distance) const;

private:
    struct Point {
        Vec3 position, normal; // world
        float distance = -1; // from the eye; below 0: the picture shows no surface there
        std::uint16_t object = 0;
        float support = 1; // points whose rays make up `gathered`
        Vec3 gathered, mirrored;
        void take(const SurroundLight& light, float share); // in place of so much of its own
    };
    struct Mean {
        SurroundLight sum;
        float weight = 0;
        void add(const Point& point, float w);
        SurroundLight light() const;
    };
    class Lighting;
    /// Neighbours in both directions: those `first` * `spacing` points away, then every `spacing` points, a weight each.
    struct Taps {
        int first = 0;
        int spacing = 1;
        std::vector<float> weights;
    };
    /// Light becomes the mean of that of the neighbours which lie on the point's own surface.
    void average(const Taps& taps);
    /// Where few points lie on one surface, as on bars, legs and fingers, they take light from others of the same object which look the
    /// same way, so that a handful of rays does not decide how bright a thing is.
    void shareWithinObjects();
    Mean meanWithinObject(const std::vector<Point>& points, int column, int row) const;
    std::size_t at(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_grid.columns) + static_cast<std::size_t>(column);
    }

    SurroundingsGrid m_grid;
    std::vector<Point> m_points;
};

} // namespace ml::builtin
