// SPDX-License-Identifier: Apache-2.0
// SIGINT and SIGTERM as a stop token: a thread waits for them, so that no work is done inside a signal handler.
#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace command {

/// Lives in main, before any other thread: they all inherit that these signals are left to this one.
class StopSignals {
public:
    StopSignals();
    ~StopSignals();

    std::stop_token token() const { return m_requested.get_token(); }

private:
    sigset_t m_signals{};
    sigset_t m_former{};
    std::stop_source m_requested;
    std::jthread m_waiter;
};

} // namespace command
