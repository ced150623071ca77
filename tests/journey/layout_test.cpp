// SPDX-License-Identifier: Apache-2.0
// Docks stand after a restart as they stood before.
#include "tests/journey/app_window.h"

#include <doctest/doctest.h>

#include <QDockWidget>
#include <QHeaderView>
#include <QTableView>

TEST_CASE("docks that were floated, closed, moved and sized stand so after a restart, and can be put back")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    {
        AppWindow app(film);
        app.find<QDockWidget>("look").setFloating(true);
        app.find<QDockWidget>("history").close();
        app.window().addDockWidget(Qt::LeftDockWidgetArea, &app.find<QDockWidget>("previews"));
        app.find<QTableView>("shotTable").horizontalHeader()->resizeSection(1, 123);
        app.photograph("layout-before");
        app.close();
    }
    AppWindow app(film);
    CHECK(app.find<QDockWidget>("look").isFloating());
    CHECK(app.find<QDockWidget>("history").isHidden());
    CHECK(app.window().dockWidgetArea(&app.find<QDockWidget>("previews")) == Qt::LeftDockWidgetArea);
    CHECK(app.find<QTableView>("shotTable").columnWidth(1) == 123);
    app.photograph("layout-after");

    app.window().actions().get("view.resetLayout")->trigger();
    CHECK_FALSE(app.find<QDockWidget>("look").isFloating());
    CHECK_FALSE(app.find<QDockWidget>("history").isHidden());
    CHECK(app.window().dockWidgetArea(&app.find<QDockWidget>("previews")) == Qt::BottomDockWidgetArea);
    app.close();
}
