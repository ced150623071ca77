// SPDX-License-Identifier: Apache-2.0
#include "wire/process.h"

#include "wire/child.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace wire {

namespace {

constexpr int kPipeBytes = 1 << 20; // the usual 64 KiB would cost a switch between the processes each time

struct Pipe {
    UniqueFd read;
    UniqueFd write;
};

/// An app that was started without standard streams would get their numbers for its pipes, and dup2 would lose them.
UniqueFd aboveStandardStreams(UniqueFd fd)
{
    return fd.get() > STDERR_FILENO ? std::move(fd) : UniqueFd(::fcntl(fd.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

Pipe makePipe()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        throw WireError(WireError::Kind::Start, std::string("No pipe to a helper process could be made: ") + std::strerror(errno) + ".");
    ::fcntl(ends[0], F_SETPIPE_SZ, kPipeBytes); // refused only where the user's share of pipe memory is used up
    return {aboveStandardStreams(UniqueFd(ends[0])), aboveStandardStreams(UniqueFd(ends[1]))};
}

struct StandardStreams {
    int in;
    int out;
    int err;
};

/// Between fork and exec: only calls that are safe after a fork of a threaded process.
[[noreturn]] void becomeProgram(
    char* const* arguments, char* const* environment, StandardStreams streams, int failure, pid_t parent, std::uint64_t maxMemoryBytes)
{
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(127);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    if (kLimitsMemory && maxMemoryBytes > 0) {
        const rlimit memory{maxMemoryBytes, maxMemoryBytes};
        ::setrlimit(RLIMIT_AS, &memory);
    }
    if (::dup2(streams.in, STDIN_FILENO) >= 0 && ::dup2(streams.out, STDOUT_FILENO) >= 0 && ::dup2(streams.err, STDERR_FILENO) >= 0) {
        // Descriptors that other libraries opened without O_CLOEXEC stay here; older kernels lack the call, which is no harm.
        ::syscall(SYS_close_range, 3u, ~0u, 4u /* CLOSE_RANGE_CLOEXEC */);
        ::execvpe(arguments[0], arguments, environment);
    }
    const int error = errno;
    [[maybe_unused]] const auto written = ::write(failure, &error, sizeof error);
    ::_exit(127);
}

/// Waits until exec has closed the pipe, or says why it failed.
int execFailure(int fd)
{
    int error = 0;
    ssize_t count = 0;
    do {
        count = ::read(fd, &error, sizeof error);
    } while (count < 0 && errno == EINTR);
    return count == ssize_t(sizeof error) ? error : 0;
}

} // namespace

Process::Process(const Program& program)
{
    const auto& command = program.command;
    if (command.empty())
        throw WireError(WireError::Kind::Start, "No command was given for the helper process; set one in the settings.");
    m_name = std::filesystem::path(command[0]).filename().string();
    std::vector<char*> arguments;
    for (const auto& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    std::vector<char*> environment;
    for (char** own = ::environ; *own; ++own)
        environment.push_back(*own);
    for (const auto& variable : program.environment) // the first of a name counts
        environment.push_back(const_cast<char*>(variable.c_str()));
    environment.push_back(nullptr);

    auto in = makePipe();
    auto out = makePipe();
    auto err = makePipe();
    auto failure = makePipe();
    const pid_t parent = ::getpid();
    m_pid = ::fork();
    if (m_pid < 0)
        throw WireError(WireError::Kind::Start, m_name + " could not be started: " + std::strerror(errno) + ".");
    if (m_pid == 0)
        becomeProgram(arguments.data(), environment.data(), {in.read.get(), out.write.get(), err.write.get()}, failure.write.get(), parent,
            program.maxMemoryBytes);
    ::setpgid(m_pid, m_pid); // here too, so that a kill right now already reaches the group
    failure.write.reset();
    if (const int error = execFailure(failure.read.get())) {
        ::waitpid(m_pid, nullptr, 0);
        throw WireError(
            WireError::Kind::Start, command[0] + " could not be started: " + std::strerror(error) + ". Check that it is installed.");
    }
    m_in = std::move(in.write);
    m_out = std::move(out.read);
    m_err = std::move(err.read);
    ::fcntl(m_in.get(), F_SETFL, O_NONBLOCK);
}

Process::~Process()
{
    kill();
    const std::scoped_lock lock(m_mutex);
    while (!m_status && ::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
}

bool Process::reap()
{
    if (m_status)
        return true;
    int status = 0;
    if (::waitpid(m_pid, &status, WNOHANG) == m_pid) {
        // Programs that it started itself go with it; the group outlives its leader.
        ::kill(-m_pid, SIGKILL);
        m_status = status;
    }
    return m_status.has_value();
}

bool Process::alive()
{
    const std::scoped_lock lock(m_mutex);
    return !reap() && !m_killed;
}

void Process::kill()
{
    const std::scoped_lock lock(m_mutex);
    if (!reap())
        ::kill(-m_pid, SIGKILL);
    m_killed = true;
}

bool Process::waitForEnd(std::chrono::milliseconds time)
{
    const auto deadline = std::chrono::steady_clock::now() + time;
    for (;;) {
        {
            const std::scoped_lock lock(m_mutex);
            if (reap())
                return true;
        }
        if (std::chrono::steady_clock::now() >= deadline)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

bool Process::endedWell()
{
    const std::scoped_lock lock(m_mutex);
    return reap() && WIFEXITED(*m_status) && WEXITSTATUS(*m_status) == 0;
}

std::string Process::endSentence()
{
    const std::scoped_lock lock(m_mutex);
    if (!reap())
        return m_name + " is still running.";
    if (WIFSIGNALED(*m_status)) {
        const int number = WTERMSIG(*m_status);
        return m_name + " was ended by signal " + std::to_string(number) + " (" + ::strsignal(number) + ").";
    }
    return m_name + " ended with exit code " + std::to_string(WEXITSTATUS(*m_status)) + ".";
}

} // namespace wire
