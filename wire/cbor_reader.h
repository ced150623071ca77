// SPDX-License-Identifier: Apache-2.0
// Reads CBOR (RFC 8949) from a process that is not trusted: definite lengths only, nesting bounded, text checked to be UTF-8.
// nlohmann's own reader recurses as deep as the input says and reads byte strings one byte at a time.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <span>

namespace wire {

/// Throws WireError::Garbage where the bytes are not exactly one value of the kinds that JSON and byte strings need.
nlohmann::json readCbor(std::span<const std::uint8_t> bytes);

} // namespace wire
