// SPDX-License-Identifier: Apache-2.0
// The graphics device is lost while the window is open: the viewport starts anew, and previews are made as before.
#include "app/plan/queries.h"
#include "app/preview/new_film.h"
#include "app/preview/queue.h"
#include "app/shell/viewport/viewport_window.h"
#include "tests/journey/app_window.h"

#include <doctest/doctest.h>

#include <QGuiApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <cstdlib>
#include <future>

namespace {

shell::ViewportWindow* viewport()
{
    for (auto* window : QGuiApplication::allWindows())
        if (auto* found = qobject_cast<shell::ViewportWindow*>(window))
            return found;
    return nullptr;
}

bool draws()
{
    auto* window = viewport();
    if (!window)
        return false;
    QSignalSpy drawn(window, &shell::ViewportWindow::drawn);
    Q_EMIT window->pixelsChanged(); // asks for a picture
    return drawn.wait(20000);
}

} // namespace

TEST_CASE("the viewport and the preview worker survive the loss of the device")
{
    setenv("VK_LAYER_PATH", PREVISTO_LAYER_FOLDER, 1);
    setenv("VK_INSTANCE_LAYERS", "VK_LAYER_PREVISTO_lost_device", 1);
    const QTemporaryDir folder;
    AppWindow app(sampleCopy(folder));
    app.select("1B");
    const auto shot = app.document().selection().shot;
    REQUIRE(eventually([] { return viewport() && viewport()->renderThread(); }, 30));
    REQUIRE(draws());
    app.press(Qt::Key_P); // the worker has its renderer on the shared device
    REQUIRE(eventually([&] { return plan::previewsOfShot(app.plan(), shot).size() == 1; }));
    QTest::qWait(500); // no picture is being drawn

    const QPointer<shell::ViewportWindow> before = viewport();
    setenv("PREVISTO_LOSE_DEVICE", "1", 1);
    QSignalSpy lost(before, &shell::ViewportWindow::deviceLost);
    Q_EMIT before->pixelsChanged();
    REQUIRE(lost.wait(20000));
    unsetenv("PREVISTO_LOSE_DEVICE");
    REQUIRE(eventually([&] { return viewport() && viewport() != before && viewport()->renderThread(); }, 30));
    CHECK(draws());
    app.photograph("after-loss");

    app.press(Qt::Key_P);
    REQUIRE(eventually([&] { return plan::previewsOfShot(app.plan(), shot).size() == 2; }));
    const auto frames = plan::previewsOfShot(app.plan(), shot);
    CHECK(frames.front()->revision == frames.back()->revision);
    app.close();
}

TEST_CASE("the preview worker makes the frame on a new device where its own is lost")
{
    setenv("VK_LAYER_PATH", PREVISTO_LAYER_FOLDER, 1);
    setenv("VK_INSTANCE_LAYERS", "VK_LAYER_PREVISTO_lost_device", 1);
    const auto places = AppWindow::placesOfBuild();
    const auto plan = preview::sampleFilm("snowfall", places);
    std::promise<preview::JobStatus> lastWord;
    preview::QueueEvents events;
    events.changed = [&](const preview::JobStatus& status) {
        if (status.state == preview::JobState::Failed)
            lastWord.set_value(status);
    };
    events.finished = [&](const preview::JobStatus& status, const preview::FinishedPreview&) { lastWord.set_value(status); };
    preview::QueueOptions options;
    options.places = places;
    setenv("PREVISTO_LOSE_DEVICE", "once", 1);
    preview::PreviewQueue queue(std::move(options), std::move(events));
    preview::PreviewRequest request;
    request.plan = plan;
    request.panel = plan::panelsOfShot(plan, plan::findShot(plan, "1B")->id).front()->id;
    queue.push(request);
    const auto status = lastWord.get_future().get();
    CHECK(status.error == "");
    CHECK(status.state == preview::JobState::Finished);
    CHECK(getenv("PREVISTO_LOSE_DEVICE") == nullptr); // it did happen
}
