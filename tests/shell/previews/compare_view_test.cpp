// SPDX-License-Identifier: Apache-2.0
// Comparing a preview with the viewport's picture: which pixels come from which, and moving the divider by mouse and keys.
#include "app/shell/previews/compare_view.h"

#include <doctest/doctest.h>

#include <QTest>

using shell::CompareMode;

namespace {

const QColor kPreview(200, 40, 40);
const QColor kViewport(40, 40, 200);

struct Fixture {
    shell::CompareView view;

    explicit Fixture(CompareMode mode)
    {
        view.resize(400, 200);
        view.setPreview(filled(kPreview), false);
        view.setViewport(filled(kViewport));
        view.setMode(mode);
        view.show();
        REQUIRE(QTest::qWaitForWindowExposed(&view));
    }

    static QImage filled(const QColor& colour)
    {
        QImage image(200, 100, QImage::Format_RGB32); // of the view's own aspect
        image.fill(colour);
        return image;
    }
    QColor at(int x, int y) { return view.grab().toImage().pixelColor(x, y); }
};

} // namespace

TEST_CASE("the wipe shows the viewport before the divider and the preview behind it")
{
    Fixture f(CompareMode::Wipe);
    CHECK(f.view.divider() == doctest::Approx(0.5));
    CHECK(f.at(150, 150) == kViewport);
    CHECK(f.at(250, 150) == kPreview);

    QTest::mousePress(&f.view, Qt::LeftButton, {}, {200, 100});
    QTest::mouseMove(&f.view, {300, 100});
    QTest::mouseRelease(&f.view, Qt::LeftButton, {}, {300, 100});
    CHECK(f.view.divider() == doctest::Approx(0.75).epsilon(0.01));
    CHECK(f.at(250, 150) == kViewport);
    CHECK(f.at(350, 150) == kPreview);

    for (int i = 0; i < 30; ++i)
        QTest::keyClick(&f.view, Qt::Key_Left);
    CHECK(f.view.divider() == 0);
    CHECK(f.at(20, 150) == kPreview);
    QTest::keyClick(&f.view, Qt::Key_Right);
    CHECK(f.view.divider() == doctest::Approx(0.05));
}

TEST_CASE("side by side and alone")
{
    Fixture f(CompareMode::SideBySide);
    CHECK(f.at(80, 100) == kViewport);
    CHECK(f.at(320, 100) == kPreview);
    f.view.setMode(CompareMode::Single);
    CHECK(f.at(80, 100) == kPreview);
    QTest::mouseClick(&f.view, Qt::LeftButton, {}, {20, 100});
    CHECK(f.view.divider() == 0.5); // a click wipes nothing here
    f.view.setPreview({}, false);
    CHECK(f.at(80, 100) == kViewport);
}
