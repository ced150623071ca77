// SPDX-License-Identifier: Apache-2.0
// previsto-engine --models FOLDER [--threads N] [--device auto|cpu|cuda]: makes frames for the app over stdin and stdout.
// With --measure it prints as JSON how fast this machine runs the model, and ends.
#include "ml/engine/inbox.h"
#include "ml/engine/measure.h"
#include "ml/engine/server.h"

#include <nlohmann/json.hpp>

#include <malloc.h>

#include <cstdio>
#include <span>
#include <stdexcept>
#include <string_view>

namespace {

constexpr const char* kUsage = "usage: previsto-engine --models FOLDER [--threads N] [--device auto|cpu|cuda] [--measure]";

struct Arguments {
    ml::ServerOptions server;
    bool measure = false;
};

/// Throws std::exception for anything that is not in the usage line.
Arguments parse(std::span<char*> words)
{
    Arguments result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view name = words[i];
        if (name == "--measure") {
            result.measure = true;
            continue;
        }
        if (++i == words.size())
            throw std::invalid_argument(kUsage);
        if (name == "--models")
            result.server.models = words[i];
        else if (name == "--threads")
            result.server.threads = std::stoi(words[i]);
        else if (name == "--device")
            result.server.device = words[i];
        else
            throw std::invalid_argument(kUsage);
    }
    if (result.server.models.empty() || result.server.threads < 0)
        throw std::invalid_argument(kUsage);
    return result;
}

/// A frame's tensors are large and the same ones each time. malloc would map each anew and give it back at once, and faulting its
/// pages in again takes a third of the frame's time: so they come from the heap, and the heap is kept.
void keepFreedMemory()
{
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, 1 << 30); // bytes
}

/// Until the input ends. The exit status.
int serve(const ml::ServerOptions& options)
{
    wire::Channel channel = wire::Channel::overStandardStreams();
    ml::Inbox inbox(channel);
    ml::Server server(options, channel);
    server.warmUp();
    while (auto job = inbox.next())
        server.answer(job->message, job->stop.get_token());
    if (inbox.fault().empty())
        return 0;
    std::fprintf(stderr, "previsto-engine: %s\n", inbox.fault().c_str());
    return 1;
}

} // namespace

int main(int count, char** words)
{
    Arguments arguments;
    try {
        arguments = parse({words + 1, static_cast<std::size_t>(count - 1)});
    } catch (const std::exception&) {
        std::fprintf(stderr, "%s\n", kUsage);
        return 2;
    }
    keepFreedMemory();
    try {
        if (!arguments.measure)
            return serve(arguments.server);
        const auto figures = ml::measure(arguments.server.models, arguments.server.device, arguments.server.threads);
        std::printf("%s\n", figures.dump(2).c_str());
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "previsto-engine: %s\n", error.what());
        return 1;
    }
}
