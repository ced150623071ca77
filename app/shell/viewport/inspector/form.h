// SPDX-License-Identifier: Apache-2.0
// One section of the inspector: a title over rows of a label and a field. Fields drag and edit the document.
#pragma once

#include "app/shell/document/document.h"
#include "app/shell/viewport/unit_spin_box.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QWidget>

#include <array>
#include <functional>
#include <optional>

namespace shell {

class Form : public QWidget {
    Q_OBJECT

public:
    Form(Document& document, const QString& title, QWidget* parent);

    /// Whether this section has something to say about the selection.
    virtual bool applies() const = 0;
    /// Shows the document as it is now.
    virtual void refresh() = 0;

protected:
    /// What a field does when it is used: made at that moment, so that it means what was selected then.
    struct Edit {
        QString title; // of the undo step
        Change change;
    };
    using NumberEdit = std::function<Edit(double value)>;
    using AxisEdit = std::function<Edit(int axis, double value)>; // axis 0..2
    using TextEdit = std::function<Edit(const std::string& text)>;
    using ChoiceEdit = std::function<Edit(int index)>;

    Document& document() const { return m_document; }
    const plan::Plan& plan() const { return m_document.plan(); }

    struct Number {
        Unit unit = Unit::Metres;
        int decimals = 2;
        double min = -100000;
        double max = 100000;
    };
    /// A number with a label to scrub.
    UnitSpinBox* addNumber(const QString& label, const Number& number, const NumberEdit& edit);
    /// Three numbers in one row.
    std::array<UnitSpinBox*, 3> addVector(
        const QString& label, const std::array<QString, 3>& axes, const Number& number, const AxisEdit& edit);
    QLineEdit* addText(const QString& label, const TextEdit& edit);
    QPlainTextEdit* addLongText(const QString& label, const TextEdit& edit);
    QComboBox* addChoice(const QString& label, const ChoiceEdit& edit);
    /// A line that is only read.
    QLabel* addReadout(const QString& label);
    /// Any widget in a row of its own.
    void addRow(QWidget* label, QWidget* field);
    void bind(UnitSpinBox* field, const NumberEdit& edit);
    void apply(const Edit& edit);
    QLabel* newLabel(const QString& text);
    QGridLayout* grid() { return m_grid; }
    void setTitle(const QString& title);

private:
    Document& m_document;
    QLabel* m_title; // owned by the form, as is the layout
    QGridLayout* m_grid;
};

/// Shows a text unless somebody is typing there.
void showText(QLineEdit* field, const QString& text);
void showText(QPlainTextEdit* field, const QString& text);
void showChoice(QComboBox* field, int index);

/// The value where all agree, else nothing.
template <class Rows, class Get>
auto agreed(const Rows& rows, Get get) -> std::optional<decltype(get(rows.front()))>
{
    if (rows.empty())
        return std::nullopt;
    const auto first = get(rows.front());
    for (const auto& row : rows)
        if (get(row) != first)
            return std::nullopt;
    return first;
}

} // namespace shell
