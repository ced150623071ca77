// SPDX-License-Identifier: Apache-2.0
// A number field that reads units and sums ("175 cm", "5'9\"", "2 + 0.3"), steps with the arrows, and can stand for several
// different values. It tells apart what is still moving from what is meant.
#pragma once

#include "app/shell/viewport/units.h"

#include <QDoubleSpinBox>
#include <QTimer>

#include <optional>

namespace shell {

class UnitSpinBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    UnitSpinBox(Unit unit, int decimals, QWidget* parent = nullptr);

    /// Shows a value without a signal; nothing: several different ones. Does not disturb somebody who is typing.
    void showValue(std::optional<double> value);
    void setFramesPerSecond(double rate) { m_framesPerSecond = rate; }
    /// Moves by pixels of a drag on the field's label; finish it with `finish`.
    void scrub(double pixels, bool fine);
    /// Commits what was dragged, stepped or scrubbed so far.
    void finish();

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override; // the range's longest number would make every field wide
    void stepBy(int steps) override;
    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;

Q_SIGNALS:
    void dragged(double value); // on its way
    void committed(double value); // Enter, focus moved on, or a moment of rest after steps

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    std::optional<double> parsed(const QString& text) const;
    void moveTo(double value);
    void setMixed(bool mixed);

    Unit m_unit;
    int m_decimals;
    double m_framesPerSecond = 24;
    bool m_mixed = false;
    QString m_suffix; // kept while several values are shown
    bool m_typing = false;
    bool m_moving = false;
    std::optional<double> m_typed;
    QTimer m_rest;
};

} // namespace shell
