// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/inspector/figure_form.h"

#include "app/plan/queries.h"
#include "app/shell/base/wheel_guard.h"
#include "assets/figure/figure.h"

#include <algorithm>
#include <array>

namespace shell {

namespace {

constexpr std::array kAges{"adult", "teenager", "child"};
constexpr double kEyePart = 0.93; // eye height of a standing figure, of its height
constexpr double kMiddleOfThings = 0.5; // metres above the foot of anything else
constexpr int kAsDescribed = 0; // entry of the outfits before the named ones
constexpr int kNowhere = 0; // entries of the eyeline list before the targets
constexpr int kKept = 1;
constexpr int kFirstTarget = 2;

QString named(const std::string& name) { return QString::fromStdString(name); }

const assets::JointInfo* findJoint(const std::string& name)
{
    const auto& joints = assets::figureJoints();
    const auto found = std::find_if(joints.begin(), joints.end(), [&](const auto& joint) { return joint.name == name; });
    return found == joints.end() ? nullptr : &*found;
}

double angleOf(const plan::Figure& figure, const std::string& joint, int axis)
{
    const auto found = figure.joints.find(joint);
    if (found == figure.joints.end())
        return 0;
    return axis == 0 ? found->second.pan : axis == 1 ? found->second.tilt : found->second.roll;
}

void setAngle(plan::Figure& figure, const std::string& joint, int axis, double degrees)
{
    auto& angles = figure.joints[joint];
    (axis == 0 ? angles.pan : axis == 1 ? angles.tilt : angles.roll) = degrees;
    if (angles == plan::Rotation{})
        figure.joints.erase(joint);
}

} // namespace

FigureForm::FigureForm(Document& film, QWidget* parent)
    : ItemForm(film, tr("Figure"), parent)
{
    m_age = addChoice(tr("Age"), [this](int index) {
        return changedFigure(tr("Change age of %1"), [age = std::string(kAges.at(std::size_t(index)))](plan::Figure& figure) {
            figure.age = age;
            figure.heightMetres = assets::figureHeight(age);
        });
    });
    for (const char* age : kAges)
        m_age->addItem(QString::fromLatin1(age));
    m_height = addNumber(tr("Height"), {Unit::Metres, 2, 0.5, 2.5}, [this](double value) {
        return changedFigure(tr("Change height of %1"), [value](plan::Figure& figure) { figure.heightMetres = value; });
    });
    m_height->setSingleStep(0.01);
    m_build = addNumber(tr("Build"), {Unit::Plain, 2, 0, 1},
        [this](double value) { return changedFigure(tr("Change build of %1"), [value](plan::Figure& figure) { figure.build = value; }); });
    m_build->setToolTip(tr("0 slim to 1 heavy"));
    m_build->setSingleStep(0.05);
    addLooks();
    m_pose = addChoice(tr("Pose"), [this](int index) {
        return changedFigure(
            tr("Pose %1"), [pose = assets::figurePoses().at(std::size_t(index))](plan::Figure& figure) { figure.pose = pose; });
    });
    for (const auto& pose : assets::figurePoses())
        m_pose->addItem(named(pose));
    m_eyeline = addChoice(tr("Looks at"), [this](int index) { return lookingAt(index); });
    m_joint = new QComboBox(this);
    guardFromWheel(*m_joint);
    m_joint->setAccessibleName(tr("Joint"));
    for (const auto& each : assets::figureJoints())
        m_joint->addItem(named(each.name));
    addRow(newLabel(tr("Joint")), m_joint);
    connect(m_joint, &QComboBox::activated, this, [this] { refresh(); });
    m_angles
        = addVector(tr("Bend \u00b0"), {tr("pan"), tr("tilt"), tr("roll")}, {Unit::Degrees, 1, -180, 180}, [this](int axis, double value) {
              return changedFigure(
                  tr("Bend %1"), [name = joint(), axis, value](plan::Figure& figure) { setAngle(figure, name, axis, value); });
          });
}

void FigureForm::addLooks()
{
    m_face = addChoice(tr("Face"),
        [this](int index) { return changedFigure(tr("Change face of %1"), [index](plan::Figure& figure) { figure.face = index; }); });
    for (const auto& face : assets::figureFaces())
        m_face->addItem(named(face));
    m_hair = addChoice(tr("Hair"), [this](int index) {
        return changedFigure(
            tr("Change hair of %1"), [hair = assets::figureHairs().at(std::size_t(index))](plan::Figure& figure) { figure.hair = hair; });
    });
    for (const auto& hair : assets::figureHairs())
        m_hair->addItem(named(hair));
    m_outfit = addChoice(tr("Wears"), [this](int index) {
        std::optional<std::string> outfit;
        if (index > kAsDescribed)
            outfit = assets::figureOutfits().at(std::size_t(index - 1));
        return changedFigure(tr("Dress %1"), [outfit](plan::Figure& figure) { figure.outfit = outfit; });
    });
    m_outfit->addItem(tr("what the words say"));
    for (const auto& outfit : assets::figureOutfits())
        m_outfit->addItem(named(outfit));
}

std::vector<const plan::Figure*> FigureForm::figures() const
{
    std::vector<const plan::Figure*> all;
    for (const auto* item : items())
        if (item->figure)
            all.push_back(&*item->figure);
    return all;
}

Form::Edit FigureForm::changedFigure(const QString& title, const std::function<void(plan::Figure&)>& change) const
{
    return changed(title, [change](plan::Item& item) {
        if (item.figure)
            change(*item.figure);
    });
}

bool FigureForm::applies() const { return !items().empty() && figures().size() == items().size(); }

std::string FigureForm::joint() const { return m_joint->currentText().toStdString(); }

void FigureForm::refresh()
{
    const auto all = figures();
    const auto age = agreed(all, [](const auto* figure) { return figure->age; });
    showChoice(m_age, age ? m_age->findText(named(*age)) : -1);
    m_height->showValue(agreed(all, [](const auto* figure) { return figure->heightMetres; }));
    m_build->showValue(agreed(all, [](const auto* figure) { return figure->build; }));
    const auto face = agreed(all, [](const auto* figure) { return figure->face.value_or(assets::FigureSpec{}.face); });
    showChoice(m_face, face.value_or(-1));
    const auto hair = agreed(all, [](const auto* figure) { return figure->hair.value_or(assets::FigureSpec{}.hair); });
    showChoice(m_hair, hair ? m_hair->findText(named(*hair)) : -1);
    const auto outfit = agreed(all, [](const auto* figure) { return figure->outfit; });
    showChoice(m_outfit, !outfit ? -1 : *outfit ? m_outfit->findText(named(**outfit)) : kAsDescribed);
    const auto pose = agreed(all, [](const auto* figure) { return figure->pose; });
    showChoice(m_pose, pose ? m_pose->findText(named(*pose)) : -1);
    fillTargets();
    const auto* info = findJoint(joint());
    for (int axis = 0; axis < 3; ++axis) {
        auto* field = m_angles[std::size_t(axis)];
        if (info) {
            const double min = info->limit.min[axis];
            const double max = info->limit.max[axis];
            field->setRange(min - max, max - min); // the change to a pose; pose and change together stay within the joint's limits
            field->setToolTip(tr("This joint bends from %1\u00b0 to %2\u00b0").arg(min).arg(max));
        }
        field->showValue(agreed(all, [&](const auto* figure) { return angleOf(*figure, joint(), axis); }));
    }
}

void FigureForm::fillTargets()
{
    const QSignalBlocker quiet(m_eyeline);
    m_eyeline->clear();
    m_targets.clear();
    m_eyeline->addItem(tr("nothing in particular"));
    m_eyeline->addItem(tr("a point in the set"));
    const auto& selection = document().selection();
    for (const auto* item : plan::itemsOfScene(plan(), selection.scene)) {
        if (std::find(selection.items.begin(), selection.items.end(), item->id) != selection.items.end())
            continue;
        auto point = transformIn(plan(), *item, selection.shot).position;
        point.y += item->figure ? item->figure->heightMetres * kEyePart : kMiddleOfThings;
        m_targets.push_back(point);
        m_eyeline->addItem(named(item->name));
    }
    if (const auto* shot = document().selectedShot())
        if (const auto* setup = plan().setups.find(shot->setup)) {
            m_targets.push_back(plan::cameraAt(*setup, selection.frame).position);
            m_eyeline->addItem(tr("the camera of %1").arg(named(plan::shotName(plan(), *shot))));
        }
    const auto eyeline = agreed(figures(), [](const auto* figure) { return figure->eyeline; });
    int index = -1;
    if (eyeline && !*eyeline)
        index = kNowhere;
    else if (eyeline) {
        const auto found = std::find(m_targets.begin(), m_targets.end(), **eyeline);
        index = found == m_targets.end() ? kKept : kFirstTarget + static_cast<int>(found - m_targets.begin());
    }
    m_eyeline->setCurrentIndex(index);
}

Form::Edit FigureForm::lookingAt(int index) const
{
    if (index == kKept)
        return {};
    std::optional<glm::dvec3> point;
    if (index >= kFirstTarget)
        point = m_targets.at(std::size_t(index - kFirstTarget));
    return changedFigure(tr("Turn the eyes of %1"), [point](plan::Figure& figure) { figure.eyeline = point; });
}

} // namespace shell
