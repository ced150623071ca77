// SPDX-License-Identifier: Apache-2.0
// Reads messages while the model works, so that a cancel is seen between two steps.
#pragma once

#include "wire/channel.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace ml {

/// One message of the app and the token that a later cancel, or the end of input, pulls.
struct Job {
    wire::Message message;
    std::stop_source stop;
};

class Inbox {
public:
    /// Starts the reading thread, which ends with the input.
    explicit Inbox(wire::Channel& channel);
    ~Inbox();

    /// Waits. Nothing at the end of input.
    std::optional<Job> next();
    /// Why the input ended, if not in the ordinary way.
    std::string fault() const;

private:
    void read();
    void take(wire::Message message);
    void close(const std::string& fault);

    wire::Channel& m_channel;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    std::stop_source m_latest;
    bool m_closed = false;
    std::string m_fault;
    std::thread m_reader;
};

} // namespace ml
