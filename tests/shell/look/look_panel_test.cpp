// SPDX-License-Identifier: Apache-2.0
#include "app/plan/queries.h"
#include "app/shell/look/look_panel.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace shell;

namespace {

struct Window : OpenFilm {
    Window()
        : OpenFilm(12)
    {
        panel.resize(320, 600);
        panel.show();
        REQUIRE(QTest::qWaitForWindowActive(&panel));
    }

    LookPanel panel{*document};
    QComboBox& time = *panel.findChild<QComboBox*>("lookTime");
    QPlainTextEdit& words = *panel.findChild<QPlainTextEdit*>("lookWords");

    void level(LookLevel level)
    {
        QTest::mouseClick(panel.findChild<QPushButton*>(QString("lookLevel%1").arg(int(level))), Qt::LeftButton);
    }
    plan::ResolvedLook resolved(int number) const
    {
        return plan::resolvedLook(document->plan(), *document->plan().shots.find(shot(number)));
    }
    void choose(QComboBox& box, const QString& text)
    {
        QTest::qWait(QApplication::keyboardInputInterval() + 50); // else Qt takes it for the rest of the last word
        QTest::keyClicks(&box, text);
        REQUIRE(box.currentText().toStdString() == text.toStdString());
    }
};

} // namespace

TEST_CASE("a look set on the film reaches every shot, and a shot can differ and come back")
{
    Window window;
    window.level(LookLevel::Film);
    window.choose(window.time, "Night");
    CHECK(window.resolved(0).time == plan::TimeOfDay::Night);
    CHECK(window.resolved(11).time == plan::TimeOfDay::Night);
    CHECK(window.document->undoTitle() == "Time of film");

    window.level(LookLevel::Shot);
    CHECK(window.time.currentText() == "Night"); // inherited
    window.choose(window.time, "Day");
    CHECK(window.resolved(0).time == plan::TimeOfDay::Day);
    CHECK(window.resolved(1).time == plan::TimeOfDay::Night);

    window.document->undo();
    window.document->flush();
    CHECK(window.resolved(0).time == plan::TimeOfDay::Night);
    CHECK(window.time.currentText() == "Night");
}

TEST_CASE("known words set their field, the rest stays words")
{
    Window window;
    window.level(LookLevel::Scene);
    window.words.setFocus();
    QTest::keyClicks(&window.words, "snow, sodium light");
    QTest::keyClick(&window.words, Qt::Key_Return);
    const auto& scene = *plan::scenesInOrder(window.document->plan()).front();
    CHECK(scene.look.weather == plan::Weather::Snow);
    CHECK(scene.look.words == "sodium light");
    CHECK_FALSE(plan::scenesInOrder(window.document->plan())[1]->look.weather);
}

TEST_CASE("words typed for one shot never land in the next")
{
    Window window;
    window.words.setFocus();
    QTest::keyClicks(&window.words, "warm window");
    window.document->selectShot(window.shot(1)); // by a shortcut: the field keeps the keyboard
    CHECK(window.document->plan().shots.find(window.shot(0))->look.words == "warm window");
    CHECK(window.words.toPlainText() == "");
    window.panel.findChild<QLineEdit*>("lookSeed")->setFocus();
    CHECK(window.document->plan().shots.find(window.shot(1))->look.words == "");
}

TEST_CASE("a slider shows its way and writes one step")
{
    Window window;
    auto* slider = window.panel.findChildren<QSlider*>().front();
    slider->setSliderDown(true);
    for (int degrees : {90, 120, 200}) {
        slider->setSliderPosition(degrees);
        CHECK(window.document->dragging());
        CHECK(window.resolved(0).sunAzimuth == degrees);
    }
    CHECK_FALSE(window.document->canUndo());
    slider->setSliderDown(false);
    CHECK_FALSE(window.document->dragging());
    CHECK(window.resolved(0).sunAzimuth == 200);
    window.document->undo();
    window.document->flush();
    CHECK_FALSE(window.document->plan().shots.find(window.shot(0))->look.sunAzimuth);
    CHECK_FALSE(window.document->canUndo());
}

TEST_CASE("the dice throw a seed for the level, and a seed of 64 bits can be typed")
{
    Window window;
    QTest::mouseClick(window.panel.findChild<QToolButton*>("lookDice"), Qt::LeftButton);
    const auto thrown = window.document->plan().shots.find(window.shot(0))->look.seed;
    REQUIRE(thrown);
    auto* field = window.panel.findChild<QLineEdit*>("lookSeed");
    CHECK(field->text() == QString::number(*thrown));
    field->selectAll();
    field->setFocus();
    QTest::keyClicks(field, "18446744073709551615");
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(window.resolved(0).seed == 18446744073709551615ull);
}

TEST_CASE("camera and finish is switched for one level, and comes back from the level above")
{
    Window window;
    window.level(LookLevel::Film);
    auto& grain = *window.panel.findChild<QCheckBox*>("finish_grain");
    CHECK(grain.isChecked());
    QTest::mouseClick(&grain, Qt::LeftButton, {}, {6, grain.height() / 2});
    CHECK_FALSE(window.resolved(0).finish.grain);
    CHECK_FALSE(window.resolved(11).finish.grain);
    CHECK(window.resolved(0).finish.focus);
    CHECK(window.document->undoTitle() == "Camera and finish of film");

    window.level(LookLevel::Shot);
    CHECK_FALSE(grain.isChecked()); // inherited
    QTest::mouseClick(window.panel.findChild<QCheckBox*>("finish_focus"), Qt::LeftButton, {}, {6, grain.height() / 2});
    CHECK_FALSE(window.resolved(0).finish.focus);
    CHECK(window.resolved(1).finish.focus);
    QTest::mouseClick(window.panel.findChild<QToolButton*>("finishInherit"), Qt::LeftButton);
    CHECK(window.resolved(0).finish.focus);
    CHECK_FALSE(window.resolved(0).finish.grain);
}
