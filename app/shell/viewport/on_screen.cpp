// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/on_screen.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace shell {

OnScreen::OnScreen(QWidget& widget, std::function<void()> then)
    : m_widget(widget)
    , m_then(std::move(then))
{
    widget.installEventFilter(this);
    look();
}

bool OnScreen::has(const QWidget& widget)
{
    const auto* window = widget.window()->windowHandle();
    return window && window->isExposed();
}

bool OnScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == (watched == m_window ? QEvent::Expose : QEvent::Show))
        QTimer::singleShot(0, this, &OnScreen::look); // who is told of it first makes it so
    return false;
}

void OnScreen::look()
{
    if (m_then && has(m_widget)) {
        std::exchange(m_then, nullptr)();
        return;
    }
    auto* window = m_widget.window()->windowHandle();
    if (std::exchange(m_window, window) != window && window)
        window->installEventFilter(this);
}

} // namespace shell
