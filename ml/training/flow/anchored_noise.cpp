// SPDX-License-Identifier: Apache-2.0
#include "ml/training/flow/anchored_noise.h"

#include "ml/builtin/camera.h"

#include <bit>
#include <cmath>

namespace training {
namespace {

using ml::builtin::Vec3;
using Triple = std::array<float, 3>;

/// SplitMix64's output function.
std::uint64_t mixed(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

/// Sixty-four coins, nearly Gaussian (fourth moment 2.97) once blended; no transcendental functions, the same on every machine.
float gaussian(std::uint64_t hash) { return static_cast<float>(std::popcount(hash) - 32) / 4.0f; }

/// The lattice's numbers around a point, whose unit is a cell. Blended with weights of equal power: the variance is 1 everywhere.
Triple latticeNoise(Vec3 p, std::uint64_t key)
{
    const std::array<float, 3> at{p.x, p.y, p.z};
    std::array<float, 3> part;
    std::array<std::int64_t, 3> cell;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const float whole = std::floor(at[axis]);
        part[axis] = at[axis] - whole;
        cell[axis] = static_cast<std::int64_t>(whole);
    }
    Triple sum{};
    float power = 0;
    for (unsigned corner = 0; corner < 8; ++corner) {
        std::uint64_t hash = key;
        float weight = 1;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const unsigned far = corner >> axis & 1u;
            weight *= far ? part[axis] : 1 - part[axis];
            hash = mixed(hash + 0x9E3779B97F4A7C15ull * static_cast<std::uint64_t>(cell[axis] + far));
        }
        power += weight * weight;
        for (float& channel : sum) {
            channel += weight * gaussian(hash);
            hash = mixed(hash + 0x9E3779B97F4A7C15ull);
        }
    }
    for (float& channel : sum)
        channel /= std::sqrt(power);
    return sum;
}

class AnchoredNoise {
public:
    AnchoredNoise(const ml::builtin::PreparedFrame& frame, std::uint64_t seed)
        : m_frame(frame)
        , m_guide(frame.request->guide)
        , m_camera(frame.request->camera, m_guide.width, m_guide.height)
        , m_seed(mixed(seed + 0x9E3779B97F4A7C15ull))
    {
    }

    Triple at(int x, int y) const
    {
        const std::size_t pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_guide.width) + static_cast<std::size_t>(x);
        const std::uint16_t id = m_guide.objectId[pixel];
        const std::uint64_t key = mixed(m_seed ^ m_frame.styles[id].hash);
        if (id == 0)
            return latticeNoise({static_cast<float>(x), static_cast<float>(y), 0}, key);
        const Vec3 direction = m_camera.direction(x, y);
        const float distance = m_guide.depth[pixel] * std::sqrt(ml::builtin::dot(direction, direction));
        const int level = 1 + std::ilogb(distance / m_camera.pixelsPerMetre()); // cells of one to two pixels
        const float perMetre = std::ldexp(1.0f, -level);
        const float* rest = &m_guide.rest[3 * pixel];
        return latticeNoise({rest[0] * perMetre, rest[1] * perMetre, rest[2] * perMetre}, mixed(key + static_cast<std::uint64_t>(level)));
    }

private:
    const ml::builtin::PreparedFrame& m_frame;
    const ml::GuideBuffers& m_guide;
    ml::builtin::Camera m_camera;
    std::uint64_t m_seed;
};

} // namespace

torch::Tensor anchoredNoise(const ml::builtin::PreparedFrame& frame, const ml::builtin::Rect& rect, std::uint64_t seed)
{
    const AnchoredNoise noise(frame, seed);
    torch::Tensor planes = torch::empty({1, 3, rect.height, rect.width});
    auto values = planes.accessor<float, 4>();
    for (int y = 0; y < rect.height; ++y)
        for (int x = 0; x < rect.width; ++x) {
            const Triple triple = noise.at(rect.x + x, rect.y + y);
            for (int channel = 0; channel < 3; ++channel)
                values[0][channel][y][x] = triple[static_cast<std::size_t>(channel)];
        }
    return planes;
}

} // namespace training
