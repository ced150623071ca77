// SPDX-License-Identifier: Apache-2.0
// Runs the tests of the viewport in a real window on a display of its own; without Xvfb or Vulkan it says why and skips.
#include "app/shell/viewport/gpu.h"
#include "tests/renderer/virtual_display.h"

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <QApplication>

#include <cstdio>

namespace {

constexpr int kSkipped = 77;

} // namespace

int main(int argc, char** argv)
{
    const auto display = renderer_test::VirtualDisplay::start();
    if (!display) {
        std::puts("Skipped: Xvfb is not there to show the viewport on.");
        return kSkipped;
    }
    qputenv("DISPLAY", display->name().c_str());
    qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication application(argc, argv);
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
