// SPDX-License-Identifier: Apache-2.0
// The shot list as CSV: UTF-8 with a byte order mark for Excel, RFC 4180 quoting, CRLF, and no cell that a spreadsheet would
// run as a formula.
#pragma once

#include "app/plan/plan.h"

#include <string>
#include <vector>

namespace exchange {

/// One row for each shot in cut order, the columns of a camera department's list. What is not set is an empty cell.
std::string shotListCsv(const plan::Plan& plan);

/// One field, quoted where it must be. Text starting with = + - @ (or a tab or return) gets an apostrophe in front.
std::string csvText(const std::string& text);

} // namespace exchange
