// SPDX-License-Identifier: Apache-2.0
// Live mode in the real window: the previews dock follows what the viewport shows, and leaves no trace in the film.
#include "app/plan/queries.h"
#include "app/shell/previews/compare_view.h"
#include "app/shell/previews/live_preview.h"
#include "app/store/plan_file.h"
#include "tests/journey/app_window.h"
#include "tests/journey/engine_switch.h"

#include <doctest/doctest.h>

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QSlider>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

namespace {

/// Live mode is remembered; a test leaves nothing behind for the next.
struct Live {
    explicit Live(AppWindow& window)
        : app(window)
    {
    }
    ~Live() { QSettings().remove("previews/live"); }

    AppWindow& app;
    QLabel& text = app.find<QLabel>("liveText");
    QAction& action = *app.window().actions().get("shot.live");

    shell::CompareView& pane() { return app.find<shell::CompareView>("compareView"); }
    QImage picture() { return pane().grab().toImage(); }
    bool upToDate() { return text.text() == "Live"; }
    /// Waits until the frame of what the viewport shows now is there.
    QImage settled()
    {
        QTest::qWait(250); // a look later
        REQUIRE(eventually([&] { return upToDate() || !action.isChecked(); }));
        REQUIRE(action.isChecked());
        return picture();
    }
};

/// The native window that takes the viewport's mouse.
QWindow& viewportWindow()
{
    for (auto* window : QGuiApplication::allWindows())
        if (window->surfaceType() == QSurface::VulkanSurface && window->isVisible())
            return *window;
    throw std::runtime_error("the viewport has no window");
}

/// Drags over the viewport; `during` is called half way.
void drag(Qt::MouseButton button, Qt::KeyboardModifiers modifiers, QPoint way, const std::function<void()>& during = {})
{
    auto& window = viewportWindow();
    const QPoint start(window.width() / 2, window.height() / 2);
    constexpr int kSteps = 20;
    QTest::mousePress(&window, button, modifiers, start);
    for (int i = 1; i <= kSteps; ++i) {
        QTest::mouseMove(&window, start + way * i / kSteps);
        QTest::qWait(20);
        if (during && i == kSteps / 2)
            during();
    }
    QTest::mouseRelease(&window, button, modifiers, start + way);
}

std::size_t rows(AppWindow& app) { return app.plan().previews.size(); }

} // namespace

TEST_CASE("the previews dock follows the viewport: the shot's camera, the free camera, the light")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    AppWindow app(film);
    Live live(app);
    app.select("1B");
    app.press(Qt::Key_L);
    CHECK(live.action.isChecked());
    CHECK(live.text.text() == "Live \u00b7 starting");
    app.photograph("live-1-starting");
    const QImage first = live.settled();
    app.photograph("live-2-current");

    // The shot's camera, panned by hand: the pane changes while the mouse moves, and ends with the camera.
    QImage during;
    drag(Qt::LeftButton, Qt::AltModifier, {160, 30}, [&] {
        REQUIRE(eventually([&] { return live.picture() != first && live.text.text() != "Live \u00b7 catching up"; })); // not hatched
        during = live.picture();
        CHECK(app.document().dragging());
        app.photograph("live-3-panning");
    });
    const QImage panned = live.settled();
    CHECK(panned != during);
    CHECK(app.document().undoTitle() == "Move camera of 1B");
    app.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(eventually([&] { return !app.document().canUndo(); }, 10));
    CHECK(live.settled() == first); // the same camera, the same picture

    // The free camera: what the viewport shows, though the film does not change.
    const plan::Plan before = app.plan();
    QTest::keyClick(&viewportWindow(), Qt::Key_0);
    CHECK(live.settled() != first);
    drag(Qt::MiddleButton, {}, {200, 40});
    const QImage orbited = live.settled();
    CHECK(orbited != first);
    app.photograph("live-4-free");
    CHECK(app.plan() == before);
    QTest::keyClick(&viewportWindow(), Qt::Key_0);
    CHECK(live.settled() == first);

    // The light, by a slider that is held.
    app.find<QDockWidget>("look").raise();
    QTest::qWait(200);
    auto& clock = app.find<QSlider>("lookClock");
    const auto at = [&](int minute) {
        return QPoint(QStyle::sliderPositionFromValue(0, clock.maximum(), minute, clock.width() - 14) + 7, clock.height() / 2);
    };
    QTest::mousePress(&clock, Qt::LeftButton, {}, at(clock.value()));
    for (int minute = clock.value(); minute > 10 * 60; minute -= 60)
        QTest::mouseMove(&clock, at(minute), 30);
    CHECK(live.settled() != first);
    CHECK(app.document().dragging());
    app.photograph("live-5-clock");
    QTest::mouseRelease(&clock, Qt::LeftButton, {}, at(10 * 60));
    CHECK(app.document().undoTitle() == "Clock of shot 1B");

    CHECK(rows(app) == 0);
    app.press(Qt::Key_L);
    CHECK_FALSE(live.action.isChecked());
    CHECK_FALSE(live.text.isVisible());
    app.close();
    CHECK(store::PlanFile::openReadOnly(film).history().size() <= 3); // the film as it began, the light; nothing of live mode
}

TEST_CASE("a preview that is asked for goes first, is kept beside the live frame, and live mode goes on")
{
    const QTemporaryDir folder;
    AppWindow app(sampleCopy(folder));
    Live live(app);
    app.select("1B");
    app.press(Qt::Key_L);
    live.settled();
    app.press(Qt::Key_P, Qt::ShiftModifier); // four variants
    drag(Qt::LeftButton, Qt::AltModifier, {60, 0}, [&] {
        CHECK(eventually([&] { return live.text.text().startsWith("Live \u00b7 waits for") || rows(app) == 4; }));
        app.photograph("live-6-waits");
    });
    REQUIRE(eventually([&] { return rows(app) == 4; }));
    live.settled();
    CHECK(rows(app) == 4);
    app.photograph("live-7-beside");
    app.close();
}

TEST_CASE("live mode is remembered")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    {
        AppWindow app(film);
        app.press(Qt::Key_L);
        app.close();
    }
    AppWindow app(film);
    Live live(app);
    CHECK(live.action.isChecked());
    live.settled();
    app.close();
}

TEST_CASE("an engine that fails switches live mode off, with its sentence")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    auto places = AppWindow::placesOfBuild();
    const auto engine = places.engine.string();
    EngineSwitch bad(folder);
    bad.lead(std::string(MISBEHAVING_ENGINE_PATH) + " abort");
    places.engine = bad.path();
    AppWindow app(film, places);
    Live live(app);
    app.select("1B");
    app.press(Qt::Key_L);
    REQUIRE(eventually([&] { return !live.action.isChecked(); }));
    REQUIRE(visibleSentence(app));
    CHECK(visibleSentence(app)->text().contains("ended unexpectedly"));
    CHECK(visibleSentence(app)->text().endsWith("Live preview is off."));
    app.photograph("live-8-failed");
    CHECK(rows(app) == 0);

    bad.lead(engine + " \"$@\"");
    REQUIRE(remedy(app, "Try again"));
    app.click(*remedy(app, "Try again"));
    live.settled();
    CHECK_FALSE(visibleSentence(app));
    app.close();
}
