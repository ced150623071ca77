// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/row_statements.h"

namespace store {

/// Reads what can be read of a damaged file: finds rows on both sides of broken pages and throws nothing. Rows that are there
/// but make no sense are told to `badRow`.
plan::Plan salvagePlan(SQLite::Database& db, const BadRow& badRow);

} // namespace store
