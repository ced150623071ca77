// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/plan_file.h"

#include <string>

namespace test {

/// A text as the bytes of a picture.
inline store::Bytes bytesOf(const std::string& text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return store::Bytes(bytes.begin(), bytes.end());
}

} // namespace test
