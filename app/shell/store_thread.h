// SPDX-License-Identifier: Apache-2.0
// The thread that owns the open film's file: tasks run one after the other, in the order they came.
#pragma once

#include "app/store/plan_file.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace shell {

/// Thread-safe. Tasks must not throw.
class StoreThread {
public:
    using Task = std::function<void(store::PlanFile&)>;

    explicit StoreThread(store::PlanFile file);
    ~StoreThread(); // runs what is still queued, then ends

    void push(Task task);
    /// For reads that do not depend on what is queued: they wait for at most the task that runs now.
    void pushFirst(Task task);
    /// Returns when everything pushed so far has run.
    void wait();

private:
    void run();

    store::PlanFile m_file; // touched by the thread alone
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks;
    bool m_busy = false;
    bool m_ending = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace shell
