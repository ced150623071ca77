// SPDX-License-Identifier: Apache-2.0
// Reads CBOR (RFC 8949) from a process that is not trusted: definite lengths only, nesting bounded, text checked to be UTF-8.
// nlohmann's own reader recurses as deep as the input says and reads byte strings one byte at a time.
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace wire {

struct CborValue {
    nlohmann::json value;
    std::size_t bytes = 0; // that it took; others may follow
};

/// Throws WireError::Garbage where the bytes do not begin with a value of the kinds that JSON and byte strings need.
CborValue readCbor(std::span<const std::uint8_t> bytes);

} // namespace wire
