// SPDX-License-Identifier: Apache-2.0
// What wet ground mirrors of the picture itself: rays marched through the guide's depth.
#pragma once

#include "ml/builtin/guide_reader.h"
#include "ml/builtin/materials/surface.h"
#include "ml/builtin/shading.h"

namespace ml::builtin {

class Mirrors {
public:
    explicit Mirrors(const PreparedFrame& frame);

    /// Replaces what the lanes' mirrors see by what the picture shows there. `reader` is that of the frame; `shade` fills a block whose
    /// lanes were gathered, up to the light that leaves the surfaces.
    template <typename Shade>
    void look(PixelBlock& block, const GuideReader& reader, const Shade& shade);

private:
    struct Pixel {
        int x = -1; // -1: nothing is met
        int y = -1;
        float metres = 0; // along the mirrored ray
    };
    /// Where a ray from a surface meets something that the picture shows.
    Pixel march(Vec3 position, Vec3 direction) const;
    bool project(Vec3 position, int& x, int& y, float& depth) const;

    const PreparedFrame& m_frame;
    const GuideBuffers& m_guide;
    Vec3 m_eye, m_right, m_up, m_back; // world
    PixelBlock m_block; // of what is mirrored
};

template <typename Shade>
void Mirrors::look(PixelBlock& b, const GuideReader& reader, const Shade& shade)
{
    constexpr float kFaint = 0.03f; // mirrors weaker than this are not followed
    std::array<Pixel, kBlockPixels> met;
    int count = 0;
    for (int i = 0; i < kBlockPixels; ++i) {
        const Vec3 view = normalised({b.directionX[i], b.directionY[i], b.directionZ[i]}), bump{b.bumpX[i], b.bumpY[i], b.bumpZ[i]};
        if (!b.style[i] || b.normalY[i] < 0.7f || mirrored({b.mirror[i], b.sharpness[i], bump, view}) < kFaint)
            continue;
        met[static_cast<std::size_t>(i)] = march({b.positionX[i], b.positionY[i], b.positionZ[i]}, view - bump * (2 * dot(view, bump)));
        count += met[static_cast<std::size_t>(i)].x >= 0;
    }
    if (count == 0)
        return;
    for (int i = 0; i < kBlockPixels; ++i) {
        const Pixel& pixel = met[static_cast<std::size_t>(i)];
        if (pixel.x < 0 || !reader.gather(pixel.x, pixel.y, m_block, i))
            GuideReader::clear(m_block, i);
    }
    shade(m_block);
    for (int i = 0; i < kBlockPixels; ++i) {
        if (met[static_cast<std::size_t>(i)].x < 0 || !m_block.style[i])
            continue;
        const Vec3 seen = throughFog(m_frame.light, {m_block.linearRed[i], m_block.linearGreen[i], m_block.linearBlue[i]},
            b.distance[i] + met[static_cast<std::size_t>(i)].metres);
        b.seenRed[i] = seen.x;
        b.seenGreen[i] = seen.y;
        b.seenBlue[i] = seen.z;
    }
}

} // namespace ml::builtin
