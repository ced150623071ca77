// SPDX-License-Identifier: Apache-2.0
#include "app/store/plan_rows.h"

#include "app/store/row_statements.h"

#include <optional>

namespace store {
namespace {

template <class Row>
std::vector<Row> readRows(SQLite::Database& db, const BadRow& badRow)
{
    std::vector<Row> rows;
    SQLite::Statement statement(db, selectSql<Row>("ORDER BY id"));
    while (statement.executeStep())
        readInto(statement, rows, badRow);
    return rows;
}

/// The rows of two sorted tables that differ; `visit` gets the old row and the new one, null where there is none.
template <class Row, class Visit>
void forEachDifference(const plan::Table<Row>& before, const plan::Table<Row>& after, Visit visit)
{
    if (before.sharesRowsWith(after))
        return;
    auto old = before.rows().begin();
    auto now = after.rows().begin();
    while (old != before.rows().end() || now != after.rows().end()) {
        const bool removed = now == after.rows().end() || (old != before.rows().end() && (*old)->id < (*now)->id);
        const bool added = old == before.rows().end() || (now != after.rows().end() && (*now)->id < (*old)->id);
        if (removed) {
            visit(old->get(), nullptr);
            ++old;
        } else if (added) {
            visit(nullptr, now->get());
            ++now;
        } else {
            if (*old != *now && !(**old == **now))
                visit(old->get(), now->get());
            ++old;
            ++now;
        }
    }
}

/// Prepares its statements when they are first needed: an edit usually touches one table.
template <class Row>
class RowWriter {
public:
    explicit RowWriter(SQLite::Database& db)
        : m_db(db)
    {
    }

    void put(const Row& row)
    {
        if (keyOf(row) <= 0)
            throw plan::PlanError(std::string("a row of ") + RowTable<Row>::name + " has no id; give it a new one.");
        run(m_put, upsertSql<Row>(), [&row](SQLite::Statement& statement) { bindRow(statement, row); });
    }
    void remove(const Row& row)
    {
        const std::string sql = std::string("DELETE FROM ") + RowTable<Row>::name + " WHERE id = ?";
        run(m_remove, sql, [&row](SQLite::Statement& statement) { statement.bind(1, keyOf(row)); });
    }

private:
    template <class Bind>
    void run(std::optional<SQLite::Statement>& statement, const std::string& sql, Bind bind)
    {
        if (!statement)
            statement.emplace(m_db, sql);
        bind(*statement);
        statement->exec();
        statement->reset();
    }

    SQLite::Database& m_db;
    std::optional<SQLite::Statement> m_put;
    std::optional<SQLite::Statement> m_remove;
};

} // namespace

plan::Plan readPlan(SQLite::Database& db, const BadRow& badRow)
{
    plan::Plan plan;
    auto films = readRows<plan::Film>(db, badRow);
    if (!films.empty())
        plan.film = std::move(films.front());
    else if (!badRow)
        throw plan::PlanError("The film's own row is missing.");
    forEachRowType([&]<class Row>() { plan.*RowTable<Row>::member = plan::Table<Row>::fromRows(readRows<Row>(db, badRow)); });
    return plan;
}

std::size_t writeDifference(SQLite::Database& db, const plan::Plan& before, const plan::Plan& after)
{
    std::size_t written = 0;
    if (!(before.film == after.film)) {
        RowWriter<plan::Film>(db).put(after.film);
        ++written;
    }
    forEachRowType([&]<class Row>() {
        RowWriter<Row> writer(db);
        forEachDifference(before.*RowTable<Row>::member, after.*RowTable<Row>::member, [&](const Row* old, const Row* now) {
            if (now)
                writer.put(*now);
            else
                writer.remove(*old);
            ++written;
        });
    });
    return written;
}

void refreshRows(SQLite::Database& db, const TouchedRows& touched, plan::Plan& plan)
{
    if (touched.film)
        plan.film = readRows<plan::Film>(db, nullptr).at(0);
    forEachRowType([&]<class Row>() {
        auto& table = plan.*RowTable<Row>::member;
        std::optional<SQLite::Statement> statement;
        for (const auto id : touched.of<Row>()) {
            if (!statement)
                statement.emplace(db, selectSql<Row>("WHERE id = ?"));
            statement->bind(1, id.value);
            if (statement->executeStep())
                table.put(readRow<Row>(*statement));
            else
                table.remove(id);
            statement->reset();
        }
    });
}

} // namespace store
