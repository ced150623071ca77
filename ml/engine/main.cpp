// SPDX-License-Identifier: Apache-2.0
// previsto-engine --models FOLDER [--threads N] [--device auto|cpu|cuda]: makes frames for the app over stdin and stdout.
#include "ml/engine/inbox.h"
#include "ml/engine/server.h"

#include <cstdio>
#include <cstdlib>
#include <span>
#include <stdexcept>
#include <string_view>

namespace {

constexpr const char* kUsage = "usage: previsto-engine --models FOLDER [--threads N] [--device auto|cpu|cuda]";

ml::ServerOptions parse(std::span<char*> arguments)
{
    ml::ServerOptions options;
    for (std::size_t i = 0; i < arguments.size(); i += 2) {
        const std::string_view name = arguments[i];
        if (i + 1 == arguments.size())
            throw std::invalid_argument(kUsage);
        const std::string value = arguments[i + 1];
        if (name == "--models")
            options.models = value;
        else if (name == "--threads")
            options.threads = std::stoi(value);
        else if (name == "--device")
            options.device = value;
        else
            throw std::invalid_argument(kUsage);
    }
    if (options.models.empty() || options.threads < 0)
        throw std::invalid_argument(kUsage);
    return options;
}

} // namespace

int main(int count, char** arguments)
{
    ml::ServerOptions options;
    try {
        options = parse({arguments + 1, static_cast<std::size_t>(count - 1)});
    } catch (const std::exception&) {
        std::fprintf(stderr, "%s\n", kUsage);
        return 2;
    }
    try {
        wire::Channel channel = wire::Channel::overStandardStreams();
        ml::Inbox inbox(channel);
        ml::Server server(options, channel);
        server.warmUp();
        while (auto job = inbox.next())
            server.answer(job->message, job->stop.get_token());
        if (inbox.fault().empty())
            return 0;
        std::fprintf(stderr, "previsto-engine: %s\n", inbox.fault().c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "previsto-engine: %s\n", error.what());
    }
    return 1;
}
