// SPDX-License-Identifier: Apache-2.0
#include "wire/cbor_reader.h"
#include "wire/channel.h"
#include "wire/child.h"

#include <nlohmann/json.hpp>

namespace wire {

namespace {

/// Bytes that the byte strings of a message take, so that a large message is written into memory taken once.
std::size_t binaryBytes(const nlohmann::json& message)
{
    if (message.is_binary())
        return message.get_binary().size();
    std::size_t bytes = 0;
    if (message.is_object()) {
        for (const auto& value : message)
            bytes += binaryBytes(value);
    }
    return bytes;
}

} // namespace

std::vector<std::uint8_t> encode(const nlohmann::json& message)
{
    constexpr std::size_t kHeadBytes = 4;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(binaryBytes(message) + 4096);
    bytes.resize(kHeadBytes);
    nlohmann::json::to_cbor(message, bytes);
    const auto length = bytes.size() - kHeadBytes;
    if (length > UINT32_MAX)
        throw WireError(WireError::Kind::TooLarge, "A message of more than 4 GB cannot be sent to a helper process.");
    for (std::size_t i = 0; i < kHeadBytes; ++i)
        bytes[i] = std::uint8_t(length >> (8 * i));
    return bytes;
}

nlohmann::json decode(std::span<const std::uint8_t> payload) { return readCbor(payload); }

} // namespace wire
