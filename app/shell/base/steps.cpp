// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/steps.h"

#include <utility>

namespace shell {

namespace {

constexpr int kAskMilliseconds = 20; // between two questions whether a wait is over

} // namespace

Steps::Steps()
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &Steps::next);
}

void Steps::add(std::function<void()> step) { m_steps.push_back({std::move(step), {}}); }

void Steps::addWait(std::function<bool()> isSo)
{
    m_steps.push_back({[] { }, std::move(isSo)});
}

void Steps::start() { m_turn.start(); }

void Steps::clear() { m_steps.clear(); }

void Steps::next()
{
    if (m_steps.empty()) {
        m_turn.stop();
        return;
    }
    if (const auto& isSo = m_steps.front().isSo; isSo && !isSo()) {
        m_turn.setInterval(kAskMilliseconds);
        return;
    }
    m_turn.setInterval(0);
    const auto step = std::move(m_steps.front());
    m_steps.pop_front();
    step.act(); // last: it may end this
}

} // namespace shell
