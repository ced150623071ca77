// SPDX-License-Identifier: Apache-2.0
// The shot list worked with mouse and keys, as a user does.
#include "app/plan/queries.h"
#include "app/shell/shots/shot_list_panel.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace shell;

namespace {

struct Window : OpenFilm {
    explicit Window(int shots)
        : OpenFilm(shots)
    {
        panel.resize(1500, 600);
        panel.show();
        REQUIRE(QTest::qWaitForWindowActive(&panel));
    }

    ShotListPanel panel{*document, nullptr, nullptr};
    QTableView& table = *panel.findChild<QTableView*>();

    QPoint at(int row, ShotColumn column) const { return table.visualRect(table.model()->index(row, int(column))).center(); }
    void click(int row, ShotColumn column, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys, at(row, column));
    }
    /// Opens the cell's editor with a double click.
    QWidget* edit(int row, ShotColumn column)
    {
        click(row, column);
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, at(row, column));
        auto* editor = QApplication::focusWidget();
        REQUIRE(editor != &table);
        return editor;
    }
    /// Qt takes what an editor holds from the event loop, after the key.
    bool comesToSay(int row, ShotColumn column, const QString& wanted) const
    {
        return QTest::qWaitFor([&] { return text(row, column) == wanted; });
    }
    QString text(int row, ShotColumn column) const { return table.model()->index(row, int(column)).data().toString(); }
};

} // namespace

TEST_CASE("a click selects the shot, and the document's selection moves the list")
{
    Window window(30);
    window.click(2, ShotColumn::Description);
    CHECK(window.document->selection().shot == window.shot(2));
    window.document->selectShot(window.shot(25));
    CHECK(window.table.currentIndex().row() == 25);
    CHECK(window.table.viewport()->rect().intersects(window.table.visualRect(window.table.currentIndex())));
    window.panel.step(1);
    CHECK(window.document->selection().shot == window.shot(26));
}

TEST_CASE("a description is typed in its cell, undone and redone")
{
    Window window(4);
    auto* editor = window.edit(1, ShotColumn::Description);
    QTest::keyClicks(editor, "Anna stops under the lamp");
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(window.comesToSay(1, ShotColumn::Description, "Anna stops under the lamp"));
    CHECK(window.document->undoTitle() == "Description of 1B");
    window.document->undo();
    window.document->flush();
    CHECK(window.text(1, ShotColumn::Description) == "Shot number 1");
    window.document->redo();
    window.document->flush();
    CHECK(window.text(1, ShotColumn::Description) == "Anna stops under the lamp");
}

TEST_CASE("a size is chosen from the list of the cell")
{
    Window window(2);
    auto* box = qobject_cast<QComboBox*>(window.edit(0, ShotColumn::Size));
    REQUIRE(box);
    CHECK(box->findText("MCU") > 0);
    QTest::keyClicks(box, "MCU");
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(window.comesToSay(0, ShotColumn::Size, "MCU"));
    CHECK(window.document->plan().shots.find(window.shot(0))->size == plan::ShotSize::MCU);
}

TEST_CASE("a lens is typed with the film's lenses offered")
{
    Window window(2);
    auto* field = window.edit(0, ShotColumn::Lens);
    auto* box = qobject_cast<QComboBox*>(field);
    if (!box)
        box = qobject_cast<QComboBox*>(field->parentWidget());
    REQUIRE(box);
    CHECK(box->findText("75 mm") >= 0);
    QTest::keyClicks(box->lineEdit(), "50");
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    CHECK(window.comesToSay(0, ShotColumn::Lens, "50 mm"));
}

TEST_CASE("several shots are selected together")
{
    Window window(6);
    window.click(1, ShotColumn::Description);
    window.click(3, ShotColumn::Description, Qt::ControlModifier);
    const auto shots = window.panel.selectedShots();
    REQUIRE(shots.size() == 2);
    CHECK(shots[0] == window.shot(1));
    CHECK(shots[1] == window.shot(3));
}

TEST_CASE("the search keeps the shots that the words mean")
{
    Window window(30);
    window.panel.focusSearch();
    auto* field = window.panel.findChild<QLineEdit*>("shotSearch");
    CHECK(field->hasFocus());
    QTest::keyClicks(field, "number 17");
    REQUIRE(QTest::qWaitFor([&] { return window.table.model()->rowCount() == 1; }));
    CHECK(window.text(0, ShotColumn::Shot) == "2H");
    field->clear();
    CHECK(window.table.model()->rowCount() == 30);
}

TEST_CASE("a shot that goes while it is edited takes its editor along")
{
    Window window(3);
    window.edit(1, ShotColumn::Notes);
    window.document->edit("Delete", [shot = window.shot(1)](plan::Plan plan) {
        plan.shots.remove(shot);
        return plan;
    });
    CHECK(window.table.model()->rowCount() == 2);
    QCoreApplication::processEvents();
    CHECK(window.text(1, ShotColumn::Description) == "Shot number 2");
}
