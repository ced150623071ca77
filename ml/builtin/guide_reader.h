// SPDX-License-Identifier: Apache-2.0
// Reads the guide around a pixel: everything of the feature pass that looks things up instead of computing them.
#pragma once

#include "ml/builtin/pixel_block.h"

namespace ml::builtin {

class GuideReader {
public:
    explicit GuideReader(const PreparedFrame& frame);

    /// Fills the lane. False where the pixel shows the sky: the lane holds a harmless surface then.
    bool gather(int x, int y, PixelBlock& block, int lane) const;
    /// A harmless surface and direction: for lanes beyond the row's end.
    static void clear(PixelBlock& block, int lane);
    /// What a lane is made of, whose axis is set already; `srgb` is its base colour as the guide or a ray shows it.
    static void setStyle(PixelBlock& block, int lane, const ObjectStyle& style, std::array<std::uint8_t, 3> srgb);
    const ObjectStyle& styleAt(int x, int y) const { return m_frame.styles[m_guide.objectId[at(x, y)]]; }
    const Camera& camera() const { return m_camera; }

private:
    std::size_t at(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_guide.width) + static_cast<std::size_t>(x);
    }
    Vec3 restAt(std::size_t pixel) const { return {m_guide.rest[3 * pixel], m_guide.rest[3 * pixel + 1], m_guide.rest[3 * pixel + 2]}; }
    float squaredRadius(int x, int y) const;
    Vec3 neighbourRest(int x, int y, std::size_t pixel) const;
    int axisAt(int x, int y, float normalUp) const;
    float skyVisibilityAt(int x, int y) const;
    void gatherSurface(std::size_t pixel, PixelBlock& block, int lane) const;
    float openSunOfGuide(std::size_t pixel, Vec3 normal) const;
    void gatherSurroundings(int x, int y, PixelBlock& block, int lane) const;

    const PreparedFrame& m_frame;
    const GuideBuffers& m_guide;
    Camera m_camera;
};

} // namespace ml::builtin
