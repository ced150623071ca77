// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/features.h"

#include "ml/builtin/camera.h"
#include "ml/builtin/fields.h"
#include "ml/builtin/shading.h"
#include "ml/builtin/sky_visibility.h"
#include "ml/request_check.h"

#include <thread>

namespace ml::builtin {
namespace {

std::array<float, kLookSize> lookNumbers(const Request& request, const Daylight& light, const ObjectStyle& place)
{
    std::array<float, kLookSize> look{};
    look[static_cast<std::size_t>(light.time)] = 1;
    look[kTimeCount + static_cast<std::size_t>(light.weather)] = 1;
    look[9] = light.indoors ? 1.0f : 0.0f;
    look[10] = light.towardsSun.y;
    look[11] = 0.5f * std::log(std::max(light.fogPerMetre, 1e-4f) * 100);
    look[12] = 0.3f / request.camera.tangents[0];
    look[13] = light.wet;
    look[14] = 2 * place.style[0] - 1;
    look[15] = 2 * place.style[1] - 1;
    return look;
}

/// Reads the guide around a pixel and writes the pixel's planes.
class PixelWriter {
public:
    PixelWriter(const PreparedFrame& frame, FrameFeatures& out)
        : m_frame(frame)
        , m_guide(frame.request->guide)
        , m_camera(frame.request->camera, m_guide.width, m_guide.height)
        , m_out(out)
    {
    }

    void write(int x, int y, std::size_t target)
    {
        const std::size_t pixel = at(x, y);
        const Vec3 direction = m_camera.direction(x, y);
        const float u = (static_cast<float>(x) + 0.5f) / static_cast<float>(m_guide.width) - 0.5f;
        const float v = (static_cast<float>(y) + 0.5f) / static_cast<float>(m_guide.height) - 0.5f;
        const float squaredRadius = 4 * (u * u + v * v);
        const Vec3 ray = normalised(direction);
        m_target = target;
        set(kRayUp, ray.y);
        set(kRaySun, dot(ray, m_frame.light.towardsSun));
        set(kSquaredRadius, squaredRadius - 1);
        if (m_guide.depth[pixel] <= 0 || m_guide.objectId[pixel] == 0)
            writeSky(ray, squaredRadius);
        else
            writeSurface(x, y, direction, squaredRadius);
    }

private:
    std::size_t at(int x, int y) const { return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_guide.width) + static_cast<std::size_t>(x); }
    void set(int plane, float value) { m_out.planes[static_cast<std::size_t>(plane) * m_out.pixels() + m_target] = value; }
    void setBase(Vec3 display)
    {
        set(kBaseRed, 2 * display.x - 1);
        set(kBaseGreen, 2 * display.y - 1);
        set(kBaseBlue, 2 * display.z - 1);
    }
    Vec3 restAt(std::size_t pixel) const { return {m_guide.rest[3 * pixel], m_guide.rest[3 * pixel + 1], m_guide.rest[3 * pixel + 2]}; }

    void writeSky(Vec3 ray, float squaredRadius)
    {
        const ObjectStyle& sky = m_frame.styles[0];
        const float cloud = cloudField(ray, sky.hash);
        for (int plane = 0; plane < kPlaneCount; ++plane)
            if (plane != kRayUp && plane != kRaySun && plane != kSquaredRadius)
                set(plane, 0);
        set(kLogDepth, 1);
        set(kInverseDepth, -1);
        set(kSun, -1);
        set(kField0, 2 * cloud - 1);
        setBase(developed(m_frame.light, skyColour(m_frame.light, ray, cloud), squaredRadius));
        m_out.classes[m_target] = static_cast<std::uint8_t>(Class::None);
        m_out.materials[m_target] = 0;
    }

    void writeSurface(int x, int y, Vec3 direction, float squaredRadius)
    {
        const std::size_t pixel = at(x, y);
        const ObjectStyle& style = m_frame.styles[m_guide.objectId[pixel]];
        const Vec3 view = Vec3{static_cast<float>(m_guide.normal[3 * pixel]), static_cast<float>(m_guide.normal[3 * pixel + 1]), static_cast<float>(m_guide.normal[3 * pixel + 2])} * (1 / 127.0f);
        const Vec3 normal = normalised(m_camera.worldFromViewDirection(view));
        const Vec3 position = m_camera.position() + direction * m_guide.depth[pixel];
        const float distance = m_guide.depth[pixel] * std::sqrt(dot(direction, direction));
        const float footprint = footprintOf(m_frame.request->camera, m_guide.width, distance, -dot(normalised(direction), normal));

        SurfacePoint point;
        point.normal = normal;
        point.baseColour = baseColourOf(style, {m_guide.baseColour[3 * pixel], m_guide.baseColour[3 * pixel + 1], m_guide.baseColour[3 * pixel + 2]});
        for (const LampInfo& lamp : m_frame.request->lamps)
            point.lamps = point.lamps + lampIrradiance({lamp.position[0], lamp.position[1], lamp.position[2]}, {lamp.colour[0], lamp.colour[1], lamp.colour[2]}, position, normal);
        point.sun = static_cast<float>(m_guide.sun[pixel]) / 255.0f;
        point.skyVisibility = skyVisibilityAt(x, y);
        point.distance = distance;
        point.glow = style.semanticClass == Class::Lamp && m_frame.light.lampsOn ? 1.0f : 0.0f;

        writeGeometry(view, point, position.y);
        writeObject(style, point.baseColour, restAt(pixel));
        const Fields fields = fieldsAt({restAt(pixel), axisAt(x, y, normal), footprint}, style);
        for (int i = 0; i < kFieldCount; ++i)
            set(kField0 + i, 2 * fields.value[i] - 1);
        setBase(developed(m_frame.light, throughFog(m_frame.light, shadeSurface(m_frame.light, point), distance), squaredRadius));
    }

    void writeGeometry(Vec3 view, const SurfacePoint& point, float height)
    {
        set(kLogDepth, std::log(1 + std::min(point.distance, 3000.0f)) / 4.5f - 1);
        set(kInverseDepth, 2 / (1 + 0.15f * point.distance) - 1);
        set(kNormalX, view.x);
        set(kNormalY, view.y);
        set(kNormalZ, view.z);
        set(kNormalUp, point.normal.y);
        set(kNormalSun, dot(point.normal, m_frame.light.towardsSun));
        set(kSun, 2 * point.sun - 1);
        set(kLamps, 0.5f * std::log(1 + 4 * luminance(point.lamps)));
        set(kHeight, 0.5f * std::log(1 + clamp(height, 0, 60)) - 1);
        set(kSkyVisibility, 2 * point.skyVisibility - 1);
    }

    void writeObject(const ObjectStyle& style, Vec3 colour, Vec3 rest)
    {
        for (int i = 0; i < 3; ++i)
            set(kStyle0 + i, 2 * style.style[static_cast<std::size_t>(i)] - 1);
        set(kWear, style.words.wear);
        set(kLit, style.words.lit);
        set(kOwnRed, 2 * std::sqrt(colour.x) - 1);
        set(kOwnGreen, 2 * std::sqrt(colour.y) - 1);
        set(kOwnBlue, 2 * std::sqrt(colour.z) - 1);
        const auto soft = [](float metres) { return metres / std::sqrt(1 + metres * metres / 6.25f) / 2.5f; };
        set(kRestX, soft(rest.x));
        set(kRestY, soft(rest.y));
        set(kRestZ, soft(rest.z));
        m_out.classes[m_target] = static_cast<std::uint8_t>(style.semanticClass);
        m_out.materials[m_target] = static_cast<std::uint8_t>(style.material);
    }

    /// Rest position of a neighbour on the same object, else of the pixel itself.
    Vec3 neighbourRest(int x, int y, std::size_t pixel) const
    {
        if (x < 0 || y < 0 || x >= m_guide.width || y >= m_guide.height || m_guide.objectId[at(x, y)] != m_guide.objectId[pixel])
            return restAt(pixel);
        return restAt(at(x, y));
    }

    /// Dominant axis of the normal in object space. The guide has no such normal, so it is taken from how the rest position
    /// changes; where a pixel stands alone, from the world's normal.
    int axisAt(int x, int y, Vec3 normal) const
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
            return std::fabs(normal.y) > 0.7f ? 1 : 2;
        return ay >= ax && ay >= az ? 1 : ax > az ? 0 : 2;
    }

    /// Between the four nearest cells, those on the same surface counting most.
    float skyVisibilityAt(int x, int y) const
    {
        const float depth = m_guide.depth[at(x, y)];
        const int column = (x - 2 + kSkyCell) / kSkyCell - 1, row = (y - 2 + kSkyCell) / kSkyCell - 1;
        const float fx = static_cast<float>(x - 2 - column * kSkyCell) / kSkyCell, fy = static_cast<float>(y - 2 - row * kSkyCell) / kSkyCell;
        float sum = 0, weight = 0;
        for (int j = 0; j < 2; ++j)
            for (int i = 0; i < 2; ++i) {
                const int c = std::clamp(column + i, 0, m_frame.skyWidth - 1), r = std::clamp(row + j, 0, m_frame.skyHeight - 1);
                const float other = m_guide.depth[at(std::min(c * kSkyCell + 2, m_guide.width - 1), std::min(r * kSkyCell + 2, m_guide.height - 1))];
                const float near = std::fabs(other - depth) < 0.1f * depth ? 1.0f : 0.001f;
                const float w = ((i ? fx : 1 - fx) * (j ? fy : 1 - fy) + 1e-3f) * near;
                sum += w * m_frame.skyVisibility[static_cast<std::size_t>(r) * static_cast<std::size_t>(m_frame.skyWidth) + static_cast<std::size_t>(c)];
                weight += w;
            }
        return sum / weight;
    }

    const PreparedFrame& m_frame;
    const GuideBuffers& m_guide;
    Camera m_camera;
    FrameFeatures& m_out;
    std::size_t m_target = 0;
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
        PixelWriter writer(frame, out);
        for (int y = first; y < last; ++y)
            for (int x = 0; x < rect.width; ++x)
                writer.write(rect.x + x, rect.y + y, static_cast<std::size_t>(y) * static_cast<std::size_t>(rect.width) + static_cast<std::size_t>(x));
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
