// SPDX-License-Identifier: Apache-2.0
// Light that reaches a point of the scene: sun, sky, lamps, and one bounce of them off what stands around.
#pragma once

#include "ml/builtin/features.h"
#include "ml/training/rays/geometry.h"
#include "rays/window_light.h"

#include <functional>
#include <span>
#include <vector>

namespace training {

using ml::builtin::Vec3;

inline Vec3 toVec(const glm::vec3& v) { return {v.x, v.y, v.z}; }
using ml::builtin::toVec;
inline glm::vec3 toGlm(Vec3 v) { return {v.x, v.y, v.z}; }

class SceneLight {
public:
    /// Borrows its arguments.
    SceneLight(const Geometry& geometry, const ml::builtin::PreparedFrame& prepared);

    /// Sky as the camera or a mirror sees it, clouds included.
    Vec3 sky(Vec3 direction) const;
    /// Share of the sun's disc that a point sees, 0..1; rays go to the disc's points of these numbers (ml::lampOffset's).
    float openSun(const Hit& hit, std::span<const int> patterns) const;
    /// Sun on a surface with the given normal, of whose disc it sees a share.
    Vec3 sun(Vec3 normal, float open) const;
    /// Lamps with shadows, on a surface with the given normal; rays go to the lamps' points of these numbers (ml::lampOffset).
    Vec3 lamps(const Hit& hit, Vec3 normal, std::span<const int> patterns) const;
    /// Sky, windows and bounced light at a point, from stratified cosine-weighted rays; `pattern` 0..15 turns their directions, so that
    /// sixteen neighbours together sample the hemisphere evenly.
    Vec3 gathered(const Hit& hit, int pattern) const;
    /// Light that fog scatters towards the eye around lamps, along a ray of the given length.
    Vec3 halos(Vec3 origin, Vec3 direction, float length) const;

    /// Sun on a surface that is not seen directly.
    Vec3 sun(const Hit& hit) const { return sun(toVec(hit.normal), openSun(hit, kMiddle)); }
    static constexpr int kMiddle[] = {0}; // one ray, about to the middle
    /// What a surface sends back to another one, without its pattern: base colour, snow and mean window light.
    Vec3 bounced(const Hit& hit) const;

    const ml::builtin::Daylight& daylight() const { return m_daylight; }

private:
    float windowShare(const Hit& hit, const glm::vec3& normal, int pattern) const;
    bool isWindow(const Hit& hit) const;
    /// Share of a light's points that are not hidden; where it is neither none nor all of the given ones, all parts are looked at.
    float openShare(std::span<const int> patterns, const std::function<bool(int number)>& hidden) const;
    float openLamp(const glm::vec3& origin, const ml::LampInfo& lamp, std::span<const int> patterns) const;

    const Geometry& m_geometry;
    const ml::builtin::Daylight& m_daylight;
    const std::vector<ml::LampInfo>& m_lamps;
    const std::vector<ml::builtin::ObjectStyle>& m_styles;
    const rays::WindowLight m_windows;
    bool m_sunShines;
};

} // namespace training
