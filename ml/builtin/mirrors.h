// SPDX-License-Identifier: Apache-2.0
// What smooth surfaces of the picture mirror, from where the request's mirror rays end: the ground shows it painted, paint and panes
// are curved or uneven and show its colour.
#pragma once

#include "ml/builtin/guide_reader.h"

namespace ml::builtin {

class Mirrors {
public:
    /// Borrows the frame.
    explicit Mirrors(const PreparedFrame& frame);

    /// Replaces what the mirrors of painted lanes see by what their rays met; lane 0 is the pixel (x, y), the others follow in its row.
    void look(PixelBlock& block, int x, int y);

private:
    /// A mirror, as a lane holds it.
    struct Mirror {
        int x = 0;
        int y = 0;
        Vec3 position, normal, direction; // world; the direction is that of the mirrored ray
        bool ground = false;
        bool uneven = false;
        float distance = 0; // metres from the eye
    };
    Mirror mirrorAt(const PixelBlock& block, int lane, int x, int y) const;
    std::optional<MirrorSight> sightOf(const Mirror& mirror) const;
    Vec3 flatColour(const Mirror& mirror, const MirrorSight& sight) const;
    void gather(const Mirror& mirror, const MirrorSight& sight, int lane);
    void paintGathered();
    Vec3 paintedColour(int lane) const;

    const PreparedFrame& m_frame;
    const GuideBuffers& m_guide;
    Camera m_camera;
    float m_pixelAngle;
    PixelBlock m_block; // of what the ground mirrors
    std::array<float, kBlockPixels> m_sun{}; // of its lanes
};

} // namespace ml::builtin
