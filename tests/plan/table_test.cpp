// SPDX-License-Identifier: Apache-2.0
#include "app/plan/rows.h"
#include "app/plan/table.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

Panel panel(std::int64_t id, std::int64_t frame)
{
    Panel row;
    row.id = {id};
    row.frame = frame;
    return row;
}

} // namespace

TEST_CASE("a table holds rows by id and copies share them")
{
    Table<Panel> table = Table<Panel>::fromRows({panel(3, 30), panel(1, 10), panel(2, 20)});
    CHECK(table.rows()[0]->id.value == 1);
    CHECK(table.find({2})->frame == 20);
    CHECK(table.find({9}) == nullptr);

    Table<Panel> copy = table;
    CHECK(copy.sharesRowsWith(table));
    copy.put(panel(2, 25));
    copy.put(panel(4, 40));
    CHECK(table.find({2})->frame == 20);
    CHECK(copy.find({2})->frame == 25);
    CHECK(copy.rows()[0] == table.rows()[0]); // untouched rows are the same objects
    CHECK_FALSE(copy == table);
    CHECK(copy.remove({4}));
    CHECK_FALSE(copy.remove({4}));
    copy.put(panel(2, 20));
    CHECK(copy == table); // equal by value, though not the same rows
}

TEST_CASE("rows are removed by what they hold, the others stay the same objects")
{
    const Table<Panel> table = Table<Panel>::fromRows({panel(1, 10), panel(2, 20), panel(3, 30)});
    Table<Panel> copy = table;
    copy.removeIf([](const Panel& row) { return row.frame > 99; });
    CHECK(copy.sharesRowsWith(table));
    copy.removeIf([](const Panel& row) { return row.frame == 20; });
    CHECK(copy.size() == 2);
    CHECK(copy.rows()[1] == table.rows()[2]);
    CHECK(table.size() == 3);
}
