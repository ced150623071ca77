// SPDX-License-Identifier: Apache-2.0
#include "app/shell/history/history_model.h"
#include "app/shell/history/history_panel.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QAbstractItemModelTester>
#include <QListView>
#include <QTest>

using namespace shell;

namespace {

struct Window : OpenFilm {
    Window()
        : OpenFilm(1)
    {
        open();
    }

    std::unique_ptr<HistoryPanel> panel;
    std::unique_ptr<QAbstractItemModelTester> tester;

    void open()
    {
        panel = std::make_unique<HistoryPanel>(*document);
        panel->resize(320, 400);
        panel->show();
        REQUIRE(QTest::qWaitForWindowExposed(panel.get()));
        tester = std::make_unique<QAbstractItemModelTester>(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void restart()
    {
        tester.reset();
        panel.reset();
        reopen();
        open();
    }
    QListView& list() const { return *panel->findChild<QListView*>("historyList"); }
    QAbstractItemModel& model() const { return *list().model(); }
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
    bool showsCurrent(int row) const { return model().index(row, 0).data(HistoryCurrentRole).toBool(); }
    void click(int row) { QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(model().index(row, 0)).center()); }

    /// The rows from the top, with a point for each level that they are indented.
    QStringList rows() const
    {
        QStringList rows;
        for (int i = 0; i < model().rowCount(); ++i) {
            const auto row = model().index(i, 0);
            rows << QString(row.data(HistoryDepthRole).toInt(), QLatin1Char('.')) + row.data().toString();
        }
        return rows;
    }
    void shows(const QStringList& expected) const
    {
        const bool shown = QTest::qWaitFor([&] { return rows() == expected; });
        INFO(rows().join(QStringLiteral(" | ")).toStdString());
        REQUIRE(shown);
    }
};

} // namespace

TEST_CASE("the history lists what was done and a click goes back and forth")
{
    Window window;
    window.note("one");
    window.note("two");
    window.document->saveVersion("Locked");
    window.note("three");
    REQUIRE(QTest::qWaitFor([&] { return window.model().rowCount() == 4; })); // the film as it began is one
    CHECK(window.model().index(0, 0).data().toString() == "Note three");
    CHECK(window.model().index(1, 0).data(HistoryVersionRole).toString() == "Locked");
    CHECK(window.showsCurrent(0));

    window.click(2);
    REQUIRE(QTest::qWaitFor([&] { return window.notes() == "one"; }));
    REQUIRE(QTest::qWaitFor([&] { return window.showsCurrent(2); }));
    CHECK(window.model().index(0, 0).data(HistoryPlaceRole).toInt() == int(store::HistoryPlace::Ahead));

    window.click(3);
    REQUIRE(QTest::qWaitFor([&] { return window.notes().empty(); }));
    window.click(0);
    REQUIRE(QTest::qWaitFor([&] { return window.notes() == "three"; }));
}

TEST_CASE("undo, edit, over to the other line, name a version, back, restart: all of it is still there")
{
    Window window;
    window.note("one");
    window.note("two");
    window.note("three");
    window.document->undo();
    window.document->undo();
    window.note("another way"); // leaves after "one"
    window.shows({"Note another way", "Note one", ".Note three", ".Note two", "New film"});

    window.click(2); // one click to the end of the other line
    REQUIRE(QTest::qWaitFor([&] { return window.notes() == "three"; }));
    window.shows({"Note three", "Note two", "Note one", ".Note another way", "New film"});
    window.document->saveVersion("For the producer");
    window.note("four");
    window.note("five");
    window.note("six");
    window.shows({"Note six", "Note five", "Note four", "Note three", "Note two", "Note one", ".Note another way", "New film"});

    window.click(6); // back again
    REQUIRE(QTest::qWaitFor([&] { return window.notes() == "another way"; }));
    window.shows({"Note another way", "Note one", ".Note six", ".Note three", ".3 more steps", "New film"});
    CHECK(window.model().index(3, 0).data(HistoryVersionRole).toString() == "For the producer");
    CHECK_FALSE(window.document->canRedo());

    window.restart();
    CHECK(window.notes() == "another way");
    window.shows({"Note another way", "Note one", ".Note six", ".Note three", ".3 more steps", "New film"});
    window.click(4); // unfolds
    window.shows({"Note another way", "Note one", ".Note six", ".Note five", ".Note four", ".Note three", ".Note two", ".Show fewer steps",
        "New film"});
    window.click(4);
    REQUIRE(QTest::qWaitFor([&] { return window.notes() == "four"; }));
    window.document->undo();
    REQUIRE(QTest::qWaitFor([&] { return window.notes() == "three"; }));
    window.document->redo();
    window.document->redo();
    REQUIRE(QTest::qWaitFor([&] { return window.notes() == "five"; }));
}
