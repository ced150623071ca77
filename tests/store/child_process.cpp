// SPDX-License-Identifier: Apache-2.0
#include "tests/store/child_process.h"

#include <csignal>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace test {

ChildProcess::ChildProcess(const std::vector<std::string>& arguments, const std::string& program)
{
    const std::string path = PREVISTO_BINARY_DIR "/bin/" + program;
    std::vector<char*> argv{const_cast<char*>(path.c_str())};
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe can be made");
    m_process = ::fork();
    if (m_process == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::execv(path.c_str(), argv.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    m_output = ends[0];
}

ChildProcess::~ChildProcess()
{
    kill();
    ::close(m_output);
}

std::string ChildProcess::readLine()
{
    for (;;) {
        if (const auto end = m_read.find('\n'); end != std::string::npos) {
            std::string line = m_read.substr(0, end);
            m_read.erase(0, end + 1);
            return line;
        }
        char buffer[4096];
        const auto count = ::read(m_output, buffer, sizeof buffer);
        if (count <= 0)
            return {};
        m_read.append(buffer, static_cast<std::size_t>(count));
    }
}

std::vector<std::string> ChildProcess::kill()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        m_process = -1;
    }
    std::vector<std::string> lines;
    for (std::string line = readLine(); !line.empty(); line = readLine())
        lines.push_back(line);
    return lines;
}

} // namespace test
