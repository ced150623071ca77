// SPDX-License-Identifier: Apache-2.0
// What the mains of tests in real windows have in common.
#pragma once

#include <QString>

/// Says why nothing is tested on this machine; the value that main returns then.
int skipped(const QString& why);

/// Once the environment names a display: runs the tests in an application with settings and documents of this run alone, or says
/// why not where there is no Vulkan for its windows.
int runWindowTests(int argc, char** argv);
