// SPDX-License-Identifier: Apache-2.0
// A thread that can be left to end by itself.
#pragma once

#include <atomic>
#include <functional>
#include <stop_token>
#include <thread>

namespace shell {

/// Joined at its end like any other. Who cannot wait asks it to end before, and looks now and then whether it has.
class WorkerThread {
public:
    explicit WorkerThread(std::function<void(const std::stop_token&)> work)
        : m_thread([this, work = std::move(work)](const std::stop_token& stop) {
            work(stop);
            m_ended = true;
        })
    {
    }

    void askToEnd() { m_thread.request_stop(); }
    bool ended() const { return m_ended; } // then its end waits for nothing

private:
    std::atomic<bool> m_ended{false};
    std::jthread m_thread; // last: it uses the above
};

} // namespace shell
