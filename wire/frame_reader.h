// SPDX-License-Identifier: Apache-2.0
// Puts one message together from what a pipe hands out, in as many reads as it takes.
#pragma once

#include "wire/message.h"

#include <array>

namespace wire {

class FrameReader {
public:
    enum class Progress { More, Complete, EndOfInput };

    explicit FrameReader(std::size_t maxBytes)
        : m_maxBytes(maxBytes)
    {
    }

    /// Reads once, what belongs to the current message and not a byte more. Throws WireError::TooLarge before it takes
    /// memory for an oversized one, WireError::Closed where the pipe fails.
    Progress readFrom(int fd);
    /// True between the first and the last byte of a message.
    bool inside() const { return m_headBytes > 0; }
    /// The complete message; makes ready for the one after it. Throws WireError::Garbage.
    Message take();

private:
    Progress startPayload();

    std::size_t m_maxBytes;
    std::array<std::uint8_t, 4> m_head{};
    std::size_t m_headBytes = 0;
    std::unique_ptr<std::uint8_t[]> m_payload; // not cleared beforehand: a false length costs no memory pages
    std::size_t m_length = 0;
    std::size_t m_received = 0;
};

} // namespace wire
