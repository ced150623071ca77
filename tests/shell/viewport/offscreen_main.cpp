// SPDX-License-Identifier: Apache-2.0
// Runs the tests of the panels without a display.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <QApplication>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    return doctest::Context(argc, argv).run();
}
