// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace test {

/// A real second process, with its output read line by line. Killed when it goes.
class ChildProcess {
public:
    /// `program` is the name of a helper in the build's bin folder.
    explicit ChildProcess(const std::vector<std::string>& arguments, const std::string& program = "previsto_store_process");
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// The next line; empty at the end of the output.
    std::string readLine();
    pid_t id() const { return m_process; }
    /// SIGKILL, then everything that it had printed before.
    std::vector<std::string> kill();

private:
    pid_t m_process = -1;
    int m_output = -1;
    std::string m_read;
};

} // namespace test
