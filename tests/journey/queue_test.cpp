// SPDX-License-Identifier: Apache-2.0
// The queue dock: what waits is paused, put in another order with the mouse and with keys, cancelled, and then made in that order.
#include "app/plan/queries.h"
#include "tests/journey/app_window.h"

#include <doctest/doctest.h>

#include <QAbstractButton>
#include <QDockWidget>
#include <QLabel>
#include <QMessageBox>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

namespace {

QStringList column(const QTableView& table, int column)
{
    QStringList texts;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        texts << table.model()->index(row, column).data().toString();
    return texts;
}

QPoint middleOf(const QTableView& table, int row) { return table.visualRect(table.model()->index(row, 0)).center(); }

} // namespace

TEST_CASE("frames that wait can be paused, put in another order and cancelled")
{
    const QTemporaryDir folder;
    AppWindow app(sampleCopy(folder));
    app.select("1B");
    const auto shot = app.document().selection().shot;
    app.find<QDockWidget>("queue").raise();
    app.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    app.press(Qt::Key_P, Qt::ShiftModifier);

    auto& table = app.find<QTableView>("queueTable");
    REQUIRE(eventually([&] { return table.isVisible() && table.model()->rowCount() == 4; }, 10));
    const QStringList seeds = column(table, 3);
    CHECK(column(table, 0) == QStringList{"1B", "1B", "1B", "1B"});
    CHECK(column(table, 4) == QStringList{"Paused", "Paused", "Paused", "Paused"});
    app.photograph("queue");

    // The last one to the top by dragging, then the first of the others to the end by keys.
    app.drag(*table.viewport(), middleOf(table, 3), table.visualRect(table.model()->index(0, 0)).topLeft() + QPoint(24, 2));
    CHECK(column(table, 3) == QStringList{seeds[3], seeds[0], seeds[1], seeds[2]});
    table.setCurrentIndex(table.model()->index(1, 0));
    auto& down = app.find<QToolButton>("queue.move-down");
    app.click(down);
    app.click(down);
    CHECK(column(table, 3) == QStringList{seeds[3], seeds[1], seeds[2], seeds[0]});
    app.click(down); // it is the last already
    CHECK(column(table, 3) == QStringList{seeds[3], seeds[1], seeds[2], seeds[0]});

    // One is cancelled with the key that deletes.
    table.setCurrentIndex(table.model()->index(2, 0));
    table.setFocus();
    app.press(Qt::Key_Delete);
    REQUIRE(eventually([&] { return table.model()->rowCount() == 3; }, 10));

    app.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QStringList made; // in the order in which they come into the film
    REQUIRE(eventually([&] {
        for (const auto* frame : plan::previewsOfShot(app.plan(), shot))
            if (const auto seed = QString::number(frame->seed); !made.contains(seed))
                made << seed;
        return table.model()->rowCount() == 0 && made.size() == 3;
    }));
    CHECK(made == QStringList{seeds[3], seeds[1], seeds[0]});
    app.close();
}

TEST_CASE("a film whose previews are not made yet closes only when the user says so, and asks once")
{
    const QTemporaryDir folder;
    AppWindow app(sampleCopy(folder));
    app.select("1B");
    app.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    app.press(Qt::Key_P, Qt::ShiftModifier);
    auto& table = app.find<QTableView>("queueTable");
    REQUIRE(eventually([&] { return table.model()->rowCount() == 4; }, 10));

    QString answer;
    int asked = 0;
    QTimer answering;
    QObject::connect(&answering, &QTimer::timeout, [&] {
        auto* box = app.window().findChild<QMessageBox*>();
        if (!box || !box->isVisible())
            return;
        ++asked;
        for (auto* button : box->buttons())
            if (button->text() == answer)
                return button->click();
    });
    answering.start(50);
    answer = "Keep the film open";
    CHECK_FALSE(app.window().readyToClose());
    CHECK(asked == 1);
    CHECK(table.model()->rowCount() == 4);
    answer = "Close without them";
    CHECK(app.window().readyToClose());
    app.close(); // as when another film takes its place
    CHECK(asked == 2);
}

TEST_CASE("shots are put in another order by dragging their rows, and undo puts them back")
{
    const QTemporaryDir folder;
    AppWindow app(sampleCopy(folder));
    app.find<QDockWidget>("shots").raise(); // the layout is remembered, also from the test before
    auto& table = app.find<QTableView>("shotTable");
    REQUIRE(eventually([&] { return !table.visibleRegion().isEmpty(); }, 10));
    const QStringList before = column(table, 1);
    REQUIRE(before.size() > 3);
    table.scrollToTop();
    const auto third = table.visualRect(table.model()->index(2, 1));
    app.drag(*table.viewport(), table.visualRect(table.model()->index(0, 1)).center(), third.topLeft() + QPoint(20, 2));
    QStringList expected = before;
    expected.move(0, 1);
    CHECK(column(table, 1) == expected);
    app.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(eventually([&] { return column(table, 1) == before; }, 10));
    app.close();
}
