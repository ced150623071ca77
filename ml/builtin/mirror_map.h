// SPDX-License-Identifier: Apache-2.0
// The request's mirror rays (ml/mirror_hits.h) by pixel, and between pixels.
#pragma once

#include "ml/builtin/vec.h"
#include "ml/request.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace ml::builtin {

/// What a mirror shows at a place of the picture.
struct MirrorSight {
    std::uint16_t object = 0; // index into Request::objects plus 1; 0: the sky
    float distance = 0; // metres from the mirror
    Vec3 normal; // world, unit
    std::array<std::uint8_t, 3> srgb{}; // base colour
    float sun = 0; // 1 where the sun reaches it
    Vec3 rest; // metres, object space
    int axis = 1; // main direction of its face in object space
};

class MirrorMap {
public:
    /// Knows nothing.
    MirrorMap() = default;
    /// Borrows the request, whose mirrors may move to other memory but stay the same.
    explicit MirrorMap(const Request& request);

    bool known() const { return !m_rays.empty(); }
    /// At a place in pixels, whole numbers in their middles. Nothing where no ray was sent.
    std::optional<MirrorSight> at(float x, float y) const;

private:
    MirrorSight sightOf(std::int32_t ray) const;
    std::optional<MirrorSight> between(float x, float y, std::uint16_t mirror, int spacing) const;
    std::size_t pixelAt(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_request->guide.width) + static_cast<std::size_t>(x);
    }

    const Request* m_request = nullptr;
    std::vector<std::int32_t> m_rays; // by pixel: index of its ray, below 0 for none
};

} // namespace ml::builtin
