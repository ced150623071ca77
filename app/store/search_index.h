// SPDX-License-Identifier: Apache-2.0
// The full-text index of shots, scenes, items and prompts. Derived from the plan, so it stands outside of undo's record and
// is brought up to date in the same transaction.
#pragma once

#include "app/plan/plan.h"
#include "app/store/plan_file.h"
#include "app/store/touched_rows.h"

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace store::search_index {

/// Fills the empty table.
void fill(SQLite::Database& db, const plan::Plan& plan);
void update(SQLite::Database& db, const plan::Plan& before, const plan::Plan& after, const TouchedRows& touched);
std::vector<SearchHit> find(SQLite::Database& db, const plan::Plan& plan, const std::string& words, int most);
std::vector<SearchHit> findAll(SQLite::Database& db, const std::string& words);

} // namespace store::search_index
