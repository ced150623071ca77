// SPDX-License-Identifier: Apache-2.0
// A process that breaks the rules of the talk in the way its argument names.
#include "wire/channel.h"

#include <nlohmann/json.hpp>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

namespace {

void writeBytes(const std::string& bytes)
{
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    std::fflush(stdout);
}

[[noreturn]] void sleepForever()
{
    for (;;)
        std::this_thread::sleep_for(std::chrono::seconds(1));
}

void sendMessage(const nlohmann::json& message, const std::string& tail = {})
{
    const auto bytes = wire::encode(message, tail.size());
    writeBytes({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    writeBytes(tail);
}

void eatMemory()
{
    std::vector<std::vector<char>> hoard;
    for (;;)
        hoard.emplace_back(64u << 20, 'x');
}

void misbehave(const std::string& how)
{
    if (how == "garbage")
        writeBytes("Warning: this library prints to stdout, for ever and ever.\n");
    else if (how == "cut-short")
        writeBytes(std::string("\x00\x10\x00\x00half", 8));
    else if (how == "huge-length")
        writeBytes("\xff\xff\xff\xff");
    else if (how == "not-cbor")
        writeBytes(std::string("\x04\x00\x00\x00\xff\xff\xff\xff", 8));
    else if (how == "unknown-kind")
        sendMessage({{"type", "poem"}});
    else if (how == "no-object")
        sendMessage(nlohmann::json::array({1, 2}));
    else if (how == "bad-progress")
        sendMessage({{"type", "progress"}, {"step", "three"}, {"steps", 0}});
    else if (how == "bad-error")
        sendMessage({{"type", "error"}, {"code", 7}});
    else if (how == "bad-reply")
        sendMessage({{"type", "reply"}, {"reply", {{"width", 4}}}});
    else if (how == "short-picture")
        sendMessage({{"type", "reply"}, {"reply", {{"width", 16}, {"height", 16}}}}, "not 768 bytes");
    else if (how == "stray-tail")
        sendMessage({{"type", "progress"}, {"step", 1}, {"steps", 2}}, "nobody asked for this");
    else if (how == "hang-after-step")
        sendMessage({{"type", "progress"}, {"step", 1}, {"steps", 2}});
    else if (how == "full-device")
        sendMessage({{"type", "error"}, {"code", "mem.gpu"}, {"sentence", "The graphics device has no memory left for this frame."},
            {"remedies", nlohmann::json::array({"Use the CPU"})}});
    else if (how == "abort")
        std::abort();
    else if (how == "exit")
        std::exit(0);
    else if (how == "memory")
        eatMemory();
}

} // namespace

int main(int count, char** arguments)
{
    const std::string how = count > 1 ? arguments[1] : "";
    wire::Channel in(STDIN_FILENO, STDOUT_FILENO);
    do {
        if (!in.receiveMessage())
            return 0;
        misbehave(how);
    } while (how == "full-device"); // which goes on, like an engine that is well otherwise
    if (how == "cut-short")
        return 0;
    sleepForever(); // "hang" does nothing else, not even when it is told to stop
}
