// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace assets {

/// The text with every byte that is not part of valid UTF-8, and every control character, replaced by "?".
std::string cleanText(std::string_view text);

} // namespace assets
