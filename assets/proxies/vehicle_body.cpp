// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/vehicle_body.h"

#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/mesh_forms.h"

#include <glm/common.hpp>
#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <ranges>
#include <utility>

namespace assets {

namespace {

constexpr float kRound = 0.06f; // metres, of the body's rims
constexpr float kLineOut = 0.012f; // metres that the line along the side stands out

/// A cut through an extruded body: where it lies across the width, how far its outline has shrunk.
struct Slice {
    float across = 0; // -1..1 of the half width less the rounding
    float rim = 0; // 0..1 of the rounding that the slice lies further out
    float inset = 0; // 0..1 of the rounding that its outline has shrunk
};
constexpr std::array<Slice, 9> kSlices{
    Slice{-1, 1, 1}, {-1, 0.7f, 0.3f}, {-1, 0, 0}, {-0.6f, 0, 0}, {0, 0, 0}, {0.6f, 0, 0}, {1, 0, 0}, {1, 0.7f, 0.3f}, {1, 1, 1}};

std::vector<glm::vec2> outlineAt(std::span<const glm::vec2> outline, const Slice& slice, float round)
{
    return slice.inset > 0 ? insetOutline(outline, slice.inset * round) : std::vector<glm::vec2>(outline.begin(), outline.end());
}

float xAt(const Slice& slice, float halfWidth, float round)
{
    const float sign = slice.across < 0 ? -1.0f : 1.0f;
    return slice.across * (halfWidth - round) + sign * slice.rim * round;
}

/// (z, y) seen from -X is counter-clockwise where (x, y) seen from +Z is.
std::vector<glm::vec3> ringAt(const Vehicle& v, std::span<const glm::vec2> line, float x)
{
    std::vector<glm::vec3> ring;
    for (const auto& point : line)
        ring.push_back(shaped(v, {x, point.y, point.x}));
    return ring;
}

float heightAt(std::span<const glm::vec2> chain, float z)
{
    for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
        const auto &a = chain[i], &b = chain[i + 1];
        if (z >= std::min(a.x, b.x) && z <= std::max(a.x, b.x))
            return a.x == b.x ? a.y : glm::mix(a.y, b.y, (z - a.x) / (b.x - a.x));
    }
    return std::abs(z - chain.front().x) < std::abs(z - chain.back().x) ? chain.front().y : chain.back().y;
}

/// The body's outline as an upper chain from nose to tail and a lower one, with an arch over each wheel, that have points at the same z.
struct Sides {
    std::vector<float> stations; // z from nose to tail, metres
    std::vector<float> upper, lower; // y
};

Sides sidesOf(const Vehicle& v)
{
    const auto nose = std::ranges::max_element(v.topLine, {}, &glm::vec2::x), tail = std::ranges::min_element(v.topLine, {}, &glm::vec2::x);
    const std::vector<glm::vec2> upper(nose, tail + 1);
    std::vector<glm::vec2> lower(tail, v.topLine.end());
    const float reach = v.wheelRadius + 0.055f;
    for (const float axle : {v.rearAxle, v.frontAxle}) {
        constexpr int kSteps = 9;
        lower.emplace_back(axle - reach - 0.006f, v.sill);
        for (int i = 0; i <= kSteps; ++i) {
            const float angle = glm::pi<float>() * (1 - float(i) / float(kSteps));
            lower.emplace_back(axle + reach * std::cos(angle), v.wheelRadius + reach * std::sin(angle));
        }
        lower.emplace_back(axle + reach + 0.006f, v.sill);
    }
    lower.insert(lower.end(), v.topLine.begin(), nose + 1);
    Sides sides;
    for (const auto* chain : {&upper, &std::as_const(lower)})
        for (const auto& point : *chain)
            sides.stations.push_back(point.x);
    std::ranges::sort(sides.stations, std::greater());
    const auto near = [](float a, float b) { return a - b < 0.004f; }; // metres; what lies closer is one station
    sides.stations.erase(std::unique(sides.stations.begin(), sides.stations.end(), near), sides.stations.end());
    for (const float z : sides.stations) {
        sides.upper.push_back(heightAt(upper, z));
        sides.lower.push_back(heightAt(lower, z));
    }
    return sides;
}

/// A side of the body in columns between the stations, so that its shape bends where the body does. `line` is the outline that the
/// columns fill: the upper chain, then the lower one backwards.
void addSide(MeshBuilder& builder, const Vehicle& v, std::span<const glm::vec2> line, float x)
{
    const auto count = line.size() / 2;
    const auto column = [&](std::size_t i) {
        const auto high = line[i], low = line[line.size() - 1 - i];
        const auto place = [&](const glm::vec2& p, float out) { return shaped(v, {x + (x > 0 ? out : -out), p.y, p.x}); };
        const auto at = [&](float y) {
            const float t = high.y > low.y ? std::clamp((y - low.y) / (high.y - low.y), 0.0f, 1.0f) : 0;
            return place(glm::mix(low, high, t), t > 0 && t < 1 ? sideStandsOut(v, y) : 0);
        };
        return std::array{place(low, 0), at(kSideLine), at(v.beltHeight), place(high, 0)};
    };
    auto before = column(0);
    for (std::size_t i = 1; i < count; ++i) {
        const auto here = column(i);
        for (std::size_t row = 0; row + 1 < here.size(); ++row)
            if (x > 0)
                builder.quad(here[row], here[row + 1], before[row + 1], before[row]);
            else
                builder.quad(before[row], before[row + 1], here[row + 1], here[row]);
        before = here;
    }
}

} // namespace

glm::vec3 shaped(const Vehicle& v, glm::vec3 p)
{
    p.x *= 1 - v.lean * std::max(0.0f, p.y - v.beltHeight) / v.halfWidth;
    const float across = p.x / v.halfWidth;
    const float toEnd = p.z > 0 ? p.z / v.frontEnd : p.z / v.rearEnd;
    p.z -= (p.z > 0 ? 0.13f : -0.10f) * across * across * std::max(0.0f, toEnd * 2 - 1);
    p.x *= 1 - 0.07f * std::pow(std::clamp(toEnd, 0.0f, 1.0f), 4.0f);
    return p;
}

float sideStandsOut(const Vehicle& v, float height)
{
    const float t = height < kSideLine ? (height - v.sill) / (kSideLine - v.sill) : (v.beltHeight - height) / (v.beltHeight - kSideLine);
    return kLineOut * std::clamp(t, 0.0f, 1.0f);
}

Mesh makeBody(const Vehicle& v)
{
    const auto sides = sidesOf(v);
    std::vector<glm::vec2> outline;
    const auto count = sides.stations.size();
    for (std::size_t i = 0; i < count; ++i)
        outline.emplace_back(sides.stations[i], sides.upper[i]);
    for (std::size_t i = count; i-- > 0;)
        outline.emplace_back(sides.stations[i], sides.lower[i]);
    // Nose and tail are one point of both chains; a hair between the two keeps the outline a ring.
    outline[count - 1].y += 0.002f;
    outline[0].y += 0.002f;
    MeshBuilder builder;
    std::vector<glm::vec3> before;
    for (std::size_t i = 0; i < kSlices.size(); ++i) {
        const auto line = outlineAt(outline, kSlices[i], kRound);
        const float x = xAt(kSlices[i], v.halfWidth, kRound);
        auto ring = ringAt(v, line, x);
        if (i == 0 || i + 1 == kSlices.size())
            addSide(builder, v, line, x);
        if (i > 0)
            builder.band(ring, before);
        before = std::move(ring);
    }
    return builder.finish(38);
}

Mesh makeCarried(const Vehicle& v, std::span<const glm::vec2> outline, float halfWidth, float round)
{
    std::vector<std::vector<glm::vec3>> rings;
    for (const auto& slice : kSlices | std::views::reverse)
        rings.push_back(ringAt(v, outlineAt(outline, slice, round), xAt(slice, halfWidth, round)));
    MeshBuilder builder;
    builder.loft(rings);
    return builder.finish(38);
}

Mesh makePanel(const Vehicle& v, const Panel& panel)
{
    const auto nose = std::ranges::max_element(v.topLine, {}, &glm::vec2::x), tail = std::ranges::min_element(v.topLine, {}, &glm::vec2::x);
    const float sign = panel.end == End::Front ? 1.0f : -1.0f;
    // The profile of that end, as z by y: what lies within half a metre of its tip.
    std::vector<glm::vec2> profile;
    for (const auto& point : v.topLine)
        if ((panel.end == End::Front ? nose->x - point.x : point.x - tail->x) < 0.5f)
            profile.emplace_back(point.y, point.x);
    const auto depthAt = [&](float y) { return heightAt(profile, y); };
    constexpr int kRows = 3;
    std::vector<glm::vec2> outline; // (z, y), counter-clockwise with z to the right
    for (int i = 0; i <= kRows; ++i) {
        const float t = float(i) / kRows, y = glm::mix(panel.bottom, panel.top, t);
        const float rounded = i == 0 || i == kRows ? 0.3f : 1.0f; // soft rims
        outline.emplace_back(depthAt(y) + sign * panel.proud * rounded, y);
    }
    outline.emplace_back(depthAt(panel.top) - sign * 0.04f, panel.top);
    outline.emplace_back(depthAt(panel.bottom) - sign * 0.04f, panel.bottom);
    if (panel.end == End::Rear)
        std::ranges::reverse(outline);
    std::vector<std::vector<glm::vec3>> rings;
    for (int i = panel.columns; i >= 0; --i)
        rings.push_back(ringAt(v, outline, glm::mix(panel.fromX, panel.toX, float(i) / float(panel.columns))));
    MeshBuilder builder;
    builder.loft(rings);
    return builder.finish();
}

} // namespace assets
