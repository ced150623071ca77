// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/inspector/camera_form.h"

#include "app/plan/json.h"
#include "app/plan/queries.h"
#include "app/shell/base/theme.h"
#include "app/shell/viewport/camera_edits.h"
#include "app/shell/viewport/camera_overlay.h"

#include <algorithm>
#include <cmath>

namespace shell {

namespace {

QString named(const std::string& name) { return QString::fromStdString(name); }

plan::SensorMode modeOf(const assets::SensorModeRow& row)
{
    return {row.body, row.name, row.photositesWide, row.photositesHigh, row.pitchMicrometres};
}

plan::LensSet lensesOf(const assets::LensSetRow& row)
{
    plan::LensSet lenses;
    lenses.name = row.name;
    lenses.focalLengthsMm = row.focalLengthsMm;
    if (row.stop > 0)
        lenses.stop = row.stop;
    lenses.squeeze = row.squeeze;
    lenses.imageCircleMm = row.imageCircleMm;
    lenses.closeFocusMetres = row.closeFocusMetres;
    return lenses;
}

void putLenses(plan::Setup& setup, const plan::LensSet& lenses)
{
    setup.lenses = lenses;
    setup.stop = std::max(setup.stop, lenses.stop);
    for (auto& key : setup.keys)
        key.focalMm = plan::nearestFocalLength(lenses, key.focalMm);
}

QString metres(double value)
{
    return std::isfinite(value) ? named(numberText(value, value < 10 ? 2 : 1)) + " m" : QStringLiteral("\u221e");
}

} // namespace

bool SetupForm::applies() const { return document().selection().items.empty() && setup(); }

const plan::Setup* SetupForm::setup() const
{
    const auto* shot = document().selectedShot();
    return shot ? plan().setups.find(shot->setup) : nullptr;
}

plan::CameraKey SetupForm::camera() const { return plan::cameraAt(*setup(), document().selection().frame); }
QString SetupForm::shotTitle() const { return named(plan::shotName(plan(), *document().selectedShot())); }

Form::Edit SetupForm::changed(const QString& title, const std::function<void(plan::Setup&)>& change) const
{
    if (!setup())
        return {};
    return {title.arg(shotTitle()), [id = setup()->id, change](plan::Plan plan) { return withSetup(std::move(plan), id, change); }};
}

Form::Edit SetupForm::changedCamera(const QString& title, const std::function<void(plan::CameraKey&)>& change) const
{
    if (!setup())
        return {};
    return {title.arg(shotTitle()), [id = setup()->id, frame = document().selection().frame, change](plan::Plan plan) {
                return withCamera(std::move(plan), id, frame, change);
            }};
}

CameraForm::CameraForm(Document& film, assets::CameraTables tables, QWidget* parent)
    : SetupForm(film, tr("Camera"), parent)
    , m_tables(std::move(tables))
{
    addBody();
    addLens();
    m_support = addChoice(tr("Support"), [this](int index) {
        return changed(tr("Change support of %1"), [index](plan::Setup& row) { row.support = plan::Support(index); });
    });
    for (int value = 0; value <= static_cast<int>(plan::Support::Drone); ++value)
        m_support->addItem(named(plan::supportName(plan::Support(value))));
    m_fieldOfView = addReadout(tr("Field of view"));
    m_sharp = addReadout(tr("Sharp"));
    m_hyperfocal = addReadout(tr("Hyperfocal"));
    m_warning = addReadout({});
}

void CameraForm::addBody()
{
    m_body = addChoice(tr("Body"), [this](int index) {
        const std::string body = m_body->itemText(index).toStdString();
        const auto row = std::find_if(m_tables.modes.begin(), m_tables.modes.end(), [&](const auto& each) { return each.body == body; });
        return row == m_tables.modes.end()
            ? Edit{}
            : changed(tr("Change camera body of %1"), [mode = modeOf(*row)](plan::Setup& setup) { setup.sensor = mode; });
    });
    m_mode = addChoice(tr("Mode"), [this](int index) {
        const auto& row = m_tables.modes.at(m_modeRows.at(std::size_t(index)));
        return changed(tr("Change sensor mode of %1"), [mode = modeOf(row)](plan::Setup& setup) { setup.sensor = mode; });
    });
}

void CameraForm::addLens()
{
    m_lensSet = addChoice(tr("Lens set"), [this](int index) {
        const std::string name = m_lensSet->itemText(index).toStdString();
        const auto row = std::find_if(m_tables.lenses.begin(), m_tables.lenses.end(), [&](const auto& each) { return each.name == name; });
        return row == m_tables.lenses.end()
            ? Edit{}
            : changed(tr("Change lens set of %1"), [lenses = lensesOf(*row)](plan::Setup& setup) { putLenses(setup, lenses); });
    });
    const auto lensEdit = [this](double focal) {
        const auto* row = setup();
        return row ? Edit{tr("Change lens to %1").arg(named(plan::focalText(focal))),
                         [id = row->id, frame = document().selection().frame, focal](
                             plan::Plan plan) { return withFocal(std::move(plan), id, frame, focal); }}
                   : Edit{};
    };
    m_prime = addChoice(tr("Lens"), [this, lensEdit](int index) { return lensEdit(m_prime->itemData(index).toDouble()); });
    m_focal = addNumber(tr("Focal length"), {Unit::Millimetres, 1, 4, 2000}, lensEdit);
    m_focal->setSingleStep(1);
    m_stop = addNumber(tr("Stop"), {Unit::Stop, 2, 0.7, 64},
        [this](double value) { return changed(tr("Change stop of %1"), [value](plan::Setup& row) { row.stop = value; }); });
    m_stop->setPrefix(QStringLiteral("T"));
    m_focus = addNumber(tr("Focus"), {Unit::Metres, 2, 0.05, 10000}, [this](double value) {
        return changedCamera(tr("Change focus of %1"), [value](plan::CameraKey& key) { key.focusMetres = value; });
    });
}

void CameraForm::fillModes(const std::string& body)
{
    m_mode->clear();
    m_modeRows.clear();
    for (std::size_t i = 0; i < m_tables.modes.size(); ++i)
        if (m_tables.modes[i].body == body) {
            m_mode->addItem(named(m_tables.modes[i].name));
            m_modeRows.push_back(i);
        }
}

void CameraForm::fillFocals(const plan::LensSet& lenses, double focalMm)
{
    m_prime->clear();
    for (const double each : lenses.focalLengthsMm)
        m_prime->addItem(named(plan::focalText(each)), each);
    m_prime->setCurrentIndex(m_prime->findData(focalMm));
    m_prime->setEnabled(m_prime->count() > 0);
}

void CameraForm::showLists(const plan::Setup& row, double focalMm)
{
    const QSignalBlocker quietBody(m_body);
    const QSignalBlocker quietMode(m_mode);
    const QSignalBlocker quietSet(m_lensSet);
    const QSignalBlocker quietPrime(m_prime);
    if (m_body->count() == 0)
        for (const auto& mode : m_tables.modes)
            if (m_body->findText(named(mode.body)) < 0)
                m_body->addItem(named(mode.body));
    if (m_lensSet->count() == 0)
        for (const auto& lenses : m_tables.lenses)
            m_lensSet->addItem(named(lenses.name));
    m_body->setCurrentIndex(m_body->findText(named(row.sensor.body)));
    fillModes(row.sensor.body);
    m_mode->setCurrentIndex(m_mode->findText(named(row.sensor.name)));
    m_mode->setPlaceholderText(named(row.sensor.name));
    m_lensSet->setCurrentIndex(m_lensSet->findText(named(row.lenses.name)));
    m_lensSet->setPlaceholderText(named(row.lenses.name));
    fillFocals(row.lenses, focalMm);
}

void CameraForm::refresh()
{
    const auto& row = *setup();
    const auto key = camera();
    setTitle(tr("Camera %1, setup %2").arg(named(row.camera), named(plan::setupName(plan(), row))));
    showLists(row, key.focalMm);
    m_focal->showValue(key.focalMm);
    m_stop->showValue(row.stop);
    m_focus->showValue(key.focusMetres);
    showChoice(m_support, static_cast<int>(row.support));
    showDerived(row, key);
}

void CameraForm::showDerived(const plan::Setup& row, const plan::CameraKey& key)
{
    const auto gate = plan::effectiveGate(row.sensor, row.lenses.squeeze, pictureRatio(plan(), row));
    const auto tangents = plan::viewTangents(gate, key.focalMm);
    m_fieldOfView->setText(tr("%1\u00b0 \u00d7 %2\u00b0")
            .arg(plan::degreesFromTangent(tangents.x), 0, 'f', 1)
            .arg(plan::degreesFromTangent(tangents.y), 0, 'f', 1));
    m_fieldOfView->setToolTip(tr("Gate %1 \u00d7 %2 mm").arg(gate.width, 0, 'f', 2).arg(gate.height, 0, 'f', 2));
    const auto sharp = plan::depthOfField(key.focalMm, row.stop, key.focusMetres, plan::circleOfConfusionMm(row.sensor));
    m_sharp->setText(tr("%1 to %2").arg(metres(sharp.nearMetres), metres(sharp.farMetres)));
    m_hyperfocal->setText(metres(sharp.hyperfocalMetres));
    QStringList warnings;
    if (plan::imageCircleTooSmall(row.sensor, row.lenses))
        warnings << tr("The lens does not cover this mode: image circle %1 mm, diagonal %2 mm.")
                        .arg(row.lenses.imageCircleMm, 0, 'f', 1)
                        .arg(row.sensor.diagonalMm(), 0, 'f', 1);
    if (row.lenses.closeFocusMetres > 0 && key.focusMetres < row.lenses.closeFocusMetres)
        warnings << tr("Nearer than the lens can focus (%1).").arg(metres(row.lenses.closeFocusMetres));
    if (row.stop < row.lenses.stop)
        warnings << tr("Wider than the lens opens (T%1).").arg(row.lenses.stop);
    m_warning->setVisible(!warnings.empty());
    m_warning->setText(QStringLiteral("<span style='color:%1'>%2</span>").arg(colour::amber.name(), warnings.join("<br>")));
}

CameraPlaceForm::CameraPlaceForm(Document& film, QWidget* parent)
    : SetupForm(film, tr("Camera position"), parent)
{
    m_position = addVector(tr("Position m"), {"X", "Y", "Z"}, {Unit::Metres, 3}, [this](int axis, double value) {
        return changedCamera(tr("Move camera of %1"), [axis, value](plan::CameraKey& key) { key.position[axis] = value; });
    });
    m_rotation = addVector(tr("Rotation \u00b0"), {tr("pan"), tr("tilt"), tr("roll")}, {Unit::Degrees, 1}, [this](int axis, double value) {
        return changedCamera(tr("Turn camera of %1"), [axis, value](plan::CameraKey& key) {
            (axis == 0 ? key.rotation.pan : axis == 1 ? key.rotation.tilt : key.rotation.roll) = value;
        });
    });
    m_keys = addReadout(tr("Move"));
}

void CameraPlaceForm::refresh()
{
    const auto key = camera();
    for (int axis = 0; axis < 3; ++axis)
        m_position[std::size_t(axis)]->showValue(key.position[axis]);
    m_rotation[0]->showValue(key.rotation.pan);
    m_rotation[1]->showValue(key.rotation.tilt);
    m_rotation[2]->showValue(key.rotation.roll);
    const auto count = static_cast<int>(setup()->keys.size());
    m_keys->setText(count < 2 ? tr("static") : tr("%1, %2 keys").arg(named(plan::moveText(plan(), *document().selectedShot()))).arg(count));
}

} // namespace shell
