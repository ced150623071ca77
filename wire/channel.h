// SPDX-License-Identifier: Apache-2.0
// The helper process's own end of the talk: messages on stdin and stdout. A message is a 32-bit little-endian length and that
// many bytes: a value in CBOR, and a tail where both ends have agreed on one.
#pragma once

#include "wire/message.h"

#include <optional>

namespace wire {

/// Reads and writes messages on two file descriptors (not owned). The helper's main moves stdout away first, so that a
/// library which prints cannot break the talk.
class Channel {
public:
    /// Takes over stdin and stdout: later prints go to stderr.
    static Channel overStandardStreams();
    Channel(int in, int out, std::size_t maxMessageBytes = 256u << 20);

    /// Nothing at the end of input. Throws WireError; a tail is Garbage.
    std::optional<nlohmann::json> receive();
    /// The same where a tail is welcome.
    std::optional<Message> receiveMessage();
    /// True where a message (or the end of input) is waiting.
    bool waiting() const;
    void send(const nlohmann::json& value, const Tail& tail = {});

private:
    int m_in;
    int m_out;
    std::size_t m_maxMessageBytes;
};

} // namespace wire
