// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/subjects.h"

#include "app/plan/queries.h"

#include <glm/matrix.hpp>
#include <glm/vec4.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace exchange {
namespace {

constexpr double kLeastShareOfFrame = 0.08; // of the frame's height: smaller figures are background

/// A camera at one moment.
struct Eye {
    glm::dmat4 viewFromWorld{1};
    plan::ViewTangents tangents;
};

Eye eyeAt(const plan::Plan& plan, const plan::Setup& setup, std::int64_t frame)
{
    const plan::CameraKey key = plan::cameraAt(setup, frame);
    const double ratio = plan.film.deliveries.empty() ? 0 : plan.film.deliveries.front().ratio;
    const plan::SizeMm gate = ratio > 0 ? plan::effectiveGate(setup.sensor, setup.lenses.squeeze, ratio)
                                        : plan::recordedGate(setup.sensor, setup.lenses.squeeze);
    const plan::Transform pose{.position = key.position, .rotation = key.rotation};
    return {glm::inverse(plan::matrix(pose)), plan::viewTangents(gate, key.focalMm)};
}

// Distance along the view axis where a point at that share of the figure's height lies in the frame; infinite otherwise.
double distanceInFrame(const Eye& eye, const plan::ShotItem& figure, double share)
{
    const double height = figure.item->figure->heightMetres;
    const glm::dvec4 point = eye.viewFromWorld * plan::matrix(figure.transform) * glm::dvec4(0, height * share, 0, 1);
    const double distance = -point.z;
    const bool inside = distance > 0 && std::abs(point.x) < eye.tangents.x * distance && std::abs(point.y) < eye.tangents.y * distance;
    const bool tall = height / (2 * eye.tangents.y * distance) > kLeastShareOfFrame;
    return inside && tall ? distance : std::numeric_limits<double>::infinity();
}

} // namespace

std::string subjectsInPicture(const plan::Plan& plan, const plan::Shot& shot, const plan::Setup& setup)
{
    std::vector<std::pair<double, std::string>> found;
    const Eye eyes[] = {eyeAt(plan, setup, shot.range.start), eyeAt(plan, setup, std::max(shot.range.start, shot.range.end - 1))};
    for (const plan::ShotItem& seen : plan::itemsInShot(plan, shot)) {
        if (!seen.item->figure)
            continue;
        double nearest = std::numeric_limits<double>::infinity();
        for (const Eye& eye : eyes) {
            for (const double share : {0.93, 0.7})
                nearest = std::min(nearest, distanceInFrame(eye, seen, share));
        }
        if (std::isfinite(nearest))
            found.emplace_back(nearest, seen.item->name);
    }
    std::ranges::sort(found);
    std::string names;
    for (const auto& [distance, name] : found)
        names += (names.empty() ? "" : ", ") + name;
    return names;
}

} // namespace exchange
