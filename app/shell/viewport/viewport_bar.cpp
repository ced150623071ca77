// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/viewport_bar.h"

#include "app/plan/queries.h"
#include "app/shell/base/wheel_guard.h"
#include "app/shell/viewport/camera_edits.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace shell {

namespace {

constexpr int kFreeCamera = 0; // index in the camera list

QToolButton* segment(const QString& text, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ViewportBar::ViewportBar(Document& document, ViewportController& controller, ViewportCommands& commands, QWidget* parent)
    : QToolBar(parent)
    , m_document(document)
    , m_controller(controller)
    , m_commands(commands)
{
    setIconSize({18, 18});
    setMovable(false);
    addCameraChoice();
    addCommands({"viewport.lookThrough", "viewport.unlock"});
    addLensChoice();
    addSeparator();
    addCommands({"viewport.move", "viewport.rotate", "viewport.snap", "viewport.ground"});
    addSeparator();
    addTargetChoice();
    addSeparator();
    addCommands({"viewport.frame", "viewport.grid", "viewport.frameLines", "viewport.cameraToView"});
    update();
}

void ViewportBar::addCommands(std::initializer_list<const char*> ids)
{
    for (const char* id : ids)
        addAction(m_commands.find(QString::fromLatin1(id)));
}

void ViewportBar::addCameraChoice()
{
    m_cameras = new QComboBox(this);
    guardFromWheel(*m_cameras);
    m_cameras->setToolTip(tr("What the viewport looks through"));
    m_cameras->setAccessibleName(tr("Camera"));
    m_cameras->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_cameras->setMinimumWidth(110);
    m_cameras->setMaxVisibleItems(24);
    addWidget(m_cameras);
    connect(m_cameras, &QComboBox::activated, this, [this](int index) {
        m_controller.camera().lookThrough = index != kFreeCamera;
        if (index != kFreeCamera)
            m_document.selectShot({m_cameras->itemData(index).toLongLong()});
        m_controller.redraw();
        m_commands.update();
        update();
    });
}

void ViewportBar::addLensChoice()
{
    m_lenses = new QComboBox(this);
    guardFromWheel(*m_lenses);
    m_lenses->setToolTip(tr("Lens of the shot, from the setup's set"));
    m_lenses->setAccessibleName(tr("Lens"));
    m_lenses->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_lenses->setMinimumWidth(84);
    m_lenses->setMaxVisibleItems(24);
    addWidget(m_lenses);
    connect(m_lenses, &QComboBox::activated, this, [this](int index) {
        const auto* shot = m_document.selectedShot();
        const double focal = m_lenses->itemData(index).toDouble();
        if (!shot || focal <= 0)
            return;
        m_document.edit(tr("Change lens to %1").arg(m_lenses->itemText(index)),
            [setup = shot->setup, frame = m_document.selection().frame, focal](
                plan::Plan plan) { return withFocal(std::move(plan), setup, frame, focal); });
    });
}

void ViewportBar::addTargetChoice()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(2);
    auto* label = new QLabel(tr("Edit"), box);
    label->setProperty("dim", true);
    m_toSet = segment(tr("Set"), tr("Moving an item moves it in every shot of the scene"));
    m_toShot = segment(tr("This shot"), tr("Moving an item moves it in this shot only; it is marked in the outliner"));
    row->addWidget(label);
    row->addWidget(m_toSet);
    row->addWidget(m_toShot);
    addWidget(box);
    auto* group = new QButtonGroup(this);
    group->addButton(m_toSet);
    group->addButton(m_toShot);
    connect(m_toSet, &QToolButton::clicked, this, [this] { m_document.setEditTarget(EditTarget::Set); });
    connect(m_toShot, &QToolButton::clicked, this, [this] { m_document.setEditTarget(EditTarget::ThisShot); });
    connect(&m_document, &Document::editTargetChanged, this, &ViewportBar::update);
}

void ViewportBar::update()
{
    fillCameras();
    fillLenses();
    const bool shot = m_document.selectedShot();
    m_toShot->setEnabled(shot);
    m_toShot->setChecked(m_document.editTarget() == EditTarget::ThisShot);
    m_toSet->setChecked(m_document.editTarget() == EditTarget::Set);
    // Amber, as everything that differs from the set.
    m_toShot->setStyleSheet(m_toShot->isChecked() ? QStringLiteral("QToolButton { background: #6b4f1d; color: #ffd48a; }") : QString());
}

void ViewportBar::fillCameras()
{
    const auto& plan = m_document.plan();
    const auto shots = plan::shotsOfScene(plan, m_document.selection().scene);
    const QSignalBlocker quiet(m_cameras);
    while (m_cameras->count() > static_cast<int>(shots.size()) + 1)
        m_cameras->removeItem(m_cameras->count() - 1);
    if (m_cameras->count() == 0)
        m_cameras->addItem(tr("Free camera"));
    int current = kFreeCamera;
    for (int i = 0; i < static_cast<int>(shots.size()); ++i) {
        const QString name = QString::fromStdString(plan::shotName(plan, *shots[std::size_t(i)]));
        const QVariant id = QVariant::fromValue<qlonglong>(shots[std::size_t(i)]->id.value);
        if (i + 1 >= m_cameras->count())
            m_cameras->addItem(name, id);
        if (m_cameras->itemText(i + 1) != name)
            m_cameras->setItemText(i + 1, name);
        if (m_cameras->itemData(i + 1) != id)
            m_cameras->setItemData(i + 1, id);
        if (m_controller.camera().shot() == shots[std::size_t(i)])
            current = i + 1;
    }
    m_cameras->setCurrentIndex(current);
}

void ViewportBar::fillLenses()
{
    const auto* shot = m_document.selectedShot();
    const auto* setup = shot ? m_document.plan().setups.find(shot->setup) : nullptr;
    const QSignalBlocker quiet(m_lenses);
    m_lenses->setEnabled(setup);
    if (!setup) {
        m_lenses->clear();
        return;
    }
    const double focal = plan::cameraAt(*setup, m_document.selection().frame).focalMm;
    auto lengths = setup->lenses.focalLengthsMm;
    if (std::find(lengths.begin(), lengths.end(), focal) == lengths.end())
        lengths.insert(std::upper_bound(lengths.begin(), lengths.end(), focal), focal);
    bool same = m_lenses->count() == static_cast<int>(lengths.size());
    for (int i = 0; same && i < m_lenses->count(); ++i)
        same = m_lenses->itemData(i).toDouble() == lengths[std::size_t(i)];
    if (!same) {
        m_lenses->clear();
        for (const double each : lengths)
            m_lenses->addItem(QString::fromStdString(plan::focalText(each)), each);
    }
    m_lenses->setCurrentIndex(m_lenses->findData(focal));
}

} // namespace shell
