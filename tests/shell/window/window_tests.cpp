// SPDX-License-Identifier: Apache-2.0
#include "tests/shell/window/window_tests.h"

#include "app/shell/base/gpu.h"
#include "app/shell/base/theme.h"

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

int skipped(const QString& why)
{
    std::printf("Skipped: %s\n", qPrintable(why));
    return kSkipped;
}

int runWindowTests(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("PREVISTO_HOME"))
        qputenv("PREVISTO_HOME", PREVISTO_SOURCE_DIR);
    const QTemporaryDir home;
    live(home);
    QApplication application(argc, argv);
    application.setQuitOnLastWindowClosed(false);
    shell::applyTheme(application);
    if (const auto why = whyNoWindow(); !why.isEmpty())
        return skipped(why);
    return doctest::Context(argc, argv).run();
}
