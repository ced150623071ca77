// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/preview/tools.h"
#include "app/shell/viewport/item_edits.h"
#include "app/shell/viewport/outliner_model.h"
#include "tests/shell/viewport/small_film.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

#include <memory>
#include <random>

using namespace shell;

namespace {

struct Fixture {
    test::TemporaryFolder folder;
    SmallFilm film = smallFilm();
    std::unique_ptr<Document> document = Document::create(folder.path() / "film.previsto", film.plan, preview::Places{});
    OutlinerModel model{*document};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Fixture() { document->selectShot(film.shot); }

    QModelIndex item(plan::Id<plan::Item> id) const { return model.find(OutlinerKind::Item, id.value); }
    QStringList names() const
    {
        const auto set = model.find(OutlinerKind::Set, film.scene.value);
        QStringList all;
        for (int row = 0; row < model.rowCount(set); ++row)
            all << model.index(row, 0, set).data().toString();
        return all;
    }
};

} // namespace

TEST_CASE("the tree shows scenes, their sets and their setups")
{
    const Fixture fixture;
    CHECK(fixture.model.rowCount() == 1);
    CHECK(fixture.model.index(0, 0).data().toString() == "1  INT. STUDIO - DAY");
    CHECK(fixture.names() == QStringList{"Anna", "Box"});
    CHECK(fixture.model.find(OutlinerKind::Setup, fixture.film.setup.value).data().toString().startsWith("1A"));
}

TEST_CASE("rows follow the plan without a reset")
{
    Fixture fixture;
    QSignalSpy resets(&fixture.model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex box = fixture.item(fixture.film.box);
    fixture.document->edit("Add car", [&](plan::Plan plan) {
        plan.items.put(newItem(plan, fixture.film.scene, "car", {}));
        return plan;
    });
    CHECK(fixture.names() == QStringList{"Anna", "Box", "Car"});
    fixture.document->edit(
        "Reorder", [&](plan::Plan plan) { return withItemsMoved(std::move(plan), {fixture.film.box}, fixture.film.anna); });
    CHECK(fixture.names() == QStringList{"Box", "Anna", "Car"});
    CHECK(box.row() == 0);
    fixture.document->edit("Delete", [&](plan::Plan plan) { return withoutItems(std::move(plan), {fixture.film.anna}); });
    CHECK(fixture.names() == QStringList{"Box", "Car"});
    fixture.document->undo();
    fixture.document->flush();
    CHECK(fixture.names() == QStringList{"Box", "Anna", "Car"});
    CHECK(resets.empty());
    CHECK(box.isValid());
}

TEST_CASE("renaming in the tree is one undoable step")
{
    Fixture fixture;
    CHECK(fixture.model.setData(fixture.item(fixture.film.anna), "Bela"));
    CHECK(fixture.document->plan().items.find(fixture.film.anna)->name == "Bela");
    CHECK(fixture.document->undoTitle() == "Rename Anna");
    CHECK_FALSE(fixture.model.setData(fixture.item(fixture.film.anna), "  "));
    fixture.document->undo();
    fixture.document->flush();
    CHECK(fixture.names().front() == "Anna");
}

TEST_CASE("a scene's line in the tree is its number and heading, and both can be typed there")
{
    Fixture fixture;
    const auto scene = [&] { return *fixture.document->plan().scenes.find(fixture.film.scene); };
    const auto line = fixture.model.find(OutlinerKind::Scene, fixture.film.scene.value);
    CHECK((line.flags() & Qt::ItemIsEditable));
    CHECK(fixture.model.setData(line, "24A  INT. CELLAR - NIGHT"));
    CHECK(scene().number == "24A");
    CHECK(scene().heading == "INT. CELLAR - NIGHT");
    CHECK(line.data(Qt::EditRole).toString() == "24A  INT. CELLAR - NIGHT");
    CHECK(fixture.model.setData(line, "EXT. ROOF - DAWN")); // no number is typed: it stays
    CHECK(scene().number == "24A");
    CHECK(scene().heading == "EXT. ROOF - DAWN");

    plan::Scene other;
    other.id = plan::newId<plan::Scene>();
    other.number = "25";
    other.omitted = true;
    fixture.document->edit("Scene", [other](plan::Plan plan) {
        plan.scenes.put(other);
        return plan;
    });
    QSignalSpy failed(fixture.document.get(), &Document::failed);
    fixture.model.setData(line, "25 EXT. ROOF");
    REQUIRE(failed.count() == 1); // two scenes of one number would give two shots one name
    CHECK(failed.front().front().toString().contains("25A"));
    CHECK(scene().number == "24A");
    CHECK(fixture.model.find(OutlinerKind::Scene, other.id.value).data().toString().contains("omitted"));
    fixture.document->undo();
    fixture.document->undo();
    fixture.document->flush();
    CHECK(scene().heading == "INT. CELLAR - NIGHT");
}

TEST_CASE("a shot's own versions are marked and the eye hides in this shot only")
{
    Fixture fixture;
    const auto own = [&] { return fixture.item(fixture.film.anna).siblingAtColumn(OutlinerModel::OwnColumn).data().toString(); };
    CHECK(own().isEmpty());
    fixture.model.toggleHidden(fixture.item(fixture.film.anna));
    CHECK(isHidden(fixture.document->plan(), fixture.film.anna, fixture.film.shot));
    CHECK_FALSE(own().isEmpty());
    fixture.model.toggleHidden(fixture.item(fixture.film.anna));
    CHECK_FALSE(isHidden(fixture.document->plan(), fixture.film.anna, fixture.film.shot));
}

TEST_CASE("items are dragged into another order")
{
    Fixture fixture;
    const auto set = fixture.model.find(OutlinerKind::Set, fixture.film.scene.value);
    const std::unique_ptr<QMimeData> dragged(fixture.model.mimeData({fixture.item(fixture.film.box)}));
    REQUIRE(dragged);
    CHECK(fixture.model.canDropMimeData(dragged.get(), Qt::MoveAction, 0, 0, set));
    CHECK_FALSE(fixture.model.canDropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
    fixture.model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, set);
    CHECK(fixture.names() == QStringList{"Box", "Anna"});
}

TEST_CASE("random edits, undo and redo keep the tree whole")
{
    Fixture fixture;
    std::mt19937 random(7);
    for (int step = 0; step < 120; ++step) {
        const auto items = plan::itemsOfScene(fixture.document->plan(), fixture.film.scene);
        const auto some = items.empty() ? plan::Id<plan::Item>{} : items[random() % items.size()]->id;
        const auto first = items.empty() ? plan::Id<plan::Item>{} : items.front()->id;
        switch (random() % 6) {
        case 0:
        case 1:
            fixture.document->edit(
                "Copy", [&](plan::Plan plan) { return withCopies(std::move(plan), {some}, {plan::newId<plan::Item>()}, {1, 0, 0}); });
            break;
        case 2:
            fixture.document->edit("Delete", [&](plan::Plan plan) { return withoutItems(std::move(plan), {some}); });
            break;
        case 3:
            fixture.document->edit("Move", [&](plan::Plan plan) { return withItemsMoved(std::move(plan), {some}, first); });
            break;
        case 4:
            fixture.document->undo();
            break;
        default:
            fixture.document->redo();
            break;
        }
        fixture.document->flush();
        QStringList expected;
        for (const auto* item : plan::itemsOfScene(fixture.document->plan(), fixture.film.scene))
            expected << QString::fromStdString(item->name);
        REQUIRE(fixture.names() == expected);
    }
}

TEST_CASE("rows that nobody has asked for yet are made of the film as it is when somebody asks")
{
    test::TemporaryFolder folder;
    const auto film = smallFilm();
    const auto document = Document::create(folder.path() / "film.previsto", film.plan, preview::Places{});
    OutlinerModel model(*document); // no tester: it asks for everything
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    document->edit("Add car", [&](plan::Plan plan) {
        plan.items.put(newItem(plan, film.scene, "car", {}));
        return plan;
    });
    document->edit("Delete", [&](plan::Plan plan) { return withoutItems(std::move(plan), {film.anna}); });
    CHECK(inserted.empty()); // no view knows the set's rows
    CHECK_FALSE(model.find(OutlinerKind::Item, film.anna.value).isValid());
    const auto box = model.find(OutlinerKind::Item, film.box.value);
    REQUIRE(box.isValid());
    CHECK(model.rowCount(box.parent()) == 2);
    CHECK(model.index(1, 0, box.parent()).data().toString() == "Car");
    document->undo();
    document->flush();
    CHECK(inserted.count() == 1); // now they are known
    CHECK(model.rowCount(box.parent()) == 3);
}
