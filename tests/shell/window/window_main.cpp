// SPDX-License-Identifier: Apache-2.0
// Runs tests in real windows on a display of their own; without Xvfb or Vulkan it says why and skips.
#include "app/shell/base/gpu.h"
#include "app/shell/base/theme.h"
#include "tests/renderer/virtual_display.h"

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <QApplication>
#include <QSettings>
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

QString whyNoWindow()
{
    shell::Gpu gpu;
    gpu.wait();
    return gpu.windowInstance() ? QString() : gpu.problem();
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
    if (const auto why = whyNoWindow(); !why.isEmpty()) {
        std::printf("Skipped: %s\n", qPrintable(why));
        return kSkipped;
    }
    return doctest::Context(argc, argv).run();
}
