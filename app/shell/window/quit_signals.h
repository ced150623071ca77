// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <memory>

namespace shell {

/// SIGTERM, SIGINT and SIGHUP (a logout, Ctrl-C, a closed terminal) ask the windows to close, which writes what is on its way,
/// instead of ending the process in the middle. One at a time.
class QuitSignals : public QObject {
    Q_OBJECT

public:
    QuitSignals();
    ~QuitSignals() override;

Q_SIGNALS:
    void asked();

private:
    std::array<int, 2> m_pipe{-1, -1}; // from the signal's handler, which may do little more than write
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace shell
