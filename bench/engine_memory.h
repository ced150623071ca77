// SPDX-License-Identifier: Apache-2.0
// How much memory the engine that this program has started took at most.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

/// Largest resident size so far of this process's children called previsto-engine, in MiB (VmHWM of /proc/PID/status); 0: none runs.
inline double enginePeakMebibytes()
{
    double peak = 0;
    std::error_code ignored;
    for (const auto& process : std::filesystem::directory_iterator("/proc", ignored)) {
        std::ifstream status(process.path() / "status");
        std::string word, name;
        long parent = 0;
        double kibibytes = 0;
        while (status >> word) {
            if (word == "Name:")
                status >> name;
            else if (word == "PPid:")
                status >> parent;
            else if (word == "VmHWM:")
                status >> kibibytes;
        }
        if (parent == getpid() && name.starts_with("previsto-engin")) // the kernel keeps 15 letters
            peak = std::max(peak, kibibytes / 1024);
    }
    return peak;
}
