// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/unit_spin_box.h"

#include "app/shell/base/wheel_guard.h"

#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace shell {

namespace {

constexpr int kNarrowest = 56; // pixels
constexpr int kRestMilliseconds = 400;
constexpr double kPixelsPerStep = 4;
constexpr double kFine = 0.1;
constexpr int kInternalDecimals = 6; // QDoubleSpinBox rounds to these; the text shows fewer

} // namespace

UnitSpinBox::UnitSpinBox(Unit unit, int decimals, QWidget* parent)
    : QDoubleSpinBox(parent)
    , m_unit(unit)
    , m_decimals(decimals)
{
    setDecimals(kInternalDecimals);
    setRange(-100000, 100000);
    setSuffix(QString::fromUtf8(unitSuffix(unit)));
    setKeyboardTracking(false);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    guardFromWheel(*this);
    setSingleStep(unit == Unit::Degrees ? 1 : unit == Unit::Metres ? 0.05 : unit == Unit::Frames ? 1 : 0.1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &UnitSpinBox::finish);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString& text) {
        m_typing = true;
        m_typed = parsed(text);
    });
    connect(this, &QAbstractSpinBox::editingFinished, this, [this] {
        m_typing = false;
        const auto typed = std::exchange(m_typed, std::nullopt);
        if (!typed)
            return;
        setMixed(false);
        m_moving = false;
        m_rest.stop();
        Q_EMIT committed(std::clamp(*typed, minimum(), maximum()));
    });
}

std::optional<double> UnitSpinBox::parsed(const QString& text) const
{
    if (const auto whole = numberFromText(text.toStdString(), m_unit, m_framesPerSecond))
        return whole;
    // The field's own prefix and suffix stay around the number when only that was replaced: "TT4", "175 cm m".
    QString inner = text.trimmed();
    if (inner.startsWith(prefix()))
        inner.remove(0, prefix().size());
    if (const QString own = suffix().trimmed(); inner.endsWith(own))
        inner.chop(own.size());
    return numberFromText(inner.toStdString(), m_unit, m_framesPerSecond);
}

void UnitSpinBox::showValue(std::optional<double> value)
{
    if (m_typing)
        return;
    if (m_moving && value != this->value())
        finish(); // another thing is shown now
    const QSignalBlocker quiet(this);
    setMixed(!value);
    if (value && *value != this->value())
        setValue(*value);
}

void UnitSpinBox::setMixed(bool mixed)
{
    if (std::exchange(m_mixed, mixed) == mixed)
        return;
    if (mixed)
        m_suffix = suffix();
    setSuffix(mixed ? QString() : m_suffix); // this also writes the text anew
    lineEdit()->setPlaceholderText(mixed ? tr("several") : QString());
}

void UnitSpinBox::moveTo(double value)
{
    const double kept = std::clamp(value, minimum(), maximum());
    m_typing = false;
    m_typed.reset();
    m_moving = true;
    {
        const QSignalBlocker quiet(this);
        setMixed(false);
        setValue(kept);
    }
    Q_EMIT dragged(kept);
}

QSize UnitSpinBox::minimumSizeHint() const { return {kNarrowest, QDoubleSpinBox::minimumSizeHint().height()}; }

void UnitSpinBox::stepBy(int steps)
{
    moveTo((m_typed ? *m_typed : value()) + steps * singleStep());
    m_rest.start();
}

void UnitSpinBox::scrub(double pixels, bool fine) { moveTo(value() + pixels / kPixelsPerStep * singleStep() * (fine ? kFine : 1)); }

void UnitSpinBox::finish()
{
    m_rest.stop();
    if (std::exchange(m_moving, false))
        Q_EMIT committed(value());
}

QString UnitSpinBox::textFromValue(double value) const
{
    return m_mixed ? QString() : QString::fromStdString(numberText(value, m_decimals));
}

double UnitSpinBox::valueFromText(const QString& text) const
{
    const auto number = parsed(text);
    return number ? std::clamp(*number, minimum(), maximum()) : value();
}

QValidator::State UnitSpinBox::validate(QString&, int&) const { return QValidator::Acceptable; } // judged when it is finished

void UnitSpinBox::focusOutEvent(QFocusEvent* event)
{
    QDoubleSpinBox::focusOutEvent(event);
    m_typing = false;
    finish();
}

void UnitSpinBox::hideEvent(QHideEvent* event)
{
    finish();
    QDoubleSpinBox::hideEvent(event);
}

} // namespace shell
