// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/falling.h"

#include "app/preview/camera/bands.h"
#include "app/preview/camera/hash.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <glm/vec4.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace preview {
namespace {

constexpr int kLattices = 4;
constexpr float kFirstReach = 7; // metres; doubles from lattice to lattice
constexpr double kThinner = 3; // fall of the density from lattice to lattice
constexpr float kBundle = 1.25f; // growth of a flake from lattice to lattice, as it stands for several
constexpr float kNearest = 0.6f; // metres to the lens: what is nearer would be a smear
constexpr float kClearFrom = 2.5f;
constexpr float kMargin = 0.3f; // metres beyond the picture's edge: half a streak and the swing
constexpr float kTwoPi = 6.28318531f;

/// The moment's place in the fall, for one end of the shutter.
glm::dvec3 fallenBy(const Fall& fall, double seconds) { return seconds * glm::dvec3(fall.wind.x, -fall.metresPerSecond, fall.wind.y); }

/// How one flake leaves the straight way, most of it sideways.
struct Swing {
    double phase, cyclesPerSecond, metres;

    glm::dvec3 at(double seconds) const
    {
        const auto wave = [&](double faster) {
            const double turns = faster * (phase + cyclesPerSecond * seconds);
            return double(std::sin(kTwoPi * float(turns - std::floor(turns))));
        };
        return metres * glm::dvec3(wave(1), 0.5 * wave(1.31), wave(0.83));
    }
};

/// The part of space that the picture shows, up to a distance.
class Frustum {
public:
    Frustum(const renderer::View& view, float reach)
        : m_view(view)
        , m_reach(reach)
        , m_secant(glm::sqrt(glm::vec2(1) + view.tangents * view.tangents))
    {
        const glm::mat4 worldFromView = glm::inverse(view.viewFromWorld);
        low = high = glm::vec3(worldFromView[3]);
        for (const float x : {-1.0f, 1.0f}) {
            for (const float y : {-1.0f, 1.0f}) {
                const glm::vec3 corner(worldFromView * glm::vec4(reach * glm::vec3(x * view.tangents.x, y * view.tangents.y, -1), 1));
                low = glm::min(low, corner);
                high = glm::max(high, corner);
            }
        }
    }
    bool touches(const glm::vec3& centre, float radius) const
    {
        const glm::vec3 p(m_view.viewFromWorld * glm::vec4(centre, 1));
        const float depth = -p.z;
        return depth > -radius && depth < m_reach + radius && std::abs(p.x) - depth * m_view.tangents.x < radius * m_secant.x
            && std::abs(p.y) - depth * m_view.tangents.y < radius * m_secant.y;
    }
    float depthOf(const glm::vec3& point) const { return -(m_view.viewFromWorld * glm::vec4(point, 1)).z; }

    glm::vec3 low{0}; // world, corners of its box
    glm::vec3 high{0};

private:
    const renderer::View& m_view;
    float m_reach;
    glm::vec2 m_secant;
};

float faded(float depth, float reach)
{
    const float in = std::clamp((depth - kNearest) / (kClearFrom - kNearest), 0.0f, 1.0f);
    const float out = std::clamp(2 * (1 - depth / reach), 0.0f, 1.0f);
    return in * out;
}

class Lattice {
public:
    Lattice(const Fall& fall, const Exposure& exposure, int level)
        : m_fall(fall)
        , m_moment(exposure.moment)
        , m_reach(kFirstReach * float(1 << level))
        , m_side(std::cbrt(std::pow(kThinner, double(level)) / fall.perCubicMetre))
        , m_radius(fall.radius * std::pow(kBundle, float(level)))
        , m_seed(mixed(std::uint32_t(m_moment.seed) * 0x9e3779b9u + std::uint32_t(level)))
        , m_amount(exposure.weatherAmount)
        , m_frustum(exposure.view, m_reach)
        , m_open(m_moment.seconds() - 0.5 * kShutter / m_moment.framesPerSecond)
        , m_close(m_moment.seconds() + 0.5 * kShutter / m_moment.framesPerSecond)
        , m_fallen(fallenBy(fall, m_moment.seconds()))
    {
    }

    void addTo(std::vector<Particle>& particles) const
    {
        const glm::dvec3 low = glm::floor((glm::dvec3(m_frustum.low) - m_fallen) / m_side) - 1.0;
        const glm::dvec3 high = glm::floor((glm::dvec3(m_frustum.high) - m_fallen) / m_side) + 1.0;
        const float radius = 0.87f * float(m_side) + float(m_fall.flutter); // around the cube
        const int slices = int(high.z - low.z) + 1;
        std::array<std::vector<Particle>, 2> halves;
        inBands(slices, [&](int first, int last) {
            std::vector<Particle>& half = halves[first > 0];
            for (double z = low.z + first; z < low.z + last; ++z) {
                for (double y = low.y; y <= high.y; ++y) {
                    for (double x = low.x; x <= high.x; ++x) {
                        const glm::dvec3 cube(x, y, z);
                        if (m_frustum.touches(glm::vec3((cube + 0.5) * m_side + m_fallen), radius))
                            addFrom(cube, half);
                    }
                }
            }
        });
        for (const auto& half : halves)
            particles.insert(particles.end(), half.begin(), half.end());
    }

private:
    // At most one flake in each cube.
    void addFrom(const glm::dvec3& cube, std::vector<Particle>& particles) const
    {
        const std::uint32_t hash = cellHash(std::int64_t(cube.x), std::int64_t(cube.y), std::int64_t(cube.z), m_seed);
        const auto share = [hash](std::uint32_t k) { return double(unitOf(hash, k)); };
        if (share(7) >= m_amount)
            return;
        const glm::dvec3 home = (cube + glm::dvec3(share(0), share(1), share(2))) * m_side;
        if (!m_frustum.touches(glm::vec3(home + m_fallen), kMargin))
            return;
        const Swing swing{share(3), 0.35 + 0.5 * share(4), m_fall.flutter * share(5)};
        Particle particle{.before = glm::vec3(home + fallenBy(m_fall, m_open) + swing.at(m_open)),
            .after = glm::vec3(home + fallenBy(m_fall, m_close) + swing.at(m_close))};
        const float size = float(share(6));
        particle.radius = m_radius * (0.55f + 0.9f * size * size);
        particle.opacity = m_fall.opacity * faded(m_frustum.depthOf(0.5f * (particle.before + particle.after)), m_reach);
        if (particle.opacity > 0.004f)
            particles.push_back(particle);
    }

    const Fall& m_fall;
    const Moment& m_moment;
    float m_reach; // metres of depth
    double m_side; // metres
    float m_radius; // metres, of the average flake
    std::uint32_t m_seed;
    double m_amount; // of the cubes that have a flake: those that stay when it grows or falls stay where they are
    Frustum m_frustum;
    double m_open, m_close; // seconds
    glm::dvec3 m_fallen; // metres since the timeline's start
};

} // namespace

const Fall kSnow{.metresPerSecond = 1.1,
    .wind = {0.35, 0.15},
    .flutter = 0.12,
    .radius = 0.0038f,
    .perCubicMetre = 24,
    .opacity = 0.9f,
    .brightness = 1.0f};
const Fall kRain{
    .metresPerSecond = 7.5, .wind = {0.6, 0.2}, .flutter = 0, .radius = 0.002f, .perCubicMetre = 40, .opacity = 0.8f, .brightness = 1.2f};

std::vector<Particle> falling(const Fall& fall, const Exposure& exposure)
{
    std::vector<Particle> particles;
    for (int level = 0; level < kLattices; ++level)
        Lattice(fall, exposure, level).addTo(particles);
    return particles;
}

} // namespace preview
