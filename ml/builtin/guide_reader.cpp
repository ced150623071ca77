// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/guide_reader.h"

#include "ml/builtin/shading.h"
#include "ml/builtin/sky_visibility.h"

namespace ml::builtin {

GuideReader::GuideReader(const PreparedFrame& frame)
    : m_frame(frame)
    , m_guide(frame.request->guide)
    , m_camera(frame.request->camera, m_guide.width, m_guide.height)
{
}

/// Of the picture: 0 in the middle, 2 in the corners.
float GuideReader::squaredRadius(int x, int y) const
{
    const float u = (static_cast<float>(x) + 0.5f) / static_cast<float>(m_guide.width) - 0.5f;
    const float v = (static_cast<float>(y) + 0.5f) / static_cast<float>(m_guide.height) - 0.5f;
    return 4 * (u * u + v * v);
}

void GuideReader::clear(PixelBlock& b, int i)
{
    for (PixelBlock::Floats* zero : {&b.squaredRadius, &b.directionX, &b.directionY, &b.normalX, &b.normalY, &b.viewX, &b.viewY, &b.restX,
             &b.restY, &b.restZ, &b.red, &b.green, &b.blue, &b.openSun, &b.originU, &b.originV, &b.cellular, &b.bricks, &b.gatheredRed,
             &b.gatheredGreen, &b.gatheredBlue, &b.mirroredRed, &b.mirroredGreen, &b.mirroredBlue, &b.aroundKnown})
        (*zero)[i] = 0;
    for (PixelBlock::Floats* one : {&b.depth, &b.normalZ, &b.viewZ, &b.skyVisibility, &b.cellU, &b.cellV, &b.slowNoise, &b.openLamps})
        (*one)[i] = 1;
    b.directionZ[i] = -1;
    b.seed[i] = 0;
    b.axis[i] = 1;
    b.style[i] = nullptr;
}

bool GuideReader::gather(int x, int y, PixelBlock& b, int i) const
{
    const std::size_t pixel = at(x, y);
    clear(b, i);
    const Vec3 direction = m_camera.direction(x, y);
    b.squaredRadius[i] = squaredRadius(x, y);
    b.directionX[i] = direction.x;
    b.directionY[i] = direction.y;
    b.directionZ[i] = direction.z;
    if (m_guide.depth[pixel] <= 0 || m_guide.objectId[pixel] == 0)
        return false;
    gatherSurface(pixel, b, i);
    b.skyVisibility[i] = skyVisibilityAt(x, y);
    b.axis[i] = axisAt(x, y, b.normalY[i]);
    setStyle(b, i, m_frame.styles[m_guide.objectId[pixel]],
        {m_guide.baseColour[3 * pixel], m_guide.baseColour[3 * pixel + 1], m_guide.baseColour[3 * pixel + 2]});
    if (m_frame.around.known())
        gatherSurroundings(x, y, b, i);
    return true;
}

void GuideReader::gatherSurface(std::size_t pixel, PixelBlock& b, int i) const
{
    const auto component = [&](std::size_t k) { return static_cast<float>(m_guide.normal[3 * pixel + k]) * (1 / 127.0f); };
    const Vec3 view{component(0), component(1), component(2)};
    const Vec3 normal = normalised(m_camera.worldFromViewDirection(view));
    b.viewX[i] = view.x;
    b.viewY[i] = view.y;
    b.viewZ[i] = view.z;
    b.normalX[i] = normal.x;
    b.normalY[i] = normal.y;
    b.normalZ[i] = normal.z;
    b.depth[i] = m_guide.depth[pixel];
    b.restX[i] = m_guide.rest[3 * pixel];
    b.restY[i] = m_guide.rest[3 * pixel + 1];
    b.restZ[i] = m_guide.rest[3 * pixel + 2];
    const Surroundings& around = m_frame.request->surroundings;
    b.openSun[i] = around.openSun.empty() ? openSunOfGuide(pixel, normal) : static_cast<float>(around.openSun[pixel]) / 255.0f;
    if (!around.openLamps.empty())
        b.openLamps[i] = static_cast<float>(around.openLamps[pixel]) / 255.0f;
}

/// The guide has the cosine in it, of a normal that is finer than its own.
float GuideReader::openSunOfGuide(std::size_t pixel, Vec3 normal) const
{
    constexpr float kGrazing = 0.02f;
    const float cosine = std::max(dot(normal, m_frame.light.towardsSun), kGrazing);
    return std::min(static_cast<float>(m_guide.sun[pixel]) / (255.0f * cosine), 1.0f);
}

void GuideReader::gatherSurroundings(int x, int y, PixelBlock& b, int i) const
{
    const Vec3 along = Vec3{b.directionX[i], b.directionY[i], b.directionZ[i]} * b.depth[i];
    const SurroundLight light
        = m_frame.around.at(x, y, m_camera.position() + along, {b.normalX[i], b.normalY[i], b.normalZ[i]}, std::sqrt(dot(along, along)));
    b.gatheredRed[i] = light.gathered.x;
    b.gatheredGreen[i] = light.gathered.y;
    b.gatheredBlue[i] = light.gathered.z;
    b.mirroredRed[i] = light.mirrored.x;
    b.mirroredGreen[i] = light.mirrored.y;
    b.mirroredBlue[i] = light.mirrored.z;
    b.aroundKnown[i] = light.known;
}

void GuideReader::setStyle(PixelBlock& b, int i, const ObjectStyle& style, std::array<std::uint8_t, 3> srgb)
{
    const Vec3 colour = baseColourOf(style, srgb);
    b.rawRed[i] = linearFromSrgb(srgb[0]);
    b.rawGreen[i] = linearFromSrgb(srgb[1]);
    b.rawBlue[i] = linearFromSrgb(srgb[2]);
    b.body[i] = isBody(style, srgb);
    b.red[i] = colour.x;
    b.green[i] = colour.y;
    b.blue[i] = colour.z;
    b.style[i] = &style;
    const CellGrid grid = gridOf(style, b.axis[i]);
    b.cellU[i] = grid.sizeU;
    b.cellV[i] = grid.sizeV;
    b.originU[i] = grid.originU;
    b.originV[i] = grid.originV;
    b.cellular[i] = style.cellular;
    b.bricks[i] = style.bricks;
    b.slowNoise[i] = style.slowNoise;
    b.seed[i] = style.hash;
    for (int k = 0; k < 3; ++k)
        b.planes[kStyle0 + k][i] = 2 * style.style[static_cast<std::size_t>(k)] - 1;
}

/// Rest position of a neighbour on the same object, else of the pixel itself.
Vec3 GuideReader::neighbourRest(int x, int y, std::size_t pixel) const
{
    if (x < 0 || y < 0 || x >= m_guide.width || y >= m_guide.height || m_guide.objectId[at(x, y)] != m_guide.objectId[pixel])
        return restAt(pixel);
    return restAt(at(x, y));
}

/// Dominant axis of the normal in object space. The guide has no such normal, so it is taken from how the rest position changes;
/// where a pixel stands alone, from the world's normal.
int GuideReader::axisAt(int x, int y, float normalUp) const
{
    const std::size_t pixel = at(x, y);
    const Vec3 here = restAt(pixel);
    const Vec3 right = neighbourRest(x + 1, y, pixel) - here, left = here - neighbourRest(x - 1, y, pixel);
    const Vec3 down = neighbourRest(x, y + 1, pixel) - here, up = here - neighbourRest(x, y - 1, pixel);
    const auto shorter = [](Vec3 a, Vec3 b) {
        const float aa = dot(a, a), bb = dot(b, b);
        return aa > 0 && (aa <= bb || bb == 0) ? a : b; // the step that stays on the same face
    };
    const Vec3 n = cross(shorter(right, left), shorter(down, up));
    const float ax = std::fabs(n.x), ay = std::fabs(n.y), az = std::fabs(n.z);
    if (ax + ay + az == 0)
        return std::fabs(normalUp) > 0.7f ? 1 : 2;
    return ay >= ax && ay >= az ? 1 : ax > az ? 0 : 2;
}

/// Between the four nearest cells, those on the same surface counting most.
float GuideReader::skyVisibilityAt(int x, int y) const
{
    const float depth = m_guide.depth[at(x, y)];
    const int column = (x - 2 + kSkyCell) / kSkyCell - 1, row = (y - 2 + kSkyCell) / kSkyCell - 1;
    const float fx = static_cast<float>(x - 2 - column * kSkyCell) / kSkyCell, fy = static_cast<float>(y - 2 - row * kSkyCell) / kSkyCell;
    float sum = 0, weight = 0;
    for (int j = 0; j < 2; ++j)
        for (int i = 0; i < 2; ++i) {
            const int c = std::clamp(column + i, 0, m_frame.skyWidth - 1), r = std::clamp(row + j, 0, m_frame.skyHeight - 1);
            const float other
                = m_guide.depth[at(std::min(c * kSkyCell + 2, m_guide.width - 1), std::min(r * kSkyCell + 2, m_guide.height - 1))];
            const float same = std::fabs(other - depth) < 0.1f * depth ? 1.0f : 0.001f;
            const float w = ((i ? fx : 1 - fx) * (j ? fy : 1 - fy) + 1e-3f) * same;
            sum += w
                * m_frame.skyVisibility[static_cast<std::size_t>(r) * static_cast<std::size_t>(m_frame.skyWidth)
                    + static_cast<std::size_t>(c)];
            weight += w;
        }
    return sum / weight;
}

} // namespace ml::builtin
