// SPDX-License-Identifier: Apache-2.0
// The viewport in a real window: what is clicked is selected, what is dragged moves by metres, and the picture follows.
#include "app/plan/queries.h"
#include "app/preview/build_scene.h"
#include "app/shell/viewport/camera_edits.h"
#include "app/shell/viewport/gizmo_drag.h"
#include "app/shell/viewport/picture_layout.h"
#include "app/shell/viewport/viewport_panel.h"
#include "app/shell/viewport/viewport_window.h"
#include "tests/shell/viewport/small_film.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <QAction>
#include <QGuiApplication>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace shell;

namespace {

constexpr int kPatience = 20000; // milliseconds; software rendering on a busy machine

struct Fixture {
    test::TemporaryFolder folder;
    SmallFilm film = smallFilm();
    std::unique_ptr<Document> document = Document::create(folder.path() / "film.previsto", film.plan, preview::Places{});
    Gpu gpu;
    std::unique_ptr<ViewportPanel> panel;
    ViewportWindow* window = nullptr;

    Fixture()
    {
        document->selectShot(film.shot);
        gpu.wait();
        panel = std::make_unique<ViewportPanel>(*document, gpu);
        panel->resize(960, 620);
        panel->show();
        for (auto* each : QGuiApplication::allWindows())
            if (auto* found = qobject_cast<ViewportWindow*>(each))
                window = found;
        REQUIRE(window);
        waitForPicture();
        settle();
    }

    void waitForPicture()
    {
        QSignalSpy drawn(window, &ViewportWindow::drawn);
        CHECK(drawn.wait(kPatience));
    }

    // Until no picture has come for a while.
    void settle()
    {
        QSignalSpy drawn(window, &ViewportWindow::drawn);
        while (drawn.wait(600)) { }
    }

    ViewFrame frame() const
    {
        const auto view = preview::shotView(document->plan(), *document->selectedShot(), document->selection().frame);
        return viewFrame(widened(view, layoutPicture(window->pixels(), 2.39)), window->pixels());
    }

    QPoint pixel(const glm::dvec3& point) const
    {
        const auto at = pixelOf(frame(), point).value() / window->devicePixelRatio();
        return {static_cast<int>(std::lround(at.x)), static_cast<int>(std::lround(at.y))};
    }

    QImage picture() const { return window->screen()->grabWindow(window->winId()).toImage(); }

    void select(ItemIds items)
    {
        auto selection = document->selection();
        selection.items = std::move(items);
        document->select(selection);
        settle();
    }

    double annaX() const { return document->plan().items.find(film.anna)->transform.position.x; }
};

double difference(const QImage& a, const QImage& b)
{
    if (a.size() != b.size())
        return 1;
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    return sum / 255 / a.width() / a.height();
}

template <class Done>
bool waitUntil(Done done)
{
    return QTest::qWaitFor(done, kPatience);
}

} // namespace

TEST_CASE("selecting an item leaves the free camera as it is")
{
    Fixture f;
    f.panel->setLookThrough(false);
    f.select({f.film.box});
    CHECK_FALSE(f.panel->lookThrough());
}

TEST_CASE("a click selects the item under it, Shift adds, nothing clears")
{
    Fixture fixture;
    const auto selected = [&] { return fixture.document->selection().items; };
    QTest::mouseClick(fixture.window, Qt::LeftButton, {}, fixture.pixel({0, 1, 0}));
    CHECK(waitUntil([&] { return selected() == ItemIds{fixture.film.anna}; }));
    QTest::mouseClick(fixture.window, Qt::LeftButton, Qt::ShiftModifier, fixture.pixel({2.3, 0.2, 0}));
    CHECK(waitUntil([&] { return selected() == ItemIds{fixture.film.anna, fixture.film.box}; }));
    QTest::mouseClick(fixture.window, Qt::LeftButton, {}, fixture.pixel({-3, 2.2, 0}));
    CHECK(waitUntil([&] { return selected().empty(); }));
}

TEST_CASE("a drag of the gizmo moves the item by metres, and one undo takes it back")
{
    Fixture fixture;
    fixture.select({fixture.film.anna});
    const double metres = 88 * metresPerPixel(fixture.frame(), glm::dvec3(0));
    const glm::dvec3 handle(metres * 0.8, 0, 0);
    const auto from = fixture.pixel(handle);
    const auto to = fixture.pixel(handle + glm::dvec3(1.5, 0, 0));
    QTest::mousePress(fixture.window, Qt::LeftButton, {}, from);
    QTest::mouseMove(fixture.window, (from + to) / 2);
    CHECK(waitUntil([&] { return fixture.document->dragging(); }));
    QTest::mouseMove(fixture.window, to);
    QTest::mouseRelease(fixture.window, Qt::LeftButton, {}, to);
    CHECK(waitUntil([&] { return !fixture.document->dragging(); }));
    CHECK(fixture.annaX() == doctest::Approx(1.5).epsilon(0.02)); // half a pixel
    CHECK(fixture.document->undoTitle() == "Move Anna");
    fixture.document->undo();
    fixture.document->flush();
    CHECK(fixture.annaX() == 0);
    CHECK_FALSE(fixture.document->canUndo());
}

TEST_CASE("a drag for this shot leaves the set alone")
{
    Fixture fixture;
    fixture.select({fixture.film.anna});
    fixture.document->setEditTarget(EditTarget::ThisShot);
    const double metres = 88 * metresPerPixel(fixture.frame(), glm::dvec3(0));
    const auto from = fixture.pixel({metres * 0.8, 0, 0});
    const auto to = fixture.pixel({metres * 0.8 + 1, 0, 0});
    QTest::mousePress(fixture.window, Qt::LeftButton, {}, from);
    QTest::mouseMove(fixture.window, to);
    QTest::mouseRelease(fixture.window, Qt::LeftButton, {}, to);
    CHECK(fixture.annaX() == 0);
    CHECK(
        transformIn(fixture.document->plan(), *fixture.document->plan().items.find(fixture.film.anna), fixture.film.shot).position.x > 0.9);
}

TEST_CASE("another lens is another picture")
{
    Fixture fixture;
    const QImage before = fixture.picture();
    fixture.document->edit("Change lens to 75 mm", [&](plan::Plan plan) { return withFocal(std::move(plan), fixture.film.setup, 0, 75); });
    CHECK(waitUntil([&] { return difference(before, fixture.picture()) > 0.02; }));
    fixture.document->undo();
    fixture.document->flush();
    CHECK(waitUntil([&] { return difference(before, fixture.picture()) < 0.001; }));
}

TEST_CASE("a locked camera stays where it is; Alt turns it as one step")
{
    Fixture fixture;
    const auto rotation = [&] { return fixture.document->plan().setups.find(fixture.film.setup)->keys.front().rotation; };
    QSignalSpy hints(fixture.panel.get(), &ViewportPanel::message);
    QTest::mousePress(fixture.window, Qt::MiddleButton, {}, {300, 200});
    QTest::mouseMove(fixture.window, {360, 200});
    QTest::mouseRelease(fixture.window, Qt::MiddleButton, {}, {360, 200});
    CHECK(hints.size() == 1);
    CHECK(rotation() == plan::Rotation{});
    QTest::mousePress(fixture.window, Qt::LeftButton, Qt::AltModifier, {300, 200});
    QTest::mouseMove(fixture.window, {360, 200});
    QTest::mouseRelease(fixture.window, Qt::LeftButton, Qt::AltModifier, {360, 200});
    CHECK(rotation().pan > 1);
    CHECK(fixture.document->undoTitle() == "Move camera of 1A");
    fixture.document->undo();
    fixture.document->flush();
    CHECK(rotation() == plan::Rotation{});
}

TEST_CASE("the free camera orbits without an edit, and can become the shot's camera")
{
    Fixture fixture;
    fixture.panel->setLookThrough(false);
    fixture.settle();
    const QImage before = fixture.picture();
    QTest::mousePress(fixture.window, Qt::MiddleButton, {}, {300, 200});
    QTest::mouseMove(fixture.window, {420, 180});
    QTest::mouseRelease(fixture.window, Qt::MiddleButton, {}, {420, 180});
    CHECK(waitUntil([&] { return difference(before, fixture.picture()) > 0.01; }));
    CHECK_FALSE(fixture.document->canUndo());
    for (auto* command : fixture.panel->commands())
        if (command && command->objectName() == "viewport.cameraToView")
            command->trigger();
    CHECK(fixture.document->canUndo());
    CHECK(fixture.panel->lookThrough());
    CHECK(fixture.document->plan().setups.find(fixture.film.setup)->keys.front().rotation.pan != 0);
}

TEST_CASE("a storm of sizes ends with a picture of the last one")
{
    Fixture fixture;
    for (int i = 0; i < 80; ++i) {
        fixture.panel->resize(300 + (i * 137) % 900, 220 + (i * 89) % 600);
        QCoreApplication::processEvents();
    }
    fixture.panel->resize(800, 500);
    fixture.settle();
    const QImage picture = fixture.picture();
    CHECK(picture.width() == fixture.window->pixels().width);
    // Something stands in the middle and it is not one flat colour from edge to edge.
    CHECK(difference(picture, QImage(picture.size(), QImage::Format_RGB32)) > 0.02);
}

TEST_CASE("a hidden and shown panel draws again")
{
    Fixture fixture;
    fixture.panel->hide();
    QTest::qWait(50);
    fixture.panel->show();
    fixture.waitForPicture();
}
