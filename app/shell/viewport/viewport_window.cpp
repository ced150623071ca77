// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/viewport_window.h"

#include "app/shell/base/theme.h"

#include <QBackingStore>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPlatformSurfaceEvent>
#include <QTimer>
#include <QVulkanInstance>

namespace shell {

namespace {

constexpr double kWheelStep = 120; // eighths of a degree per notch of a wheel
constexpr int kSurfaceRetryMilliseconds = 200;

} // namespace

ViewportWindow::ViewportWindow(Gpu& gpu, preview::ShapeLibrary& shapes, ViewportInput& input)
    : m_gpu(gpu)
    , m_shapes(shapes)
    , m_input(input)
{
    setSurfaceType(QSurface::VulkanSurface);
    setVulkanInstance(gpu.windowInstance());
    setFlag(Qt::WindowDoesNotAcceptFocus); // the panel around it takes the keyboard, so that shortcuts work
}

ViewportWindow::~ViewportWindow() = default;

bool ViewportWindow::surfaceGoesWhenHidden() { return QGuiApplication::platformName().startsWith(QStringLiteral("wayland")); }

renderer::Size ViewportWindow::pixels() const
{
    const double ratio = devicePixelRatio();
    return {static_cast<int>(width() * ratio), static_cast<int>(height() * ratio)};
}

glm::dvec2 ViewportWindow::devicePixels(const QPointF& position) const
{
    return glm::dvec2(position.x(), position.y()) * devicePixelRatio();
}

void ViewportWindow::endDrawing()
{
    m_ending = true;
    if (m_thread)
        m_thread->thread().askToEnd();
}

bool ViewportWindow::drawingEnded() const { return !m_thread || m_thread->thread().ended(); }

void ViewportWindow::startThread()
{
    // The surface belongs to Qt's platform window and dies with it: see SurfaceAboutToBeDestroyed in event().
    const VkSurfaceKHR surface = QVulkanInstance::surfaceForWindow(this);
    if (!surface || !m_gpu.device()) {
        Q_EMIT problem(tr("The window system gave no surface to draw on; the viewport stays empty."));
        return;
    }
    m_thread = std::make_unique<RenderThread>(m_gpu.device(), reinterpret_cast<std::uint64_t>(surface), m_shapes);
    m_hasPicture = false;
    connect(m_thread.get(), &RenderThread::drawn, this, [this] { m_hasPicture = true; });
    connect(m_thread.get(), &RenderThread::drawn, this, &ViewportWindow::drawn);
    connect(m_thread.get(), &RenderThread::built, this, &ViewportWindow::built);
    connect(m_thread.get(), &RenderThread::picked, this, &ViewportWindow::picked);
    connect(m_thread.get(), &RenderThread::problem, this, &ViewportWindow::problem);
    connect(m_thread.get(), &RenderThread::lost, this, &ViewportWindow::threadLost);
    Q_EMIT pixelsChanged();
}

/// The first picture takes a while. Until then a window of X shows whatever was on the screen there, others show what is behind them.
void ViewportWindow::paintPlain()
{
    if (QGuiApplication::platformName() != QStringLiteral("xcb"))
        return;
    QBackingStore plain(this);
    const QRect all(QPoint(), size());
    plain.resize(size());
    plain.beginPaint(all);
    QPainter(plain.paintDevice()).fillRect(all, colour::field);
    plain.endPaint();
    plain.flush(all);
}

void ViewportWindow::threadLost(const QString& code, const QString& sentence)
{
    m_thread.reset();
    if (code != "gpu.surface") {
        Q_EMIT deviceLost(sentence);
        return;
    }
    Q_EMIT problem(sentence);
    QTimer::singleShot(kSurfaceRetryMilliseconds, this, [this] {
        if (m_thread || m_ending || !isExposed())
            return;
        destroy(); // a new platform window brings a new surface
        create();
        show();
    });
}

/// The last moment before this window is hidden too, and nothing may draw into a surface that is gone.
bool ViewportWindow::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Hide && surfaceGoesWhenHidden())
        m_thread.reset();
    return false;
}

bool ViewportWindow::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::PlatformSurface:
        if (static_cast<QPlatformSurfaceEvent*>(event)->surfaceEventType() == QPlatformSurfaceEvent::SurfaceAboutToBeDestroyed)
            m_thread.reset();
        break;
    case QEvent::UpdateRequest:
        Q_EMIT pixelsChanged();
        return true;
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        if (m_input.dragMoved(*drag->mimeData()))
            drag->acceptProposedAction();
        return true;
    }
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        m_input.dropped(devicePixels(drop->position()), *drop->mimeData());
        drop->acceptProposedAction();
        return true;
    }
    default:
        break;
    }
    return QWindow::event(event);
}

void ViewportWindow::exposeEvent(QExposeEvent*)
{
    if (!isExposed() || m_ending)
        return;
    if (!m_thread || !m_hasPicture)
        paintPlain();
    if (!m_thread)
        startThread();
    else
        Q_EMIT pixelsChanged();
}

void ViewportWindow::resizeEvent(QResizeEvent*) { Q_EMIT pixelsChanged(); }

void ViewportWindow::mousePressEvent(QMouseEvent* event) { m_input.mousePressed(devicePixels(event->position()), *event); }
void ViewportWindow::mouseMoveEvent(QMouseEvent* event) { m_input.mouseMoved(devicePixels(event->position()), *event); }
void ViewportWindow::mouseReleaseEvent(QMouseEvent* event) { m_input.mouseReleased(devicePixels(event->position()), *event); }
void ViewportWindow::mouseDoubleClickEvent(QMouseEvent* event) { m_input.mouseDoubleClicked(devicePixels(event->position()), *event); }

void ViewportWindow::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta(); // Alt turns the wheel sideways on some systems
    m_input.wheelTurned(devicePixels(event->position()), (turned.y() != 0 ? turned.y() : turned.x()) / kWheelStep);
}

} // namespace shell
