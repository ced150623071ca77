// SPDX-License-Identifier: Apache-2.0
// One run of the app: the graphics device, where things are installed, and the one window that is open.
#pragma once

#include "app/plan/plan.h"
#include "app/preview/tools.h"
#include "app/shell/base/background.h"
#include "app/shell/base/gpu.h"
#include "app/shell/window/quit_signals.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace store {
class PlanFile;
}

namespace shell {

class MainWindow;
class StartWindow;
struct WindowLayout;

/// Opening another film puts a new window in the place of the old one, which goes when nothing has to wait for it; without a film the
/// start page is shown. What is asked for while something is being opened is opened in its place.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(preview::Places places);
    ~Session() override;

    /// Opens the film, or the last one, or the start page.
    void start(const std::optional<std::filesystem::path>& film);

    void askNew(QWidget* parent);
    void newFromSample();
    void askOpen(QWidget* parent);
    void open(const std::filesystem::path& film);

    Gpu& gpu() { return m_gpu; }
    const preview::Places& places() const { return m_places; }
    MainWindow* window() const { return m_window.get(); } // null while the start page is shown

private:
    void openWith(const std::filesystem::path& film, const std::function<store::PlanFile()>& make);
    void showFilm(store::PlanFile file);
    void leaveOthers();
    void replace(std::unique_ptr<MainWindow> window, const WindowLayout& layout);
    void goOn();
    bool isLeaving(const std::filesystem::path& film) const;
    void showStart();
    void say(const QString& sentence);

    const preview::Places m_places;
    Gpu m_gpu;
    std::unique_ptr<StartWindow> m_start;
    std::unique_ptr<MainWindow> m_window;
    QuitSignals m_quitSignals;
    std::vector<std::unique_ptr<MainWindow>> m_leaving; // windows of before, off the screen
    std::filesystem::path m_opening; // being read or made; empty: none
    std::function<void()> m_next; // what is wanted instead, once that can be; empty: nothing
    Background m_background{*this};
};

} // namespace shell
