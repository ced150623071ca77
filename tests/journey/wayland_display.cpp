// SPDX-License-Identifier: Apache-2.0
#include "tests/journey/wayland_display.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <utility>

namespace {

constexpr int kLooks = 200; // for the socket, until weston counts as one that does not start
constexpr auto kBetweenLooks = std::chrono::milliseconds(100);

[[noreturn]] void becomeWeston(const std::filesystem::path& folder)
{
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    prctl(PR_SET_PDEATHSIG, SIGTERM); // a test that ends by a signal, or by Qt, ends nothing else
    setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
    // Drawn by the processor, so that it needs nothing; --debug lets a client take pictures of the screen.
    execlp("weston", "weston", "--backend=headless-backend.so", "--use-pixman", "--width=1600", "--height=1000", "--idle-time=0",
        "--no-config", "--debug", (std::string("--socket=") + WaylandDisplay::kName).c_str(), static_cast<char*>(nullptr));
    _exit(127);
}

} // namespace

std::optional<WaylandDisplay> WaylandDisplay::start(const std::filesystem::path& folder)
{
    const pid_t process = fork();
    if (process == 0)
        becomeWeston(folder);
    WaylandDisplay display(process);
    for (int look = 0; look < kLooks; ++look) {
        if (waitpid(process, nullptr, WNOHANG) == process) {
            display.m_process = 0;
            return {};
        }
        if (std::filesystem::exists(folder / kName))
            return display;
        std::this_thread::sleep_for(kBetweenLooks);
    }
    return {};
}

WaylandDisplay::WaylandDisplay(WaylandDisplay&& other) noexcept
    : m_process(std::exchange(other.m_process, 0))
{
}

WaylandDisplay::~WaylandDisplay()
{
    if (m_process <= 0)
        return;
    kill(m_process, SIGTERM);
    waitpid(m_process, nullptr, 0);
}
