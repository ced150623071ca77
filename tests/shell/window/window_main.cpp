// SPDX-License-Identifier: Apache-2.0
// Runs tests in real windows on an X display of their own; without Xvfb or Vulkan it says why and skips.
#include "tests/renderer/virtual_display.h"
#include "tests/shell/window/window_tests.h"

#include <QtGlobal>

int main(int argc, char** argv)
{
    const auto display = renderer_test::VirtualDisplay::start();
    if (!display)
        return skipped(QStringLiteral("Xvfb is not there to show the window on."));
    qputenv("DISPLAY", display->name().c_str());
    qputenv("QT_QPA_PLATFORM", "xcb");
    return runWindowTests(argc, argv);
}
