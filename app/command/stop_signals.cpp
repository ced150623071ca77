// SPDX-License-Identifier: Apache-2.0
#include "app/command/stop_signals.h"

#include <ctime>

namespace command {
namespace {

constexpr timespec kPatience{0, 50'000'000}; // 50 ms: how late the destructor may be

} // namespace

StopSignals::StopSignals()
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_former);
    m_waiter = std::jthread([this](std::stop_token ended) {
        while (!ended.stop_requested()) {
            if (sigtimedwait(&m_signals, nullptr, &kPatience) > 0)
                m_requested.request_stop();
        }
    });
}

StopSignals::~StopSignals()
{
    m_waiter.request_stop();
    m_waiter.join();
    pthread_sigmask(SIG_SETMASK, &m_former, nullptr);
}

} // namespace command
