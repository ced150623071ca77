// SPDX-License-Identifier: Apache-2.0
// What the window costs, measured from inside a Qt program and printed as JSON; window_bench.cpp runs it.
//   window_probe start FILM   the app with that film until its first frame is on the screen (needs a display)
//   window_probe bare         an application object and a Vulkan device, and nothing else
//   window_probe thread       the UI thread's work for edits, undo and scrolling in a film of 5,000 shots
#include "app/command/keep_memory.h"
#include "app/preview/tools.h"
#include "app/shell/base/theme.h"
#include "app/shell/shots/shot_list_panel.h"
#include "app/shell/viewport/viewport_window.h"
#include "app/shell/window/session.h"
#include "tests/shell/shot_film.h"

#include <QApplication>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ctime>
#include <functional>
#include <iostream>
#include <string_view>

namespace {

using nlohmann::json;

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// On the clock that the process which started this one reads as well.
double now() { return milliseconds(CLOCK_MONOTONIC); }

/// Waits for the first picture of the viewport, wherever in the app's windows it appears.
class FirstFrame : public QObject {
public:
    explicit FirstFrame(std::function<void()> shown)
        : m_shown(std::move(shown))
    {
        QObject::connect(&m_search, &QTimer::timeout, this, [this] { search(); });
        m_search.start(1);
        search();
    }

private:
    void search()
    {
        for (QWindow* window : QGuiApplication::allWindows()) {
            if (auto* viewport = qobject_cast<shell::ViewportWindow*>(window)) {
                m_search.stop();
                connect(viewport, &shell::ViewportWindow::drawn, this, [this] { m_shown(); });
                return;
            }
        }
    }

    std::function<void()> m_shown;
    QTimer m_search;
};

json start(QApplication& application, const std::string& film)
{
    json times{{"application", now()}};
    shell::applyTheme(application);
    shell::Session session(preview::findPlaces(std::string(PREVISTO_BINARY_DIR) + "/bin"));
    FirstFrame frame([&] {
        times["frame"] = now();
        QApplication::exit();
    });
    session.start(film);
    times["window"] = now();
    QApplication::exec();
    return times;
}

json bare()
{
    json times{{"application", now()}};
    const auto device = renderer::Device::create();
    times["device"] = now();
    return times;
}

/// Median of the processor time that this thread spent on each step and on the events that follow from it: what the thread did,
/// not what others took from it meanwhile.
double medianOf(int times, const std::function<void(int)>& step)
{
    std::vector<double> each;
    for (int i = 0; i < times; ++i) {
        const double before = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        step(i);
        QCoreApplication::processEvents();
        each.push_back(milliseconds(CLOCK_THREAD_CPUTIME_ID) - before);
    }
    std::sort(each.begin(), each.end());
    return each[each.size() / 2];
}

json thread()
{
    OpenFilm film(5000);
    shell::ShotListPanel panel(*film.document, nullptr, nullptr);
    panel.resize(1200, 500);
    panel.show();
    const auto shot = film.shot(2500);
    film.document->selectShot(shot);
    QCoreApplication::processEvents();
    const double edit = medianOf(60, [&](int i) {
        film.document->edit("Describe", [shot, i](plan::Plan plan) {
            plan::Shot row = *plan.shots.find(shot);
            row.description = "Version " + std::to_string(i);
            plan.shots.put(std::move(row));
            return plan;
        });
    });
    const double undo = medianOf(20, [&](int) {
        film.document->undo();
        film.document->flush(); // waiting costs no processor time; what the result makes the window do is counted
    });
    auto* bar = panel.findChild<QTableView*>()->verticalScrollBar();
    const double scroll = medianOf(100, [&](int i) {
        bar->setValue(i * bar->maximum() / 100);
        panel.repaint();
    });
    film.document->flush();
    return {{"edit", edit}, {"undo", undo}, {"scroll", scroll}};
}

} // namespace

int main(int count, char** words)
{
    const double entered = now();
    command::keepFreedMemory(); // as the app does
    const std::string_view task = count > 1 ? words[1] : "";
    if (task == "thread")
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("Previsto"));
    QCoreApplication::setApplicationName(QStringLiteral("window_probe"));
    QApplication application(count, words);
    json figures;
    if (task == "start" && count > 2)
        figures = start(application, words[2]);
    else if (task == "bare")
        figures = bare();
    else if (task == "thread")
        figures = thread();
    else
        return 2;
    figures["main"] = entered;
    std::cout << figures.dump() << std::endl;
    return 0;
}
