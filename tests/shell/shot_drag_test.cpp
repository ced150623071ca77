// SPDX-License-Identifier: Apache-2.0
// A shot is dragged to another place of the cut with the mouse: press, move, drop.
#include "app/shell/shot_list_panel.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QWindow>

#include <deque>

namespace {

/// The hand: one mouse event after the other through the window system, also while a drag runs its own event loop.
class Hand : public QObject {
public:
    explicit Hand(QWindow& window) : m_window(window)
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { step(); });
    }

    void drag(QPoint from, QPoint to)
    {
        m_way.clear();
        for (int i = 0; i <= kSteps; ++i)
            m_way.push_back(from + (to - from) * i / kSteps);
        QTest::mousePress(&m_window, Qt::LeftButton, {}, from);
        m_timer.start(10);
        REQUIRE(QTest::qWaitFor([this] { return !m_timer.isActive(); }, 10000));
    }

private:
    static constexpr int kSteps = 12;

    void step()
    {
        if (m_way.empty()) {
            m_timer.stop();
            QTest::mouseRelease(&m_window, Qt::LeftButton, {}, m_last);
            return;
        }
        m_last = m_way.front();
        m_way.pop_front();
        QTest::mouseMove(&m_window, m_last);
    }

    QWindow& m_window;
    QTimer m_timer;
    std::deque<QPoint> m_way;
    QPoint m_last;
};

} // namespace

TEST_CASE("dragging a row puts its shot before the row it is dropped on top of, as one step to undo")
{
    OpenFilm film(4);
    shell::ShotListPanel panel(*film.document, nullptr, nullptr);
    panel.resize(900, 420);
    panel.show();
    REQUIRE(QTest::qWaitForWindowExposed(&panel));
    auto& table = *panel.findChild<QTableView*>(QStringLiteral("shotTable"));
    const auto place = [&](int row, int down) {
        const auto rect = table.visualRect(table.model()->index(row, 1));
        return table.viewport()->mapTo(table.window(), QPoint(rect.center().x(), rect.top() + down));
    };
    REQUIRE(film.names() == QStringList{"1A", "1B", "1C", "1D"});

    Hand hand(*panel.windowHandle());
    hand.drag(place(3, 30), place(1, 1)); // onto the line above the second row
    CHECK(film.names() == QStringList{"1A", "1D", "1B", "1C"});
    film.document->flush();
    film.document->undo();
    film.document->flush();
    CHECK(film.names() == QStringList{"1A", "1B", "1C", "1D"});
    CHECK_FALSE(film.document->canUndo());
}
