// SPDX-License-Identifier: Apache-2.0
// The thread that owns the open film's file. It writes in the order in which it was asked to, before it answers questions,
// and keeps what the disk refuses until the disk takes it.
#pragma once

#include "app/store/plan_file.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace shell {

/// Thread-safe. All functions that it is given run on its own thread; only `Write::apply` may throw.
class StoreThread {
public:
    using Task = std::function<void(store::PlanFile&)>;

    struct Write {
        Task apply; // on the film, and on a copy of it where that is asked for while the write is held
        Task done;
        /// What no film can hold is refused for good. So is what cannot wait, as soon as something is held.
        std::function<void(store::PlanFile&, const std::exception&)> refused;
        bool canWait = true; // held where the disk is full, fails or is not there, instead of being refused
    };

    /// `held` is told the sentence each time that a write was tried and has to wait.
    StoreThread(store::PlanFile file, std::function<void(const std::string& sentence)> held);
    ~StoreThread(); // waits for its end

    void write(Write write);
    /// A question sees every write that was asked for before it, unless that is held.
    void ask(Task task);
    /// Before other questions.
    void askFirst(Task task);

    /// Tries what is held again.
    void retry();
    /// Forgets all writes that can wait; returns how many.
    int drop();
    /// Returns when everything so far has run or is held.
    void wait();
    /// For tasks of this thread: applies what is held to a copy of the film; throws what the copy refuses.
    void applyHeld(store::PlanFile& copy) const;
    bool holding() const;

    /// Writes what is still queued, tries once more what is held, closes the file and ends. From then on it is not to be asked.
    void askToEnd();
    bool ended() const { return m_ended; } // the file is closed; the thread's end waits for nothing

private:
    void run();
    bool runNext(std::unique_lock<std::mutex>& lock);
    void runQuestion(std::unique_lock<std::mutex>& lock);
    void runWrite(std::unique_lock<std::mutex>& lock);
    void hold(Write write, const std::string& sentence);
    Task refusal(Write write) const;

    std::optional<store::PlanFile> m_file; // touched by the thread alone, which closes it: that is work for the disk
    const std::function<void(const std::string&)> m_tellHeld;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Write> m_writes;
    std::deque<Task> m_questions;
    std::optional<std::string> m_held; // why the first write waits
    bool m_busy = false;
    bool m_ending = false;
    std::atomic<bool> m_ended{false};
    std::thread m_thread; // last: it uses all of the above
};

} // namespace shell
