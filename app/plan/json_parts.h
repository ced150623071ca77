// SPDX-License-Identifier: Apache-2.0
// Parts of rows as JSON text, as the columns of the file hold them.
#pragma once

#include <string>

namespace plan {

/// Compact JSON of a part of a row: Look, Transform, SensorMode, camera keys and so on (json_part_text.cpp lists them all).
/// Throws PlanError for numbers that are not finite and for text that is no UTF-8.
template <class T>
std::string partToText(const T& part);
/// The reverse; fields that the text lacks keep their value. Throws PlanError with a sentence.
template <class T>
void partFromText(const std::string& text, T& part);

} // namespace plan
