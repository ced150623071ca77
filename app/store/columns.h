// SPDX-License-Identifier: Apache-2.0
// How a row's fields stand in columns: numbers and texts as they are, ids as integers, enumerations by name, everything else
// as JSON text; an unset optional is NULL, and columns that are NULL are not read.
#pragma once

#include "app/plan/enum_names.h"
#include "app/plan/error.h"
#include "app/plan/fields.h"
#include "app/plan/json_parts.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <concepts>
#include <optional>
#include <string>

namespace store {

inline void bindColumn(SQLite::Statement& statement, int column, double value) { statement.bind(column, value); }
inline void bindColumn(SQLite::Statement& statement, int column, const std::string& value) { statement.bind(column, value); }
template <class Row>
void bindColumn(SQLite::Statement& statement, int column, plan::Id<Row> id)
{
    statement.bind(column, id.value);
}
template <class T>
void bindColumn(SQLite::Statement& statement, int column, const T& part)
{
    if constexpr (std::integral<T>)
        statement.bind(column, static_cast<std::int64_t>(part)); // an unsigned seed keeps its 64 bits
    else if constexpr (plan::kHasEnumNames<T>)
        statement.bind(column, plan::enumName(part));
    else
        statement.bind(column, plan::partToText(part));
}
template <class T>
void bindColumn(SQLite::Statement& statement, int column, const std::optional<T>& value)
{
    if (value)
        bindColumn(statement, column, *value);
    else
        statement.bind(column);
}

inline void readColumn(SQLite::Statement& statement, int column, double& value) { value = statement.getColumn(column).getDouble(); }
inline void readColumn(SQLite::Statement& statement, int column, std::string& value) { value = statement.getColumn(column).getString(); }
template <class Row>
void readColumn(SQLite::Statement& statement, int column, plan::Id<Row>& id)
{
    id.value = statement.getColumn(column).getInt64();
}
template <class T>
void readColumn(SQLite::Statement& statement, int column, T& part)
{
    if constexpr (std::integral<T>) {
        part = static_cast<T>(statement.getColumn(column).getInt64());
    } else if constexpr (plan::kHasEnumNames<T>) {
        const std::string text = statement.getColumn(column).getString();
        const auto value = plan::enumFromName<T>(text);
        if (!value)
            throw plan::PlanError("\"" + text + "\" is no known name.");
        part = *value;
    } else {
        plan::partFromText(statement.getColumn(column).getString(), part);
    }
}
template <class T>
void readColumn(SQLite::Statement& statement, int column, std::optional<T>& value)
{
    readColumn(statement, column, value.emplace());
}

} // namespace store
