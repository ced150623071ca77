// SPDX-License-Identifier: Apache-2.0
// Cuts collars, fronts and belts to a torso at rest.
#pragma once

#include "assets/figure/body.h"
#include "assets/figure/head_field.h"
#include "assets/figure/posed.h"

#include <glm/vec2.hpp>

#include <functional>
#include <vector>

namespace assets {

class Tailor {
public:
    Tailor(const Proportions& proportions, const BodyPart& torso);

    /// A knitted rib around the neck, head heights.
    Mesh rib(float half, float thick) const;
    /// A collar that stands `up` around the neck, `out` from it, and is folded down over itself by `down`, head heights; its points lie
    /// `apart` from the middle, radians.
    struct Fold {
        float up;
        float down;
        float out;
        float apart;
    };
    Mesh folded(const Fold& fold) const;

    /// Cloth on the front between two edges, told by height; lifts in metres over the torso at the first and the second edge.
    struct Front {
        float top; // metres
        float bottom;
        std::function<glm::vec2(float)> edges;
        glm::vec2 lifts;
    };
    Mesh front(const Front& front) const;

    /// A band around the trunk, metres.
    Mesh belt(float y, float half, float lift) const;

    /// Height of the pit of the throat, where the neck comes out of the cloth in front, metres.
    float throat() const;

private:
    enum class Ends { Closed, Joined };
    /// Outline (away from the neck, up), head heights, by how far to the front it stands and how near to an end, 0..1.
    using Profile = std::function<std::vector<glm::vec2>(float front, float end)>;
    Mesh collar(float apart, int steps, Ends ends, const Profile& profile) const;
    std::vector<float> collarHeights(float apart, int steps) const;
    glm::vec3 surfaceFrom(const glm::vec3& from, const glm::vec3& direction) const;
    glm::vec3 lifted(const glm::vec3& place, float by) const;
    glm::vec3 neckAt(float angle, float y) const;
    float heightAt(float angle) const;

    using Ring = std::vector<glm::vec3>;
    static Mesh sweep(const std::vector<Ring>& rings, Ends ends);

    HeadField m_head;
    PosedPart m_torso;
    glm::vec3 m_face; // between the eyes, metres
    float m_unit; // metres of a head height
    float m_scale; // against a body of 1.75 m
};

} // namespace assets
