// SPDX-License-Identifier: Apache-2.0
// What would hold the UI thread for long in one piece, done in pieces between which the window lives.
#pragma once

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace shell {

/// Steps that are done in order, one in each turn of the event loop: what the user does comes in between. Those that are left when
/// it ends are never done. UI thread only.
class Steps : public QObject {
    Q_OBJECT

public:
    Steps();

    /// After those that are there; from within a step as well.
    void add(std::function<void()> step);
    /// A step in which nothing is done: those after it wait until `isSo`, which is asked now and then.
    void addWait(std::function<bool()> isSo);
    /// From now on, a step a turn.
    void start();
    /// Forgets those that are left.
    void clear();

private:
    struct Step {
        std::function<void()> act;
        std::function<bool()> isSo; // of a wait; empty: there is nothing to wait for
    };
    void next();

    std::deque<Step> m_steps;
    QTimer m_turn;
};

} // namespace shell
