// SPDX-License-Identifier: Apache-2.0
// An application that knows how long each event holds its thread.
#pragma once

#include <QApplication>
#include <QEvent>
#include <QThread>

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>

inline double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// The longest time for which the event loop could do nothing else, in milliseconds. Processor time is what the thread did;
/// passed time is also what it waited for, and what other processes took from it.
struct Hold {
    double worked = 0;
    double passed = 0;
    std::string by; // the receiver's class and the event that worked longest
};

class HoldWatch : public QApplication {
public:
    using QApplication::QApplication;

    /// Since the last call.
    Hold take() { return std::exchange(m_longest, {}); }

    /// Runs something as the handler of one event would.
    template <class Work>
    void hold(const Work& work)
    {
        const double worked = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        const double passed = milliseconds(CLOCK_MONOTONIC);
        ++m_depth;
        work();
        --m_depth;
        note(worked, passed, "the step itself");
    }

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (QThread::currentThread() != thread() || m_depth > 0)
            return QApplication::notify(receiver, event);
        const std::string by = receiver->metaObject()->className() + (" event " + std::to_string(event->type())); // it may delete itself
        bool taken = false;
        const double worked = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        const double passed = milliseconds(CLOCK_MONOTONIC);
        ++m_depth;
        taken = QApplication::notify(receiver, event);
        --m_depth;
        note(worked, passed, by);
        return taken;
    }

private:
    void note(double workedFrom, double passedFrom, const std::string& by)
    {
        const double worked = milliseconds(CLOCK_THREAD_CPUTIME_ID) - workedFrom;
        m_longest.passed = std::max(m_longest.passed, milliseconds(CLOCK_MONOTONIC) - passedFrom);
        if (worked > m_longest.worked) {
            m_longest.worked = worked;
            m_longest.by = by;
        }
    }

    int m_depth = 0; // events sent from within one belong to it
    Hold m_longest;
};
