// SPDX-License-Identifier: Apache-2.0
// One started program: its three pipes, its end, and the sentence that says how it ended.
#pragma once

#include "wire/unique_fd.h"

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace wire {

/// What is started.
struct Program {
    std::vector<std::string> command; // program and arguments
    std::vector<std::string> environment; // "NAME=value": beside our own environment, which goes before
    std::uint64_t maxMemoryBytes = 0; // 0: no limit
};

class Process {
public:
    /// Runs the program without a shell, in its own process group, with no descriptor of ours but the pipes. It dies with
    /// the thread that calls this (PR_SET_PDEATHSIG is bound to the thread), so that thread must live as long as the
    /// process shall. Its address space is limited where maxMemoryBytes is above 0 and kLimitsMemory (wire/child.h) holds.
    /// Throws WireError::Start.
    explicit Process(const Program& program);
    ~Process(); // kills and reaps
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    int in() const { return m_in.get(); } // to its stdin, non-blocking
    int out() const { return m_out.get(); } // from its stdout
    int err() const { return m_err.get(); } // from its stderr

    pid_t pid() const { return m_pid; }
    bool alive(); // false from `kill` on, though a large process takes a while to be gone
    void kill();
    /// Waits for the end for a while; true where it has ended.
    bool waitForEnd(std::chrono::milliseconds time);

    /// True where it returned 0.
    bool endedWell();
    /// "previsto-import was ended by signal 11 (Segmentation fault)."
    std::string endSentence();

private:
    bool reap();

    std::string m_name;
    UniqueFd m_in;
    UniqueFd m_out;
    UniqueFd m_err;
    pid_t m_pid = -1;
    std::mutex m_mutex; // guards m_status and m_killed, and that no signal goes to a process id that was given back
    std::optional<int> m_status; // of waitpid
    bool m_killed = false;
};

} // namespace wire
