// SPDX-License-Identifier: Apache-2.0
// Runs the binary as a script would: arguments in, exit status and both outputs out.
#pragma once

#include "tests/temporary_folder.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace process {

struct Result {
    int status = -1; // exit status; 128 + signal where it was killed
    std::string out;
    std::string err;
};

/// previsto, running; outputs go to files of its own folder.
class Running {
public:
    explicit Running(const std::vector<std::string>& arguments);
    ~Running();
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    pid_t pid() const { return m_pid; }
    /// What it has written to stderr so far.
    std::string errorSoFar() const;
    Result wait();

private:
    test::TemporaryFolder m_folder;
    pid_t m_pid = 0;
};

Result run(const std::vector<std::string>& arguments);
/// stdout as the one JSON document that it must be.
nlohmann::json jsonOf(const Result& result);
/// A new Snowfall in the folder; its path.
std::string snowfallIn(const test::TemporaryFolder& folder);

} // namespace process
