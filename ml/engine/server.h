// SPDX-License-Identifier: Apache-2.0
// Answers the app's messages, one after the other, with the model that was loaded once.
#pragma once

#include "ml/builtin/model.h"
#include "wire/channel.h"

#include <filesystem>
#include <optional>
#include <stop_token>

namespace ml {

struct ServerOptions {
    std::filesystem::path models; // folder with builtin.safetensors
    std::string device = "auto";
    int threads = 0; // 0: all cores
};

class Server {
public:
    Server(ServerOptions options, wire::Channel& channel);

    /// Loads the model now instead of at the first request. A failure is kept for that request to tell.
    void warmUp();
    /// Sends "progress" messages, then exactly one "reply" or "error".
    void answer(const wire::Message& message, const std::stop_token& stop);

private:
    Reply generate(const wire::Message& message, const std::stop_token& stop);
    builtin::Model& model();

    ServerOptions m_options;
    wire::Channel& m_channel;
    std::optional<builtin::Model> m_model;
};

} // namespace ml
