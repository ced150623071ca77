// SPDX-License-Identifier: Apache-2.0
// Runs the journey on a display of its own; without Xvfb or Vulkan it says why and skips.
#include "app/shell/theme.h"
#include "app/shell/viewport/gpu.h"
#include "tests/renderer/virtual_display.h"

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

namespace {

constexpr int kSkipped = 77;

/// Settings and documents of this run alone.
void live(const QTemporaryDir& home)
{
    qputenv("HOME", home.path().toLocal8Bit());
    qunsetenv("XDG_CONFIG_HOME");
    qunsetenv("XDG_DATA_HOME");
    QCoreApplication::setOrganizationName(QStringLiteral("Previsto"));
    QCoreApplication::setApplicationName(QStringLiteral("previsto"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
}

} // namespace

int main(int argc, char** argv)
{
    const auto display = renderer_test::VirtualDisplay::start();
    if (!display) {
        std::puts("Skipped: Xvfb is not there to show the window on.");
        return kSkipped;
    }
    qputenv("DISPLAY", display->name().c_str());
    qputenv("QT_QPA_PLATFORM", "xcb");
    if (!qEnvironmentVariableIsSet("PREVISTO_HOME"))
        qputenv("PREVISTO_HOME", PREVISTO_SOURCE_DIR);
    const QTemporaryDir home;
    live(home);
    QApplication application(argc, argv);
    application.setQuitOnLastWindowClosed(false);
    shell::applyTheme(application);
    {
        shell::Gpu gpu;
        gpu.wait();
        if (!gpu.windowInstance()) {
            std::printf("Skipped: %s\n", qPrintable(gpu.problem()));
            return kSkipped;
        }
    }
    return doctest::Context(argc, argv).run();
}
