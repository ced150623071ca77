// SPDX-License-Identifier: Apache-2.0
// Words in the names of files and nodes.
#pragma once

#include <string>
#include <string_view>

namespace assets {

/// True where a name holds one of `words`, which are told apart by spaces: the word itself, its plural, or a compound that ends with it
/// ("OakTree_02" and "streetlamps" hold "tree" and "lamp"). Case and accents do not matter.
bool saysOneOf(const std::string& name, std::string_view words);

} // namespace assets
