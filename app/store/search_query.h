// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace store {

/// What a person typed, as an FTS5 expression: every word must stand there, each may be the beginning of a longer one.
/// Nothing of it is read as FTS5 syntax. Empty where there is no word.
std::string matchExpression(const std::string& typed);

} // namespace store
