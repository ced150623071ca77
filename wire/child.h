// SPDX-License-Identifier: Apache-2.0
// A helper process that speaks length-prefixed CBOR messages over its stdin and stdout.
#pragma once

#include "wire/message.h"

#include <chrono>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <vector>

namespace wire {

/// How the talk with a process ended badly.
class WireError : public std::runtime_error {
public:
    enum class Kind { Start, Crashed, Closed, TimedOut, Cancelled, Garbage, TooLarge };
    WireError(Kind kind, const std::string& sentence)
        : std::runtime_error(sentence)
        , m_kind(kind)
    {
    }
    Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

/// Whether limits on a child's memory are set. Not in a build with the address or thread sanitizer: their shadow memory is
/// terabytes of address space, so that no program built with them starts under such a limit.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kLimitsMemory = false;
#else
inline constexpr bool kLimitsMemory = true;
#endif

struct ChildOptions {
    std::vector<std::string> command; // program and arguments, or {"ssh", "host", "previsto-engine"}; no shell
    std::vector<std::string> environment = {}; // "NAME=value" beside our own environment, which goes before
    std::size_t maxMessageBytes = 256u << 20; // a larger reply ends the process
    std::uint64_t maxMemoryBytes = 0; // address space of the child (RLIMIT_AS); 0: no limit; see kLimitsMemory
};

/// The process. Killed and reaped by the destructor. One thread uses it at a time; `kill` is safe from any thread.
class Child {
public:
    static Child start(const ChildOptions& options); // throws WireError::Start
    ~Child();
    Child(Child&&) noexcept;
    Child& operator=(Child&&) noexcept;

    /// Throws WireError; the process is dead then. A process that has not taken everything after `timeout` is ended.
    void send(const nlohmann::json& value, std::chrono::milliseconds timeout = std::chrono::seconds(60), std::stop_token stop = {});
    void send(const nlohmann::json& value, const Tail& tail, std::chrono::milliseconds timeout, std::stop_token stop = {});
    /// The next message. Throws WireError when the process ends, breaks the rules (a tail is Garbage), the time is over or `stop` is
    /// requested; after any of these but TimedOut with a later retry, the process is dead.
    nlohmann::json receive(std::chrono::milliseconds timeout, std::stop_token stop = {});
    /// The same where a tail is welcome.
    Message receiveMessage(std::chrono::milliseconds timeout, std::stop_token stop = {});
    void kill();
    bool alive() const;
    long pid() const;
    /// The last lines that the process wrote to stderr, for the log.
    std::string lastWords() const;

private:
    class Impl;
    explicit Child(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace wire
