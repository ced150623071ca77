// SPDX-License-Identifier: Apache-2.0
// The statements of one row type, made from its list of fields (app/plan/fields.h).
#pragma once

#include "app/store/columns.h"
#include "app/store/row_tables.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

namespace store {

inline constexpr std::int64_t kFilmKey = 1;

template <class Row>
std::int64_t keyOf(const Row& row)
{
    if constexpr (std::is_same_v<Row, plan::Film>)
        return kFilmKey;
    else
        return row.id.value;
}

/// The key first, then the other fields in their order.
template <class Row>
std::vector<std::string> columnNames()
{
    std::vector<std::string> names{"id"};
    const Row row;
    plan::Fields<Row>::each(row, [&names]<class Field>(const char* name, const Field&) {
        if constexpr (!std::is_same_v<Field, plan::Id<Row>>)
            names.push_back(name);
    });
    return names;
}

/// "id", "scene", "order": quoted, since some are words of SQL.
template <class Row>
std::string columnList()
{
    std::string list;
    for (const std::string& name : columnNames<Row>())
        list += (list.empty() ? "\"" : ", \"") + name + "\"";
    return list;
}

/// "SELECT .. FROM table" with what comes after it.
template <class Row>
std::string selectSql(const std::string& rest)
{
    return "SELECT " + columnList<Row>() + " FROM " + RowTable<Row>::name + " " + rest;
}

template <class Row>
std::string upsertSql()
{
    std::string values;
    std::string updates;
    for (const std::string& name : columnNames<Row>()) {
        values += values.empty() ? "?" : ", ?";
        if (name != "id")
            updates += (updates.empty() ? "\"" : ", \"") + name + "\" = excluded.\"" + name + "\"";
    }
    return std::string("INSERT INTO ") + RowTable<Row>::name + "(" + columnList<Row>() + ") VALUES(" + values
        + ") ON CONFLICT(id) DO UPDATE SET " + updates;
}

template <class Row>
void bindRow(SQLite::Statement& statement, const Row& row)
{
    statement.bind(1, keyOf(row));
    int column = 2;
    plan::Fields<Row>::each(row, [&]<class Field>(const char*, const Field& field) {
        if constexpr (!std::is_same_v<Field, plan::Id<Row>>)
            bindColumn(statement, column++, field);
    });
}

/// Reads the current result of a `selectSql`. Where a column is NULL the field keeps its default.
template <class Row>
Row readRow(SQLite::Statement& statement)
{
    Row row;
    int column = 1;
    plan::Fields<Row>::each(row, [&]<class Field>(const char*, Field& field) {
        const int place = std::is_same_v<Field, plan::Id<Row>> ? 0 : column++;
        if (!statement.isColumnNull(place))
            readColumn(statement, place, field);
    });
    return row;
}

/// Told about a row that cannot be read: the table, the row's id and a sentence.
using BadRow = std::function<void(const std::string& table, std::int64_t id, const std::string& sentence)>;

/// Appends the current row. Without `badRow` an unreadable one throws plan::PlanError, with it the row is left out.
template <class Row>
void readInto(SQLite::Statement& statement, std::vector<Row>& rows, const BadRow& badRow)
{
    try {
        rows.push_back(readRow<Row>(statement));
    } catch (const plan::PlanError& error) {
        const std::int64_t id = statement.getColumn(0).getInt64();
        if (!badRow)
            throw plan::PlanError(std::string("Row ") + plan::idText(id) + " of " + RowTable<Row>::name + ": " + error.what());
        badRow(RowTable<Row>::name, id, error.what());
    }
}

} // namespace store
