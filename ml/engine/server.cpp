// SPDX-License-Identifier: Apache-2.0
#include "ml/engine/server.h"

#include "ml/engine_error.h"

#include <cstdio>

namespace ml {

using nlohmann::json;

Server::Server(ServerOptions options, wire::Channel& channel)
    : m_options(std::move(options))
    , m_channel(channel)
{
}

builtin::Model& Server::model()
{
    if (!m_model)
        m_model.emplace(builtin::Model::load({m_options.models / "builtin.safetensors", m_options.device, m_options.threads}));
    return *m_model;
}

void Server::warmUp()
{
    try {
        model();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "previsto-engine: %s\n", error.what());
    }
}

Reply Server::generate(const wire::Message& message, const std::stop_token& stop)
{
    const json& value = message.value;
    if (!value.is_object() || value.value("type", json()) != "generate" || !value.contains("request"))
        throw EngineError("request.bad", "The engine got a message that is not a request for a frame.");
    if (value.value("protocol", json()) != kProtocol)
        throw EngineError("engine.version",
            "The preview engine (Previsto " PREVISTO_VERSION ") and the app are of different builds; install the same on both sides.",
            {"Check the engine's command in the settings"});
    const Request request = requestFrom(value.at("request"), message.tail);
    if (request.model != "builtin")
        throw EngineError("model.none", "The model \"" + request.model + "\" is not installed.", {"Use built-in", "Choose model"});
    Reply reply = model().generate(request, [&](int step, int steps) {
        if (stop.stop_requested())
            throw EngineError("engine.cancelled", "The preview was cancelled.");
        m_channel.send({{"type", "progress"}, {"step", step}, {"steps", steps}});
    });
    reply.engine.name = "previsto-engine";
    reply.engine.version = PREVISTO_VERSION;
    return reply;
}

void Server::answer(const wire::Message& message, const std::stop_token& stop)
{
    json out;
    Reply reply;
    try {
        reply = generate(message, stop);
        out = {{"type", "reply"}, {"reply", describe(reply)}};
    } catch (const EngineError& error) {
        out = {{"type", "error"}, {"code", error.code()}, {"sentence", error.what()}, {"remedies", error.remedies()}};
    } catch (const std::bad_alloc&) {
        out = {{"type", "error"}, {"code", "mem.cpu"}, {"sentence", "Not enough memory for this frame."}, {"remedies", {"512x288"}}};
    } catch (const std::exception& error) {
        out = {{"type", "error"}, {"code", "model.failed"}, {"sentence", error.what()}, {"remedies", {"Try again"}}};
    }
    m_channel.send(out, buffersOf(reply));
}

} // namespace ml
