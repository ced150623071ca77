// SPDX-License-Identifier: Apache-2.0
// Stands where `previsto-import` should, and behaves as the name it was started by says.
#include "wire/channel.h"

#include <nlohmann/json.hpp>

#include <csignal>
#include <filesystem>
#include <string>
#include <unistd.h>

int main(int, char** arguments)
{
    const auto mode = std::filesystem::path(arguments[0]).filename().string();
    auto channel = wire::Channel::overStandardStreams();
    channel.receive();
    if (mode == "crash") {
        std::signal(SIGSEGV, SIG_DFL); // which a sanitizer has taken
        std::raise(SIGSEGV);
    }
    if (mode == "hang") {
        for (;;)
            ::pause();
    }
    if (mode == "wrong answer")
        channel.send({{"weather", "fine"}});
    if (mode == "damaged shape")
        channel.send({{"shape", nlohmann::json::binary({1, 2, 3})}});
    return 0;
}
