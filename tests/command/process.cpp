// SPDX-License-Identifier: Apache-2.0
#include "tests/command/process.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <atomic>
#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace process {
namespace {

std::string textOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

Running::Running(const std::vector<std::string>& arguments)
{
    std::vector<std::string> words{PREVISTO_BINARY};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    const std::string out = m_folder / "out";
    const std::string err = m_folder / "err";
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT, 0600);
    const int error = posix_spawn(&m_pid, PREVISTO_BINARY, &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        throw std::runtime_error("cannot start " PREVISTO_BINARY);
}

Running::~Running()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
}

std::string Running::errorSoFar() const { return textOf(m_folder / "err"); }

Result Running::wait()
{
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_pid = 0;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), textOf(m_folder / "out"), textOf(m_folder / "err")};
}

Result run(const std::vector<std::string>& arguments) { return Running(arguments).wait(); }

nlohmann::json jsonOf(const Result& result)
{
    if (result.status != 0)
        throw std::runtime_error("failed: " + result.err);
    return nlohmann::json::parse(result.out);
}

std::string snowfallIn(const test::TemporaryFolder& folder)
{
    const std::string film = folder / "Snowfall.previsto";
    const Result result = run({"new", film, "--sample", "snowfall"});
    if (result.status != 0)
        throw std::runtime_error(result.err);
    return film;
}

} // namespace process
