// SPDX-License-Identifier: Apache-2.0
#include "wire/channel.h"

#include "wire/child.h"
#include "wire/frame_reader.h"
#include "wire/pipe_writer.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace wire {

Channel Channel::overStandardStreams()
{
    const int in = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    const int out = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (in < 0 || out < 0 || nothing < 0 || ::dup2(nothing, STDIN_FILENO) < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        throw WireError(WireError::Kind::Start, "This helper must be started with stdin, stdout and stderr open.");
    ::close(nothing);
    return {in, out};
}

Channel::Channel(int in, int out, std::size_t maxMessageBytes)
    : m_in(in)
    , m_out(out)
    , m_maxMessageBytes(maxMessageBytes)
{
}

std::optional<nlohmann::json> Channel::receive()
{
    auto message = receiveMessage();
    if (!message)
        return std::nullopt;
    return valueAlone(std::move(*message));
}

std::optional<Message> Channel::receiveMessage()
{
    FrameReader reader(m_maxMessageBytes);
    for (;;) {
        switch (reader.readFrom(m_in)) {
        case FrameReader::Progress::More:
            break;
        case FrameReader::Progress::Complete:
            return reader.take();
        case FrameReader::Progress::EndOfInput:
            if (reader.inside())
                throw WireError(WireError::Kind::Closed, "The other process ended in the middle of a message.");
            return std::nullopt;
        }
    }
}

bool Channel::waiting() const
{
    pollfd entry{m_in, POLLIN, 0};
    return ::poll(&entry, 1, 0) > 0;
}

void Channel::send(const nlohmann::json& value, const Tail& tail)
{
    writeAll(m_out, encode(value, bytesOf(tail)));
    for (const auto& piece : tail)
        writeAll(m_out, piece);
}

} // namespace wire
