// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/background.h"

namespace shell {

Background::Background(QObject& owner, std::size_t threads)
    : m_owner(owner)
    , m_most(threads)
{
}

Background::~Background() = default; // each thread is told to stop, and joined

void Background::run(std::function<void()> work)
{
    bool allBusy = false;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(work));
        allBusy = m_busy + m_waiting.size() > m_threads.size();
    }
    if (allBusy && m_threads.size() < m_most)
        m_threads.emplace_back([this](const std::stop_token& stop) { serve(stop); });
    m_more.notify_one();
}

void Background::drop()
{
    std::deque<std::function<void()>> dropped; // ends outside the lock
    const std::lock_guard lock(m_mutex);
    dropped.swap(m_waiting);
}

bool Background::idle() const
{
    const std::lock_guard lock(m_mutex);
    return m_busy == 0 && m_waiting.empty();
}

void Background::serve(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_more.wait(lock, stop, [this] { return !m_waiting.empty(); })) { // told to stop, it still finishes
        auto work = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_busy;
        lock.unlock();
        work();
        work = nullptr; // what it holds ends here, not while others wait for the lock
        lock.lock();
        --m_busy;
    }
}

} // namespace shell
