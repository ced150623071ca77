// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/surround_light.h"

#include "ml/builtin/bounce.h"
#include "ml/builtin/camera.h"
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

constexpr float kSameNormal = 0.85f; // cosine
// Sharing within an object.
constexpr float kEnough = 16; // points that need no others: the rays of all patterns
constexpr int kShareCells = 5; // of the grid, in each direction
constexpr float kShareNormal = 0.5f; // cosine from which two points look about the same way
constexpr float kShareMetres = 0.2f, kShareAngle = 0.06f; // how far apart: by the distance from the eye

bool inOnePlane(Vec3 apart, Vec3 normal, float distance) { return std::fabs(dot(apart, normal)) < 0.03f + 0.015f * distance; }

/// How well a point beside a surface stands for it where no point lies on it: on leaves and folds that are finer than the grid.
float nearness(Vec3 apart, Vec3 normal, Vec3 otherNormal, float distance)
{
    const float reach = 0.2f + 0.03f * distance; // metres
    return dot(apart, apart) < reach * reach ? clamp(0.2f + 0.8f * dot(normal, otherNormal)) : 0;
}

/// 1 where two points lie on one surface, 0 where not.
float onOneSurface(Vec3 apart, Vec3 normal, Vec3 otherNormal, float distance)
{
    return inOnePlane(apart, normal, distance) && dot(normal, otherNormal) > kSameNormal ? 1.0f : 0.0f;
}

} // namespace

/// From what the rays meet to light.
class SurroundLightGrid::Lighting {
public:
    Lighting(const Request& request, const Daylight& light, const std::vector<ObjectStyle>& styles)
        : m_request(request)
        , m_light(light)
        , m_styles(styles)
        , m_camera(request.camera, request.guide.width, request.guide.height)
        , m_fill(nightFill(light) * (1.0f / kGatherRays))
    {
    }

    Point pointAt(int column, int row, const SurroundingsGrid& grid) const
    {
        const GuideBuffers& guide = m_request.guide;
        const int x = pixelOfCell(column, grid.cell, guide.width), y = pixelOfCell(row, grid.cell, guide.height);
        const std::size_t pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(guide.width) + static_cast<std::size_t>(x);
        Point point;
        if (guide.depth[pixel] <= 0 || guide.objectId[pixel] == 0)
            return point;
        const Vec3 along = m_camera.direction(x, y) * guide.depth[pixel];
        const auto component = [&](std::size_t k) { return static_cast<float>(guide.normal[3 * pixel + k]) / 127; };
        const Vec3 normal = m_camera.worldFromViewDirection({component(0), component(1), component(2)});
        if (dot(normal, normal) == 0)
            return point;
        point.position = m_camera.position() + along;
        point.normal = normalised(normal);
        point.distance = std::sqrt(dot(along, along));
        point.object = guide.objectId[pixel];
        const std::size_t index = static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns) + static_cast<std::size_t>(column);
        light(point, index, gatherPattern(column, row));
        return point;
    }

private:
    void light(Point& point, std::size_t index, int pattern) const
    {
        for (int ray = 0; ray < kGatherRays; ++ray) {
            const std::size_t number = index * kRaysOfPoint + static_cast<std::size_t>(ray);
            const auto d = gatherDirection({point.normal.x, point.normal.y, point.normal.z}, ray, pattern);
            if (!meetsWindow(number)) // those are counted below, without the noise of chance
                point.gathered = point.gathered + seen(point, {d[0], d[1], d[2]}, number) * m_fill;
        }
        point.gathered = point.gathered + windowRadiance(m_light) * (m_request.surroundings.window[index] * kGatherRays) * m_fill;
        const Vec3 view = normalised(point.position - m_camera.position());
        const std::size_t ray = index * kRaysOfPoint + kMirrorRay;
        const Vec3 colour = seen(point, view - point.normal * (2 * dot(view, point.normal)), ray);
        const bool met = m_request.surroundings.objectId[ray] != 0;
        point.mirrored = met ? throughFog(m_light, colour, point.distance + m_request.surroundings.distance[ray]) : colour;
    }

    std::array<std::uint8_t, 3> srgbOf(std::size_t ray) const
    {
        const std::uint8_t* colour = &m_request.surroundings.baseColour[3 * ray];
        return {colour[0], colour[1], colour[2]};
    }

    bool meetsWindow(std::size_t ray) const
    {
        return m_light.indoors && m_request.surroundings.objectId[ray] != 0 && isWindow(srgbOf(ray));
    }

    static bool isWindow(std::array<std::uint8_t, 3> srgb)
    {
        return hasGlassColour({linearFromSrgb(srgb[0]), linearFromSrgb(srgb[1]), linearFromSrgb(srgb[2])});
    }

    /// Light along a ray towards the point.
    Vec3 seen(const Point& point, Vec3 direction, std::size_t ray) const
    {
        const Surroundings& around = m_request.surroundings;
        const std::uint16_t object = around.objectId[ray];
        if (object == 0)
            return skyColour(m_light, direction, 0.5f);
        const auto component = [&](std::size_t k) { return static_cast<float>(around.normal[3 * ray + k]) / 127; };
        BouncingSurface surface = bouncingSurface(m_styles[object], srgbOf(ray));
        surface.position = point.position + direction * around.distance[ray];
        surface.normal = normalised({component(0), component(1), component(2)});
        surface.sun = clamp(dot(surface.normal, m_light.towardsSun)) * static_cast<float>(around.sun[ray]) / 255;
        return bouncedLight(m_light, m_request.lamps, surface);
    }

    const Request& m_request;
    const Daylight& m_light;
    const std::vector<ObjectStyle>& m_styles;
    Camera m_camera;
    Vec3 m_fill;
};

SurroundLightGrid::SurroundLightGrid(const Request& request, const Daylight& light, const std::vector<ObjectStyle>& styles)
{
    if (!request.surroundings.known())
        return;
    m_grid = surroundingsGrid(request.guide.width, request.guide.height);
    const Lighting lighting(request, light, styles);
    m_points.reserve(m_grid.points());
    for (int row = 0; row < m_grid.rows; ++row)
        for (int column = 0; column < m_grid.columns; ++column)
            m_points.push_back(lighting.pointAt(column, row, m_grid));
    average({-2, 1, {1, 1, 1, 1}}); // the 4 x 4 points around each hold all sixteen ray patterns
    shareWithinObjects();
    average({-1, 3, {1, 2, 1}}); // wider: what is left of the rays' noise would flicker when the camera moves
}

void SurroundLightGrid::average(const Taps& taps)
{
    const std::vector<Point> before = m_points;
    const int count = static_cast<int>(taps.weights.size());
    for (int row = 0; row < m_grid.rows; ++row) {
        for (int column = 0; column < m_grid.columns; ++column) {
            Point& here = m_points[at(column, row)];
            if (here.distance < 0)
                continue;
            Mean mean; // never stays empty: the point itself lies on its own surface
            for (int j = 0; j < count; ++j) {
                for (int i = 0; i < count; ++i) {
                    const int c = column + (taps.first + i) * taps.spacing, r = row + (taps.first + j) * taps.spacing;
                    if (c < 0 || r < 0 || c >= m_grid.columns || r >= m_grid.rows || before[at(c, r)].distance < 0)
                        continue;
                    const Point& other = before[at(c, r)];
                    const float w = onOneSurface(other.position - here.position, here.normal, other.normal, here.distance)
                        * taps.weights[static_cast<std::size_t>(i)] * taps.weights[static_cast<std::size_t>(j)];
                    mean.add(other, w);
                }
            }
            here.take(mean.light(), 1);
            here.support = std::max(here.support, mean.weight);
        }
    }
}

SurroundLightGrid::Mean SurroundLightGrid::meanWithinObject(const std::vector<Point>& points, int column, int row) const
{
    const Point& here = points[at(column, row)];
    const float reach = kShareMetres + kShareAngle * here.distance;
    Mean mean;
    for (int r = std::max(row - kShareCells, 0); r <= std::min(row + kShareCells, m_grid.rows - 1); ++r) {
        for (int c = std::max(column - kShareCells, 0); c <= std::min(column + kShareCells, m_grid.columns - 1); ++c) {
            const Point& other = points[at(c, r)];
            if (other.distance < 0 || other.object != here.object)
                continue;
            const Vec3 apart = other.position - here.position;
            const float alike = clamp((dot(here.normal, other.normal) - kShareNormal) / (1 - kShareNormal));
            const float near = clamp(1 - dot(apart, apart) / (reach * reach));
            mean.add(other, alike * near);
        }
    }
    return mean;
}

void SurroundLightGrid::shareWithinObjects()
{
    const std::vector<Point> before = m_points;
    for (int row = 0; row < m_grid.rows; ++row) {
        for (int column = 0; column < m_grid.columns; ++column) {
            Point& here = m_points[at(column, row)];
            if (here.distance < 0 || here.support >= kEnough)
                continue;
            const Mean mean = meanWithinObject(before, column, row); // never empty, as above
            here.take(mean.light(), 1 - here.support / kEnough);
        }
    }
}

void SurroundLightGrid::Point::take(const SurroundLight& light, float share)
{
    gathered = mix(gathered, light.gathered, share);
    mirrored = mix(mirrored, light.mirrored, share);
}

void SurroundLightGrid::Mean::add(const Point& point, float w)
{
    sum.gathered = sum.gathered + point.gathered * w;
    sum.mirrored = sum.mirrored + point.mirrored * w;
    weight += w;
}

SurroundLight SurroundLightGrid::Mean::light() const
{
    if (weight <= 0)
        return {};
    return {sum.gathered * (1 / weight), sum.mirrored * (1 / weight), 1};
}

SurroundLight SurroundLightGrid::at(int x, int y, Vec3 position, Vec3 normal, float distance) const
{
    const int cell = m_grid.cell, half = cell / 2;
    const int column = (x - half + cell) / cell - 1, row = (y - half + cell) / cell - 1; // x - half may be below 0
    const float fx = static_cast<float>(x - half - column * cell) / static_cast<float>(cell);
    const float fy = static_cast<float>(y - half - row * cell) / static_cast<float>(cell);
    Mean onSurface, nearby;
    for (int j = 0; j < 2; ++j) {
        for (int i = 0; i < 2; ++i) {
            const int c = std::clamp(column + i, 0, m_grid.columns - 1), r = std::clamp(row + j, 0, m_grid.rows - 1);
            const Point& point = m_points[at(c, r)];
            if (point.distance < 0)
                continue;
            const float w = (i ? fx : 1 - fx) * (j ? fy : 1 - fy) + 0.02f;
            const Vec3 apart = point.position - position;
            onSurface.add(point, w * onOneSurface(apart, normal, point.normal, distance));
            nearby.add(point, w * nearness(apart, normal, point.normal, distance));
        }
    }
    return onSurface.weight > 0 ? onSurface.light() : nearby.light();
}

} // namespace ml::builtin
