// SPDX-License-Identifier: Apache-2.0
#include "app/plan/queries.h"
#include "app/shell/look/drag_slider.h"
#include "app/shell/look/look_panel.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTimeEdit>
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

TEST_CASE("words that the model does not know are named while they are typed, and kept")
{
    Window window;
    auto& unknown = *window.panel.findChild<QLabel*>("lookUnknownWords");
    CHECK_FALSE(unknown.isVisible());
    window.words.setFocus();
    QTest::keyClicks(&window.words, "misty harbour, night, ");
    CHECK(unknown.isVisible());
    CHECK(unknown.text() == "The model does not know: harbour");
    QTest::keyClick(&window.words, Qt::Key_Return);
    CHECK(window.resolved(0).words == std::vector<std::string>{"misty harbour"});
    CHECK(unknown.text().endsWith(": harbour"));
    window.words.selectAll();
    QTest::keyClicks(&window.words, "wet");
    CHECK_FALSE(unknown.isVisible());
}

TEST_CASE("known words are offered for the one that is being typed; Enter takes the offer, the next Enter the words")
{
    Window window;
    window.words.setFocus();
    auto* offers = window.words.findChild<QCompleter*>();
    REQUIRE(offers);
    QTest::keyClicks(&window.words, "muted, fr");
    REQUIRE(offers->popup()->isVisible());
    QTest::keyClick(offers->popup(), Qt::Key_Down);
    QTest::keyClick(offers->popup(), Qt::Key_Return);
    CHECK_FALSE(offers->popup()->isVisible());
    CHECK(window.words.toPlainText() == "muted, frost");
    CHECK(window.resolved(0).words.empty());
    QTest::keyClick(&window.words, Qt::Key_Return);
    CHECK(window.resolved(0).words == std::vector<std::string>{"muted, frost"});

    QTest::keyClicks(&window.words, " ic"); // what is not wanted goes with Escape
    REQUIRE(offers->popup()->isVisible());
    QTest::keyClick(offers->popup(), Qt::Key_Escape);
    CHECK_FALSE(offers->popup()->isVisible());
    CHECK(window.words.toPlainText() == "muted, frost ic");

    QTest::keyClicks(&window.words, ", ha"); // nor does Enter take what is not chosen
    REQUIRE(offers->popup()->isVisible());
    QTest::keyClick(offers->popup(), Qt::Key_Return);
    CHECK_FALSE(offers->popup()->isVisible());
    CHECK(window.resolved(0).words == std::vector<std::string>{"muted, frost ic, ha"});
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
    auto* slider = window.panel.findChild<DragSlider*>("lookSun from");
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

TEST_CASE("the clock moves time of day and sun together, in one step")
{
    Window window;
    auto& clock = *window.panel.findChild<DragSlider*>("lookClock");
    clock.setSliderDown(true);
    for (int minute : {9 * 60, 13 * 60, 17 * 60, 18 * 60 + 30, 22 * 60})
        clock.setSliderPosition(minute);
    CHECK(window.document->dragging());
    CHECK(window.resolved(0).time == plan::TimeOfDay::Night);
    clock.setSliderPosition(17 * 60);
    CHECK(window.resolved(0).time == plan::TimeOfDay::GoldenHour);
    CHECK_FALSE(window.document->canUndo());
    clock.setSliderDown(false);
    CHECK_FALSE(window.document->dragging());
    const auto look = window.document->plan().shots.find(window.shot(0))->look;
    CHECK(look.time == plan::TimeOfDay::GoldenHour);
    CHECK(*look.sunElevation == doctest::Approx(10.5).epsilon(0.02));
    CHECK(*look.sunAzimuth > 250);
    CHECK(window.time.currentText() == "Golden hour");
    CHECK(window.panel.findChild<QTimeEdit*>("lookClockTime")->time() == QTime(17, 0));
    CHECK(window.document->undoTitle() == "Clock of shot 1A");

    window.document->undo();
    window.document->flush();
    CHECK_FALSE(window.document->plan().shots.find(window.shot(0))->look.time);
    CHECK_FALSE(window.document->canUndo());
}

TEST_CASE("an hour can be typed, and the clock follows a time of day that is chosen")
{
    Window window;
    auto& hour = *window.panel.findChild<QTimeEdit*>("lookClockTime");
    hour.setFocus();
    hour.setSelectedSection(QDateTimeEdit::HourSection);
    QTest::keyClicks(&hour, "20");
    QTest::keyClick(&hour, Qt::Key_Return);
    CHECK(window.resolved(0).time == plan::TimeOfDay::Night);
    window.choose(window.time, "Dusk");
    CHECK(window.resolved(0).time == plan::TimeOfDay::Dusk);
}

TEST_CASE("a slider runs through the weathers and writes one step")
{
    Window window;
    auto& slider = *window.panel.findChild<DragSlider*>("lookWeatherSlider");
    auto& list = *window.panel.findChild<QComboBox*>("lookWeather");
    slider.setSliderDown(true);
    for (int weather = 1; weather <= slider.maximum(); ++weather) {
        slider.setSliderPosition(weather);
        CHECK(int(window.resolved(0).weather) == weather);
        CHECK(list.currentIndex() == weather);
    }
    slider.setSliderPosition(int(plan::Weather::Fog));
    CHECK_FALSE(window.document->canUndo());
    slider.setSliderDown(false);
    CHECK(window.resolved(0).weather == plan::Weather::Fog);
    CHECK(window.resolved(1).weather != plan::Weather::Fog);
    window.document->undo();
    window.document->flush();
    CHECK_FALSE(window.document->canUndo());
    CHECK(slider.value() == list.currentIndex());
}

TEST_CASE("how much of the weather there is can be dragged and typed, and a clear sky has nothing to have less of")
{
    Window window;
    auto& slider = *window.panel.findChild<DragSlider*>("lookAmount");
    auto& box = *window.panel.findChild<QDoubleSpinBox*>("lookAmountNumber");
    auto& list = *window.panel.findChild<QComboBox*>("lookWeather");
    window.choose(list, "Clear");
    CHECK_FALSE(slider.isEnabled());
    CHECK_FALSE(box.isEnabled());
    window.choose(list, "Snow");
    CHECK(slider.isEnabled());
    CHECK(box.value() == 100);
    slider.setSliderDown(true);
    slider.setSliderPosition(40);
    CHECK(window.resolved(0).weatherAmount == 0.4);
    slider.setSliderDown(false);
    CHECK(box.text() == "40 %");
    window.document->undo();
    window.document->flush();
    CHECK(window.resolved(0).weatherAmount == 1);
    box.setFocus();
    box.selectAll();
    QTest::keyClicks(&box, "25");
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(window.resolved(0).weatherAmount == 0.25);
    CHECK(slider.value() == 25);
}

TEST_CASE("exposure is dragged in tenths of a stop, typed and written, and given back to the level above")
{
    Window window;
    auto& slider = *window.panel.findChild<DragSlider*>("lookExposure");
    auto& box = *window.panel.findChild<QDoubleSpinBox*>("lookExposureNumber");
    CHECK(box.text() == "0.0 stops");
    slider.setSliderDown(true);
    slider.setSliderPosition(13);
    CHECK(window.resolved(0).exposure == doctest::Approx(1.3));
    CHECK(box.text() == "1.3 stops");
    CHECK_FALSE(window.document->canUndo()); // until it is let go of
    slider.setSliderDown(false);
    CHECK(window.resolved(1).exposure == 0); // another shot
    window.document->undo();
    window.document->flush();
    CHECK(window.resolved(0).exposure == 0);
    CHECK(slider.value() == 0);
    slider.setFocus();
    QTest::keyClick(&slider, Qt::Key_PageDown);
    CHECK(std::abs(window.resolved(0).exposure) == 1); // a whole stop
    box.setFocus();
    box.selectAll();
    QTest::keyClicks(&box, "-2.5");
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(window.resolved(0).exposure == -2.5);
    CHECK(slider.value() == -25);
    auto& words = *window.panel.findChild<QPlainTextEdit*>("lookWords");
    words.setFocus();
    words.setPlainText("1 stop over, paper lanterns");
    QTest::keyClick(&words, Qt::Key_Return);
    CHECK(window.resolved(0).exposure == 1);
    CHECK(window.resolved(0).words.back() == "paper lanterns");
}

TEST_CASE("taking hold of a slider and letting go changes nothing")
{
    Window window;
    auto& clock = *window.panel.findChild<DragSlider*>("lookClock");
    clock.setSliderDown(true);
    clock.setSliderDown(false);
    CHECK_FALSE(window.document->canUndo());
    CHECK_FALSE(window.document->plan().shots.find(window.shot(0))->look.sunElevation);
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
