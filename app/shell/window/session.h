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
#include <memory>
#include <optional>

namespace store {
class PlanFile;
}

namespace shell {

class MainWindow;
class StartWindow;

/// Opening another film puts a new window in the place of the old one; without a film the start page is shown.
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
    void showStart();
    void say(const QString& sentence);

    const preview::Places m_places;
    Gpu m_gpu;
    std::unique_ptr<StartWindow> m_start;
    std::unique_ptr<MainWindow> m_window;
    QuitSignals m_quitSignals;
    bool m_opening = false;
    Background m_background{*this};
};

} // namespace shell
