// SPDX-License-Identifier: Apache-2.0
// The window on Wayland, where the viewport is a surface of its own above the window's: looked at by a picture of the screen.
#include "app/plan/queries.h"
#include "app/shell/viewport/viewport_window.h"
#include "tests/journey/app_window.h"

#include <doctest/doctest.h>

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QImage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>
#include <set>

namespace {

constexpr std::size_t kColoursOfPicture = 60; // a quarter of the sample's first shot has thousands, an empty one a few

shell::ViewportWindow* viewport()
{
    for (auto* window : QGuiApplication::allWindows())
        if (auto* found = qobject_cast<shell::ViewportWindow*>(window))
            return found;
    return nullptr;
}

bool opens(shell::Session& session, const std::filesystem::path& film)
{
    return eventually([&] { return session.window() && session.window()->filmPath() == film && session.window()->complete(); });
}

int windows()
{
    const auto all = QApplication::topLevelWidgets();
    return int(std::ranges::count_if(all, [](auto* each) { return qobject_cast<shell::MainWindow*>(each); }));
}

QImage screen()
{
    const QTemporaryDir folder;
    QProcess camera; // leaves its picture where it is started
    camera.setWorkingDirectory(folder.path());
    camera.start(QStringLiteral("weston-screenshooter"), QStringList());
    if (!eventually([&] { return camera.state() == QProcess::NotRunning; }, 30))
        return {};
    const auto pictures = QDir(folder.path()).entryInfoList({QStringLiteral("*.png")});
    return pictures.isEmpty() ? QImage() : QImage(pictures.front().filePath());
}

std::size_t colours(const QImage& image, const QRect& area)
{
    std::set<QRgb> found;
    const QRect inside = area & image.rect();
    for (int y = inside.top(); y <= inside.bottom(); y += 2)
        for (int x = inside.left(); x <= inside.right(); x += 2)
            found.insert(image.pixel(x, y));
    return found.size();
}

/// The window is as large as the screen, so that a place in it is the same on the screen.
QRect placeOfPicture() { return {viewport()->position(), viewport()->size()}; }

/// Each corner of the viewport shows a part of the set, and what stands around the viewport is not covered.
bool pictureFills(const QRect& place)
{
    const QImage image = screen();
    if (image.isNull() || !image.rect().contains(place))
        return false;
    const QSize half = place.size() / 2;
    const std::array corners{
        place.topLeft(), QPoint(place.center().x(), place.top()), QPoint(place.left(), place.center().y()), place.center()};
    const bool full = std::ranges::all_of(corners, [&](QPoint corner) { return colours(image, {corner, half}) > kColoursOfPicture; });
    const QRect right(place.right() + 1, place.top(), 3, place.height()); // where nothing but the docks' separator is
    return full && colours(image, right) < kColoursOfPicture;
}

bool draws()
{
    if (!viewport())
        return false;
    QSignalSpy drawn(viewport(), &shell::ViewportWindow::drawn);
    Q_EMIT viewport()->pixelsChanged(); // asks for a picture
    return drawn.wait(20000);
}

struct OpenSample {
    QTemporaryDir folder;
    std::filesystem::path film = sampleCopy(folder);
    shell::Session session{AppWindow::placesOfBuild()};

    OpenSample()
    {
        session.start(film);
        REQUIRE(opens(session, film));
    }
    shell::MainWindow& window() { return *session.window(); }
};

} // namespace

TEST_CASE("on Wayland the viewport's picture stands in the window from the start, and follows its place and size")
{
    OpenSample sample;
    CHECK(eventually([] { return viewport() && viewport()->renderThread(); })); // nothing has changed its size since it was shown
    CHECK(draws());
    auto& window = sample.window();
    window.showFullScreen();
    CHECK(eventually([] { return pictureFills(placeOfPicture()); }));
    const QRect before = placeOfPicture();
    window.resizeDocks({window.findChild<QDockWidget*>("outliner")}, {480}, Qt::Horizontal);
    CHECK(eventually([&] { return placeOfPicture().left() > before.left() + 100 && pictureFills(placeOfPicture()); }));
    window.close();
}

TEST_CASE("on Wayland a click into the picture selects what stands there")
{
    OpenSample sample;
    REQUIRE(eventually(draws));
    CHECK(sample.window().document().selection().items.empty());
    QTest::mouseClick(viewport(), Qt::LeftButton, {}, QPoint(viewport()->width() / 2, viewport()->height() * 3 / 4));
    CHECK(eventually([&] { return !sample.window().document().selection().items.empty(); }));
    sample.window().close();
}

TEST_CASE("on Wayland a window that nobody sees, and that has pictures to show, goes when another film is opened")
{
    OpenSample sample;
    const QTemporaryDir another;
    const auto other = sampleCopy(another);
    REQUIRE(eventually(draws));
    sample.window().showMinimized();
    for (const auto* shot : plan::shotsInCut(sample.window().document().plan())) { // more pictures than any surface keeps
        sample.window().document().selectShot(shot->id);
        QTest::qWait(100);
    }
    sample.session.open(other);
    REQUIRE(opens(sample.session, other));
    CHECK(eventually([] { return windows() == 1; }, 30));
    CHECK(eventually(draws));
    sample.window().close();
}
