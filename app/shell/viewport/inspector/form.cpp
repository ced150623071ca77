// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/inspector/form.h"

#include "app/shell/base/theme.h"
#include "app/shell/base/wheel_guard.h"
#include "app/shell/viewport/inspector/note_edit.h"
#include "app/shell/viewport/scrub_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace shell {

namespace {

constexpr int kLabelWidth = 84; // one edge for all fields of all sections
constexpr int kNoteHeight = 58;

} // namespace

Form::Form(Document& document, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_title(new QLabel(title, this))
    , m_grid(new QGridLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kRhythm * 3 / 2, kRhythm, kRhythm * 3 / 2, kRhythm);
    column->setSpacing(kRhythm);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    m_grid->setHorizontalSpacing(kRhythm);
    m_grid->setVerticalSpacing(kRhythm * 3 / 4);
    m_grid->setColumnMinimumWidth(0, kLabelWidth);
    m_grid->setColumnStretch(1, 1);
}

void Form::setTitle(const QString& title) { m_title->setText(title); }

QLabel* Form::newLabel(const QString& text)
{
    auto* label = new QLabel(text, this);
    label->setProperty("dim", true);
    return label;
}

void Form::addRow(QWidget* label, QWidget* field)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0, Qt::AlignLeft | (qobject_cast<QPlainTextEdit*>(field) ? Qt::AlignTop : Qt::AlignVCenter));
    m_grid->addWidget(field, row, 1);
}

void Form::apply(const Edit& edit)
{
    if (edit.change)
        m_document.edit(edit.title, edit.change);
}

void Form::bind(UnitSpinBox* field, const NumberEdit& edit)
{
    // What was dragged is what is written, even when another item has been selected meanwhile.
    struct Pending {
        double value = 0;
        Edit edit;
    };
    auto pending = std::make_shared<std::optional<Pending>>(); // shared by both connections
    connect(field, &UnitSpinBox::dragged, this, [this, edit, pending](double value) {
        *pending = Pending{value, edit(value)};
        if ((*pending)->edit.change)
            m_document.drag((*pending)->edit.change);
    });
    connect(field, &UnitSpinBox::committed, this, [this, edit, pending](double value) {
        const auto last = std::exchange(*pending, std::nullopt);
        apply(last && last->value == value ? last->edit : edit(value));
    });
}

UnitSpinBox* Form::addNumber(const QString& label, const Number& number, const NumberEdit& edit)
{
    auto* field = new UnitSpinBox(number.unit, number.decimals, this);
    field->setRange(number.min, number.max);
    field->setAccessibleName(label);
    addRow(new ScrubLabel(label, field, this), field);
    bind(field, edit);
    return field;
}

std::array<UnitSpinBox*, 3> Form::addVector(
    const QString& label, const std::array<QString, 3>& axes, const Number& number, const AxisEdit& edit)
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm / 2);
    std::array<UnitSpinBox*, 3> fields{};
    for (int axis = 0; axis < 3; ++axis) {
        auto* field = new UnitSpinBox(number.unit, number.decimals, box);
        field->setRange(number.min, number.max);
        field->setAccessibleName(label + " " + axes[std::size_t(axis)]);
        field->setSuffix({}); // three of them share the row's unit, which the label names
        row->addWidget(new ScrubLabel(axes[std::size_t(axis)], field, box));
        row->addWidget(field, 1);
        bind(field, [edit, axis](double value) { return edit(axis, value); });
        fields[std::size_t(axis)] = field;
    }
    // Below its label, since three fields need the whole width.
    const int line = m_grid->rowCount();
    m_grid->addWidget(newLabel(label), line, 0, 1, 2);
    m_grid->addWidget(box, line + 1, 0, 1, 2);
    return fields;
}

QLineEdit* Form::addText(const QString& label, const TextEdit& edit)
{
    auto* field = new QLineEdit(this);
    field->setAccessibleName(label);
    addRow(newLabel(label), field);
    connect(field, &QLineEdit::editingFinished, this, [this, field, edit] {
        if (!field->isModified())
            return;
        field->setModified(false);
        apply(edit(field->text().trimmed().toStdString()));
    });
    return field;
}

QPlainTextEdit* Form::addLongText(const QString& label, const TextEdit& edit)
{
    auto* field = new NoteEdit(this);
    field->setAccessibleName(label);
    field->setFixedHeight(kNoteHeight);
    addRow(newLabel(label), field);
    connect(field, &NoteEdit::finished, this, [this, edit](const QString& text) { apply(edit(text.toStdString())); });
    return field;
}

QComboBox* Form::addChoice(const QString& label, const ChoiceEdit& edit)
{
    auto* field = new QComboBox(this);
    field->setAccessibleName(label);
    guardFromWheel(*field);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(8);
    field->setMaxVisibleItems(20);
    addRow(newLabel(label), field);
    connect(field, &QComboBox::activated, this, [this, edit](int index) { apply(edit(index)); });
    return field;
}

QLabel* Form::addReadout(const QString& label)
{
    auto* value = new QLabel(this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(true);
    addRow(newLabel(label), value);
    return value;
}

void showText(QLineEdit* field, const QString& text)
{
    if (field->isModified() && field->hasFocus())
        return;
    if (field->text() != text)
        field->setText(text);
}

void showText(QPlainTextEdit* field, const QString& text)
{
    if (field->document()->isModified() && field->hasFocus())
        return;
    if (field->toPlainText() != text)
        field->setPlainText(text);
    field->document()->setModified(false);
}

void showChoice(QComboBox* field, int index)
{
    const QSignalBlocker quiet(field);
    field->setCurrentIndex(index);
}

} // namespace shell
