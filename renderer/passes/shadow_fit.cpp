// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/shadow_fit.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <cmath>

namespace renderer {
namespace {

constexpr double kLongestMetres = 220; // shadows farther away are finer than a pixel or lost in haze
constexpr double kNearestMetres = 0.5; // nothing of interest stands closer to a lens

/// Corners of the view frustum between two depths, in world space.
std::array<glm::dvec3, 8> frustumCorners(const View& view, double from, double to)
{
    const glm::dmat4 worldFromView = glm::inverse(glm::dmat4(view.viewFromWorld));
    std::array<glm::dvec3, 8> corners;
    for (int i = 0; i < 8; ++i) {
        const double depth = i & 4 ? to : from;
        const double x = (i & 1 ? 1 : -1) * view.tangents.x * depth;
        const double y = (i & 2 ? 1 : -1) * view.tangents.y * depth;
        corners[std::size_t(i)] = glm::dvec3(worldFromView * glm::dvec4(x, y, -depth, 1));
    }
    return corners;
}

glm::dmat3 sunFromWorld(const glm::dvec3& sun)
{
    const glm::dvec3 helper = std::abs(sun.y) < 0.99 ? glm::dvec3(0, 1, 0) : glm::dvec3(0, 0, 1);
    const glm::dvec3 right = glm::normalize(glm::cross(helper, sun));
    return glm::transpose(glm::dmat3(right, glm::cross(sun, right), sun));
}

struct Span {
    double min = 0;
    double max = 1;
};

/// Outwards to an eighth of the next power of two.
Span coarse(double min, double max)
{
    const double step = std::exp2(std::ceil(std::log2(std::max(max - min, 1.0)))) / 8;
    return {std::floor(min / step) * step, std::ceil(max / step) * step};
}

} // namespace

ShadowFit fitShadow(const View& view, const glm::vec3& towardsSun, const Box& scene)
{
    const glm::dmat3 light = sunFromWorld(glm::normalize(glm::dvec3(towardsSun)));
    const Box lit = scene.transformed(glm::dmat4(light));
    const Box seen = scene.transformed(glm::dmat4(view.viewFromWorld));
    const double begin = std::max(double(view.nearMetres), kNearestMetres);
    const double end = std::clamp(-seen.min.z, begin * 4, std::max(begin * 4, std::min(kLongestMetres, double(view.farMetres))));
    // Between the logarithmic and the even split: Zhang et al., "Parallel-Split Shadow Maps", 2006.
    const double split = 0.75 * std::sqrt(begin * end) + 0.25 * 0.5 * (begin + end);

    ShadowFit fit;
    fit.splitMetres = split;
    fit.endMetres = end;
    const Span depth = coarse(lit.min.z - 0.5, lit.max.z + 0.5);
    for (std::size_t cascade = 0; cascade < kCascades; ++cascade) {
        Box box;
        for (const glm::dvec3& corner : frustumCorners(view, cascade == 0 ? view.nearMetres : split, cascade == 0 ? split : end))
            box.add(light * corner);
        const double margin = cascade == 0 ? 0.2 : 1.0; // room for the filter
        const auto overlap = [&](int axis) {
            const double min = std::max(box.min[axis], lit.min[axis]) - margin;
            const double max = std::min(box.max[axis], lit.max[axis]) + margin;
            return min < max ? coarse(min, max) : Span{};
        };
        const Span x = overlap(0), y = overlap(1);
        glm::dmat4 uv(1);
        uv[0][0] = 1 / (x.max - x.min);
        uv[1][1] = -1 / (y.max - y.min); // rows go down, so that triangles keep their winding
        uv[2][2] = -1 / (depth.max - depth.min);
        uv[3] = {-x.min * uv[0][0], -y.max * uv[1][1], -depth.max * uv[2][2], 1};
        fit.shadowFromWorld[cascade] = uv * glm::dmat4(light);
        fit.texelMetres[cascade] = std::max(x.max - x.min, y.max - y.min) / kShadowTexels;
    }
    return fit;
}

glm::dmat4 clipFromShadow()
{
    glm::dmat4 clip(1);
    clip[0][0] = clip[1][1] = 2;
    clip[3][0] = clip[3][1] = -1;
    return clip;
}

} // namespace renderer
