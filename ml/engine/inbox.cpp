// SPDX-License-Identifier: Apache-2.0
#include "ml/engine/inbox.h"

namespace ml {

Inbox::Inbox(wire::Channel& channel)
    : m_channel(channel)
    , m_reader([this] { read(); })
{
}

Inbox::~Inbox() { m_reader.join(); }

std::optional<Job> Inbox::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
    if (m_closed)
        return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

std::string Inbox::fault() const
{
    const std::scoped_lock lock(m_mutex);
    return m_fault;
}

void Inbox::read()
{
    try {
        while (auto message = m_channel.receiveMessage())
            take(std::move(*message));
        close("");
    } catch (const std::exception& error) {
        close(error.what());
    }
}

void Inbox::take(wire::Message message)
{
    const std::scoped_lock lock(m_mutex);
    if (message.value.is_object() && message.value.value("type", nlohmann::json()) == "cancel") {
        m_latest.request_stop(); // of a job that is done already: no effect
        return;
    }
    Job job{std::move(message), {}};
    m_latest = job.stop;
    m_jobs.push_back(std::move(job));
    m_changed.notify_one();
}

void Inbox::close(const std::string& fault)
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_fault = fault;
    m_latest.request_stop();
    for (Job& job : m_jobs)
        job.stop.request_stop();
    m_changed.notify_one();
}

} // namespace ml
