// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/viewport_controller.h"

#include "app/plan/queries.h"
#include "app/shell/viewport/assets_model.h"
#include "app/shell/viewport/item_markers.h"

#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace shell {

namespace {

constexpr double kClickPixels = 4; // a press that moves less is a click
constexpr int kSettleMilliseconds = 180;
constexpr int kWheelRestMilliseconds = 350;
constexpr int kFlyMilliseconds = 16;
constexpr double kAheadMetres = 6; // where new things go when no ground is seen
constexpr double kFlySpeedPerStep = 1.25;

} // namespace

ViewportController::ViewportController(Document& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_camera(document)
{
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(0);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMilliseconds);
    m_commitWheel.setSingleShot(true);
    m_commitWheel.setInterval(kWheelRestMilliseconds);
    m_fly.setInterval(kFlyMilliseconds);
    connect(&m_redraw, &QTimer::timeout, this, &ViewportController::draw);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        m_settled = true;
        redraw();
    });
    connect(&m_commitWheel, &QTimer::timeout, this, [this] { m_camera.commit(); });
    connect(&m_fly, &QTimer::timeout, this, &ViewportController::flyOn);
    connect(&document, &Document::planChanged, this, &ViewportController::redraw);
    connect(&document, &Document::selectionChanged, this, &ViewportController::redraw);
}

ViewportController::~ViewportController() = default;

void ViewportController::setWindow(ViewportWindow* window)
{
    m_window = window;
    if (!window)
        return;
    connect(window, &ViewportWindow::pixelsChanged, this, &ViewportController::redraw);
    connect(window, &ViewportWindow::built, this, &ViewportController::redraw); // boxes and the gizmo follow the new bounds
    connect(window, &ViewportWindow::picked, this, &ViewportController::takePicked);
    connect(window, &ViewportWindow::drawn, this, [this](double milliseconds) {
        if (m_drawsFull)
            m_fullMilliseconds = milliseconds;
    });
    connect(window, &ViewportWindow::problem, this, &ViewportController::message);
    redraw();
}

void ViewportController::setOptions(const ViewportOptions& options)
{
    m_options = options;
    redraw();
}

// --- what is asked for from outside ---

void ViewportController::frameSelection()
{
    const auto known = bounds();
    const auto& selection = m_document.selection();
    const auto box = worldBox(m_document.plan(), selection.scene, selection.items, selection.shot, known ? *known : BoundsMap{});
    if (!box)
        return;
    leaveLockedShot();
    m_camera.moveTo(framed(m_camera.camera(), box->min, box->max, frame().tangents));
    m_camera.commit();
    redraw();
}

// A locked shot keeps its framing: looking closer goes on with the free camera, from where the shot's stands.
void ViewportController::leaveLockedShot()
{
    if (!m_camera.shot() || m_camera.unlocked)
        return;
    auto camera = m_camera.camera();
    camera.rotation.roll = 0;
    m_camera.lookThrough = false;
    m_camera.setFree(camera);
    Q_EMIT cameraChanged();
}

void ViewportController::showFrom(ViewPreset preset)
{
    leaveLockedShot();
    m_camera.moveTo(fromPreset(m_camera.camera(), preset));
    m_camera.commit();
    redraw();
}

glm::dvec2 ViewportController::middle() const { return glm::dvec2(pixels().width, pixels().height) / 2.0; }

glm::dvec3 ViewportController::groundAt(const glm::dvec2& pixel) const
{
    constexpr double kFarthest = 200; // metres; beyond, the horizon was meant
    const Ray ray = rayThrough(frame(), pixel);
    if (const auto hit = planeHit(ray, glm::dvec3(0), {0, 1, 0}); hit && glm::distance(*hit, ray.origin) < kFarthest)
        return *hit;
    const glm::dvec3 ahead = ray.origin + ray.direction * kAheadMetres;
    return {ahead.x, 0, ahead.z};
}

bool ViewportController::cancelDrag()
{
    const bool dragged = dragging();
    if (m_gizmo)
        m_gizmo->cancel();
    m_gizmo.reset();
    m_press.reset();
    m_navigation.reset();
    redraw();
    return dragged;
}

// --- the mouse ---

void ViewportController::mousePressed(const glm::dvec2& at, const QMouseEvent& event)
{
    Q_EMIT touched();
    m_camera.commit();
    if (m_gizmo || m_navigation)
        return; // a second button during a drag changes nothing
    if (startNavigation(at, event))
        return;
    if (event.button() == Qt::LeftButton && !startGizmo(at))
        m_press = Press{at, false, at};
}

bool ViewportController::startNavigation(const glm::dvec2& at, const QMouseEvent& event)
{
    const bool alt = event.modifiers() & Qt::AltModifier;
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const bool locked = m_camera.shot() && !m_camera.unlocked;
    NavigationKind kind = NavigationKind::Orbit;
    if (event.button() == Qt::LeftButton && alt)
        kind = locked ? NavigationKind::Turn : NavigationKind::Orbit;
    else if (event.button() == Qt::MiddleButton)
        kind = alt || shift ? NavigationKind::Pan : NavigationKind::Orbit;
    else if (event.button() == Qt::RightButton)
        kind = !alt ? NavigationKind::Look : locked ? NavigationKind::Dolly : NavigationKind::Zoom;
    else
        return false;
    if (!mayMoveCamera(alt))
        return true;
    m_navigation = NavigationDrag{kind, m_camera.camera(), at, frame()};
    m_flying = kind == NavigationKind::Look;
    if (m_flying) {
        m_flyClock.start();
        m_fly.start();
    }
    return true;
}

bool ViewportController::mayMoveCamera(bool withAlt)
{
    if (!m_camera.shot() || m_camera.unlocked || withAlt)
        return true;
    Q_EMIT message(tr("The camera of %1 is locked. Hold Alt to pan, truck or dolly it, unlock it, or look through the free camera (0).")
            .arg(QString::fromStdString(plan::shotName(m_document.plan(), *m_camera.shot()))));
    return false;
}

bool ViewportController::startGizmo(const glm::dvec2& at)
{
    const auto gizmo = gizmoOfSelection(m_document, m_options.tool);
    const auto handle = gizmo ? handleAt(*gizmo, frame(), at) : GizmoHandle::None;
    if (handle == GizmoHandle::None)
        return false;
    m_gizmo.emplace(m_document, *gizmo, handle, frame(), at);
    m_hot = handle;
    return true;
}

void ViewportController::mouseMoved(const glm::dvec2& at, const QMouseEvent& event)
{
    if (m_navigation) {
        m_camera.moveTo(navigated(*m_navigation, at));
        redraw();
    } else if (m_gizmo) {
        const bool turnedRound = event.modifiers() & Qt::ControlModifier;
        m_gizmo->moveTo(at, (m_options.snap == Snap::On) != turnedRound ? Snap::On : Snap::Off);
    } else if (m_press) {
        m_press->now = at;
        m_press->moved = m_press->moved || glm::distance(at, m_press->at) >= kClickPixels;
        if (m_press->moved)
            redraw();
    } else {
        hover(at);
    }
}

void ViewportController::mouseReleased(const glm::dvec2& at, const QMouseEvent& event)
{
    if (m_navigation) {
        m_navigation.reset();
        m_flying = false;
        m_fly.stop();
        m_keys.clear();
        m_camera.commit();
    } else if (m_gizmo) {
        m_gizmo->finish();
        m_gizmo.reset();
    } else if (m_press) {
        const bool box = m_press->moved;
        const glm::dvec2 from = m_press->at;
        if (box)
            selectBox(at, event.modifiers());
        else
            pick(from, event.modifiers());
        m_press.reset();
    }
    redraw();
}

void ViewportController::mouseDoubleClicked(const glm::dvec2& at, const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return;
    m_frameAfterPick = true;
    pick(at, {});
}

void ViewportController::wheelTurned(const glm::dvec2& at, double steps)
{
    if (m_flying) {
        m_flySpeed = std::clamp(m_flySpeed * std::pow(kFlySpeedPerStep, steps), 0.1, 100.0);
        Q_EMIT message(tr("Flying at %1 m/s").arg(m_flySpeed, 0, 'f', 1));
        return;
    }
    if (m_navigation || m_gizmo || !mayMoveCamera(false))
        return;
    m_camera.moveTo(zoomed(m_camera.camera(), steps, rayThrough(frame(), at)));
    m_commitWheel.start();
    redraw();
}

void ViewportController::hover(const glm::dvec2& at)
{
    const auto gizmo = gizmoOfSelection(m_document, m_options.tool);
    const auto handle = gizmo ? handleAt(*gizmo, frame(), at) : GizmoHandle::None;
    if (handle == m_hot)
        return;
    m_hot = handle;
    redraw();
}

// --- flying ---

void ViewportController::keyPressed(int key) { m_keys.insert(key); }
void ViewportController::keyReleased(int key) { m_keys.remove(key); }

void ViewportController::flyOn()
{
    const double seconds = double(m_flyClock.restart()) / 1000;
    const auto held = [&](int key) { return m_keys.contains(key) ? 1.0 : 0.0; };
    const glm::dvec3 way(held(Qt::Key_D) - held(Qt::Key_A), held(Qt::Key_E) - held(Qt::Key_Q), held(Qt::Key_W) - held(Qt::Key_S));
    if (!m_navigation || way == glm::dvec3(0))
        return;
    const glm::dvec3 metres = way * m_flySpeed * seconds;
    m_navigation->camera = flown(m_navigation->camera, metres);
    m_camera.moveTo(flown(m_camera.camera(), metres));
    redraw();
}

// --- selecting ---

void ViewportController::pick(const glm::dvec2& at, Qt::KeyboardModifiers modifiers)
{
    m_pickModifiers = modifiers;
    const auto& selection = m_document.selection();
    if (const auto lamp = lampAt(m_document.plan(), selection.scene, selection.shot, frame(), at))
        takePickedItem(lamp);
    else if (m_window && m_window->renderThread())
        m_window->renderThread()->pick(static_cast<int>(at.x), static_cast<int>(at.y));
}

void ViewportController::takePicked(qint64 item) { takePickedItem({item}); }

void ViewportController::takePickedItem(plan::Id<plan::Item> item)
{
    auto selection = m_document.selection();
    const bool adds = m_pickModifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    const auto found = std::find(selection.items.begin(), selection.items.end(), item);
    if (!adds)
        selection.items = item ? ItemIds{item} : ItemIds{};
    else if (found != selection.items.end())
        selection.items.erase(found);
    else if (item)
        selection.items.push_back(item);
    m_document.select(selection);
    if (std::exchange(m_frameAfterPick, false) && item && mayMoveCamera(false))
        frameSelection();
}

void ViewportController::selectBox(const glm::dvec2& to, Qt::KeyboardModifiers modifiers)
{
    auto selection = m_document.selection();
    const auto known = bounds();
    const auto inside = itemsInside(m_document.plan(), selection.scene, selection.shot, known ? *known : BoundsMap{}, frame(),
        glm::min(m_press->at, to), glm::max(m_press->at, to));
    if (!(modifiers & (Qt::ShiftModifier | Qt::ControlModifier)))
        selection.items.clear();
    for (const auto item : inside)
        if (std::find(selection.items.begin(), selection.items.end(), item) == selection.items.end())
            selection.items.push_back(item);
    m_document.select(selection);
}

// --- dropping ---

bool ViewportController::dragMoved(const QMimeData& data) { return data.hasFormat(kKindMime) || data.hasUrls(); }

void ViewportController::dropped(const glm::dvec2& at, const QMimeData& data)
{
    if (data.hasFormat(kKindMime)) {
        Q_EMIT kindDropped(QString::fromUtf8(data.data(kKindMime)), groundAt(at));
        return;
    }
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths.push_back(url.toLocalFile());
    if (!paths.empty())
        Q_EMIT filesDropped(paths, groundAt(at));
}

} // namespace shell
