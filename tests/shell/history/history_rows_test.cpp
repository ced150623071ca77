// SPDX-License-Identifier: Apache-2.0
#include "app/shell/history/history_rows.h"
#include "app/store/plan_file.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QTemporaryDir>

using namespace shell;

namespace {

/// A real film whose steps are made by going somewhere and editing there.
struct Film {
    QTemporaryDir folder;
    store::PlanFile file = store::PlanFile::create(std::filesystem::path(folder.path().toStdString()) / "film.previsto", shotFilm(1));

    void edit()
    {
        plan::Plan next = file.plan();
        next.film.title = std::to_string(file.history().size());
        file.commit(next, next.film.title);
    }
    void editAt(std::int64_t step)
    {
        file.goTo(step);
        edit();
    }
    /// "3 2 .5 .4 .+2 1 0": a point for each level, "+2" hides two steps, "-" folds again.
    std::string rows(const std::set<std::int64_t>& unfolded = {}) const
    {
        std::string text;
        for (const auto& row : historyRows(file.history(), unfolded)) {
            text += (text.empty() ? "" : " ") + std::string(std::size_t(row.depth), '.');
            if (row.kind == HistoryRow::Kind::Fold)
                text += row.folded > 0 ? "+" + std::to_string(row.folded) : "-";
            else
                text += std::to_string(row.step);
        }
        return text;
    }
};

} // namespace

TEST_CASE("the film's own line stands alone, newest first, whether undone or not")
{
    Film film;
    CHECK(film.rows() == "0");
    for (int i = 0; i < 3; ++i)
        film.edit();
    CHECK(film.rows() == "3 2 1 0");
    film.file.undo();
    CHECK(film.rows() == "3 2 1 0");
}

TEST_CASE("another line stands under the step where it leaves, folded to its end, its named versions and one step")
{
    Film film;
    film.edit();
    film.edit();
    film.editAt(1);
    CHECK(film.rows() == "3 1 .2 0");
    film.file.goTo(2);
    CHECK(film.rows() == "2 1 .3 0");
    film.edit(); // 4
    film.edit(); // 5
    film.editAt(1); // 6
    CHECK(film.rows() == "6 1 .3 .5 .+2 0");
    CHECK(film.rows({2}) == "6 1 .3 .5 .4 .2 .- 0");
    film.file.goTo(4);
    film.file.saveVersion("For the producer");
    film.file.goTo(6);
    CHECK(film.rows() == "6 1 .3 .5 .4 .2 0"); // one step is no longer than a fold
    film.file.goTo(0);
    CHECK(film.rows() == "6 1 .3 .5 .4 .2 0"); // ahead, and still the film's own line
}

TEST_CASE("a line that leaves another line is hidden with it, and its named versions are not")
{
    Film film;
    film.edit(); // 1
    film.edit(); // 2
    film.editAt(1); // 3, leaves 1
    film.edit(); // 4
    film.editAt(0); // 5: 1 to 4 stand beside
    CHECK(film.rows() == "5 0 .4 .+3");
    CHECK(film.rows({1}) == "5 0 .4 .3 .1 ..2 .-");
    film.file.goTo(2);
    film.file.saveVersion("First pass");
    film.file.goTo(5);
    CHECK(film.rows() == "5 0 .4 .2 .+2");
}
