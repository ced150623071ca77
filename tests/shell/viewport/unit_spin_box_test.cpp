// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/scrub_label.h"
#include "app/shell/viewport/unit_spin_box.h"

#include <doctest/doctest.h>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace shell;

namespace {

void type(UnitSpinBox& field, const QString& text)
{
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, text);
}

} // namespace

TEST_CASE("typing counts at Enter, once, in the field's unit")
{
    UnitSpinBox field(Unit::Metres, 3);
    field.showValue(1);
    field.show();
    QSignalSpy committed(&field, &UnitSpinBox::committed);
    type(field, "175 cm");
    CHECK(committed.empty());
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(committed.size() == 1);
    CHECK(committed[0][0].toDouble() == doctest::Approx(1.75));
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(committed.size() == 1); // nothing new was typed
    type(field, "5'9\"");
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(committed.size() == 2);
    CHECK(committed[1][0].toDouble() == doctest::Approx(1.7526));
}

TEST_CASE("what is no number leaves the field as it was")
{
    UnitSpinBox field(Unit::Metres, 3);
    field.showValue(1.5);
    field.show();
    QSignalSpy committed(&field, &UnitSpinBox::committed);
    type(field, "soon");
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(committed.empty());
    CHECK(field.text() == "1.5 m");
}

TEST_CASE("several values show none, and typing sets them all")
{
    UnitSpinBox field(Unit::Metres, 2);
    field.showValue(3);
    field.showValue(std::nullopt);
    CHECK(field.findChild<QLineEdit*>()->text().isEmpty());
    field.show();
    QSignalSpy committed(&field, &UnitSpinBox::committed);
    type(field, "3"); // the value that it held before
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(committed.size() == 1);
    CHECK(committed[0][0].toDouble() == 3);
}

TEST_CASE("steps are shown at once and counted when they rest")
{
    UnitSpinBox field(Unit::Degrees, 1);
    field.showValue(10);
    field.show();
    QSignalSpy dragged(&field, &UnitSpinBox::dragged);
    QSignalSpy committed(&field, &UnitSpinBox::committed);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&field, Qt::Key_Up);
    CHECK(dragged.size() == 3);
    CHECK(committed.empty());
    CHECK(committed.wait(2000));
    REQUIRE(committed.size() == 1);
    CHECK(committed[0][0].toDouble() == 13);
}

TEST_CASE("dragging the label changes the number and counts when it is let go")
{
    UnitSpinBox field(Unit::Metres, 3);
    field.setRange(0, 2);
    field.showValue(1);
    ScrubLabel label("Height", &field);
    label.show();
    QSignalSpy dragged(&field, &UnitSpinBox::dragged);
    QSignalSpy committed(&field, &UnitSpinBox::committed);
    QTest::mousePress(&label, Qt::LeftButton, {}, {5, 5});
    QTest::mouseMove(&label, {45, 5});
    CHECK(dragged.size() == 1);
    CHECK(committed.empty());
    QTest::mouseRelease(&label, Qt::LeftButton, {}, {45, 5});
    REQUIRE(committed.size() == 1);
    CHECK(committed[0][0].toDouble() == doctest::Approx(1.5)); // 40 pixels, 4 to a step of 5 cm
}
