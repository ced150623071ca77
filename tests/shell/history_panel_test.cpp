// SPDX-License-Identifier: Apache-2.0
#include "app/shell/history_model.h"
#include "app/shell/history_panel.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QAbstractItemModelTester>
#include <QListView>
#include <QTest>

using namespace shell;

namespace {

struct Window : OpenFilm {
    Window() : OpenFilm(1)
    {
        panel.resize(320, 400);
        panel.show();
        REQUIRE(QTest::qWaitForWindowExposed(&panel));
    }

    HistoryPanel panel{*document};
    QListView& list = *panel.findChild<QListView*>("historyList");
    QAbstractItemModelTester tester{list.model(), QAbstractItemModelTester::FailureReportingMode::Fatal};

    void note(const std::string& text)
    {
        document->edit(QString::fromStdString("Note " + text), [text, id = shot(0)](plan::Plan plan) {
            plan::Shot row = *plan.shots.find(id);
            row.notes = text;
            plan.shots.put(std::move(row));
            return plan;
        });
    }
    std::string notes() const { return document->plan().shots.find(shot(0))->notes; }
    bool showsCurrent(int row) const { return list.model()->index(row, 0).data(HistoryCurrentRole).toBool(); }
    void click(int row) { QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(row, 0)).center()); }
};

} // namespace

TEST_CASE("the history lists what was done and a click goes back and forth")
{
    Window window;
    window.note("one");
    window.note("two");
    window.document->saveVersion("Locked");
    window.note("three");
    REQUIRE(QTest::qWaitFor([&] { return window.list.model()->rowCount() == 4; })); // the film as it began is one
    CHECK(window.list.model()->index(0, 0).data().toString() == "Note three");
    CHECK(window.list.model()->index(1, 0).data(HistoryVersionRole).toString() == "Locked");
    CHECK(window.showsCurrent(0));

    window.click(2);
    REQUIRE(QTest::qWaitFor([&] { return window.notes() == "one"; }));
    REQUIRE(QTest::qWaitFor([&] { return window.showsCurrent(2); }));
    CHECK(window.list.model()->index(0, 0).data(HistoryUndoneRole).toBool());

    window.click(3);
    REQUIRE(QTest::qWaitFor([&] { return window.notes().empty(); }));
    window.click(0);
    REQUIRE(QTest::qWaitFor([&] { return window.notes() == "three"; }));

    window.click(2);
    REQUIRE(QTest::qWaitFor([&] { return window.notes() == "one"; }));
    window.note("another way"); // cuts what stood ahead
    REQUIRE(QTest::qWaitFor([&] { return window.list.model()->index(0, 0).data().toString() == "Note another way"; }));
    CHECK(window.list.model()->rowCount() == 3);
}
