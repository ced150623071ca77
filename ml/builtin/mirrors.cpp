// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/mirrors.h"

namespace ml::builtin {

Mirrors::Mirrors(const PreparedFrame& frame)
    : m_frame(frame)
    , m_guide(frame.request->guide)
{
    const auto& m = frame.request->camera.worldFromView;
    m_right = {m[0], m[1], m[2]};
    m_up = {m[4], m[5], m[6]};
    m_back = {m[8], m[9], m[10]};
    m_eye = {m[12], m[13], m[14]};
}

bool Mirrors::project(Vec3 position, int& x, int& y, float& depth) const
{
    const Vec3 to = position - m_eye;
    depth = -dot(to, m_back);
    if (depth < 0.05f)
        return false;
    const auto& tangents = m_frame.request->camera.tangents;
    const float u = 0.5f + 0.5f * dot(to, m_right) / (depth * tangents[0]), v = 0.5f - 0.5f * dot(to, m_up) / (depth * tangents[1]);
    x = static_cast<int>(std::floor(u * static_cast<float>(m_guide.width)));
    y = static_cast<int>(std::floor(v * static_cast<float>(m_guide.height)));
    return x >= 0 && y >= 0 && x < m_guide.width && y < m_guide.height;
}

Mirrors::Pixel Mirrors::march(Vec3 position, Vec3 direction) const
{
    constexpr int kSteps = 28, kRefinements = 4;
    direction.y = std::max(direction.y, 0.02f);
    float before = 0, metres = 0.15f;
    for (int step = 0; step < kSteps; ++step) {
        int x = 0, y = 0;
        float depth = 0;
        if (!project(position + direction * metres, x, y, depth))
            return {};
        const auto shownAt = [&](int px, int py) {
            return m_guide.depth[static_cast<std::size_t>(py) * static_cast<std::size_t>(m_guide.width) + static_cast<std::size_t>(px)];
        };
        const float behind = depth - shownAt(x, y);
        if (shownAt(x, y) > 0 && behind > 0.02f * metres && behind < 0.4f + 1.2f * (metres - before)) {
            Pixel hit{x, y, metres};
            for (int i = 0; i < kRefinements; ++i) {
                const float middle = 0.5f * (before + metres);
                if (!project(position + direction * middle, x, y, depth))
                    break;
                const bool inside = shownAt(x, y) > 0 && depth > shownAt(x, y) + 0.01f * middle;
                (inside ? metres : before) = middle;
                if (inside)
                    hit = {x, y, middle};
            }
            return hit;
        }
        before = metres;
        metres = metres * 1.25f + 0.05f;
    }
    return {};
}

} // namespace ml::builtin
