// SPDX-License-Identifier: Apache-2.0
// Pixels, view space and world space of a request's camera.
#pragma once

#include "ml/builtin/vec.h"
#include "ml/request.h"

#include <array>
#include <optional>

namespace ml::builtin {

class Camera {
public:
    Camera(const CameraInfo& info, int width, int height)
        : m_right{info.worldFromView[0], info.worldFromView[1], info.worldFromView[2]}
        , m_up{info.worldFromView[4], info.worldFromView[5], info.worldFromView[6]}
        , m_back{info.worldFromView[8], info.worldFromView[9], info.worldFromView[10]}
        , m_position{info.worldFromView[12], info.worldFromView[13], info.worldFromView[14]}
        , m_stepX(2 * info.tangents[0] / static_cast<float>(width))
        , m_stepY(2 * info.tangents[1] / static_cast<float>(height))
        , m_left(-info.tangents[0])
        , m_top(info.tangents[1])
    {
    }

    Vec3 position() const { return m_position; }
    /// World direction through a pixel's centre with length 1 along the view axis: position + direction * depth is the point.
    Vec3 direction(int x, int y) const
    {
        const float a = m_left + m_stepX * (static_cast<float>(x) + 0.5f);
        const float b = m_top - m_stepY * (static_cast<float>(y) + 0.5f);
        return m_right * a + m_up * b - m_back;
    }
    Vec3 worldFromViewDirection(Vec3 v) const { return m_right * v.x + m_up * v.y + m_back * v.z; }
    /// Where a point in the world is seen, pixels, whole numbers in their middles; nothing right before the eye or behind it.
    std::optional<std::array<float, 2>> project(Vec3 point) const
    {
        const Vec3 to = point - m_position;
        const float depth = -dot(to, m_back);
        if (depth < 0.05f)
            return std::nullopt;
        return std::array{(dot(to, m_right) / depth - m_left) / m_stepX - 0.5f, (m_top - dot(to, m_up) / depth) / m_stepY - 0.5f};
    }
    /// Pixels per metre at distance 1.
    float pixelsPerMetre() const { return 1 / m_stepX; }

private:
    Vec3 m_right, m_up, m_back, m_position;
    float m_stepX, m_stepY, m_left, m_top;
};

} // namespace ml::builtin
