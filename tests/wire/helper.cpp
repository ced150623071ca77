// SPDX-License-Identifier: Apache-2.0
// A real helper process that behaves as its first argument says.
#include "wire/channel.h"

#include <nlohmann/json.hpp>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

void writeRaw(const char* bytes, std::size_t count)
{
    if (::write(STDOUT_FILENO, bytes, count) < 0)
        std::exit(3);
}

int echo()
{
    auto channel = wire::Channel::overStandardStreams();
    std::puts("a chatty library prints"); // must not reach the talk
    while (auto message = channel.receive())
        channel.send(*message);
    return 0;
}

int echoTails()
{
    auto channel = wire::Channel::overStandardStreams();
    while (auto message = channel.receiveMessage())
        channel.send(message->value, {message->tail});
    return 0;
}

/// Answers with what an environment variable says here.
int tellEnvironment()
{
    auto channel = wire::Channel::overStandardStreams();
    while (auto message = channel.receive()) {
        const char* value = std::getenv(message->get<std::string>().c_str());
        channel.send(value ? value : "");
    }
    return 0;
}

int eatMemory()
{
    auto channel = wire::Channel::overStandardStreams();
    const auto message = channel.receive();
    std::vector<char> memory(message->at("bytes").get<std::size_t>(), 1); // throws std::bad_alloc above the limit
    channel.send({{"sum", memory.back()}});
    return 0;
}

} // namespace

int main(int, char** arguments)
{
    const std::string mode = arguments[1];
    if (mode == "echo")
        return echo();
    if (mode == "echo-tails")
        return echoTails();
    if (mode == "environment")
        return tellEnvironment();
    if (mode == "memory")
        return eatMemory();
    if (mode == "crash") {
        std::signal(SIGSEGV, SIG_DFL); // which a sanitizer has taken
        std::raise(SIGSEGV);
    }
    if (mode == "fail") {
        std::fputs("the reason is here\n", stderr);
        return 5;
    }
    if (mode == "hang") {
        for (;;)
            ::pause();
    }
    if (mode == "garbage")
        writeRaw("\x05\x00\x00\x00\xff\xff\xff\xff\xff", 9);
    if (mode == "oversized")
        writeRaw("\xff\xff\xff\xff", 4);
    if (mode == "half")
        writeRaw("\x05\x00\x00\x00\x81", 5);
    if (mode == "close") {
        ::close(STDOUT_FILENO);
        for (;;)
            ::pause();
    }
    if (mode == "grandchild") {
        const auto pid = ::fork();
        if (pid == 0) {
            ::prctl(PR_SET_NAME, "wire_grandchild");
            for (;;)
                ::pause();
        }
        wire::Channel(STDIN_FILENO, STDOUT_FILENO).send({{"pid", pid}});
        ::pause();
    }
    return 0;
}
