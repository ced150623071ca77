// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/grain.h"

#include "app/preview/camera/bands.h"
#include "app/preview/camera/hash.h"

#include <algorithm>
#include <cmath>

namespace preview {
namespace {

constexpr float kStrength = 0.033f; // of the display's range for a grain at kUsualSensitivity: 0.01 for a pixel of 1280
constexpr double kUsualSensitivity = 500;
constexpr float kColour = 0.35f; // of the grain, apart in red and blue
constexpr float kLeastWindow = 1.3f; // grains: no picture shows their borders

/// Rows of the lattice, three numbers of mean 0 to a grain.
class Lattice {
public:
    explicit Lattice(std::uint32_t seed)
        : m_seed(seed)
    {
    }
    const std::array<std::vector<float>, 3>& row(int index)
    {
        if (index != m_index[std::size_t(index & 3)]) {
            m_index[std::size_t(index & 3)] = index;
            fill(m_rows[std::size_t(index & 3)], mixed(m_seed + std::uint32_t(index)));
        }
        return m_rows[std::size_t(index & 3)];
    }

private:
    static void fill(std::array<std::vector<float>, 3>& row, std::uint32_t seed)
    {
        for (auto& plane : row)
            plane.resize(kGrainsAcross);
        float *red = row[0].data(), *green = row[1].data(), *blue = row[2].data();
        for (std::uint32_t i = 0; i < kGrainsAcross; ++i) {
            const std::uint32_t hash = mixed(seed ^ (i * 0x9e3779b9u));
            const std::uint32_t other = hash * 0x85ebca6bu;
            const auto half = [](std::uint32_t bits) { return float(std::int32_t(bits & 0xffff)) * (1.0f / 65536) - 0.5f; };
            const float grey = half(hash) + half(hash >> 16); // the sum of two is round enough
            red[i] = grey + kColour * half(other >> 16);
            green[i] = grey;
            blue[i] = grey + kColour * half(other >> 4);
        }
    }

    std::uint32_t m_seed;
    std::array<int, 4> m_index{-1, -1, -1, -1};
    std::array<std::array<std::vector<float>, 3>, 4> m_rows;
};

/// What one pixel covers along one axis of the lattice.
struct Window {
    Window(int pixel, float grainsPerPixel, int grains)
    {
        const float half = 0.5f * std::max(grainsPerPixel, kLeastWindow);
        const float middle = std::clamp((float(pixel) + 0.5f) * grainsPerPixel, half, float(grains) - half);
        from = middle - half;
        to = middle + half;
    }
    float from = 0, to = 0; // grains
};

/// A window as places in the running sums of a row.
struct Ends {
    explicit Ends(const Window& window)
        : from(int(window.from))
        , to(int(window.to))
        , fromShare(window.from - float(from))
        , toShare(window.to - float(to))
        , share(1 / (window.to - window.from))
    {
    }
    int from, to;
    float fromShare, toShare, share;
};

// Sums of a row up to each grain, so that a window is a difference.
void sumUp(const std::vector<float>& row, std::vector<float>& sums)
{
    sums.resize(row.size() + 2);
    float sum = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        sums[i] = sum;
        sum += row[i];
    }
    sums[row.size()] = sums[row.size() + 1] = sum;
}

class GrainRows {
public:
    GrainRows(const Display& display, std::uint32_t seed)
        : m_lattice(seed)
        , m_grainsPerPixel(float(kGrainsAcross) / float(display.width))
        , m_rows(std::max(2, int(std::ceil(m_grainsPerPixel * float(display.height)))))
    {
        for (int x = 0; x < display.width; ++x)
            m_ends.emplace_back(Window(x, m_grainsPerPixel, kGrainsAcross));
    }

    /// Mean grain of each pixel of row `y` in three planes.
    void row(int y, std::array<std::vector<float>, 3>& grain)
    {
        const Window v(y, m_grainsPerPixel, m_rows);
        for (auto& plane : m_mean)
            plane.assign(kGrainsAcross, 0.0f);
        for (int index = int(v.from); float(index) < v.to; ++index) {
            const float share = (std::min(v.to, float(index + 1)) - std::max(v.from, float(index))) / (v.to - v.from);
            const auto& row = m_lattice.row(index);
            for (std::size_t channel = 0; channel < 3; ++channel)
                for (std::size_t i = 0; i < kGrainsAcross; ++i)
                    m_mean[channel][i] += share * row[channel][i];
        }
        for (std::size_t channel = 0; channel < 3; ++channel) {
            sumUp(m_mean[channel], m_sums);
            grain[channel].resize(m_ends.size());
            for (std::size_t x = 0; x < m_ends.size(); ++x) {
                const Ends& ends = m_ends[x];
                const float *from = m_sums.data() + ends.from, *to = m_sums.data() + ends.to;
                const float difference = to[0] + (to[1] - to[0]) * ends.toShare - from[0] - (from[1] - from[0]) * ends.fromShare;
                grain[channel][x] = difference * ends.share;
            }
        }
    }

private:
    Lattice m_lattice;
    float m_grainsPerPixel;
    int m_rows;
    std::vector<Ends> m_ends; // of each pixel of a row
    std::array<std::vector<float>, 3> m_mean;
    std::vector<float> m_sums;
};

} // namespace

void addGrain(Display& display, const Moment& moment, double sensitivity)
{
    const float strength = kStrength * float(std::sqrt(std::max(sensitivity, 0.0) / kUsualSensitivity));
    if (strength <= 0)
        return;
    const std::uint32_t seed = mixed(std::uint32_t(moment.seed) * 0x9e3779b9u + std::uint32_t(moment.frame));
    inBands(display.height, [&](int first, int last) {
        GrainRows rows(display, seed);
        std::array<std::vector<float>, 3> grain;
        for (int y = first; y < last; ++y) {
            rows.row(y, grain);
            const std::ptrdiff_t at = std::ptrdiff_t(y) * display.width;
            float *red = display.planes[0].data() + at, *green = display.planes[1].data() + at, *blue = display.planes[2].data() + at;
            for (int x = 0; x < display.width; ++x) {
                const float tone = std::clamp(luminance(red[x], green[x], blue[x]), 0.0f, 1.0f);
                const float amount = strength * (0.2f + 3.2f * tone * (1 - tone));
                red[x] += amount * grain[0][std::size_t(x)];
                green[x] += amount * grain[1][std::size_t(x)];
                blue[x] += amount * grain[2][std::size_t(x)];
            }
        }
    });
}

} // namespace preview
