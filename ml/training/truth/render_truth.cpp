// SPDX-License-Identifier: Apache-2.0
#include "ml/training/truth/render_truth.h"

#include "ml/builtin/bounce.h"
#include "ml/builtin/materials/surface.h"
#include "ml/builtin/shading.h"
#include "ml/training/guide/render_guide.h"
#include "ml/training/truth/finish.h"
#include "ml/training/truth/first_hits.h"

#include <glm/geometric.hpp>

#include <cmath>

namespace training {
namespace {

using ml::builtin::clamp;
using ml::builtin::dot;
using ml::builtin::mix;
using ml::builtin::normalised;

/// Mirrors weaker than this are not traced.
constexpr float kFaintMirror = 0.025f;
/// Exposed light above this is cut, so that one bright sample does not fill a pixel.
constexpr float kWhitest = 3.0f;

/// Shades rays of one frame.
class Shader {
public:
    Shader(const Scene& scene, const Geometry& geometry, const ml::builtin::PreparedFrame& prepared)
        : m_scene(scene)
        , m_geometry(geometry)
        , m_prepared(prepared)
        , m_light(geometry, prepared)
        , m_width(prepared.request->guide.width)
        , m_height(prepared.request->guide.height)
        , m_eye(scene.camera.worldFromView[3])
        , m_first(scene, geometry, m_light, m_width, m_height)
    {
    }

    /// Linear light through a point of pixel (x, y).
    Vec3 through(int x, int y, float dx, float dy, float spread) const
    {
        const glm::vec3 direction
            = pixelDirection(m_scene.camera, static_cast<float>(x) + dx, static_cast<float>(y) + dy, m_width, m_height);
        Hit hit;
        Vec3 colour;
        if (!m_geometry.trace(m_eye, direction, hit)) {
            colour = skyWithHaze(toVec(direction));
            hit.distance = 300;
        } else {
            colour = lit(hit, toVec(direction), m_first.near(hit, x, y), spread);
            colour = ml::builtin::throughFog(m_prepared.light, colour, hit.distance);
        }
        return limited(colour + m_light.halos(toVec(m_eye), toVec(direction), hit.distance));
    }

private:
    ml::builtin::PaintPoint pointOf(const Hit& hit, Vec3 view, float spread) const
    {
        const ml::builtin::ObjectStyle& style = m_prepared.styles[hit.object + 1];
        ml::builtin::PaintPoint point;
        point.style = &style;
        point.light = &m_prepared.light;
        point.rest = toVec(hit.rest);
        point.normal = toVec(hit.normal);
        const std::array<std::uint8_t, 3> srgb{encodeSrgb(hit.colour.r), encodeSrgb(hit.colour.g), encodeSrgb(hit.colour.b)};
        point.raw = {ml::builtin::linearFromSrgb(srgb[0]), ml::builtin::linearFromSrgb(srgb[1]), ml::builtin::linearFromSrgb(srgb[2])};
        point.colour = ml::builtin::baseColourOf(style, srgb);
        point.body = ml::builtin::isBody(style, srgb);
        point.footprint = spread * ml::builtin::footprintOf(m_prepared.request->camera, m_width, hit.distance, -dot(view, point.normal));
        point.axis = rays::mainAxis(hit.restFace);
        point.fields = ml::builtin::fieldsAt({point.rest, point.axis, point.footprint}, style);
        return point;
    }

    Vec3 lit(const Hit& hit, Vec3 view, const std::optional<FirstHits::Smooth>& smooth, float spread) const
    {
        const ml::builtin::Surface surface = ml::builtin::paint(pointOf(hit, view, spread));
        const Vec3 gathered = smooth ? smooth->gathered : ml::builtin::ambient(m_prepared.light, surface.normal) * 0.7f;
        // Lamps were computed for the smooth normal; bumps turn their light a little.
        const Vec3 lamps = smooth ? smooth->lamps : m_light.lamps(hit, surface.normal, SceneLight::kMiddle);
        const float bump = mix(1.0f, clamp(1 + 1.2f * (dot(surface.normal, toVec(hit.normal)) - 1)), 0.8f);
        const Vec3 sun = m_light.sun(surface.normal, smooth ? smooth->sun : m_light.openSun(hit, SceneLight::kMiddle));
        Vec3 colour = surface.albedo * ((gathered + lamps) * bump + sun) + surface.glow;
        const float share = mirrored(surface, view);
        if (share > kFaintMirror) {
            const Vec3 direction = mirrorDirection(view, surface.normal, toVec(hit.face));
            const bool ground = hit.normal.y > 0.7f;
            colour = colour * (1 - 0.7f * share) + reflected(hit, direction, ground) * share;
            colour = colour + sun * (std::pow(clamp(dot(direction, m_prepared.light.towardsSun)), surface.sharpness) * share * 6);
        }
        return colour;
    }

    static Vec3 mirrorDirection(Vec3 view, Vec3 normal, Vec3 face)
    {
        Vec3 direction = view - normal * (2 * dot(view, normal));
        const float below = dot(direction, face);
        if (below < 0.02f)
            direction = direction + face * (0.02f - below);
        return normalised(direction);
    }

    /// Wet ground mirrors windows and lamps; paint and panes are curved or uneven and mirror only what is large.
    Vec3 reflected(const Hit& from, Vec3 direction, bool sharp) const
    {
        Hit hit;
        const glm::vec3 origin = from.position + from.face * surfaceOffset(from.distance);
        if (!m_geometry.trace(origin, toGlm(direction), hit))
            return ml::builtin::skyColour(m_prepared.light, direction, 0.5f);
        hit.distance += from.distance;
        if (!sharp)
            return ml::builtin::throughFog(m_prepared.light, m_light.bounced(hit), hit.distance);
        const ml::builtin::Surface surface = ml::builtin::paint(pointOf(hit, direction, 1));
        const Vec3 normal = toVec(hit.normal);
        const Vec3 light = ml::builtin::ambient(m_prepared.light, normal) * 0.7f
            + ml::builtin::openLamps(m_prepared.request->lamps, toVec(hit.position), normal) + m_light.sun(hit);
        return ml::builtin::throughFog(m_prepared.light, surface.albedo * light + surface.glow, hit.distance);
    }

    Vec3 skyWithHaze(Vec3 direction) const
    {
        const Vec3 sky = m_light.sky(direction);
        const float fog = m_prepared.light.share(ml::builtin::Weather::Fog);
        return mix(sky, ml::builtin::fogColour(m_prepared.light), fog * clamp(1 - direction.y * 1.2f));
    }

    Vec3 limited(Vec3 colour) const
    {
        const float peak = std::max({colour.x, colour.y, colour.z}) * m_prepared.light.exposure;
        return peak > kWhitest ? colour * (kWhitest / peak) : colour;
    }

    const Scene& m_scene;
    const Geometry& m_geometry;
    const ml::builtin::PreparedFrame& m_prepared;
    SceneLight m_light;
    int m_width;
    int m_height;
    glm::vec3 m_eye;
    FirstHits m_first;
};

} // namespace

std::vector<std::uint8_t> renderTruth(
    const Scene& scene, const Geometry& geometry, const ml::builtin::PreparedFrame& prepared, const TruthOptions& options)
{
    const int width = prepared.request->guide.width;
    const int height = prepared.request->guide.height;
    const Shader shader(scene, geometry, prepared);
    const int side = static_cast<int>(std::lround(std::sqrt(static_cast<float>(options.samples))));
    std::vector<Vec3> linear;
    linear.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            Vec3 sum;
            for (int sample = 0; sample < side * side; ++sample) {
                // Rows are shifted against each other, so that near-vertical edges get `side * side` steps.
                const float shift = (static_cast<float>(sample / side) + 0.5f) / static_cast<float>(side * side);
                const float dx = static_cast<float>(sample % side) / static_cast<float>(side) + shift;
                const float dy = static_cast<float>(sample / side) / static_cast<float>(side)
                    + (static_cast<float>(side - 1 - sample % side) + 0.5f) / static_cast<float>(side * side);
                sum = sum + shader.through(x, y, dx, dy, 1.0f / static_cast<float>(side));
            }
            linear.push_back(sum * (1.0f / static_cast<float>(side * side)));
        }
    }
    addBloom(linear, width, height, prepared.light.exposure);
    return develop(linear, width, height, prepared.light);
}

} // namespace training
