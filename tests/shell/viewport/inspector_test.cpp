// SPDX-License-Identifier: Apache-2.0
// Real key presses in the inspector's fields, and what they do to the film.
#include "app/plan/queries.h"
#include "app/preview/tools.h"
#include "app/shell/viewport/inspector_panel.h"
#include "app/shell/viewport/item_edits.h"
#include "app/shell/viewport/unit_spin_box.h"
#include "assets/figure/figure.h"
#include "tests/shell/viewport/small_film.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <memory>

using namespace shell;

namespace {

struct Fixture {
    test::TemporaryFolder folder;
    SmallFilm film = smallFilm();
    std::unique_ptr<Document> document = Document::create(folder.path() / "film.previsto", film.plan, preview::Places{});
    InspectorPanel panel{*document, assets::loadCameraTables(std::filesystem::path(PREVISTO_SOURCE_DIR) / "assets/camera")};

    Fixture()
    {
        panel.addSections();
        panel.resize(340, 1200);
        panel.show();
        document->selectShot(film.shot);
        settle();
    }

    void select(ItemIds items)
    {
        auto selection = document->selection();
        selection.items = std::move(items);
        document->select(selection);
        settle();
    }

    void settle() { QTest::qWait(5); } // the inspector follows at the end of the event loop's turn

    template <class Field>
    Field* field(const QString& name)
    {
        for (auto* each : panel.findChildren<Field*>())
            if (each->accessibleName() == name && each->isVisible())
                return each;
        FAIL("no field is named ", name.toStdString());
        return nullptr;
    }

    void type(const QString& name, const QString& text)
    {
        auto* number = field<UnitSpinBox>(name);
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, text);
        QTest::keyClick(number, Qt::Key_Return);
        settle();
    }

    void choose(const QString& name, const QString& text)
    {
        auto* list = field<QComboBox>(name);
        const int index = list->findText(text);
        REQUIRE_MESSAGE(index >= 0, text.toStdString());
        list->setCurrentIndex(index);
        Q_EMIT list->activated(index); // what a click on the entry does
        settle();
    }

    const plan::Item& anna() { return *document->plan().items.find(film.anna); }
    const plan::Setup& setup() { return *document->plan().setups.find(film.setup); }
};

} // namespace

TEST_CASE("a typed position moves the item; undo and redo follow in the field")
{
    Fixture fixture;
    fixture.select({fixture.film.anna});
    fixture.type("Position m X", "150 cm");
    CHECK(fixture.anna().transform.position.x == doctest::Approx(1.5));
    CHECK(fixture.document->undoTitle() == "Move Anna");
    fixture.document->undo();
    fixture.document->flush();
    fixture.settle();
    CHECK(fixture.anna().transform.position.x == 0);
    CHECK(fixture.field<UnitSpinBox>("Position m X")->value() == 0);
    fixture.document->redo();
    fixture.document->flush();
    fixture.settle();
    CHECK(fixture.field<UnitSpinBox>("Position m X")->value() == doctest::Approx(1.5));
}

TEST_CASE("an edit for this shot leaves the set alone")
{
    Fixture fixture;
    fixture.select({fixture.film.anna});
    fixture.document->setEditTarget(EditTarget::ThisShot);
    fixture.type("Position m Z", "-2");
    CHECK(fixture.anna().transform.position.z == 0);
    CHECK(transformIn(fixture.document->plan(), fixture.anna(), fixture.film.shot).position.z == doctest::Approx(-2));
}

TEST_CASE("a figure's height, pose and eyeline are set")
{
    Fixture fixture;
    fixture.select({fixture.film.anna});
    fixture.type("Height", "5'9\"");
    CHECK(fixture.anna().figure->heightMetres == doctest::Approx(1.7526));
    fixture.choose("Pose", "sit");
    CHECK(fixture.anna().figure->pose == "sit");
    fixture.choose("Looks at", "Box");
    REQUIRE(fixture.anna().figure->eyeline);
    CHECK(fixture.anna().figure->eyeline->x == doctest::Approx(2));
}

TEST_CASE("a figure is dressed and combed, and each is undone")
{
    Fixture fixture;
    fixture.select({fixture.film.anna});
    CHECK(fixture.field<QComboBox>("Hair")->currentText() == "short");
    CHECK(fixture.field<QComboBox>("Wears")->currentText() == "what the words say");
    fixture.choose("Hair", "ponytail");
    CHECK(fixture.anna().figure->hair == "ponytail");
    fixture.choose("Wears", "coat");
    CHECK(fixture.anna().figure->outfit == "coat");
    fixture.choose("Wears", "what the words say");
    CHECK_FALSE(fixture.anna().figure->outfit);
    const auto undo = [&fixture] {
        fixture.document->undo();
        fixture.document->flush();
        fixture.settle();
    };
    undo();
    CHECK(fixture.anna().figure->outfit == "coat");
    CHECK(fixture.field<QComboBox>("Wears")->currentText() == "coat");
    undo();
    CHECK_FALSE(fixture.anna().figure->outfit);
    undo();
    CHECK_FALSE(fixture.anna().figure->hair);
}

TEST_CASE("a figure gets another face, and it is undone and done again")
{
    Fixture fixture;
    fixture.select({fixture.film.anna});
    const auto shown = [&fixture] { return fixture.field<QComboBox>("Face")->currentText(); };
    CHECK(shown() == "even");
    CHECK(fixture.field<QComboBox>("Face")->count() == int(assets::figureFaces().size()));
    fixture.choose("Face", "square");
    CHECK(fixture.anna().figure->face == 3);
    fixture.document->undo();
    fixture.document->flush();
    fixture.settle();
    CHECK_FALSE(fixture.anna().figure->face);
    CHECK(shown() == "even");
    fixture.document->redo();
    fixture.document->flush();
    fixture.settle();
    CHECK(fixture.anna().figure->face == 3);
    CHECK(shown() == "square");
}

TEST_CASE("several items share their common fields")
{
    Fixture fixture;
    fixture.select({fixture.film.anna, fixture.film.box});
    CHECK(fixture.field<UnitSpinBox>("Position m X")->findChild<QLineEdit*>()->text().isEmpty()); // 0 and 2
    fixture.type("Position m Y", "1");
    CHECK(fixture.anna().transform.position.y == 1);
    CHECK(fixture.document->plan().items.find(fixture.film.box)->transform.position.y == 1);
    CHECK(fixture.anna().transform.position.x == 0);
    fixture.document->undo();
    fixture.document->flush();
    CHECK(fixture.anna().transform.position.y == 0);
    CHECK(fixture.document->plan().items.find(fixture.film.box)->transform.position.y == 0);
}

TEST_CASE("the lens goes from 35 to 50 mm with the field of view after it")
{
    Fixture fixture;
    fixture.choose("Lens", "50 mm");
    CHECK(fixture.setup().keys.front().focalMm == 50);
    CHECK(fixture.document->undoTitle() == "Change lens to 50 mm");
    fixture.type("Focal length", "37.5");
    CHECK(fixture.setup().keys.front().focalMm == doctest::Approx(37.5));
    fixture.type("Stop", "T4");
    CHECK(fixture.setup().stop == 4);
}

TEST_CASE("another body brings its first mode")
{
    Fixture fixture;
    auto* bodies = fixture.field<QComboBox>("Body");
    const int other = bodies->currentIndex() == 0 ? 1 : 0;
    const auto name = bodies->itemText(other);
    fixture.choose("Body", name);
    CHECK(fixture.setup().sensor.body == name.toStdString());
    CHECK(fixture.field<QComboBox>("Mode")->currentText().toStdString() == fixture.setup().sensor.name);
}

TEST_CASE("a description counts when the keyboard moves on")
{
    Fixture fixture;
    auto* description = fixture.field<QPlainTextEdit>("Description");
    description->setFocus();
    QTest::keyClicks(description, "Anna waits.");
    CHECK(fixture.document->plan().shots.find(fixture.film.shot)->description.empty());
    QTest::keyClick(description, Qt::Key_Tab);
    CHECK(fixture.document->plan().shots.find(fixture.film.shot)->description == "Anna waits.");
}

TEST_CASE("an item's words are completed, and those that the model does not know are named")
{
    Fixture fixture;
    fixture.select({fixture.film.anna});
    auto* words = fixture.field<QLineEdit>("Words");
    words->setFocus();
    words->selectAll();
    QTest::keyClicks(words, "baroque cri");
    auto* offers = words->completer()->popup();
    REQUIRE(offers->isVisible());
    QTest::keyClick(offers, Qt::Key_Down);
    QTest::keyClick(offers, Qt::Key_Return);
    CHECK(words->text() == "baroque crimson");
    fixture.settle();
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(fixture.anna().words == "baroque crimson");
    auto* unknown = fixture.panel.findChild<QLabel*>("itemUnknownWords");
    CHECK(unknown->isVisible());
    CHECK(unknown->text() == "The model does not know: baroque");
    words->selectAll();
    QTest::keyClicks(words, "crimson");
    CHECK_FALSE(unknown->isVisible());
}

TEST_CASE("steps of a field belong to the item they were made for")
{
    Fixture fixture;
    fixture.select({fixture.film.anna});
    auto* x = fixture.field<UnitSpinBox>("Position m X");
    x->setFocus();
    QTest::keyClick(x, Qt::Key_Up);
    fixture.select({fixture.film.box});
    CHECK(fixture.anna().transform.position.x == doctest::Approx(0.05));
    CHECK(fixture.document->plan().items.find(fixture.film.box)->transform.position.x == 2);
    CHECK_FALSE(fixture.document->dragging());
}
