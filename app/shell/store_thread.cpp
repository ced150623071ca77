// SPDX-License-Identifier: Apache-2.0
#include "app/shell/store_thread.h"

#include <utility>

namespace shell {

StoreThread::StoreThread(store::PlanFile file) : m_file(std::move(file)), m_thread([this] { run(); }) {}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void StoreThread::push(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_all();
}

void StoreThread::pushFirst(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_front(std::move(task));
    }
    m_changed.notify_all();
}

void StoreThread::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_tasks.empty() && !m_busy; });
}

void StoreThread::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
        if (m_tasks.empty())
            return;
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        m_busy = true;
        lock.unlock();
        task(m_file);
        task = nullptr; // what it captured goes before the others are told
        lock.lock();
        m_busy = false;
        m_changed.notify_all();
    }
}

} // namespace shell
