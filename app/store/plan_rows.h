// SPDX-License-Identifier: Apache-2.0
// Rows between the plan and the file's tables.
#pragma once

#include "app/plan/plan.h"
#include "app/store/row_statements.h"
#include "app/store/touched_rows.h"

#include <SQLiteCpp/Database.h>

#include <cstddef>

namespace store {

/// Reads all tables. Without `badRow` an unreadable row throws plan::PlanError, with it the row is left out.
plan::Plan readPlan(SQLite::Database& db, const BadRow& badRow = nullptr);

/// Writes the rows that differ between two plans, by comparing row pointers; returns how many.
std::size_t writeDifference(SQLite::Database& db, const plan::Plan& before, const plan::Plan& after);
/// Reads the touched rows again and puts them into the plan, or removes them where they are gone.
void refreshRows(SQLite::Database& db, const TouchedRows& touched, plan::Plan& plan);

} // namespace store
