// SPDX-License-Identifier: Apache-2.0
#include "wire/message.h"

#include "wire/cbor_reader.h"
#include "wire/child.h"

namespace wire {

namespace {

/// Bytes that the byte strings of a value take, so that a large one is written into memory taken once.
std::size_t binaryBytes(const nlohmann::json& value)
{
    if (value.is_binary())
        return value.get_binary().size();
    std::size_t bytes = 0;
    if (value.is_object()) {
        for (const auto& part : value)
            bytes += binaryBytes(part);
    }
    return bytes;
}

} // namespace

std::vector<std::uint8_t> encode(const nlohmann::json& value, std::size_t tailBytes)
{
    constexpr std::size_t kHeadBytes = 4;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(binaryBytes(value) + 4096);
    bytes.resize(kHeadBytes);
    nlohmann::json::to_cbor(value, bytes);
    const auto length = bytes.size() - kHeadBytes + tailBytes;
    if (length > UINT32_MAX)
        throw WireError(WireError::Kind::TooLarge, "A message of more than 4 GB cannot be sent to a helper process.");
    for (std::size_t i = 0; i < kHeadBytes; ++i)
        bytes[i] = std::uint8_t(length >> (8 * i));
    return bytes;
}

Message decode(std::unique_ptr<std::uint8_t[]> payload, std::size_t bytes)
{
    const std::span<const std::uint8_t> all(payload.get(), bytes);
    CborValue read = readCbor(all);
    return {std::move(read.value), all.subspan(read.bytes), std::move(payload)};
}

nlohmann::json valueAlone(Message message)
{
    if (!message.tail.empty())
        throw WireError(WireError::Kind::Garbage, "A message of the helper process cannot be read: there are bytes behind its end.");
    return std::move(message.value);
}

} // namespace wire
