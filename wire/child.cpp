// SPDX-License-Identifier: Apache-2.0
#include "wire/child.h"

#include "wire/frame_reader.h"
#include "wire/pipe_writer.h"
#include "wire/process.h"

#include <array>
#include <cerrno>
#include <future>
#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <thread>

namespace wire {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLastWordsBytes = 16384;
constexpr std::chrono::milliseconds kEndGrace{500}; // from a closed pipe to the end of the process

/// Wakes a poll from another thread.
class Wake {
public:
    Wake()
        : m_fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
    }
    void set() { ::eventfd_write(m_fd.get(), 1); }
    int fd() const { return m_fd.get(); }

private:
    UniqueFd m_fd;
};

enum class Wait { Ready, Woken, TimedOut };

/// Waits until `fd` can be read or written (or is closed), the wake is set, or the time is over.
Wait waitFor(int fd, short events, const Wake& wake, Clock::time_point deadline)
{
    for (;;) {
        std::array<pollfd, 2> entries{pollfd{fd, events, 0}, pollfd{wake.fd(), POLLIN, 0}};
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        const int ready = ::poll(entries.data(), entries.size(), int(std::clamp<std::int64_t>(left, 0, 1'000'000)));
        if (ready < 0 && errno != EINTR)
            return Wait::Ready; // the read or write that follows says what is wrong
        if (ready > 0 && entries[1].revents != 0)
            return Wait::Woken;
        if (ready > 0)
            return Wait::Ready;
        if (Clock::now() >= deadline)
            return Wait::TimedOut;
    }
}

} // namespace

class Child::Impl {
public:
    explicit Impl(const ChildOptions& options)
        : m_frame(options.maxMessageBytes)
    {
        std::promise<void> promise;
        auto started = promise.get_future();
        m_keeper = std::thread([this, &options, promise = std::move(promise)]() mutable { keep(options, promise); });
        try {
            started.get();
        } catch (...) {
            m_keeper.join();
            throw;
        }
    }

    ~Impl()
    {
        m_process->kill();
        m_leave.set();
        m_keeper.join();
    }

    void send(const nlohmann::json& value, const Tail& tail, std::chrono::milliseconds timeout, const std::stop_token& stop)
    {
        const auto bytes = encode(value, bytesOf(tail));
        const Wake stopped;
        const std::stop_callback onStop(stop, [&stopped] { ::eventfd_write(stopped.fd(), 1); });
        const auto deadline = Clock::now() + timeout;
        sendPiece(bytes, stopped, deadline);
        for (const auto& piece : tail)
            sendPiece(piece, stopped, deadline);
    }

    nlohmann::json receive(std::chrono::milliseconds timeout, const std::stop_token& stop)
    {
        Message message = receiveMessage(timeout, stop);
        try {
            return valueAlone(std::move(message));
        } catch (const WireError&) {
            m_process->kill();
            throw;
        }
    }

    Message receiveMessage(std::chrono::milliseconds timeout, const std::stop_token& stop)
    {
        const Wake stopped;
        const std::stop_callback onStop(stop, [&stopped] { ::eventfd_write(stopped.fd(), 1); });
        const auto deadline = Clock::now() + timeout;
        for (;;) {
            switch (waitFor(m_process->out(), POLLIN, stopped, deadline)) {
            case Wait::Woken:
                endBecause(WireError::Kind::Cancelled, "The work was cancelled.");
            case Wait::TimedOut:
                throw WireError(
                    WireError::Kind::TimedOut, "The helper process gave no answer within " + std::to_string(timeout.count()) + " ms.");
            case Wait::Ready:
                if (auto message = readOrExplain())
                    return std::move(*message);
            }
        }
    }

    Process& process() { return *m_process; }

    std::string lastWords()
    {
        const std::scoped_lock lock(m_wordsMutex);
        return m_words;
    }

private:
    void sendPiece(std::span<const std::uint8_t> left, const Wake& stopped, Clock::time_point deadline)
    {
        while (!left.empty()) {
            switch (waitFor(m_process->in(), POLLOUT, stopped, deadline)) {
            case Wait::Woken:
                endBecause(WireError::Kind::Cancelled, "The work was cancelled.");
            case Wait::TimedOut:
                endBecause(WireError::Kind::TimedOut, "The helper process takes no more messages and was ended.");
            case Wait::Ready:
                left = left.subspan(writeOrExplain(left));
            }
        }
    }

    /// The thread that starts the process and reads its stderr. It lives as long as the Child, so that the process, which is
    /// bound to it, ends with the app but not with whatever thread happened to ask for it.
    void keep(const ChildOptions& options, std::promise<void>& started)
    {
        try {
            m_process.emplace(Program{options.command, options.environment, options.maxMemoryBytes});
        } catch (...) {
            started.set_exception(std::current_exception());
            return;
        }
        started.set_value(); // `options` is gone from here on
        drainErrors();
        while (waitFor(-1, 0, m_leave, Clock::now() + std::chrono::hours(1)) != Wait::Woken) { }
    }

    void drainErrors()
    {
        std::array<char, 4096> buffer;
        while (waitFor(m_process->err(), POLLIN, m_leave, Clock::now() + std::chrono::hours(1)) != Wait::Woken) {
            const auto count = ::read(m_process->err(), buffer.data(), buffer.size());
            if (count == 0 || (count < 0 && errno != EINTR))
                return;
            const std::scoped_lock lock(m_wordsMutex);
            m_words.append(buffer.data(), std::size_t(std::max<ssize_t>(count, 0)));
            if (m_words.size() > kLastWordsBytes)
                m_words.erase(0, m_words.size() - kLastWordsBytes);
        }
    }

    [[noreturn]] void endBecause(WireError::Kind kind, const std::string& sentence)
    {
        m_process->kill();
        throw WireError(kind, sentence);
    }

    /// The pipe is closed: says how the process ended.
    [[noreturn]] void explainEnd()
    {
        if (!m_process->waitForEnd(kEndGrace))
            endBecause(WireError::Kind::Closed, "The helper process closed the talk without ending, and was ended.");
        throw WireError(m_process->endedWell() ? WireError::Kind::Closed : WireError::Kind::Crashed, m_process->endSentence());
    }

    std::size_t writeOrExplain(std::span<const std::uint8_t> bytes)
    {
        try {
            return writeSome(m_process->in(), bytes);
        } catch (const WireError&) {
            explainEnd();
        }
    }

    /// The message, once it is complete.
    std::optional<Message> readOrExplain()
    {
        try {
            const auto progress = m_frame.readFrom(m_process->out());
            if (progress == FrameReader::Progress::EndOfInput)
                explainEnd();
            return progress == FrameReader::Progress::Complete ? std::optional(m_frame.take()) : std::nullopt;
        } catch (const WireError&) {
            m_process->kill();
            throw;
        }
    }

    std::optional<Process> m_process;
    FrameReader m_frame;
    Wake m_leave;
    std::mutex m_wordsMutex;
    std::string m_words; // the last part of its stderr
    std::thread m_keeper;
};

Child Child::start(const ChildOptions& options) { return Child(std::make_unique<Impl>(options)); }

Child::Child(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
Child::~Child() = default;
Child::Child(Child&&) noexcept = default;
Child& Child::operator=(Child&&) noexcept = default;

void Child::send(const nlohmann::json& value, std::chrono::milliseconds timeout, std::stop_token stop)
{
    m_impl->send(value, {}, timeout, stop);
}

void Child::send(const nlohmann::json& value, const Tail& tail, std::chrono::milliseconds timeout, std::stop_token stop)
{
    m_impl->send(value, tail, timeout, stop);
}

nlohmann::json Child::receive(std::chrono::milliseconds timeout, std::stop_token stop) { return m_impl->receive(timeout, stop); }
Message Child::receiveMessage(std::chrono::milliseconds timeout, std::stop_token stop) { return m_impl->receiveMessage(timeout, stop); }
void Child::kill() { m_impl->process().kill(); }
bool Child::alive() const { return m_impl->process().alive(); }
long Child::pid() const { return m_impl->process().pid(); }
std::string Child::lastWords() const { return m_impl->lastWords(); }

} // namespace wire
