// SPDX-License-Identifier: Apache-2.0
#include "rays/ray_ends.h"

#include "ml/surroundings.h"
#include "rays/srgb.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace rays {
namespace {

std::int8_t signedByte(float unit) { return static_cast<std::int8_t>(std::lround(127 * std::clamp(unit, -1.0f, 1.0f))); }

RayEnd endAt(const Tracer& tracer, const Hit& hit, const glm::vec3& normal)
{
    RayEnd end{.hit = hit};
    const glm::vec3 colour = tracer.colourAt(hit);
    for (int k = 0; k < 3; ++k) {
        end.normal[static_cast<std::size_t>(k)] = signedByte(normal[k]);
        end.colour[static_cast<std::size_t>(k)] = encodeSrgb(colour[k]);
    }
    return end;
}

} // namespace

void followTogether(const Tracer& tracer, std::span<const Ray> rays, const glm::vec3& towardsSun, std::span<RayEnd> ends)
{
    std::array<Hit, Tracer::kTogether> hits;
    tracer.trace(rays, hits);
    std::array<Ray, Tracer::kTogether> sunRays;
    std::array<RayEnd*, Tracer::kTogether> turned{}; // those that look to the sun
    std::size_t count = 0;
    for (std::size_t i = 0; i < rays.size(); ++i) {
        const Hit& hit = hits[i];
        ends[i] = {.hit = hit};
        if (hit.body == kNothing)
            continue;
        const glm::vec3 normal = tracer.normalAt(hit);
        ends[i] = endAt(tracer, hit, normal);
        if (towardsSun.y <= 0 || glm::dot(normal, towardsSun) <= 0 || glm::dot(hit.face, towardsSun) <= 0)
            continue;
        sunRays[count] = {rays[i].origin + rays[i].direction * hit.distance + hit.face * ml::surfaceOffset(hit.distance), towardsSun};
        turned[count++] = &ends[i];
    }
    const unsigned shaded = count > 0 ? tracer.occluded(std::span(sunRays).first(count)) : 0;
    for (std::size_t i = 0; i < count; ++i)
        turned[i]->sun = shaded >> i & 1 ? 0 : 255;
}

} // namespace rays
