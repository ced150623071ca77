// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/mirrors.h"

#include "ml/builtin/bounce.h"
#include "ml/builtin/materials/surface.h"
#include "ml/builtin/shading.h"

namespace ml::builtin {
namespace {

constexpr float kFaint = 0.025f; // mirrors weaker than this are not followed
constexpr float kSkyMetres = 200; // how far away an uneven mirror takes the sky to be

/// Never below the surface: bumps may point there.
Vec3 mirroredDirection(Vec3 view, Vec3 bump, Vec3 normal)
{
    const Vec3 direction = view - bump * (2 * dot(view, bump));
    const float above = dot(direction, normal);
    return normalised(above < 0.02f ? direction + normal * (0.02f - above) : direction);
}

} // namespace

Mirrors::Mirrors(const PreparedFrame& frame)
    : m_frame(frame)
    , m_guide(frame.request->guide)
    , m_camera(frame.request->camera, m_guide.width, m_guide.height)
    , m_pixelAngle(footprintOf(frame.request->camera, m_guide.width, 1, 1))
{
}

void Mirrors::look(PixelBlock& b, int x, int y)
{
    if (!m_frame.mirrors.known())
        return;
    std::array<bool, kBlockPixels> painted{};
    int count = 0;
    for (int i = 0; i < kBlockPixels; ++i) {
        const Vec3 view = normalised({b.directionX[i], b.directionY[i], b.directionZ[i]}), bump{b.bumpX[i], b.bumpY[i], b.bumpZ[i]};
        if (!b.style[i] || mirrored({b.mirror[i], b.sharpness[i], bump, view}) < kFaint)
            continue;
        const Mirror mirror = mirrorAt(b, i, x + i, y);
        const auto sight = sightOf(mirror);
        if (!sight)
            continue;
        if (sight->object != 0 && mirror.ground) {
            if (count++ == 0)
                for (int lane = 0; lane < kBlockPixels; ++lane)
                    GuideReader::clear(m_block, lane);
            painted[static_cast<std::size_t>(i)] = true;
            gather(mirror, *sight, i);
            continue;
        }
        const Vec3 seen = sight->object == 0 ? skyColour(m_frame.light, mirror.direction, 0.5f) : flatColour(mirror, *sight);
        b.seenRed[i] = seen.x;
        b.seenGreen[i] = seen.y;
        b.seenBlue[i] = seen.z;
    }
    if (count == 0)
        return;
    paintGathered();
    for (int i = 0; i < kBlockPixels; ++i) {
        if (!painted[static_cast<std::size_t>(i)])
            continue;
        const Vec3 seen = paintedColour(i);
        b.seenRed[i] = seen.x;
        b.seenGreen[i] = seen.y;
        b.seenBlue[i] = seen.z;
    }
}

Mirrors::Mirror Mirrors::mirrorAt(const PixelBlock& b, int i, int x, int y) const
{
    Mirror mirror;
    mirror.x = x;
    mirror.y = y;
    mirror.position = {b.positionX[i], b.positionY[i], b.positionZ[i]};
    mirror.normal = {b.normalX[i], b.normalY[i], b.normalZ[i]};
    const Vec3 view = normalised({b.directionX[i], b.directionY[i], b.directionZ[i]}), bump{b.bumpX[i], b.bumpY[i], b.bumpZ[i]};
    mirror.direction = mirroredDirection(view, bump, mirror.normal);
    mirror.ground = mirror.normal.y > 0.7f;
    mirror.uneven = dot(bump, mirror.normal) < 0.99999f;
    mirror.distance = b.distance[i];
    return mirror;
}

/// The rays know smooth surfaces. What uneven ground shows at a pixel, smooth ground shows elsewhere: where the mirror image of what the
/// uneven ray meets lies in the picture.
std::optional<MirrorSight> Mirrors::sightOf(const Mirror& mirror) const
{
    const float x = static_cast<float>(mirror.x), y = static_cast<float>(mirror.y);
    const auto own = m_frame.mirrors.at(x, y);
    if (!own || !mirror.ground || !mirror.uneven)
        return own;
    const Vec3 along = mirror.direction * (own->object == 0 ? kSkyMetres : own->distance);
    const auto image = m_camera.project(mirror.position + along - mirror.normal * (2 * dot(along, mirror.normal)));
    if (!image || std::fabs((*image)[0]) > 1e6f || std::fabs((*image)[1]) > 1e6f)
        return own;
    const auto [imageX, imageY] = *image;
    const int px = static_cast<int>(std::lround(imageX)), py = static_cast<int>(std::lround(imageY));
    if (px < 0 || py < 0 || px >= m_guide.width || py >= m_guide.height)
        return own;
    const auto objectAt = [&](int column, int row) {
        return m_guide.objectId[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_guide.width) + static_cast<std::size_t>(column)];
    };
    if (objectAt(px, py) != objectAt(mirror.x, mirror.y))
        return own;
    const auto moved = m_frame.mirrors.at(imageX, imageY);
    return moved ? moved : own;
}

Vec3 Mirrors::flatColour(const Mirror& mirror, const MirrorSight& sight) const
{
    BouncingSurface surface = bouncingSurface(m_frame.styles[sight.object], sight.srgb);
    surface.position = mirror.position + mirror.direction * sight.distance;
    surface.normal = sight.normal;
    surface.sun = clamp(dot(sight.normal, m_frame.light.towardsSun)) * sight.sun;
    return throughFog(m_frame.light, bouncedLight(m_frame.light, m_frame.request->lamps, surface), mirror.distance + sight.distance);
}

void Mirrors::gather(const Mirror& mirror, const MirrorSight& sight, int lane)
{
    PixelBlock& b = m_block;
    const Vec3 position = mirror.position + mirror.direction * sight.distance;
    b.positionX[lane] = position.x;
    b.positionY[lane] = position.y;
    b.positionZ[lane] = position.z;
    b.normalX[lane] = sight.normal.x;
    b.normalY[lane] = sight.normal.y;
    b.normalZ[lane] = sight.normal.z;
    b.restX[lane] = sight.rest.x;
    b.restY[lane] = sight.rest.y;
    b.restZ[lane] = sight.rest.z;
    b.distance[lane] = mirror.distance + sight.distance;
    b.footprint[lane] = b.distance[lane] * m_pixelAngle / std::max(0.15f, -dot(mirror.direction, sight.normal));
    b.axis[lane] = sight.axis;
    GuideReader::setStyle(b, lane, m_frame.styles[sight.object], sight.srgb);
    m_sun[static_cast<std::size_t>(lane)] = clamp(dot(sight.normal, m_frame.light.towardsSun)) * sight.sun;
}

void Mirrors::paintGathered()
{
    for (int lane = 0; lane < kBlockPixels; ++lane)
        if (!m_block.style[lane])
            m_block.positionX[lane] = m_block.positionY[lane] = m_block.positionZ[lane] = m_block.distance[lane] = m_block.footprint[lane]
                = 0;
    for (PixelBlock::Floats* sum : {&m_block.lampRed, &m_block.lampGreen, &m_block.lampBlue})
        std::fill_n(*sum, kBlockPixels, 0.0f);
    for (const LampInfo& lamp : m_frame.request->lamps)
        addLamp(m_block, toVec(lamp.position), toVec(lamp.colour));
    computeFields(m_block);
    paintBlock(m_block, m_frame.light);
}

Vec3 Mirrors::paintedColour(int i) const
{
    const PixelBlock& b = m_block;
    const Daylight& light = m_frame.light;
    const Vec3 normal{b.normalX[i], b.normalY[i], b.normalZ[i]}, lamps{b.lampRed[i], b.lampGreen[i], b.lampBlue[i]};
    const Vec3 arriving = ambient(light, normal) * 0.7f + lamps + light.sun * m_sun[static_cast<std::size_t>(i)];
    const Vec3 colour = Vec3{b.red[i], b.green[i], b.blue[i]} * arriving + Vec3{b.glowRed[i], b.glowGreen[i], b.glowBlue[i]};
    return throughFog(light, colour, b.distance[i]);
}

} // namespace ml::builtin
