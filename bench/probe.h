// SPDX-License-Identifier: Apache-2.0
// The main of a program that works the real window and prints what it measured.
#pragma once

#include "app/command/keep_memory.h"
#include "app/shell/base/theme.h"
#include "bench/hold_watch.h"

#include <QSettings>
#include <QString>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>

/// `work(application, folder)` gives the figures as JSON; the folder is its own and goes afterwards, as do the settings.
template <class Work>
int runProbe(int count, char** words, const char* name, const Work& work)
{
    command::keepFreedMemory(); // as the app does
    const QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("Previsto"));
    QCoreApplication::setApplicationName(QString::fromLatin1(name));
    HoldWatch application(count, words);
    shell::applyTheme(application);
    const nlohmann::json figures = work(application, std::filesystem::path(folder.path().toStdString()));
    std::cout << figures.dump() << std::endl;
    return 0;
}
