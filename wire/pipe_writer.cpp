// SPDX-License-Identifier: Apache-2.0
#include "wire/pipe_writer.h"

#include "wire/child.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <unistd.h>

namespace wire {

namespace {

/// Holds SIGPIPE back in this thread and swallows the one that a write raised. The process-wide handler is not ours to set.
class SigpipeHeldBack {
public:
    SigpipeHeldBack()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        sigset_t pending;
        sigpending(&pending);
        m_wasPending = sigismember(&pending, SIGPIPE) == 1;
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~SigpipeHeldBack()
    {
        if (m_raised && !m_wasPending) {
            const timespec now{};
            while (sigtimedwait(&m_pipe, nullptr, &now) < 0 && errno == EINTR) { }
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    SigpipeHeldBack(const SigpipeHeldBack&) = delete;
    SigpipeHeldBack& operator=(const SigpipeHeldBack&) = delete;

    void setRaised() { m_raised = true; }

private:
    sigset_t m_pipe;
    sigset_t m_before;
    bool m_wasPending = false;
    bool m_raised = false;
};

} // namespace

std::size_t writeSome(int fd, std::span<const std::uint8_t> bytes)
{
    SigpipeHeldBack heldBack;
    const auto count = ::write(fd, bytes.data(), bytes.size());
    if (count >= 0)
        return std::size_t(count);
    const int error = errno;
    if (error == EAGAIN || error == EINTR)
        return 0;
    if (error == EPIPE)
        heldBack.setRaised();
    throw WireError(WireError::Kind::Closed, std::string("The other process no longer reads: ") + std::strerror(error) + ".");
}

void writeAll(int fd, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty())
        bytes = bytes.subspan(writeSome(fd, bytes));
}

} // namespace wire
