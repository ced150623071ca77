// SPDX-License-Identifier: Apache-2.0
// Work that takes longer than a frame of the screen, done on threads of its owner's, and its results brought back.
#pragma once

#include "app/shell/base/post.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace shell {

/// A member of the object that asks, which outlives it. What it runs may not throw.
class Background {
public:
    /// With one thread, one piece of work follows the other; threads start when they are needed.
    explicit Background(QObject& owner, std::size_t threads = 1);
    ~Background(); // finishes all that was asked for; what comes back goes no further where the owner ends too

    /// In the order asked for.
    void run(std::function<void()> work);
    /// What `work` returns is handed to `then` on the owner's thread. Both are copied.
    template <class Work, class Then>
    void run(Work work, Then then);
    /// Forgets what has not begun.
    void drop();
    /// Nothing is worked on and nothing waits: then its end waits for nothing either.
    bool idle() const;

private:
    void serve(const std::stop_token& stop);

    QObject& m_owner;
    const std::size_t m_most; // threads
    mutable std::mutex m_mutex; // guards all that follows but the threads
    std::condition_variable_any m_more;
    std::deque<std::function<void()>> m_waiting;
    std::size_t m_busy = 0; // threads
    std::vector<std::jthread> m_threads; // last: they use all of the above
};

template <class Work, class Then>
void Background::run(Work work, Then then)
{
    run([&owner = m_owner, work = std::move(work), then = std::move(then)] { post(owner, [then, result = work()] { then(result); }); });
}

} // namespace shell
