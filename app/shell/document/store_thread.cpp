// SPDX-License-Identifier: Apache-2.0
#include "app/shell/document/store_thread.h"

#include <algorithm>
#include <array>
#include <utility>

namespace shell {

namespace {

/// True for failures that may be gone a moment later, or when someone has made room.
bool mayPass(const std::exception& error)
{
    const auto* refusal = dynamic_cast<const store::StoreError*>(&error);
    constexpr std::array kPassing{"store.full", "store.io", "store.locked", "store.read_only", "store.cannot_open", "store.memory"};
    return refusal && std::find(kPassing.begin(), kPassing.end(), refusal->code()) != kPassing.end();
}

} // namespace

StoreThread::StoreThread(store::PlanFile file, std::function<void(const std::string&)> held)
    : m_file(std::move(file))
    , m_tellHeld(std::move(held))
    , m_thread([this] { run(); })
{
}

StoreThread::~StoreThread()
{
    askToEnd();
    m_thread.join();
}

void StoreThread::askToEnd()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_held.reset();
    }
    m_changed.notify_all();
}

void StoreThread::write(Write write)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_held && !write.canWait)
            m_questions.push_back(refusal(std::move(write)));
        else
            m_writes.push_back(std::move(write));
    }
    m_changed.notify_all();
}

void StoreThread::ask(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_questions.push_back(std::move(task));
    }
    m_changed.notify_all();
}

void StoreThread::askFirst(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_questions.push_front(std::move(task));
    }
    m_changed.notify_all();
}

void StoreThread::retry()
{
    {
        const std::lock_guard lock(m_mutex);
        m_held.reset();
    }
    m_changed.notify_all();
}

int StoreThread::drop()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_busy; }); // a write that is being tried may have to be held again
    m_held.reset();
    return int(std::erase_if(m_writes, [](const Write& write) { return write.canWait; }));
}

void StoreThread::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_busy && m_questions.empty() && (m_held || m_writes.empty()); });
}

void StoreThread::applyHeld(store::PlanFile& copy) const
{
    std::deque<Write> writes;
    {
        const std::lock_guard lock(m_mutex);
        writes = m_writes;
    }
    for (const Write& write : writes)
        if (write.canWait)
            write.apply(copy);
}

bool StoreThread::holding() const
{
    const std::lock_guard lock(m_mutex);
    return m_held.has_value();
}

void StoreThread::run()
{
    std::unique_lock lock(m_mutex);
    while (runNext(lock)) {
        m_busy = false;
        m_changed.notify_all();
    }
    lock.unlock();
    m_file.reset();
    m_ended = true;
}

/// False: ending, and nothing is left that can be done.
bool StoreThread::runNext(std::unique_lock<std::mutex>& lock)
{
    m_changed.wait(lock, [this] { return m_ending || !m_questions.empty() || (!m_held && !m_writes.empty()); });
    if (!m_held && !m_writes.empty())
        runWrite(lock);
    else if (!m_questions.empty())
        runQuestion(lock);
    else
        return false;
    return true;
}

void StoreThread::runQuestion(std::unique_lock<std::mutex>& lock)
{
    Task task = std::move(m_questions.front());
    m_questions.pop_front();
    m_busy = true;
    lock.unlock();
    task(*m_file);
    task = nullptr; // what it captured goes before the others are told
    lock.lock();
}

void StoreThread::runWrite(std::unique_lock<std::mutex>& lock)
{
    Write write = std::move(m_writes.front());
    m_writes.pop_front();
    m_busy = true;
    lock.unlock();
    try {
        write.apply(*m_file);
        write.done(*m_file);
    } catch (const std::exception& error) {
        if (write.canWait && mayPass(error)) {
            lock.lock();
            hold(std::move(write), error.what());
            return;
        }
        write.refused(*m_file, error);
    }
    write = {}; // what it captured goes before the others are told
    lock.lock();
}

void StoreThread::hold(Write write, const std::string& sentence)
{
    m_writes.push_front(std::move(write));
    m_held = sentence;
    const auto cannotWait = std::stable_partition(m_writes.begin(), m_writes.end(), [](const Write& waiting) { return waiting.canWait; });
    for (auto waiting = cannotWait; waiting != m_writes.end(); ++waiting)
        m_questions.push_back(refusal(std::move(*waiting)));
    m_writes.erase(cannotWait, m_writes.end());
    m_tellHeld(sentence);
}

StoreThread::Task StoreThread::refusal(Write write) const
{
    return
        [write = std::move(write), error = store::StoreError("store.held", *m_held)](store::PlanFile& file) { write.refused(file, error); };
}

} // namespace shell
