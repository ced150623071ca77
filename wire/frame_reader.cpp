// SPDX-License-Identifier: Apache-2.0
#include "wire/frame_reader.h"

#include "wire/child.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace wire {

FrameReader::Progress FrameReader::readFrom(int fd)
{
    const bool inHead = m_headBytes < m_head.size();
    auto* target = inHead ? m_head.data() + m_headBytes : m_payload.get() + m_received;
    const auto wanted = inHead ? m_head.size() - m_headBytes : m_length - m_received;
    const auto count = ::read(fd, target, wanted);
    if (count < 0) {
        if (errno == EINTR || errno == EAGAIN)
            return Progress::More;
        throw WireError(WireError::Kind::Closed, std::string("Reading from the helper process failed: ") + std::strerror(errno) + ".");
    }
    if (count == 0)
        return Progress::EndOfInput;
    if (inHead) {
        m_headBytes += std::size_t(count);
        return m_headBytes == m_head.size() ? startPayload() : Progress::More;
    }
    m_received += std::size_t(count);
    return m_received == m_length ? Progress::Complete : Progress::More;
}

FrameReader::Progress FrameReader::startPayload()
{
    m_length = m_head[0] | m_head[1] << 8 | m_head[2] << 16 | std::size_t(m_head[3]) << 24;
    m_received = 0;
    if (m_length > m_maxBytes)
        throw WireError(WireError::Kind::TooLarge,
            "The helper process announced a message of " + std::to_string(m_length) + " bytes, more than the " + std::to_string(m_maxBytes)
                + " that are allowed.");
    m_payload = std::make_unique_for_overwrite<std::uint8_t[]>(m_length);
    return m_length == 0 ? Progress::Complete : Progress::More;
}

Message FrameReader::take()
{
    m_headBytes = 0;
    return decode(std::move(m_payload), m_length);
}

} // namespace wire
