// SPDX-License-Identifier: Apache-2.0
#include "app/plan/queries.h"
#include "app/shell/document/selection.h"
#include "app/shell/shots/style_commands.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QSignalSpy>
#include <QTest>

using namespace shell;

TEST_CASE("a frame's style goes to every shot that is selected, in one step that undo takes back")
{
    OpenFilm film(12); // the eleventh is of the second scene
    StyleCommands styles(*film.document);
    QSignalSpy said(&styles, &StyleCommands::message);
    styles.paste({film.shot(1)});
    CHECK(said.takeLast().first().toString().startsWith("Copy the style"));

    auto plan = film.document->plan();
    const auto frame = previewOf(plan, film.shot(0), 41);
    film.document->edit("Frame", [frame](plan::Plan next) {
        next.previews.put(frame);
        return next;
    });
    film.document->selectShot(film.shot(0));
    styles.copy();
    CHECK(said.takeLast().first().toString().contains("seed 41"));
    const auto before = film.document->plan();
    styles.paste({film.shot(1), film.shot(10)});
    const auto seedOf = [&](int shot) { return film.document->plan().shots.find(film.shot(shot))->look.seed; };
    CHECK(seedOf(1) == 41u);
    CHECK(seedOf(10) == 41u);
    CHECK_FALSE(seedOf(2));
    film.document->undo();
    CHECK(QTest::qWaitFor([&] { return film.document->plan() == before; }));
}

TEST_CASE("an item's style is kept for its namesake in another scene; where there is none a sentence says so")
{
    OpenFilm film(12);
    StyleCommands styles(*film.document);
    const auto& items = film.document->plan().items.rows();
    const auto inScene = [&](int shot) {
        const auto scene = film.document->plan().shots.find(film.shot(shot))->scene;
        return (*std::find_if(items.begin(), items.end(), [&](const auto& item) { return item->scene == scene; }))->id;
    };
    const auto from = inScene(0), to = inScene(10);
    film.document->edit("Name", [=](plan::Plan plan) {
        for (const auto id : {from, to}) {
            auto item = *plan.items.find(id);
            item.name = "Anna";
            plan.items.put(item);
        }
        return plan;
    });
    film.document->selectShot(film.shot(0));
    auto selection = film.document->selection();
    selection.items = {from};
    film.document->select(selection);
    styles.copy();
    film.document->selectShot(film.shot(10));
    selection = film.document->selection();
    selection.items.clear();
    film.document->select(selection);
    styles.paste({film.shot(10)});
    const auto style = film.document->plan().items.find(to)->style;
    REQUIRE(style);
    CHECK(style->of == from);
    CHECK(style->seed);

    film.document->edit("Rename", [=](plan::Plan plan) {
        auto item = *plan.items.find(to);
        item.name = "Eva";
        item.style.reset();
        plan.items.put(item);
        return plan;
    });
    QSignalSpy failed(film.document.get(), &Document::failed);
    styles.paste({film.shot(10)});
    REQUIRE(failed.count() == 1);
    CHECK(failed.first().first().toString().contains("select the ones"));
}
