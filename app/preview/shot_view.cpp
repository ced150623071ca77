// SPDX-License-Identifier: Apache-2.0
#include "app/preview/build_scene.h"

#include "app/plan/optics.h"
#include "app/preview/request.h"

#include <glm/gtc/matrix_transform.hpp>
#include <glm/matrix.hpp>

#include <cmath>

namespace preview {
namespace {

glm::mat4 viewFromWorld(const plan::CameraKey& key)
{
    return glm::mat4(glm::inverse(glm::translate(glm::dmat4(1), key.position) * plan::rotationMatrix(key.rotation)));
}

glm::vec2 tangents(const plan::Setup& setup, const plan::CameraKey& key, double ratio)
{
    const plan::SizeMm gate = ratio > 0 ? plan::effectiveGate(setup.sensor, setup.lenses.squeeze, ratio)
                                        : plan::recordedGate(setup.sensor, setup.lenses.squeeze);
    const plan::ViewTangents half = plan::viewTangents(gate, key.focalMm);
    return {float(half.x), float(half.y)};
}

int even(double value) { return std::max(2, 2 * int(std::lround(value / 2))); }

} // namespace

double deliveryRatio(const plan::Plan& plan)
{
    if (!plan.film.deliveries.empty())
        return plan.film.deliveries.front().ratio;
    const plan::SizeMm gate = plan::recordedGate(plan.film.sensor, plan.film.lenses.squeeze);
    return gate.width / gate.height;
}

renderer::Size previewSize(const plan::Plan& plan, int width) { return {even(width), even(width / deliveryRatio(plan))}; }

renderer::View shotView(const plan::Plan& plan, const plan::Shot& shot, std::int64_t frame, double ratio)
{
    const plan::Setup* setup = plan.setups.find(shot.setup);
    if (!setup)
        throw PreviewError("shot.no_setup", "Shot " + plan::shotName(plan, shot) + " has no camera setup; give it one.");
    if (ratio <= 0)
        ratio = deliveryRatio(plan);
    const plan::CameraKey now = plan::cameraAt(*setup, frame);
    const plan::CameraKey before = plan::cameraAt(*setup, frame - 1);
    return {.viewFromWorld = viewFromWorld(now),
        .previousViewFromWorld = viewFromWorld(before),
        .tangents = tangents(*setup, now, ratio),
        .previousTangents = tangents(*setup, before, ratio)};
}

} // namespace preview
