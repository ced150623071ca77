// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/camera_overlay.h"

#include "app/shell/viewport/units.h"

#include <array>
#include <cmath>

namespace shell {

namespace {

constexpr double kActionSafe = 0.93;
constexpr double kTitleSafe = 0.90;
constexpr float kShade = 0.55f;
constexpr double kPyramidMetres = 0.9; // depth of a drawn camera
constexpr glm::vec4 kCameraColour{0.75f, 0.77f, 0.80f, 0.7f};
constexpr glm::vec4 kCurrentCameraColour{0.45f, 0.66f, 1.0f, 1};

renderer::FrameLine centredLine(const PictureLayout& layout, const glm::dvec2& factor)
{
    const glm::dvec2 half = layout.extent() * factor / 2.0;
    renderer::FrameLine line;
    line.min = glm::vec2(layout.centre() - half);
    line.max = glm::vec2(layout.centre() + half);
    return line;
}

std::string deliveryLabel(const plan::Plan& plan)
{
    const auto& deliveries = plan.film.deliveries;
    return deliveries.empty() ? "recorded area" : numberText(deliveries.front().ratio, 2, 2) + " " + deliveries.front().name;
}

std::string sharpText(const plan::DepthOfField& depth)
{
    const std::string from = numberText(depth.nearMetres, depth.nearMetres < 10 ? 2 : 1);
    if (!std::isfinite(depth.farMetres))
        return "sharp from " + from + " m";
    return "sharp " + from + " to " + numberText(depth.farMetres, depth.farMetres < 10 ? 2 : 1) + " m";
}

void addLine(
    renderer::Overlay& overlay, const ViewFrame& view, const glm::dvec3& from, const glm::dvec3& to, const glm::vec4& colour, float width)
{
    const auto a = pixelOf(view, from);
    const auto b = pixelOf(view, to);
    if (!a || !b)
        return;
    const glm::dvec2 scale(1.0 / view.size.width, 1.0 / view.size.height);
    overlay.lines.push_back({glm::vec2(*a * scale), glm::vec2(*b * scale), colour, width});
}

} // namespace

double pictureRatio(const plan::Plan& plan, const plan::Setup& setup)
{
    if (!plan.film.deliveries.empty())
        return plan.film.deliveries.front().ratio;
    const auto gate = plan::recordedGate(setup.sensor, setup.lenses.squeeze);
    return gate.width / gate.height;
}

void addFrameLines(
    renderer::Overlay& overlay, const plan::Plan& plan, const plan::Setup& setup, const PictureLayout& layout, FrameLines lines)
{
    auto picture = centredLine(layout, glm::dvec2(1));
    picture.shade = kShade;
    if (lines == FrameLines::Shown)
        picture.label = deliveryLabel(plan);
    overlay.frames.push_back(picture);
    if (lines == FrameLines::Hidden)
        return;
    const auto recorded = plan::recordedGate(setup.sensor, setup.lenses.squeeze);
    const auto used = plan::effectiveGate(setup.sensor, setup.lenses.squeeze, pictureRatio(plan, setup));
    auto sensor = centredLine(layout, {recorded.width / used.width, recorded.height / used.height});
    sensor.dashed = true;
    overlay.frames.push_back(sensor);
    for (const double part : {kActionSafe, kTitleSafe}) {
        auto safe = centredLine(layout, glm::dvec2(part));
        safe.dashed = true;
        overlay.frames.push_back(safe);
    }
}

std::string cameraReadout(const plan::Plan& plan, const plan::Shot& shot, std::int64_t frame)
{
    const auto* setup = plan.setups.find(shot.setup);
    if (!setup)
        return plan::shotName(plan, shot);
    const auto camera = plan::cameraAt(*setup, frame);
    const auto gate = plan::effectiveGate(setup->sensor, setup->lenses.squeeze, pictureRatio(plan, *setup));
    const auto tangents = plan::viewTangents(gate, camera.focalMm);
    const auto sharp = plan::depthOfField(camera.focalMm, setup->stop, camera.focusMetres, plan::circleOfConfusionMm(setup->sensor));
    return plan::shotName(plan, shot) + "    " + plan::focalText(camera.focalMm) + "  " + plan::stopText(setup->stop) + "    hFOV "
        + numberText(plan::degreesFromTangent(tangents.x), 1, 1) + "\u00b0    height " + numberText(camera.position.y, 2, 2) + " m  tilt "
        + numberText(camera.rotation.tilt, 1, 1) + "\u00b0    focus " + numberText(camera.focusMetres, 2, 1) + " m  " + sharpText(sharp);
}

void addCameras(renderer::Overlay& overlay, const plan::Plan& plan, plan::Id<plan::Scene> scene, plan::Id<plan::Setup> current,
    std::int64_t frame, const ViewFrame& view)
{
    for (const auto* setup : plan::setupsOfScene(plan, scene)) {
        const auto camera = plan::cameraAt(*setup, frame);
        const auto gate = plan::effectiveGate(setup->sensor, setup->lenses.squeeze, pictureRatio(plan, *setup));
        const auto tangents = plan::viewTangents(gate, camera.focalMm);
        const glm::dmat4 world = plan::matrix({camera.position, camera.rotation, glm::dvec3(1)});
        const auto corner = [&](double x, double y) {
            return glm::dvec3(world * glm::dvec4(glm::dvec3(x * tangents.x, y * tangents.y, -1) * kPyramidMetres, 1));
        };
        const std::array corners{corner(-1, 1), corner(1, 1), corner(1, -1), corner(-1, -1)};
        const bool isCurrent = setup->id == current;
        const glm::vec4 colour = isCurrent ? kCurrentCameraColour : kCameraColour;
        const float width = isCurrent ? 2.0f : 1.2f;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            addLine(overlay, view, camera.position, corners[i], colour, width);
            addLine(overlay, view, corners[i], corners[(i + 1) % corners.size()], colour, width);
        }
        addLine(overlay, view, corners[0], corner(0, 1.5), colour, width); // the top side carries a roof
        addLine(overlay, view, corner(0, 1.5), corners[1], colour, width);
        const glm::dvec2 scale(1.0 / view.size.width, 1.0 / view.size.height);
        if (const auto at = pixelOf(view, corner(1, 1)))
            overlay.texts.push_back({glm::vec2((*at + glm::dvec2(6, -6)) * scale), plan::setupName(plan, *setup)});
    }
}

} // namespace shell
