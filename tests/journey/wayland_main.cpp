// SPDX-License-Identifier: Apache-2.0
// Runs tests in real windows on a Wayland compositor of their own; where that or Qt's part for it is missing it says so and skips.
#include "tests/journey/wayland_display.h"
#include "tests/shell/window/window_tests.h"

#include <QDir>
#include <QLibraryInfo>
#include <QTemporaryDir>

namespace {

/// Qt ends a program whose platform it cannot load, so that this is asked before.
bool qtHasWayland()
{
    const QDir platforms(QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/platforms"));
    return !platforms.entryList({QStringLiteral("libqwayland-*.so")}).isEmpty();
}

} // namespace

int main(int argc, char** argv)
{
    if (!qtHasWayland())
        return skipped(QStringLiteral("Qt's platform for Wayland (qt6-wayland) is not installed."));
    const QTemporaryDir runtime;
    const auto display = WaylandDisplay::start(runtime.path().toStdString());
    if (!display)
        return skipped(QStringLiteral("weston is not there to show the window on."));
    qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    qputenv("WAYLAND_DISPLAY", WaylandDisplay::kName);
    qputenv("QT_QPA_PLATFORM", "wayland");
    return runWindowTests(argc, argv);
}
