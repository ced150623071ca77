// SPDX-License-Identifier: Apache-2.0
// Files that are whole or not there: written beside their place and renamed into it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

namespace exchange {

/// Calls `write` with a path beside `path`, brings what it wrote to disk and renames it into place. On any failure (an
/// exception from `write` included) the former file stays as it was. Throws ExchangeError. Makes missing folders.
void writeAtomically(const std::filesystem::path& path, const std::function<void(const std::filesystem::path& temporary)>& write);
void writeAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);
void writeAtomically(const std::filesystem::path& path, std::string_view text);

} // namespace exchange
