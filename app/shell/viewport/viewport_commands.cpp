// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/viewport_commands.h"

#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/shell/base/theme.h"
#include "app/shell/viewport/camera_edits.h"
#include "app/shell/viewport/selection_commands.h"

#include <QActionGroup>
#include <QWidget>

namespace shell {

ViewportCommands::ViewportCommands(Document& document, ViewportController& controller, QWidget& panel)
    : QObject(&panel)
    , m_document(document)
    , m_controller(controller)
    , m_panel(panel)
{
    addViews();
    addSeparator();
    addTools();
    addSeparator();
    addCamera();
    update();
}

QAction* ViewportCommands::add(
    const char* id, const QString& text, const QKeySequence& shortcut, const char* iconName, std::function<void()> does)
{
    auto* action = new QAction(text, &m_panel); // owned by the panel
    action->setObjectName(QString::fromLatin1(id));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (iconName)
        action->setIcon(icon(QString::fromLatin1(iconName)));
    action->setToolTip(shortcut.isEmpty() ? text : QStringLiteral("%1  (%2)").arg(text, shortcut.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, does = std::move(does)] {
        does();
        update();
    });
    m_panel.addAction(action);
    m_all.push_back(action);
    return action;
}

QAction* ViewportCommands::addSwitch(
    const char* id, const QString& text, const QKeySequence& shortcut, const char* iconName, std::function<void(bool)> does)
{
    auto* action = add(id, text, shortcut, iconName, [] { });
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, does = std::move(does)](bool on) {
        does(on);
        update();
    });
    return action;
}

void ViewportCommands::setTool(GizmoTool tool)
{
    auto options = m_controller.options();
    options.tool = tool;
    m_controller.setOptions(options);
}

void ViewportCommands::addViews()
{
    addSwitch("viewport.lookThrough", tr("Look through the shot"), Qt::Key_0, "look-through", [this](bool on) {
        m_controller.camera().lookThrough = on;
        m_controller.redraw();
    });
    add("viewport.frame", tr("Frame selection"), Qt::Key_F, "frame-selection", [this] { m_controller.frameSelection(); });
    add("viewport.front", tr("From the front"), Qt::Key_1, nullptr, [this] { m_controller.showFrom(ViewPreset::Front); });
    add("viewport.right", tr("From the right"), Qt::Key_3, nullptr, [this] { m_controller.showFrom(ViewPreset::Right); });
    add("viewport.top", tr("From above"), Qt::Key_7, nullptr, [this] { m_controller.showFrom(ViewPreset::Top); });
    addSwitch("viewport.grid", tr("Ground grid"), {}, "grid", [this](bool on) {
        auto options = m_controller.options();
        options.grid = on ? renderer::GroundGrid::Shown : renderer::GroundGrid::Hidden;
        m_controller.setOptions(options);
    });
    addSwitch("viewport.frameLines", tr("Frame lines and safe areas"), {}, "frame-lines", [this](bool on) {
        auto options = m_controller.options();
        options.frameLines = on ? FrameLines::Shown : FrameLines::Hidden;
        m_controller.setOptions(options);
    });
}

void ViewportCommands::addTools()
{
    auto* tools = new QActionGroup(this); // one of both is always on
    tools->addAction(addSwitch("viewport.move", tr("Move"), Qt::Key_W, "move", [this](bool) { setTool(GizmoTool::Move); }));
    tools->addAction(addSwitch("viewport.rotate", tr("Rotate"), Qt::Key_E, "rotate", [this](bool) { setTool(GizmoTool::Rotate); }));
    addSwitch("viewport.snap", tr("Snap to 0.25 m and 15\u00b0 (Ctrl while dragging: the other way)"), {}, "snap", [this](bool on) {
        auto options = m_controller.options();
        options.snap = on ? Snap::On : Snap::Off;
        m_controller.setOptions(options);
    });
    add("viewport.ground", tr("Put on the ground"), Qt::Key_G, "ground", [this] { dropSelectionToGround(m_document); });
    add("viewport.followSet", tr("Follow the set again"), {}, "inherit", [this] { resetSelectionToSet(m_document); });
}

void ViewportCommands::addCamera()
{
    addSwitch("viewport.unlock", tr("Let navigation move the shot's camera"), {}, "unlock",
        [this](bool on) { m_controller.camera().unlocked = on; });
    add("viewport.cameraToView", tr("Shot's camera to this view"), Qt::CTRL | Qt::ALT | Qt::Key_0, "to-view", [this] {
        m_controller.camera().freeCameraToShot();
        m_controller.camera().lookThrough = true;
    });
    add("viewport.setKey", tr("Set camera key at this frame"), Qt::Key_K, "key", [this] {
        const auto* shot = m_document.selectedShot();
        const auto frame = m_document.selection().frame;
        if (shot)
            m_document.edit(
                tr("Set camera key of %1 at frame %2").arg(QString::fromStdString(plan::shotName(m_document.plan(), *shot))).arg(frame),
                [setup = shot->setup, frame](
                    plan::Plan plan) { return plan::withPanelsOfMove(withKey(std::move(plan), setup, frame), setup); });
    });
    add("viewport.removeKey", tr("Remove camera key at this frame"), Qt::SHIFT | Qt::Key_K, "key-remove", [this] {
        const auto* shot = m_document.selectedShot();
        const auto frame = m_document.selection().frame;
        if (shot)
            m_document.edit(
                tr("Remove camera key of %1 at frame %2").arg(QString::fromStdString(plan::shotName(m_document.plan(), *shot))).arg(frame),
                [setup = shot->setup, frame](
                    plan::Plan plan) { return plan::withPanelsOfMove(withoutKey(std::move(plan), setup, frame), setup); });
    });
}

QAction* ViewportCommands::find(const QString& id) const
{
    for (auto* action : m_all)
        if (action && action->objectName() == id)
            return action;
    return nullptr;
}

void ViewportCommands::update()
{
    const auto* shot = m_document.selectedShot();
    const auto* setup = shot ? m_document.plan().setups.find(shot->setup) : nullptr;
    const bool items = !m_document.selection().items.empty();
    const bool key = setup && hasKey(*setup, m_document.selection().frame);
    const auto& options = m_controller.options();
    find("viewport.lookThrough")->setEnabled(setup);
    find("viewport.lookThrough")->setChecked(m_controller.camera().shot());
    find("viewport.grid")->setChecked(options.grid == renderer::GroundGrid::Shown);
    find("viewport.frameLines")->setChecked(options.frameLines == FrameLines::Shown);
    find("viewport.move")->setChecked(options.tool == GizmoTool::Move);
    find("viewport.rotate")->setChecked(options.tool == GizmoTool::Rotate);
    find("viewport.snap")->setChecked(options.snap == Snap::On);
    find("viewport.ground")->setEnabled(items);
    find("viewport.followSet")->setEnabled(items && shot);
    find("viewport.unlock")->setEnabled(m_controller.camera().shot());
    find("viewport.unlock")->setChecked(m_controller.camera().unlocked);
    find("viewport.cameraToView")->setEnabled(setup && !m_controller.camera().shot());
    find("viewport.setKey")->setEnabled(setup && !key);
    find("viewport.removeKey")->setEnabled(setup && key && setup->keys.size() > 1);
}

} // namespace shell
