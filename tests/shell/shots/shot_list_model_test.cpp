// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/shell/shots/shot_edits.h"
#include "app/shell/shots/shot_list_model.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

#include <random>

using namespace shell;

namespace {

struct Fixture : OpenFilm {
    explicit Fixture(int shots)
        : OpenFilm(shots)
    {
    }

    ShotListModel model{*document, nullptr, nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row, int(ShotColumn::Shot)).data().toString();
        return names;
    }
    QModelIndex cell(int row, ShotColumn column) const { return model.index(row, int(column)); }
    QString text(int row, ShotColumn column) const { return cell(row, column).data().toString(); }
};

/// One of the edits that a day brings, chosen by the generator.
Change randomEdit(const plan::Plan& plan, std::mt19937& random)
{
    const auto cut = plan::shotsInCut(plan);
    const auto any = [&] { return cut[random() % cut.size()]->id; };
    switch (cut.size() < 3 ? 0 : random() % 5) {
    case 0:
        return [after = cut.empty() ? plan::Id<plan::Shot>{} : any(), created = plan::newId<plan::Shot>()](
                   plan::Plan now) { return withNewShot(std::move(now), after, {}, created); };
    case 1:
        return [shot = any()](plan::Plan now) { return plan::withoutShot(std::move(now), shot); };
    case 2:
        return [shot = any(), before = any()](plan::Plan now) { return plan::withShotMoved(std::move(now), shot, before); };
    case 3:
        return [shot = any()](plan::Plan now) { return plan::withShotMoved(std::move(now), shot, {}); };
    default:
        return [shot = any(), text = std::to_string(random())](plan::Plan now) {
            plan::Shot row = *now.shots.find(shot);
            row.notes = text;
            now.shots.put(std::move(row));
            return now;
        };
    }
}

} // namespace

TEST_CASE("rows follow a hundred random edits, their undo and redo, without a reset")
{
    Fixture film(25);
    QSignalSpy resets(&film.model, &QAbstractItemModel::modelReset);
    std::mt19937 random(7);
    std::vector<QStringList> states{film.names()};
    std::vector<plan::Plan> plans{film.document->plan()};
    for (int i = 0; i < 100; ++i) {
        film.document->edit("Edit", randomEdit(film.document->plan(), random));
        REQUIRE(film.shown() == film.names());
        if (film.document->plan() != plans.back()) {
            states.push_back(film.names());
            plans.push_back(film.document->plan());
        }
    }
    film.document->flush();
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        film.document->undo();
        film.document->flush();
        REQUIRE(film.shown() == states[i]);
        REQUIRE(film.document->plan() == plans[i]);
    }
    for (std::size_t i = 1; i < states.size(); ++i) {
        film.document->redo();
        film.document->flush();
        REQUIRE(film.shown() == states[i]);
    }
    CHECK(resets.count() == 0);
}

TEST_CASE("a persistent index stays on its shot when the shot moves")
{
    Fixture film(5);
    const QPersistentModelIndex third = film.cell(2, ShotColumn::Shot);
    film.document->edit("Move", [shot = film.shot(2)](plan::Plan plan) { return plan::withShotMoved(std::move(plan), shot, {}); });
    CHECK(third.row() == 4);
    CHECK(third.data().toString() == "1C");
}

TEST_CASE("cells show millimetres, stop, seconds and nothing where nothing is set")
{
    Fixture film(1);
    CHECK(film.text(0, ShotColumn::Lens) == "35 mm");
    CHECK(film.text(0, ShotColumn::Stop) == "T2.8");
    CHECK(film.text(0, ShotColumn::Duration) == "2.0 s");
    CHECK(film.text(0, ShotColumn::Move) == "static");
    CHECK(film.text(0, ShotColumn::Size) == "");
    CHECK(film.text(0, ShotColumn::Previews) == "");
}

TEST_CASE("typed cells are read with their units, and refused with a sentence")
{
    Fixture film(1);
    QSignalSpy failed(film.document.get(), &Document::failed);
    CHECK(film.model.setData(film.cell(0, ShotColumn::Lens), "50", Qt::EditRole));
    CHECK(film.text(0, ShotColumn::Lens) == "50 mm");
    CHECK(film.model.setData(film.cell(0, ShotColumn::Stop), "T4", Qt::EditRole));
    CHECK(film.text(0, ShotColumn::Stop) == "T4");
    CHECK(film.model.setData(film.cell(0, ShotColumn::Duration), "60 f", Qt::EditRole));
    CHECK(film.text(0, ShotColumn::Duration) == "2.5 s");
    CHECK(film.model.setData(film.cell(0, ShotColumn::Size), int(plan::ShotSize::MCU), Qt::EditRole));
    CHECK(film.text(0, ShotColumn::Size) == "MCU");
    CHECK(failed.count() == 0);

    film.model.setData(film.cell(0, ShotColumn::Lens), "wide", Qt::EditRole);
    REQUIRE(failed.count() == 1);
    CHECK(failed.first().first().toString().contains("\"wide\""));
    CHECK(film.text(0, ShotColumn::Lens) == "50 mm");
    CHECK_FALSE(film.model.setData(film.cell(0, ShotColumn::Stop), "T4", Qt::EditRole)); // unchanged: no step
}

TEST_CASE("dropping shots moves them in the cut as one step")
{
    Fixture film(6);
    const std::unique_ptr<QMimeData> dragged(
        film.model.mimeData({film.cell(0, ShotColumn::Shot), film.cell(0, ShotColumn::Lens), film.cell(2, ShotColumn::Shot)}));
    CHECK_FALSE(film.model.dropMimeData(dragged.get(), Qt::MoveAction, 5, 0, {})); // the model moves the rows itself
    CHECK(film.shown() == QStringList{"1B", "1D", "1E", "1A", "1C", "1F"});
    film.document->undo();
    film.document->flush();
    CHECK(film.shown() == QStringList{"1A", "1B", "1C", "1D", "1E", "1F"});
    CHECK_FALSE(film.document->canUndo());
}

TEST_CASE("the hero stands for each panel of a row, else the newest candidate, as plan::panelPreview says")
{
    Fixture film(3);
    std::mt19937 random(3);
    for (int i = 0; i < 30; ++i) {
        auto preview = previewOf(film.document->plan(), film.shot(int(random() % 3)), random() % 50);
        preview.state = plan::PreviewState(random() % 3);
        film.document->edit("Preview", [preview](plan::Plan plan) {
            plan.previews.put(preview);
            return plan;
        });
        for (const auto& row : shotRows(film.document->plan()))
            for (const auto& frame : {row.first, row.last})
                CHECK(frame.preview == (frame.panel ? plan::panelPreview(film.document->plan(), frame.panel->id) : nullptr));
    }
    film.document->flush();
}
