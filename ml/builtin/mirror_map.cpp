// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/mirror_map.h"

#include <algorithm>
#include <cmath>

namespace ml::builtin {
namespace {

constexpr std::int32_t kNoRay = -1;

} // namespace

MirrorMap::MirrorMap(const Request& request)
    : m_request(&request)
{
    const std::vector<std::uint32_t>& pixels = request.surroundings.mirrors.pixel;
    if (pixels.empty())
        return;
    m_rays.assign(request.guide.depth.size(), kNoRay);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        m_rays[pixels[i]] = static_cast<std::int32_t>(i);
}

MirrorSight MirrorMap::sightOf(std::int32_t ray) const
{
    const MirrorHits& hits = m_request->surroundings.mirrors;
    const auto i = static_cast<std::size_t>(ray);
    MirrorSight sight;
    sight.object = hits.objectId[i];
    sight.distance = hits.distance[i];
    const auto component = [&](std::size_t k) { return static_cast<float>(hits.normal[3 * i + k]) / 127; };
    if (sight.object != 0)
        sight.normal = normalised({component(0), component(1), component(2)});
    sight.srgb = {hits.baseColour[3 * i], hits.baseColour[3 * i + 1], hits.baseColour[3 * i + 2]};
    sight.sun = static_cast<float>(hits.sun[i]) / 255;
    sight.rest = {hits.rest[3 * i], hits.rest[3 * i + 1], hits.rest[3 * i + 2]};
    sight.axis = hits.axis[i];
    return sight;
}

std::optional<MirrorSight> MirrorMap::at(float x, float y) const
{
    const GuideBuffers& guide = m_request->guide;
    const int px = static_cast<int>(std::lround(x)), py = static_cast<int>(std::lround(y));
    if (!known() || px < 0 || py < 0 || px >= guide.width || py >= guide.height)
        return std::nullopt;
    const std::size_t pixel = pixelAt(px, py);
    if (m_rays[pixel] != kNoRay)
        return sightOf(m_rays[pixel]);
    for (int spacing = 2; spacing <= mirrorSpacing(guide.width, guide.height); spacing *= 2)
        if (const auto sight = between(x, y, guide.objectId[pixel], spacing))
            return sight;
    return std::nullopt;
}

/// In a square whose corners see one thing.
std::optional<MirrorSight> MirrorMap::between(float x, float y, std::uint16_t mirror, int spacing) const
{
    const GuideBuffers& guide = m_request->guide;
    const int left = static_cast<int>(std::lround(x)) / spacing * spacing, top = static_cast<int>(std::lround(y)) / spacing * spacing;
    if (left + spacing >= guide.width || top + spacing >= guide.height)
        return std::nullopt;
    const std::array corners{
        pixelAt(left, top), pixelAt(left + spacing, top), pixelAt(left, top + spacing), pixelAt(left + spacing, top + spacing)};
    for (const std::size_t corner : corners)
        if (m_rays[corner] == kNoRay || guide.objectId[corner] != mirror)
            return std::nullopt;
    const float u = clamp((x - static_cast<float>(left)) / static_cast<float>(spacing));
    const float v = clamp((y - static_cast<float>(top)) / static_cast<float>(spacing));
    const std::array weights{(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v};
    MirrorSight sight = sightOf(m_rays[corners[0]]);
    sight.distance = 0;
    sight.rest = {};
    const MirrorHits& hits = m_request->surroundings.mirrors;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const auto ray = static_cast<std::size_t>(m_rays[corners[i]]);
        sight.distance += hits.distance[ray] * weights[i];
        sight.rest = sight.rest + Vec3{hits.rest[3 * ray], hits.rest[3 * ray + 1], hits.rest[3 * ray + 2]} * weights[i];
    }
    return sight;
}

} // namespace ml::builtin
