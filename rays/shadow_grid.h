// SPDX-License-Identifier: Apache-2.0
// Shadows on some pixels of a guide, evenly spread, from single rays to smooth ones over all pixels.
#pragma once

#include "ml/request.h"

#include <cstdint>
#include <vector>

namespace rays {

class ShadowGrid {
public:
    /// Every `step`th pixel of every `step`th row. Borrows the guide.
    ShadowGrid(const ml::GuideBuffers& guide, int step);

    int columns() const { return m_columns; }
    int rows() const { return m_rows; }
    /// Pixel of a place.
    int pixel(int index) const { return index * m_step; }
    /// Share of the light that nothing hides, 0..1; 1 at first.
    float& share(int column, int row) { return m_shares[at(column, row)]; }
    float share(int column, int row) const { return m_shares[at(column, row)]; }
    bool showsSurface(int column, int row) const { return m_guide.depth[pixelAt(pixel(column), pixel(row))] > 0; }
    /// The share is what the place's own rays say, each to one point of the light: it is to be averaged.
    void setSampled(int column, int row) { m_sampled[at(column, row)] = 1; }

    /// Sampled places become means over those around them that lie on the same surface: over 8 x 8 where a border is soft, over 4 x 4,
    /// which hold every part of a light (ml::lampPattern), where it is less so, and over fewer where it is sharp.
    void soften(int threads);
    /// The shares of all pixels times 255, between the places around each that lie on its surface.
    std::vector<std::uint8_t> toPixels(int threads) const;

private:
    struct Means {
        float ofFour = 0; // over 4 x 4 places
        float sharper = 0; // the same, or over fewer where a border goes through
    };
    Means meansAt(int column, int row) const;
    float softened(int column, int row, const std::vector<Means>& means) const;
    float between(int x, int y) const;
    bool onOneSurface(std::size_t pixel, std::size_t other) const;
    std::size_t at(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
    }
    std::size_t pixelAt(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_guide.width) + static_cast<std::size_t>(x);
    }

    const ml::GuideBuffers& m_guide;
    int m_step; // pixels
    int m_columns;
    int m_rows;
    std::vector<float> m_shares;
    std::vector<std::uint8_t> m_sampled; // 1 or 0
};

} // namespace rays
