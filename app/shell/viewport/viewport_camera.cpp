// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/viewport_camera.h"

#include "app/plan/queries.h"
#include "app/preview/build_scene.h"
#include "app/shell/viewport/camera_edits.h"
#include "app/shell/viewport/camera_overlay.h"

#include <glm/matrix.hpp>

#include <algorithm>

namespace shell {

namespace {

constexpr double kFreeTangent = 0.36; // half height of the free camera's picture at distance 1: about 40 degrees
constexpr double kBehindCamera = 5; // metres: where a scene's free camera starts

QString shotTitle(const plan::Plan& plan, const plan::Shot& shot) { return QString::fromStdString(plan::shotName(plan, shot)); }

void place(plan::CameraKey& key, const OrbitCamera& camera)
{
    key.position = position(camera);
    key.rotation = camera.rotation;
}

} // namespace

const plan::Shot* ViewportCamera::shot() const
{
    const auto* selected = m_document.selectedShot();
    return lookThrough && selected && m_document.plan().setups.contains(selected->setup) ? selected : nullptr;
}

const plan::Setup* ViewportCamera::setup() const
{
    const auto* through = shot();
    return through ? m_document.plan().setups.find(through->setup) : nullptr;
}

std::optional<PictureLayout> ViewportCamera::layout(renderer::Size pixels) const
{
    const auto* through = setup();
    return through ? std::optional(layoutPicture(pixels, pictureRatio(m_document.plan(), *through))) : std::nullopt;
}

renderer::View ViewportCamera::view(renderer::Size pixels) const
{
    if (const auto* through = shot())
        return widened(preview::shotView(m_document.plan(), *through, m_document.selection().frame), *layout(pixels));
    return freeView(double(pixels.width) / std::max(pixels.height, 1));
}

renderer::View ViewportCamera::freeView(double ratio) const
{
    renderer::View view;
    view.viewFromWorld = glm::mat4(viewFromWorld(freeCamera()));
    view.previousViewFromWorld = view.viewFromWorld;
    view.tangents = glm::vec2(kFreeTangent * ratio, kFreeTangent);
    view.previousTangents = view.tangents;
    return view;
}

OrbitCamera ViewportCamera::freeCamera() const
{
    if (const auto known = m_free.find(m_document.selection().scene); known != m_free.end())
        return known->second;
    // First seen from behind and above the scene's first camera.
    const auto setups = plan::setupsOfScene(m_document.plan(), m_document.selection().scene);
    if (setups.empty())
        return {};
    const auto key = plan::cameraAt(*setups.front(), 0);
    const double distance = std::clamp(key.focusMetres, 2.0, 30.0);
    auto camera = orbitCamera(key.position, {key.rotation.pan, 0, 0}, distance);
    camera.rotation.tilt = -20;
    camera.distance += kBehindCamera;
    return camera;
}

OrbitCamera ViewportCamera::camera() const
{
    const auto* through = setup();
    if (!through)
        return freeCamera();
    const auto key = plan::cameraAt(*through, m_document.selection().frame);
    return orbitCamera(key.position, key.rotation, key.focusMetres);
}

void ViewportCamera::moveTo(const OrbitCamera& camera)
{
    const auto* through = shot();
    if (!through) {
        setFree(camera);
        return;
    }
    m_title = QObject::tr("Move camera of %1").arg(shotTitle(m_document.plan(), *through));
    m_change = [camera, setup = through->setup, frame = m_document.selection().frame](plan::Plan plan) {
        return withCamera(std::move(plan), setup, frame, [&](plan::CameraKey& key) { place(key, camera); });
    };
    m_document.drag(m_change);
}

void ViewportCamera::commit()
{
    if (const Change change = std::exchange(m_change, nullptr))
        m_document.edit(m_title, change);
}

void ViewportCamera::freeCameraToShot()
{
    const auto* selected = m_document.selectedShot();
    if (!selected)
        return;
    m_document.edit(QObject::tr("Camera of %1 to view").arg(shotTitle(m_document.plan(), *selected)),
        [camera = freeCamera(), setup = selected->setup, frame = m_document.selection().frame](
            plan::Plan plan) { return withCamera(std::move(plan), setup, frame, [&](plan::CameraKey& key) { place(key, camera); }); });
}

} // namespace shell
