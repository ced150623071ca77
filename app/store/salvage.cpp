// SPDX-License-Identifier: Apache-2.0
#include "app/store/salvage.h"

#include <SQLiteCpp/Exception.h>

#include <deque>
#include <optional>

namespace store {
namespace {

/// Row ids, both ends inclusive.
struct Range {
    std::int64_t low;
    std::int64_t high;
};

enum class Order { Ascending, Descending };

/// Reads one table around its broken pages. Ids are spread over 63 bits, so halving a range that cannot be read through soon
/// leaves only what lies on the broken page itself.
template <class Row>
class RowSalvage {
public:
    RowSalvage(SQLite::Database& db, const BadRow& badRow)
        : m_db(db)
        , m_badRow(badRow)
    {
    }

    std::vector<Row> run()
    {
        m_unread.push_back({1, INT64_MAX});
        for (int left = kMostRanges; left > 0 && !m_unread.empty(); --left) {
            const Range range = m_unread.front();
            m_unread.pop_front();
            readAround(range);
        }
        return std::move(m_rows);
    }

private:
    static constexpr int kMostRanges = 1000; // bounds the time that a table without any readable page takes

    void readAround(Range range)
    {
        const auto behind = read(range, Order::Ascending);
        if (!behind)
            return;
        const auto between = read(*behind, Order::Descending);
        if (!between || between->low >= between->high)
            return;
        const std::int64_t middle = between->low + (between->high - between->low) / 2;
        m_unread.push_back({between->low, middle});
        m_unread.push_back({middle + 1, between->high});
    }

    /// Reads until the end (nothing is left) or until an error: what is left then.
    std::optional<Range> read(Range range, Order order)
    {
        try {
            const char* rest
                = order == Order::Ascending ? "WHERE id BETWEEN ? AND ? ORDER BY id" : "WHERE id BETWEEN ? AND ? ORDER BY id DESC";
            SQLite::Statement statement(m_db, selectSql<Row>(rest));
            statement.bind(1, range.low);
            statement.bind(2, range.high);
            while (range.low <= range.high && statement.executeStep()) {
                const std::int64_t id = statement.getColumn(0).getInt64();
                if (id < range.low || id > range.high)
                    continue; // a broken page may answer anything
                readInto(statement, m_rows, m_badRow);
                if (id == INT64_MAX)
                    return std::nullopt;
                (order == Order::Ascending ? range.low : range.high) = order == Order::Ascending ? id + 1 : id - 1;
            }
            return std::nullopt;
        } catch (const SQLite::Exception&) {
            return range;
        }
    }

    SQLite::Database& m_db;
    const BadRow& m_badRow;
    std::deque<Range> m_unread;
    std::vector<Row> m_rows;
};

} // namespace

plan::Plan salvagePlan(SQLite::Database& db, const BadRow& badRow)
{
    plan::Plan plan;
    auto films = RowSalvage<plan::Film>(db, badRow).run();
    if (!films.empty())
        plan.film = std::move(films.front());
    forEachRowType([&]<class Row>() {
        auto& table = plan.*RowTable<Row>::member;
        for (Row& row : RowSalvage<Row>(db, badRow).run())
            table.put(std::move(row)); // the same row may have been met from both sides
    });
    return plan;
}

} // namespace store
