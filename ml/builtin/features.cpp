// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/features.h"

#include "ml/builtin/guide_reader.h"
#include "ml/builtin/mirrors.h"
#include "ml/builtin/sky_visibility.h"
#include "ml/request_check.h"

#include <thread>

namespace ml::builtin {
namespace {

std::array<float, kLookSize> lookNumbers(const Request& request, const Daylight& light, const ObjectStyle& place)
{
    std::array<float, kLookSize> look{};
    std::copy(light.weathers.begin(), light.weathers.end(), std::copy(light.times.begin(), light.times.end(), look.begin()));
    look[9] = light.indoors ? 1.0f : 0.0f;
    look[10] = light.towardsSun.y;
    look[11] = 0.5f * std::log(std::max(light.fogPerMetre, 1e-4f) * 100);
    look[12] = 0.3f / request.camera.tangents[0];
    look[13] = light.wet;
    look[14] = 2 * place.style[0] - 1;
    look[15] = 2 * place.style[1] - 1;
    return look;
}

/// Features of one row after the other.
class RowWriter {
public:
    RowWriter(const PreparedFrame& frame, Rect rect, FrameFeatures& out)
        : m_frame(frame)
        , m_reader(frame)
        , m_mirrors(frame)
        , m_rect(rect)
        , m_out(out)
    {
    }

    void write(int row)
    {
        for (int first = 0; first < m_rect.width; first += kBlockPixels) {
            const int count = std::min(kBlockPixels, m_rect.width - first);
            gather(first, row, count);
            if (m_surfaces > 0)
                computeSurfaces(m_rect.x + first, m_rect.y + row);
            computeHalos();
            if (m_surfaces > 0)
                writeShading(m_block, m_frame.light);
            if (m_surfaces < count)
                computeSkies(count);
            const std::size_t target
                = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_rect.width) + static_cast<std::size_t>(first);
            for (int plane = 0; plane < kPlaneCount; ++plane)
                std::copy_n(m_block.planes[plane], count, m_out.plane(plane) + target);
        }
    }

private:
    void gather(int first, int row, int count)
    {
        m_surfaces = 0;
        const int y = m_rect.y + row;
        const std::size_t target = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_rect.width) + static_cast<std::size_t>(first);
        for (int i = 0; i < count; ++i) {
            const int x = m_rect.x + first + i;
            m_surface[static_cast<std::size_t>(i)] = m_reader.gather(x, y, m_block, i);
            m_surfaces += m_surface[static_cast<std::size_t>(i)];
            const ObjectStyle& style = m_surface[static_cast<std::size_t>(i)] ? m_reader.styleAt(x, y) : m_frame.styles.front();
            m_out.classes[target + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(style.semanticClass);
            m_out.materials[target + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(style.material);
        }
        for (int i = count; i < kBlockPixels; ++i)
            GuideReader::clear(m_block, i);
    }

    /// From gathered lanes to painted surfaces and the light of lamps on them.
    void paintSurfaces(PixelBlock& block) const
    {
        const Request& request = *m_frame.request;
        computeGeometry(
            block, m_reader.camera().position(), m_frame.light.towardsSun, footprintOf(request.camera, request.guide.width, 1, 1));
        for (PixelBlock::Floats* sum : {&block.lampRed, &block.lampGreen, &block.lampBlue})
            std::fill_n(*sum, kBlockPixels, 0.0f);
        for (const LampInfo& lamp : request.lamps)
            addLamp(block, toVec(lamp.position), toVec(lamp.colour));
        hideLamps(block);
        computeFields(block);
        paintBlock(block, m_frame.light);
        addSurroundings(block, m_frame.light);
        guessMirrors(block, m_frame.light);
    }

    /// `x`, `y`: pixel of the first lane.
    void computeSurfaces(int x, int y)
    {
        paintSurfaces(m_block);
        m_mirrors.look(m_block, x, y);
        shadeBlock(m_block, m_frame.light);
    }

    void computeHalos()
    {
        for (PixelBlock::Floats* sum : {&m_block.haloRed, &m_block.haloGreen, &m_block.haloBlue})
            std::fill_n(*sum, kBlockPixels, 0.0f);
        if (m_frame.light.indoors)
            return;
        for (const LampInfo& lamp : m_frame.request->lamps)
            addHalo(m_block, m_frame.light, m_reader.camera().position(), toVec(lamp.position), toVec(lamp.colour));
    }

    void computeSkies(int count)
    {
        computeSky(m_block, m_frame.light, m_frame.styles.front().hash);
        for (int i = 0; i < count; ++i)
            if (!m_surface[static_cast<std::size_t>(i)])
                writeSky(i);
    }

    void writeSky(int i)
    {
        for (auto& plane : m_block.planes)
            plane[i] = 0;
        const Vec3 ray = normalised({m_block.directionX[i], m_block.directionY[i], m_block.directionZ[i]});
        m_block.planes[kRayUp][i] = ray.y;
        m_block.planes[kRaySun][i] = dot(ray, m_frame.light.towardsSun);
        m_block.planes[kSquaredRadius][i] = m_block.squaredRadius[i] - 1;
        m_block.planes[kLogDepth][i] = 1;
        m_block.planes[kInverseDepth][i] = -1;
        m_block.planes[kSun][i] = -1;
        m_block.planes[kField0][i] = 2 * m_block.cloud[i] - 1;
        m_block.planes[kBaseRed][i] = 2 * m_block.skyRed[i] - 1;
        m_block.planes[kBaseGreen][i] = 2 * m_block.skyGreen[i] - 1;
        m_block.planes[kBaseBlue][i] = 2 * m_block.skyBlue[i] - 1;
    }

    const PreparedFrame& m_frame;
    GuideReader m_reader;
    Mirrors m_mirrors;
    Rect m_rect;
    FrameFeatures& m_out;
    PixelBlock m_block;
    std::array<bool, kBlockPixels> m_surface{}; // per lane: false is the sky
    int m_surfaces = 0;
};

} // namespace

PreparedFrame prepare(const Request& request)
{
    checkRequest(request);
    PreparedFrame frame;
    frame.request = &request;
    frame.words = readFrameWords(request.look.words);
    frame.light = daylightOf(request.look, frame.words);
    frame.styles.push_back(skyStyle(request.seed));
    for (const ObjectInfo& object : request.objects)
        frame.styles.push_back(styleOf(object, request.seed));
    frame.look = lookNumbers(request, frame.light, frame.styles.front());
    frame.around = SurroundLightGrid(request, frame.light, frame.styles);
    frame.mirrors = MirrorMap(request);
    frame.skyVisibility = skyVisibility(request);
    frame.skyWidth = (request.guide.width + kSkyCell - 1) / kSkyCell;
    frame.skyHeight = (request.guide.height + kSkyCell - 1) / kSkyCell;
    return frame;
}

FrameFeatures computeFeatures(const PreparedFrame& frame, Rect rect, int threads)
{
    FrameFeatures out;
    out.width = rect.width;
    out.height = rect.height;
    out.planes.resize(static_cast<std::size_t>(kPlaneCount) * out.pixels());
    out.classes.resize(out.pixels());
    out.materials.resize(out.pixels());
    out.look = frame.look;
    const auto rows = [&](int first, int last) {
        RowWriter writer(frame, rect, out);
        for (int row = first; row < last; ++row)
            writer.write(row);
    };
    const int count = std::clamp(threads, 1, std::max(rect.height / 8, 1));
    std::vector<std::jthread> helpers;
    for (int i = 1; i < count; ++i)
        helpers.emplace_back(rows, rect.height * i / count, rect.height * (i + 1) / count);
    rows(0, rect.height / count);
    helpers.clear(); // joins
    return out;
}

FrameFeatures computeFeatures(const Request& request, int threads)
{
    return computeFeatures(prepare(request), {0, 0, request.guide.width, request.guide.height}, threads);
}

} // namespace ml::builtin
