// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/sky_visibility.h"

#include "ml/builtin/camera.h"

#include <array>
#include <cstddef>

namespace ml::builtin {
namespace {

struct Tap {
    float x, y, metres;
};
constexpr std::array<Tap, 12> kTaps{
    {{1, 0, 0.5f}, {0.5f, 0.866f, 0.5f}, {-0.5f, 0.866f, 0.5f}, {-1, 0, 0.5f}, {-0.5f, -0.866f, 0.5f}, {0.5f, -0.866f, 0.5f},
        {0.866f, 0.5f, 2.5f}, {0, 1, 2.5f}, {-0.866f, 0.5f, 2.5f}, {-0.866f, -0.5f, 2.5f}, {0, -1, 2.5f}, {0.866f, -0.5f, 2.5f}}};

/// How much the point behind one tap covers: full when it stands above the surface within reach, nothing when far in front.
float covered(Vec3 to, Vec3 normal, float reach)
{
    const float length = std::sqrt(dot(to, to) + 1e-8f);
    const float above = clamp(dot(to, normal) / length - 0.08f);
    return above * clamp(2 - length / reach);
}

} // namespace

std::vector<float> skyVisibility(const Request& request)
{
    const GuideBuffers& guide = request.guide;
    const Camera camera(request.camera, guide.width, guide.height);
    const int columns = (guide.width + kSkyCell - 1) / kSkyCell, rows = (guide.height + kSkyCell - 1) / kSkyCell;
    const auto at
        = [&](int x, int y) { return static_cast<std::size_t>(y) * static_cast<std::size_t>(guide.width) + static_cast<std::size_t>(x); };
    std::vector<float> result(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), 1.0f);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const int x = std::min(column * kSkyCell + 2, guide.width - 1), y = std::min(row * kSkyCell + 2, guide.height - 1);
            const std::size_t pixel = at(x, y);
            const float depth = guide.depth[pixel];
            if (depth <= 0)
                continue;
            const Vec3 point = camera.direction(x, y) * depth;
            const Vec3 normal = normalised(camera.worldFromViewDirection(
                {guide.normal[3 * pixel] / 127.0f, guide.normal[3 * pixel + 1] / 127.0f, guide.normal[3 * pixel + 2] / 127.0f}));
            float sum = 0;
            for (const Tap& tap : kTaps) {
                const float radius = std::min(tap.metres * camera.pixelsPerMetre() / depth, 96.0f);
                const int tx = static_cast<int>(static_cast<float>(x) + tap.x * radius),
                          ty = static_cast<int>(static_cast<float>(y) + tap.y * radius);
                if (tx < 0 || ty < 0 || tx >= guide.width || ty >= guide.height)
                    continue;
                const float other = guide.depth[at(tx, ty)];
                if (other > 0)
                    sum += covered(camera.direction(tx, ty) * other - point, normal, tap.metres);
            }
            result[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)]
                = clamp(1 - sum * (1.6f / kTaps.size()), 0.15f);
        }
    return result;
}

} // namespace ml::builtin
