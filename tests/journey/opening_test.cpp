// SPDX-License-Identifier: Apache-2.0
// A film opens in steps: what the user does between two of them is done, and nothing is lost.
#include "app/plan/queries.h"
#include "app/store/plan_file.h"
#include "tests/journey/app_window.h"

#include <doctest/doctest.h>

#include <QApplication>
#include <QDockWidget>
#include <QTest>
#include <QTimer>

#include <map>

namespace {

/// Calls in each turn of the event loop while a window of the session is shown and not complete, until it is told to stop.
class MidOpening {
public:
    MidOpening(shell::Session& session, std::function<void(shell::MainWindow&)> act)
    {
        QObject::connect(&m_turns, &QTimer::timeout, [this, &session, act = std::move(act)] {
            auto* window = session.window();
            if (!window || !window->isVisible() || window->complete())
                return;
            ++m_turnsSeen;
            act(*window);
        });
        m_turns.start(0);
    }

    int turnsSeen() const { return m_turnsSeen; }
    void stop() { m_turns.stop(); }

private:
    QTimer m_turns;
    int m_turnsSeen = 0;
};

bool opens(shell::Session& session, const std::filesystem::path& film)
{
    return eventually([&] { return session.window() && session.window()->filmPath() == film && session.window()->complete(); });
}

void describeFirstShot(shell::Document& document, const std::string& text)
{
    document.edit(QStringLiteral("Describe"), [text](plan::Plan plan) {
        auto row = *plan::shotsInCut(plan).front();
        row.description = text;
        plan.shots.put(std::move(row));
        return plan;
    });
}

std::string describedIn(const std::filesystem::path& film)
{
    return plan::shotsInCut(store::PlanFile::openReadOnly(film).plan()).front()->description;
}

int windows()
{
    int count = 0;
    for (auto* widget : QApplication::topLevelWidgets())
        count += qobject_cast<shell::MainWindow*>(widget) ? 1 : 0;
    return count;
}

std::map<QString, QRect> places(const shell::MainWindow& window)
{
    std::map<QString, QRect> places;
    for (const auto* dock : window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly))
        if (dock->isVisible() && !dock->visibleRegion().isEmpty())
            places[dock->objectName()] = dock->geometry();
    return places;
}

std::filesystem::path copyOf(const std::filesystem::path& film, const char* name)
{
    const auto path = film.parent_path() / name;
    std::filesystem::copy_file(film, path);
    return path;
}

} // namespace

TEST_CASE("the window stands in its layout first, its docks are filled turn by turn, and nothing moves")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    shell::Session session(AppWindow::placesOfBuild());
    std::map<QString, QRect> first;
    bool listWasThere = false;
    bool halfMade = false;
    MidOpening watch(session, [&](shell::MainWindow& window) {
        if (watch.turnsSeen() == 2)
            first = places(window); // laid out by then
        listWasThere = listWasThere || window.findChild<QDockWidget*>("shots")->widget();
        const auto* dock = window.findChild<QDockWidget*>("inspector");
        for (const auto* child : dock->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
            halfMade = halfMade || (child->inherits("shell::InspectorPanel") && child->isVisible() && dock->widget() != child);
    });
    session.start(film);
    REQUIRE(opens(session, film));
    CHECK(watch.turnsSeen() > 8); // it was not built in one
    CHECK(listWasThere);
    CHECK_FALSE(halfMade);
    for (const auto* dock : session.window()->findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly))
        CHECK_MESSAGE(dock->widget(), dock->objectName().toStdString());
    CHECK(session.window()->actions().idle().isEmpty());
    QTest::qWait(200);
    CHECK_FALSE(first.empty());
    for (const auto& [name, place] : places(*session.window()))
        CHECK_MESSAGE(first[name] == place, name.toStdString());
}

TEST_CASE("a window that is closed while it opens keeps the edit that was made and the layout that was remembered")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    {
        AppWindow app(film);
        app.window().addDockWidget(Qt::LeftDockWidgetArea, &app.find<QDockWidget>("previews"));
        app.find<QDockWidget>("history").close();
        app.close();
    }
    {
        shell::Session session(AppWindow::placesOfBuild());
        bool closed = false;
        MidOpening watch(session, [&](shell::MainWindow& window) {
            if (watch.turnsSeen() != 3)
                return;
            describeFirstShot(window.document(), "said while it opened");
            closed = window.close();
        });
        session.start(film);
        REQUIRE(eventually([&] { return closed; }));
        CHECK_FALSE(session.window()->complete());
    }
    CHECK(describedIn(film) == "said while it opened");
    AppWindow app(film);
    CHECK(app.window().dockWidgetArea(&app.find<QDockWidget>("previews")) == Qt::LeftDockWidgetArea);
    CHECK(app.find<QDockWidget>("history").isHidden());
    app.window().actions().get("view.resetLayout")->trigger(); // for the tests that follow
    app.close();
}

TEST_CASE("another film that is opened while one opens takes its place, and the first one keeps its edit")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    const auto other = copyOf(film, "Other.previsto");
    {
        shell::Session session(AppWindow::placesOfBuild());
        MidOpening watch(session, [&](shell::MainWindow& window) {
            if (watch.turnsSeen() != 3)
                return;
            describeFirstShot(window.document(), "said while it opened");
            session.open(other);
        });
        session.start(film);
        REQUIRE(opens(session, other));
        CHECK(eventually([] { return windows() == 1; })); // the one before has gone
        CHECK(describedIn(film) == "said while it opened");
        describeFirstShot(session.window()->document(), "said in the other");
        session.window()->document().flush();
        session.window()->actions().get("edit.undo")->trigger();
        session.window()->document().flush();
        session.window()->close();
    }
    CHECK(describedIn(other) != "said in the other");
}

TEST_CASE("a window that is left while its film is copied goes when that is done, and the copy is whole")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    const auto other = copyOf(film, "Other.previsto");
    const auto duplicate = film.parent_path() / "Duplicate.previsto";
    shell::Session session(AppWindow::placesOfBuild());
    session.start(film);
    REQUIRE(opens(session, film));
    describeFirstShot(session.window()->document(), "said before the copy");
    session.window()->document().duplicateTo(duplicate, [](const QString&) { });
    session.open(other);
    REQUIRE(opens(session, other));
    CHECK(eventually([] { return windows() == 1; }));
    CHECK(describedIn(duplicate) == "said before the copy");
    CHECK(describedIn(film) == "said before the copy");
    session.window()->close();
}

TEST_CASE("the app ends while the window of the film before is still being taken down")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    const auto other = copyOf(film, "Other.previsto");
    for (int turns = 0; turns < 12; turns += 3) { // each time at another piece of it
        shell::Session session(AppWindow::placesOfBuild());
        session.start(film);
        REQUIRE(opens(session, film));
        describeFirstShot(session.window()->document(), "before end " + std::to_string(turns));
        session.open(other);
        REQUIRE(eventually([&] { return session.window()->filmPath() == other && session.window()->isVisible(); }));
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::processEvents();
        session.window()->close();
    }
    CHECK(describedIn(film) == "before end 9");
}

TEST_CASE("the film that was just left opens again as soon as its window has let go of it, for writing")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    const auto other = copyOf(film, "Other.previsto");
    shell::Session session(AppWindow::placesOfBuild());
    session.start(film);
    REQUIRE(opens(session, film));
    session.open(other);
    REQUIRE(opens(session, other));
    session.open(film);
    REQUIRE(opens(session, film));
    CHECK_FALSE(session.window()->document().readOnly());
    session.window()->close();
}

TEST_CASE("of two films that are asked for at once the later one is opened")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    const auto other = copyOf(film, "Other.previsto");
    shell::Session session(AppWindow::placesOfBuild());
    session.open(film);
    session.open(film); // a double click is one wish
    session.open(other);
    REQUIRE(opens(session, other));
    CHECK(windows() == 1);
    session.window()->close();
}

TEST_CASE("who comes back to the film that is being read gets it, not what was wanted in between")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    const auto other = copyOf(film, "Other.previsto");
    shell::Session session(AppWindow::placesOfBuild());
    session.open(film);
    session.open(other);
    session.open(film);
    REQUIRE(opens(session, film));
    CHECK(windows() == 1);
    session.window()->close();
}

TEST_CASE("the window of another film has its docks where and as large as the one before had them")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    const auto other = copyOf(film, "Other.previsto");
    shell::Session session(AppWindow::placesOfBuild());
    session.start(film);
    REQUIRE(opens(session, film));
    QTest::qWait(200);
    const auto before = places(*session.window());
    session.open(other);
    REQUIRE(opens(session, other));
    QTest::qWait(200);
    CHECK(places(*session.window()) == before);
    session.window()->close();
}
