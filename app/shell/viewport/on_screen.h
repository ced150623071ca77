// SPDX-License-Identifier: Apache-2.0
// Tells when the window around a widget is on the screen.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWindow>

#include <functional>

class QWidget;

namespace shell {

/// Calls `then` once: at once where the window that the widget stands in is on the screen, else in a turn of the event loop of its own
/// as soon as the window system has put it there. Ends before the widget does.
class OnScreen : public QObject {
    Q_OBJECT

public:
    OnScreen(QWidget& widget, std::function<void()> then);

    /// Whether it is there now.
    static bool has(const QWidget& widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();

    QWidget& m_widget;
    std::function<void()> m_then; // empty: called
    QPointer<QWindow> m_window; // that is watched
};

} // namespace shell
