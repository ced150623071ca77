// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/steps.h"

#include <utility>

namespace shell {

Steps::Steps()
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &Steps::next);
}

void Steps::add(std::function<void()> step) { m_steps.push_back(std::move(step)); }

void Steps::start() { m_turn.start(); }

void Steps::clear() { m_steps.clear(); }

void Steps::next()
{
    if (m_steps.empty()) {
        m_turn.stop();
        return;
    }
    const auto step = std::move(m_steps.front());
    m_steps.pop_front();
    step(); // last: it may end this
}

} // namespace shell
