// SPDX-License-Identifier: Apache-2.0
// Real turns of a wheel over fields that stand in a scroll area.
#include "app/shell/base/wheel_guard.h"

#include <doctest/doctest.h>

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QtTest/qtestspontaneevent.h>

using namespace shell;

namespace {

struct Panel {
    QScrollArea area;
    QWidget* content = new QWidget;
    QVBoxLayout* column = new QVBoxLayout(content);

    template <class Field>
    Field* add(Field* field)
    {
        column->addWidget(field);
        guardFromWheel(*field);
        return field;
    }

    void show()
    {
        area.setWidget(content);
        content->setMinimumHeight(2000);
        area.resize(300, 200);
        area.show();
        REQUIRE(QTest::qWaitForWindowExposed(&area));
    }

    int scrolled() const { return area.verticalScrollBar()->value(); }
};

/// A notch downwards, over the field's middle or over what lies there within it.
void turnWheel(QWidget& field)
{
    const QPoint middle = field.rect().center();
    QWidget* target = field.childAt(middle) ? field.childAt(middle) : &field;
    const QPointF at(target->mapFrom(&field, middle)), global(field.mapToGlobal(middle));
    QWheelEvent event(at, global, {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // as if it came from the window system: only those go on to what is around a field
    qApp->notify(target, &event);
}

QComboBox* choice()
{
    auto* box = new QComboBox;
    box->addItems({"short", "bob", "hat"});
    return box;
}

} // namespace

TEST_CASE("a wheel over a field scrolls past it and leaves it as it is")
{
    Panel panel;
    auto* box = panel.add(choice());
    auto* number = panel.add(new QSpinBox);
    auto* slider = panel.add(new QSlider(Qt::Horizontal));
    number->setValue(50);
    slider->setValue(50);
    panel.show();
    for (QWidget* field : {static_cast<QWidget*>(box), static_cast<QWidget*>(number), static_cast<QWidget*>(slider)}) {
        panel.area.setFocus();
        const int before = panel.scrolled();
        turnWheel(*field);
        CHECK(panel.scrolled() > before);
        CHECK(!field->hasFocus());
    }
    CHECK(box->currentIndex() == 0);
    CHECK(number->value() == 50);
    CHECK(slider->value() == 50);
}

TEST_CASE("a wheel turns the field that has the keyboard")
{
    Panel panel;
    auto* box = panel.add(choice());
    auto* number = panel.add(new QSpinBox);
    number->setValue(50);
    panel.show();
    box->setFocus();
    REQUIRE(box->hasFocus());
    turnWheel(*box);
    CHECK(box->currentIndex() == 1);
    number->setFocus();
    turnWheel(*number);
    CHECK(number->value() == 49);
    CHECK(panel.scrolled() == 0);
}
