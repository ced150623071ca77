// SPDX-License-Identifier: Apache-2.0
#include "ml/engine_client.h"

#include "wire/child.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace ml {
namespace {

using nlohmann::json;
using wire::WireError;
using Clock = std::chrono::steady_clock;

/// The engine's threads sleep while they wait for each other instead of spinning: the cores are shared with the viewport, and two
/// threads that spin while a third works made a frame three times as slow.
constexpr const char* kPatience = "OMP_WAIT_POLICY=passive";
constexpr std::size_t kMaxReplyBytes = 64u << 20; // the largest picture takes 28 MB
constexpr std::chrono::milliseconds kSlice{20}; // how often a stop request and the hang clock are looked at
constexpr std::chrono::seconds kCancelPatience{1};

EngineError translated(const WireError& error)
{
    const std::string sentence = error.what();
    switch (error.kind()) {
    case WireError::Kind::Start:
        return {"engine.start", "The preview engine cannot be started: " + sentence, {"Check the engine's command in the settings"}};
    case WireError::Kind::Garbage:
    case WireError::Kind::TooLarge:
        return {"engine.garbage", "The preview engine broke the rules and was ended: " + sentence, {"Try again"}};
    case WireError::Kind::TimedOut:
        return {"engine.hung", "The preview engine did not answer and was ended.", {"Try again"}};
    case WireError::Kind::Cancelled:
        return {"engine.cancelled", "The preview was cancelled."};
    case WireError::Kind::Crashed:
    case WireError::Kind::Closed:
        break;
    }
    return {"engine.crashed", "The preview engine ended unexpectedly: " + sentence + " Your plan is untouched.", {"Try again"}};
}

EngineError garbage(const std::string& what)
{
    return {"engine.garbage", "The preview engine broke the rules and was ended: " + what, {"Try again"}};
}

EngineError errorOf(const json& message)
{
    try {
        return {message.at("code").get<std::string>(), message.at("sentence").get<std::string>(),
            message.at("remedies").get<std::vector<std::string>>()};
    } catch (const json::exception&) {
        throw garbage("its error message is not readable.");
    }
}

Reply replyOf(const wire::Message& message, const Request& request)
{
    Reply reply;
    try {
        reply = replyFrom(message.value.at("reply"), message.tail);
    } catch (const json::exception&) {
        throw garbage("its reply is not readable.");
    } catch (const EngineError& error) {
        throw garbage(error.what());
    }
    if (reply.width != request.guide.width || reply.height != request.guide.height)
        throw garbage("its picture has another size than the one asked for.");
    return reply;
}

} // namespace

class EngineClient::Impl {
public:
    explicit Impl(EngineOptions options)
        : m_options(std::move(options))
    {
    }

    void start()
    {
        if (m_child && m_child->alive())
            return;
        m_child.reset();
        m_child.emplace(wire::Child::start({.command = m_options.command,
            .environment = {kPatience},
            .maxMessageBytes = kMaxReplyBytes,
            .maxMemoryBytes = m_options.maxMemoryBytes}));
    }

    /// Whatever goes wrong but an error that the engine itself reports ends the process.
    Reply generate(const Request& request, const std::function<void(EngineProgress)>& progress, const std::stop_token& stop)
    {
        m_answered = false;
        try {
            start();
            m_child->send({{"type", "generate"}, {"protocol", kProtocol}, {"request", describe(request)}}, buffersOf(request),
                std::chrono::seconds(m_options.hangSeconds), stop);
            return await(request, progress, stop);
        } catch (const WireError& error) {
            m_child.reset();
            throw translated(error);
        } catch (const EngineError& error) {
            if (error.code().starts_with("engine.") && !m_answered)
                m_child.reset();
            throw;
        } catch (...) { // the caller's progress function
            m_child.reset();
            throw;
        }
    }

    long pid() const { return m_child && m_child->alive() ? m_child->pid() : 0; }
    void stop() { m_child.reset(); }

private:
    /// Nothing within one slice.
    std::optional<wire::Message> receiveForAMoment()
    {
        try {
            return m_child->receiveMessage(kSlice);
        } catch (const WireError& error) {
            if (error.kind() == WireError::Kind::TimedOut)
                return std::nullopt;
            throw;
        }
    }

    Reply await(const Request& request, const std::function<void(EngineProgress)>& progress, const std::stop_token& stop)
    {
        std::optional<Clock::time_point> cancelledAt;
        auto lastWord = Clock::now();
        for (;;) {
            if (stop.stop_requested() && !cancelledAt) {
                m_child->send({{"type", "cancel"}}, kCancelPatience);
                cancelledAt = Clock::now();
            }
            const auto message = receiveForAMoment();
            if (cancelledAt && Clock::now() - *cancelledAt > kCancelPatience)
                throw EngineError("engine.cancelled", "The preview was cancelled; its engine did not stop by itself and was ended.");
            if (!message) {
                if (Clock::now() - lastWord > std::chrono::seconds(m_options.hangSeconds))
                    throw EngineError("engine.hung",
                        "The preview engine gave no sign for " + std::to_string(m_options.hangSeconds) + " seconds and was ended.",
                        {"Try again"});
                continue;
            }
            lastWord = Clock::now();
            if (auto reply = handle(*message, request, progress, cancelledAt.has_value()))
                return std::move(*reply);
        }
    }

    /// The reply, or nothing after a sign of progress.
    std::optional<Reply> handle(
        const wire::Message& arrived, const Request& request, const std::function<void(EngineProgress)>& progress, bool cancelled)
    {
        const json& message = arrived.value;
        const json type = message.is_object() ? message.value("type", json()) : json();
        if (type != "reply" && !arrived.tail.empty())
            throw garbage("bytes follow a message that has none.");
        if (type == "progress") {
            const json step = message.value("step", json()), steps = message.value("steps", json());
            if (!step.is_number_integer() || !steps.is_number_integer() || steps < 1)
                throw garbage("its progress is not readable.");
            if (progress && !cancelled)
                progress({step.get<int>(), steps.get<int>()});
            return std::nullopt;
        }
        if (type == "error") {
            EngineError error = errorOf(message);
            m_answered = true;
            throw error;
        }
        if (type != "reply")
            throw garbage("it sent a message of an unknown kind.");
        Reply reply = replyOf(arrived, request);
        m_answered = true;
        if (cancelled)
            throw EngineError("engine.cancelled", "The preview was cancelled.");
        return reply;
    }

    EngineOptions m_options;
    std::optional<wire::Child> m_child;
    bool m_answered = false; // the engine ended the request itself and is ready for the next one
};

EngineClient::EngineClient(EngineOptions options)
    : m_impl(std::make_unique<Impl>(std::move(options)))
{
}
EngineClient::~EngineClient() = default;

void EngineClient::start()
{
    try {
        m_impl->start();
    } catch (const WireError& error) {
        throw translated(error);
    }
}

Reply EngineClient::generate(const Request& request, const std::function<void(EngineProgress)>& progress, std::stop_token stop)
{
    return m_impl->generate(request, progress, stop);
}

long EngineClient::pid() const { return m_impl->pid(); }

void EngineClient::stop() { m_impl->stop(); }

} // namespace ml
