// SPDX-License-Identifier: Apache-2.0
// What travels: a value as CBOR and, behind it, a tail of raw bytes that are too many to copy (buffers, pictures).
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace wire {

/// Pieces of a tail on its way out, sent one after the other from where they lie.
using Tail = std::vector<std::span<const std::uint8_t>>;

/// A message that has arrived.
struct Message {
    nlohmann::json value;
    std::span<const std::uint8_t> tail; // lies in the payload
    std::unique_ptr<std::uint8_t[]> payload; // the bytes as they came
};

/// A value's bytes with the message's length in front, which counts the bytes of a tail as well.
std::vector<std::uint8_t> encode(const nlohmann::json& value, std::size_t tailBytes = 0);
/// The message of a payload without its length; throws WireError::Garbage.
Message decode(std::unique_ptr<std::uint8_t[]> payload, std::size_t bytes);
/// The value of a message that must have no tail; throws WireError::Garbage.
nlohmann::json valueAlone(Message message);

inline std::size_t bytesOf(const Tail& tail)
{
    std::size_t bytes = 0;
    for (const auto& piece : tail)
        bytes += piece.size();
    return bytes;
}

} // namespace wire
