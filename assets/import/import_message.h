// SPDX-License-Identifier: Apache-2.0
// What the app and `previsto-import` say to each other: one question, one answer.
#pragma once

#include <cstddef>

namespace assets::import_message {

inline constexpr std::size_t kMaxBytes = std::size_t(1) << 30;

// The question.
inline constexpr const char* kFile = "file"; // absolute path
inline constexpr const char* kFileBytes = "fileBytes"; // limits
inline constexpr const char* kTriangles = "triangles";

// The answer has one of these.
inline constexpr const char* kShape = "shape"; // bytes of shapeToBytes
inline constexpr const char* kError = "error"; // one sentence

} // namespace assets::import_message
