// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/viewport_panel.h"

#include "app/plan/queries.h"
#include "app/shell/base/theme.h"
#include "app/shell/viewport/frame_scrubber.h"
#include "app/shell/viewport/on_screen.h"
#include "app/shell/viewport/selection_commands.h"
#include "app/shell/viewport/viewport_bar.h"
#include "app/shell/viewport/viewport_commands.h"
#include "app/shell/viewport/viewport_controller.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace shell {

namespace {

constexpr int kMostRenewals = 3; // of a device that is lost again and again
constexpr std::array kFlyKeys{Qt::Key_W, Qt::Key_A, Qt::Key_S, Qt::Key_D, Qt::Key_Q, Qt::Key_E};

/// Qt 6.4 tells a window within another that it is on the screen when it is shown or sized, and not when the other one comes there
/// later. X draws such a window into the other one's, which needs no telling.
bool mustWaitForScreen(const QWidget& panel)
{
    return QGuiApplication::platformName().startsWith(QStringLiteral("wayland")) && !OnScreen::has(panel);
}

bool isFlyKey(int key) { return std::find(kFlyKeys.begin(), kFlyKeys.end(), key) != kFlyKeys.end(); }

} // namespace

class ViewportPanel::Impl {
public:
    Impl(ViewportPanel& panel, Document& film, Gpu& graphics)
        : self(panel)
        , document(film)
        , gpu(graphics)
        , controller(film)
        , commands(film, controller, panel)
    {
        layOut();
        connectAll();
        showWindow();
        update();
    }

    ~Impl()
    {
        controller.setWindow(nullptr);
        delete container; // before the controller that its window tells of the mouse
    }

    void layOut();
    QWidget* messagePage();
    QWidget* timeRow();
    void connectAll();
    void showWindow();
    void say(const QString& sentence);
    void deviceLost(const QString& sentence);
    void selectionChanged();
    void update();

    ViewportPanel& self;
    Document& document;
    Gpu& gpu;
    ViewportController controller;
    ViewportCommands commands;
    ViewportBar* bar = nullptr; // owned by the panel, as are the widgets below
    QStackedWidget* pages = nullptr;
    QLabel* sentenceLabel = nullptr;
    QPushButton* tryAgain = nullptr;
    QWidget* container = nullptr; // around the native window
    ViewportWindow* window = nullptr; // in it
    FrameScrubber* scrubber = nullptr;
    QLabel* frameLabel = nullptr;
    QWidget* time = nullptr;
    plan::Id<plan::Shot> lastShot = document.selection().shot;
    int renewals = 0;
    bool ending = false;
    std::unique_ptr<OnScreen> arrival; // waits for it, where the window has to
};

void ViewportPanel::Impl::layOut()
{
    auto* column = new QVBoxLayout(&self);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    bar = new ViewportBar(document, controller, commands, &self);
    pages = new QStackedWidget(&self);
    pages->addWidget(messagePage());
    pages->setMinimumSize(240, 135);
    column->addWidget(bar);
    column->addWidget(pages, 1);
    column->addWidget(timeRow());
    self.setFocusPolicy(Qt::StrongFocus);
}

QWidget* ViewportPanel::Impl::messagePage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    sentenceLabel = new QLabel(page);
    sentenceLabel->setWordWrap(true);
    sentenceLabel->setAlignment(Qt::AlignCenter);
    sentenceLabel->setProperty("dim", true);
    tryAgain = new QPushButton(tr("Try again"), page);
    QObject::connect(tryAgain, &QPushButton::clicked, &self, [this] {
        renewals = 0;
        gpu.renew();
        showWindow();
    });
    column->setContentsMargins(4 * kRhythm, 4 * kRhythm, 4 * kRhythm, 4 * kRhythm);
    column->setSpacing(2 * kRhythm);
    column->addStretch();
    column->addWidget(sentenceLabel);
    column->addWidget(tryAgain, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

QWidget* ViewportPanel::Impl::timeRow()
{
    time = new QWidget(&self);
    auto* row = new QHBoxLayout(time);
    row->setContentsMargins(kRhythm, 2, kRhythm, 2);
    row->setSpacing(kRhythm);
    scrubber = new FrameScrubber(time);
    frameLabel = new QLabel(time);
    frameLabel->setProperty("dim", true);
    row->addWidget(scrubber, 1);
    row->addWidget(frameLabel);
    for (const char* id : {"viewport.setKey", "viewport.removeKey"}) {
        auto* button = new QToolButton(time);
        button->setDefaultAction(commands.find(QString::fromLatin1(id)));
        button->setIconSize({16, 16});
        row->addWidget(button);
    }
    return time;
}

void ViewportPanel::Impl::connectAll()
{
    QObject::connect(&gpu, &Gpu::changed, &self, [this] { showWindow(); });
    QObject::connect(&document, &Document::planChanged, &self, [this] { update(); });
    QObject::connect(&document, &Document::selectionChanged, &self, [this] { selectionChanged(); });
    QObject::connect(&controller, &ViewportController::touched, &self, [this] { self.setFocus(Qt::MouseFocusReason); });
    QObject::connect(&controller, &ViewportController::cameraChanged, &self, [this] { update(); });
    QObject::connect(&controller, &ViewportController::message, &self, &ViewportPanel::message);
    QObject::connect(&controller, &ViewportController::filesDropped, &self, &ViewportPanel::filesDropped);
    QObject::connect(&controller, &ViewportController::kindDropped, &self,
        [this](const QString& kind, const glm::dvec3& ground) { addItemAt(document, kind, ground); });
    QObject::connect(scrubber, &FrameScrubber::frameChosen, &self, [this](qint64 frame) {
        auto selection = document.selection();
        selection.frame = frame;
        document.select(selection);
    });
}

void ViewportPanel::Impl::showWindow()
{
    if (ending)
        return;
    controller.setWindow(nullptr);
    window = nullptr;
    delete std::exchange(container, nullptr);
    if (!gpu.windowInstance()) {
        say(gpu.looking() ? tr("Looking for a graphics device\u2026") : gpu.problem());
        return;
    }
    if (mustWaitForScreen(self)) {
        arrival = std::make_unique<OnScreen>(self, [this] { showWindow(); });
        return;
    }
    window = new ViewportWindow(gpu, document.shapes(), controller); // owned by its container
    container = QWidget::createWindowContainer(window, pages);
    container->installEventFilter(window);
    container->setFocusPolicy(Qt::NoFocus);
    container->setAcceptDrops(true);
    QObject::connect(window, &ViewportWindow::deviceLost, &self, [this](const QString& sentence) { deviceLost(sentence); });
    pages->addWidget(container);
    pages->setCurrentWidget(container);
    controller.setWindow(window);
}

void ViewportPanel::Impl::say(const QString& sentence)
{
    sentenceLabel->setText(sentence);
    tryAgain->setVisible(!gpu.looking() && !gpu.device());
    pages->setCurrentIndex(0);
}

void ViewportPanel::Impl::deviceLost(const QString& sentence)
{
    Q_EMIT self.message(sentence);
    say(tr("%1 The viewport starts anew\u2026").arg(sentence));
    if (++renewals <= kMostRenewals) {
        gpu.renew();
        return;
    }
    say(tr("%1 It happened %2 times; the film is safe.").arg(sentence).arg(renewals));
    tryAgain->setVisible(true);
}

void ViewportPanel::Impl::selectionChanged()
{
    const auto shot = document.selection().shot;
    if (std::exchange(lastShot, shot) != shot && shot)
        controller.camera().lookThrough = true; // choosing a shot means to see it
    update();
}

void ViewportPanel::Impl::update()
{
    if (document.dragging())
        return; // the bar and the time line say nothing about what is being dragged
    bar->update();
    commands.update();
    const auto* shot = document.selectedShot();
    const auto* setup = shot ? document.plan().setups.find(shot->setup) : nullptr;
    time->setVisible(setup && shot->range.length() > 1);
    if (!setup)
        return;
    std::vector<std::int64_t> keys;
    if (setup->keys.size() > 1)
        for (const auto& key : setup->keys)
            keys.push_back(key.frame);
    const auto frame = document.selection().frame;
    scrubber->show(shot->range, keys, frame);
    frameLabel->setText(tr("%1 / %2   %3")
            .arg(frame)
            .arg(shot->range.end - 1)
            .arg(QString::fromStdString(plan::durationText(frame - shot->range.start, document.plan().film.rate))));
}

ViewportPanel::ViewportPanel(Document& document, Gpu& gpu, QWidget* parent)
    : QWidget(parent)
    , m_impl(std::make_unique<Impl>(*this, document, gpu))
{
}

ViewportPanel::~ViewportPanel() = default;

QList<QAction*> ViewportPanel::commands() const { return m_impl->commands.all(); }
bool ViewportPanel::lookThrough() const { return m_impl->controller.camera().shot(); }

std::optional<renderer::View> ViewportPanel::freeView(double ratio) const
{
    const auto& camera = m_impl->controller.camera();
    return camera.shot() ? std::nullopt : std::optional(camera.freeView(ratio));
}

void ViewportPanel::setLookThrough(bool on)
{
    m_impl->controller.camera().lookThrough = on;
    m_impl->controller.redraw();
    m_impl->update();
}

void ViewportPanel::addAt(const QString& kind, QPoint windowPosition)
{
    const double ratio = devicePixelRatioF();
    addItemAt(m_impl->document, kind, m_impl->controller.groundAt({windowPosition.x() * ratio, windowPosition.y() * ratio}));
}

glm::dvec3 ViewportPanel::groundInView() const { return m_impl->controller.groundAt(m_impl->controller.middle()); }

void ViewportPanel::endDrawing()
{
    m_impl->ending = true;
    if (m_impl->window)
        m_impl->window->endDrawing();
}

bool ViewportPanel::drawingEnded() const { return !m_impl->window || m_impl->window->drawingEnded(); }

bool ViewportPanel::event(QEvent* event)
{
    // While something is dragged, its keys belong to the viewport and start no command of the window.
    if (event->type() == QEvent::ShortcutOverride && m_impl) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((m_impl->controller.flying() && isFlyKey(key)) || (m_impl->controller.dragging() && key == Qt::Key_Escape)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ViewportPanel::keyPressEvent(QKeyEvent* event)
{
    if (m_impl->controller.flying() && isFlyKey(event->key())) {
        m_impl->controller.keyPressed(event->key());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (!m_impl->controller.cancelDrag())
            clearSelection(m_impl->document);
        return;
    }
    QWidget::keyPressEvent(event);
}

void ViewportPanel::keyReleaseEvent(QKeyEvent* event)
{
    if (!event->isAutoRepeat())
        m_impl->controller.keyReleased(event->key());
    QWidget::keyReleaseEvent(event);
}

} // namespace shell
