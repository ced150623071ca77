// SPDX-License-Identifier: Apache-2.0
// The rows of the look dock: how each is built, what it edits, how it shows a value.
#include "app/plan/clock.h"
#include "app/shell/base/theme.h"
#include "app/shell/base/wheel_guard.h"
#include "app/shell/look/drag_slider.h"
#include "app/shell/look/look_panel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSettings>
#include <QStyle>
#include <QTimeEdit>
#include <QToolButton>

#include <cmath>

namespace shell {

namespace {

const QString kLockKey = QStringLiteral("look/seedLocked");
constexpr std::uint64_t kMostDice = 1'000'000; // seeds that a person can read aloud
constexpr int kBesideSlider = 84; // pixels of a field with numbers
constexpr int kChoiceBesideSlider = 104; // of a list of words
constexpr int kMinutesOfDay = 24 * 60;

/// Everything that an hour says of the light.
auto hourSetter(int minute)
{
    return [light = plan::lightAt(minute / 60.0)](plan::Look& look) {
        look.time = light.time;
        look.sunAzimuth = light.sunAzimuth;
        look.sunElevation = light.sunElevation;
    };
}

void dim(QWidget* widget, bool dimmed)
{
    if (widget->property("dim").toBool() == dimmed)
        return;
    widget->setProperty("dim", dimmed);
    widget->style()->unpolish(widget); // the style sheet looks at the property only then
    widget->style()->polish(widget);
}

QLabel* rowLabel(QGridLayout& grid, int row, const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("dim", true);
    grid.addWidget(label, row, 0);
    return label;
}

void addPair(QGridLayout& grid, int row, QWidget* slider, QWidget* field)
{
    auto* both = new QHBoxLayout;
    both->setSpacing(kRhythm);
    both->addWidget(slider, 1);
    both->addWidget(field);
    grid.addLayout(both, row, 1);
}

} // namespace

QWidget* LookPanel::buildLevels()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm / 2);
    m_levels = new QButtonGroup(this);
    for (const auto level : {LookLevel::Film, LookLevel::Scene, LookLevel::Shot}) {
        auto* button = new QPushButton(row);
        button->setObjectName(QStringLiteral("lookLevel%1").arg(int(level)));
        button->setCheckable(true);
        m_levels->addButton(button, int(level));
        layout->addWidget(button, 1);
    }
    m_levels->button(int(m_level))->setChecked(true);
    connect(m_levels, &QButtonGroup::idClicked, this, [this](int level) { setLevel(LookLevel(level)); });
    return row;
}

QToolButton* LookPanel::addInherit(QGridLayout& grid, int row, const QString& label, const Touch& reset)
{
    auto* button = new QToolButton;
    button->setIcon(icon(QStringLiteral("inherit")));
    grid.addWidget(button, row, 2);
    connect(button, &QToolButton::clicked, this, [this, label, reset] { change(label, reset); });
    return button;
}

LookPanel::Choice LookPanel::addChoice(
    QGridLayout& grid, const QString& label, const QStringList& choices, const std::function<void(plan::Look&, std::optional<int>)>& set)
{
    const int row = grid.rowCount();
    rowLabel(grid, row, label);
    Choice choice;
    choice.box = new QComboBox;
    choice.box->setObjectName(QStringLiteral("look") + label);
    choice.box->addItems(choices);
    guardFromWheel(*choice.box);
    grid.addWidget(choice.box, row, 1);
    choice.inherit = addInherit(grid, row, label, [set](plan::Look& look) { set(look, std::nullopt); });
    connect(choice.box, &QComboBox::activated, this,
        [this, label, set](int value) { change(label, [set, value](plan::Look& look) { set(look, value); }); });
    return choice;
}

LookPanel::Number LookPanel::addNumber(
    QGridLayout& grid, const QString& label, const Scale& scale, const std::function<void(plan::Look&, std::optional<double>)>& set)
{
    const int row = grid.rowCount();
    rowLabel(grid, row, label);
    Number number;
    number.perUnit = scale.perUnit;
    number.slider = new DragSlider(scale.least * scale.perUnit, scale.most * scale.perUnit);
    number.slider->setObjectName(QStringLiteral("look") + label);
    number.slider->setPageStep(scale.perUnit > 1 ? scale.perUnit : 15);
    number.box = new QDoubleSpinBox;
    number.box->setObjectName(QStringLiteral("look%1Number").arg(label));
    number.box->setRange(scale.least, scale.most);
    number.box->setDecimals(scale.decimals);
    number.box->setSingleStep(1.0 / scale.perUnit);
    number.box->setSuffix(scale.suffix);
    number.box->setKeyboardTracking(false);
    guardFromWheel(*number.box);
    number.box->setFixedWidth(kBesideSlider);
    addPair(grid, row, number.slider, number.box);
    number.inherit = addInherit(grid, row, label, [set](plan::Look& look) { set(look, std::nullopt); });
    const auto take = [this, label, set](double value) { change(label, [set, value](plan::Look& look) { set(look, value); }); };
    const auto valueAt = [perUnit = double(scale.perUnit)](int place) { return place / perUnit; };
    connect(number.slider, &DragSlider::dragged, this,
        [this, set, valueAt](int place) { dragTo([set, value = valueAt(place)](plan::Look& look) { set(look, value); }); });
    connect(number.slider, &DragSlider::chosen, this, [take, valueAt](int place) { take(valueAt(place)); });
    connect(number.box, &QDoubleSpinBox::valueChanged, this, [this, take](double value) {
        if (!m_showing)
            take(value);
    });
    return number;
}

void LookPanel::addClock(QGridLayout& grid)
{
    const int row = grid.rowCount();
    const auto help = tr("Sets time of day and sun to what they are at this hour");
    rowLabel(grid, row, tr("Clock"))->setToolTip(help);
    m_clock.slider = new DragSlider(0, kMinutesOfDay - 1);
    m_clock.slider->setObjectName(QStringLiteral("lookClock"));
    m_clock.slider->setSingleStep(15);
    m_clock.slider->setPageStep(60);
    m_clock.slider->setToolTip(help);
    m_clock.box = new QTimeEdit;
    m_clock.box->setObjectName(QStringLiteral("lookClockTime"));
    m_clock.box->setDisplayFormat(QStringLiteral("HH:mm"));
    m_clock.box->setKeyboardTracking(false);
    guardFromWheel(*m_clock.box);
    m_clock.box->setFixedWidth(kBesideSlider);
    m_clock.box->setToolTip(help);
    addPair(grid, row, m_clock.slider, m_clock.box);
    connect(m_clock.slider, &DragSlider::dragged, this, [this](int minute) { dragTo(hourSetter(minute)); });
    connect(m_clock.slider, &DragSlider::chosen, this, [this](int minute) { change(tr("Clock"), hourSetter(minute)); });
    connect(m_clock.box, &QTimeEdit::timeChanged, this, [this](QTime time) {
        if (!m_showing)
            change(tr("Clock"), hourSetter(time.hour() * 60 + time.minute()));
    });
}

void LookPanel::addSweep(
    QGridLayout& grid, const QString& label, Choice& choice, const std::function<void(plan::Look&, std::optional<int>)>& set)
{
    auto* slider = new DragSlider(0, choice.box->count() - 1);
    slider->setObjectName(choice.box->objectName() + QStringLiteral("Slider"));
    slider->setTickPosition(QSlider::TicksBelow);
    slider->setPageStep(1);
    slider->setToolTip(tr("Run through all of them"));
    const int row = grid.rowCount() - 1; // the choice's own
    grid.removeWidget(choice.box);
    choice.box->setFixedWidth(kChoiceBesideSlider);
    addPair(grid, row, slider, choice.box);
    connect(slider, &DragSlider::dragged, this, [this, set](int value) { dragTo([set, value](plan::Look& look) { set(look, value); }); });
    connect(slider, &DragSlider::chosen, this,
        [this, label, set](int value) { change(label, [set, value](plan::Look& look) { set(look, value); }); });
    choice.slider = slider;
}

void LookPanel::addSeed(QGridLayout& grid)
{
    const int row = grid.rowCount();
    rowLabel(grid, row, tr("Seed"))->setToolTip(tr("Decides what is invented; variants count up from it"));
    m_seed = new QLineEdit; // a spin box holds 32 bits only
    m_seed->setObjectName(QStringLiteral("lookSeed"));
    auto* dice = new QToolButton;
    dice->setObjectName(QStringLiteral("lookDice"));
    dice->setIcon(icon(QStringLiteral("dice")));
    dice->setToolTip(tr("Throw a new seed"));
    auto* lock = new QToolButton;
    lock->setObjectName(QStringLiteral("lookLock"));
    lock->setCheckable(true);
    const auto showLock = [lock](bool on) {
        lock->setIcon(icon(on ? QStringLiteral("lock") : QStringLiteral("unlock")));
        lock->setToolTip(on ? tr("Every preview uses this very seed") : tr("A further preview of an unchanged shot takes the next seed"));
    };
    lock->setChecked(seedLocked());
    showLock(lock->isChecked());
    auto* both = new QHBoxLayout;
    both->setSpacing(kRhythm / 2);
    both->addWidget(m_seed, 1);
    both->addWidget(dice);
    both->addWidget(lock);
    grid.addLayout(both, row, 1);
    m_seedInherit = addInherit(grid, row, tr("Seed"), [](plan::Look& look) { look.seed.reset(); });
    connect(m_seed, &QLineEdit::editingFinished, this, &LookPanel::takeSeed);
    connect(dice, &QToolButton::clicked, this, [this] {
        const auto seed = 1 + QRandomGenerator::global()->generate64() % kMostDice;
        change(tr("Seed"), [seed](plan::Look& look) { look.seed = seed; });
    });
    connect(lock, &QToolButton::toggled, this, [this, showLock](bool on) {
        showLock(on);
        QSettings().setValue(kLockKey, on);
        Q_EMIT seedLockChanged(on);
    });
}

bool LookPanel::seedLocked() { return QSettings().value(kLockKey, false).toBool(); }

void LookPanel::showChoice(const Choice& choice, int value, bool own)
{
    choice.box->setCurrentIndex(value);
    dim(choice.box, !own);
    if (choice.slider) {
        choice.slider->present(value);
        dim(choice.slider, !own);
    }
    choice.inherit->setEnabled(own);
    choice.inherit->setToolTip(own ? tr("Take it from the level above again") : tr("Comes from the level above"));
}

void LookPanel::showNumber(const Number& number, double value, bool own)
{
    number.slider->present(int(std::lround(value * number.perUnit)));
    number.box->setValue(value);
    dim(number.slider, !own);
    dim(number.box, !own);
    number.inherit->setEnabled(own);
    number.inherit->setToolTip(own ? tr("Take it from the level above, or from time and weather, again")
                                   : tr("Comes from the level above, or from time and weather"));
}

void LookPanel::showClock(const plan::ResolvedLook& resolved, bool own)
{
    const int minute = int(std::lround(plan::hourOf(resolved) * 60)) % kMinutesOfDay;
    m_clock.slider->present(minute);
    m_clock.box->setTime(QTime(minute / 60, minute % 60));
    dim(m_clock.slider, !own);
    dim(m_clock.box, !own);
}

void LookPanel::showSeed(std::uint64_t seed, bool own)
{
    if (!m_seed->hasFocus() || !m_seed->isModified())
        m_seed->setText(QString::number(seed));
    dim(m_seed, !own);
    m_seedInherit->setEnabled(own);
    m_seedInherit->setToolTip(own ? tr("Take the seed from the level above again") : tr("Comes from the level above"));
}

} // namespace shell
