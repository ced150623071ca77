// SPDX-License-Identifier: Apache-2.0
#include "tests/renderer/virtual_display.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <utility>

namespace renderer_test {

std::optional<VirtualDisplay> VirtualDisplay::start()
{
    int ends[2];
    if (pipe(ends) != 0)
        return {};
    const std::string fd = std::to_string(ends[1]);
    const pid_t process = fork();
    if (process == 0) {
        // The server picks a free number itself and writes it into the pipe. Without -noreset it starts over when its last
        // client leaves, and turns away the next one that comes in that moment.
        close(ends[0]);
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDERR_FILENO);
        execlp("Xvfb", "Xvfb", "-displayfd", fd.c_str(), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset",
            static_cast<char*>(nullptr));
        _exit(127);
    }
    close(ends[1]);
    std::string number;
    pollfd ready{ends[0], POLLIN, 0};
    char c = 0;
    while (poll(&ready, 1, 20000) == 1 && read(ends[0], &c, 1) == 1 && c != '\n')
        number += c;
    close(ends[0]);
    VirtualDisplay display(process, ":" + number);
    if (number.empty())
        return {};
    return display;
}

VirtualDisplay::VirtualDisplay(VirtualDisplay&& other) noexcept
    : m_process(std::exchange(other.m_process, 0))
    , m_name(std::move(other.m_name))
{
}

VirtualDisplay::~VirtualDisplay()
{
    if (m_process <= 0)
        return;
    kill(m_process, SIGTERM);
    waitpid(m_process, nullptr, 0);
}

} // namespace renderer_test
