// SPDX-License-Identifier: Apache-2.0
// The helper process's own end of the talk: messages on stdin and stdout. A message is a 32-bit little-endian length and that
// many bytes of CBOR.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wire {

/// Message with its length in front, ready to be written.
std::vector<std::uint8_t> encode(const nlohmann::json& message);
/// The message of a payload without its length; throws WireError::Garbage.
nlohmann::json decode(std::span<const std::uint8_t> payload);

/// Reads and writes messages on two file descriptors (not owned). The helper's main moves stdout away first, so that a
/// library which prints cannot break the talk.
class Channel {
public:
    /// Takes over stdin and stdout: later prints go to stderr.
    static Channel overStandardStreams();
    Channel(int in, int out, std::size_t maxMessageBytes = 256u << 20);

    /// Nothing at the end of input. Throws WireError.
    std::optional<nlohmann::json> receive();
    /// True where a message (or the end of input) is waiting.
    bool waiting() const;
    void send(const nlohmann::json& message);

private:
    int m_in;
    int m_out;
    std::size_t m_maxMessageBytes;
};

} // namespace wire
