// SPDX-License-Identifier: Apache-2.0
// Typed row ids. A random 63-bit number names a row for life, also after it moved, was renamed or came back by undo.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace plan {

/// Names one row of type `Row`; 0 means "none". Ids of different row types do not mix.
template <class Row>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

/// A positive number never used before, from the system's random source. Safe from any thread.
std::int64_t randomIdValue();

template <class Row>
Id<Row> newId()
{
    return Id<Row>{randomIdValue()};
}

/// Sixteen hexadecimal digits, as printed by the command line and written into provenance records.
std::string idText(std::int64_t value);
/// The reverse of idText; nothing where the text is not such an id.
std::optional<std::int64_t> idFromText(std::string_view text);

} // namespace plan

template <class Row>
struct std::hash<plan::Id<Row>> {
    std::size_t operator()(plan::Id<Row> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
