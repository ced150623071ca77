// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/quit_signals.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace shell {

namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};

// A handler is given nothing but the signal's number.
std::atomic<int> writeEnd{-1};

void askToQuit(int)
{
    const int error = errno; // of what was interrupted
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
    errno = error;
}

} // namespace

QuitSignals::QuitSignals()
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // then signals end the process as they always do
    writeEnd = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(m_pipe[0], &byte, 1) == 1) { }
        Q_EMIT asked();
    });
    for (const int number : kSignals)
        if (std::signal(number, askToQuit) == SIG_IGN)
            std::signal(number, SIG_IGN); // nohup
}

QuitSignals::~QuitSignals()
{
    if (m_pipe[0] < 0)
        return;
    for (const int number : kSignals)
        std::signal(number, SIG_DFL);
    writeEnd = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

} // namespace shell
