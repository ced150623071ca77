// SPDX-License-Identifier: Apache-2.0
// Points to paint, for the tests of materials.
#pragma once

#include "ml/builtin/materials/surface.h"

#include <string>

namespace sample {

using namespace ml::builtin;

inline ml::LookInfo lookOf(const std::string& time, const std::string& weather, bool indoors = false)
{
    ml::LookInfo look;
    look.time = time;
    look.weather = weather;
    look.indoors = indoors;
    return look;
}

/// Numbers 0..1 that are the same on every machine.
class Draw {
public:
    explicit Draw(std::uint32_t seed)
        : m_state(seed)
    {
    }
    float unit() { return unitOf(m_state, ++m_count); }
    float range(float from, float to) { return mix(from, to, unit()); }

private:
    std::uint32_t m_state;
    std::uint32_t m_count = 0;
};

/// A point of some class under some light; borrowed style and light stay with it.
struct Sample {
    ObjectStyle style;
    Daylight light;
    PaintPoint point;

    Sample(const std::string& semanticClass, const ml::LookInfo& look, Draw& random)
        : style(styleOf({"thing", semanticClass, "", static_cast<std::uint64_t>(random.unit() * 1e9f)}, 1))
        , light(daylightOf(look, {}))
    {
        point.rest = {random.range(-9, 9), random.range(0, 12), random.range(-9, 9)};
        point.normal = {0, 0, 1};
        setColour({random.unit(), random.unit(), random.unit()});
        point.footprint = random.range(0.001f, 0.3f);
        point.fields = fieldsAt({point.rest, 2, point.footprint}, style);
    }
    void setColour(Vec3 colour) { point.raw = point.colour = colour; }
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;
    Surface painted()
    {
        point.style = &style;
        point.light = &light;
        return paint(point);
    }
};

/// Luminance of what is painted at places of one thing, as seen from close by.
class Strokes {
public:
    Strokes(const std::string& semanticClass, const ml::LookInfo& look, Vec3 colour, int axis)
        : m_random(12)
        , m_sample(semanticClass, look, m_random)
    {
        m_sample.setColour(colour);
        m_sample.point.axis = axis;
        m_sample.point.normal = axis == 1 ? Vec3{0, 1, 0} : Vec3{0, 0, 1};
        m_sample.point.footprint = 0.002f;
    }
    ObjectStyle& style() { return m_sample.style; }
    float at(Vec3 rest)
    {
        m_sample.point.rest = rest;
        m_sample.point.fields = fieldsAt({rest, m_sample.point.axis, m_sample.point.footprint}, m_sample.style);
        return luminance(m_sample.painted().albedo);
    }

private:
    Draw m_random;
    Sample m_sample;
};

} // namespace sample
