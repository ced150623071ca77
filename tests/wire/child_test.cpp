// SPDX-License-Identifier: Apache-2.0
#include "wire/child.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <csignal>
#include <cstdio>
#include <functional>
#include <thread>

using nlohmann::json;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using enum wire::WireError::Kind;

namespace {

wire::Child startHelper(const std::string& mode, wire::ChildOptions options = {})
{
    options.command = {WIRE_TEST_HELPER, mode};
    return wire::Child::start(options);
}

/// What a call throws; the test fails where it throws nothing.
wire::WireError errorOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const wire::WireError& error) {
        return error;
    }
    FAIL("nothing was thrown");
    return {Start, ""};
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool processExists(long pid) { return ::kill(pid_t(pid), 0) == 0; }

template <typename Condition>
bool within(Clock::duration time, Condition condition)
{
    for (const auto deadline = Clock::now() + time; Clock::now() < deadline; std::this_thread::sleep_for(2ms)) {
        if (condition())
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("messages go there and back, in order")
{
    auto child = startHelper("echo");
    for (int i = 0; i < 100; ++i)
        child.send({{"number", i}});
    for (int i = 0; i < 100; ++i)
        CHECK(child.receive(5s) == json{{"number", i}});
    CHECK(child.alive());
}

TEST_CASE("a process has our environment, and beside it what it is given")
{
    ::setenv("PREVISTO_OURS", "ours", 1);
    auto child = startHelper("environment", {.command = {}, .environment = {"PREVISTO_GIVEN=given", "PREVISTO_OURS=given"}});
    const auto valueOf = [&](const char* name) {
        child.send(name);
        return child.receive(10s).get<std::string>();
    };
    CHECK(valueOf("PREVISTO_GIVEN") == "given");
    CHECK(valueOf("PREVISTO_OURS") == "ours"); // the user's own wish goes before
    CHECK(valueOf("PREVISTO_NONE").empty());
    ::unsetenv("PREVISTO_OURS");
}

TEST_CASE("a large message goes there and back")
{
    auto child = startHelper("echo");
    const json message = {{"picture", json::binary(std::vector<std::uint8_t>(50 << 20, 7))}};
    child.send(message);
    CHECK(child.receive(60s) == message);
}

TEST_CASE("a tail goes out from several places and comes back in one")
{
    auto child = startHelper("echo-tails");
    const std::vector<std::uint8_t> first(3 << 20, 1), second(5, 2), none;
    for (int i = 0; i < 3; ++i) {
        child.send({{"number", i}}, {first, none, second}, 20s);
        const auto back = child.receiveMessage(20s);
        CHECK(back.value == json{{"number", i}});
        REQUIRE(back.tail.size() == first.size() + second.size());
        CHECK(std::equal(first.begin(), first.end(), back.tail.begin()));
        CHECK(std::equal(second.begin(), second.end(), back.tail.end() - 5));
    }
    CHECK(child.alive());
}

TEST_CASE("a tail that nobody expects is garbage")
{
    auto child = startHelper("echo-tails");
    const std::vector<std::uint8_t> tail(10);
    child.send({{"number", 1}}, {tail}, 5s);
    CHECK(errorOf([&] { child.receive(5s); }).kind() == Garbage);
    CHECK(within(2s, [&] { return !child.alive(); }));
}

TEST_CASE("a crash is told with its signal")
{
    auto child = startHelper("crash");
    const auto error = errorOf([&] { child.receive(5s); });
    CHECK(error.kind() == Crashed);
    CHECK(contains(error.what(), "wire_test_helper was ended by signal 11"));
    CHECK_FALSE(child.alive());
}

TEST_CASE("a failing process leaves its last words")
{
    auto child = startHelper("fail");
    const auto error = errorOf([&] { child.receive(5s); });
    CHECK(error.kind() == Crashed);
    CHECK(contains(error.what(), "exit code 5"));
    CHECK(within(20s, [&] { return contains(child.lastWords(), "the reason is here"); }));
    CHECK(errorOf([&] { child.send({}); }).kind() == Crashed); // SIGPIPE does not end us
}

TEST_CASE("no answer in time can be asked again")
{
    auto child = startHelper("echo");
    CHECK(errorOf([&] { child.receive(30ms); }).kind() == TimedOut);
    child.send("late");
    CHECK(child.receive(5s) == "late");
}

TEST_CASE("a hanging process is cancelled, and dead afterwards")
{
    auto child = startHelper("hang");
    std::stop_source stop;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(50ms);
        stop.request_stop();
    });
    CHECK(errorOf([&] { child.receive(1h, stop.get_token()); }).kind() == Cancelled);
    CHECK(within(20s, [&] { return !child.alive(); }));
}

TEST_CASE("a process that does not read is not waited for forever")
{
    auto child = startHelper("hang");
    const json large = json::binary(std::vector<std::uint8_t>(8 << 20));
    CHECK(errorOf([&] { child.send(large, 100ms); }).kind() == TimedOut);
    CHECK(within(2s, [&] { return !child.alive(); }));
}

TEST_CASE("garbage, a lie about the length, and half a message end the process")
{
    for (const auto& [mode, kind] : {std::pair("garbage", Garbage), std::pair("oversized", TooLarge), std::pair("half", Closed)}) {
        CAPTURE(mode);
        auto child = startHelper(mode);
        CHECK(errorOf([&] { child.receive(5s); }).kind() == kind);
        CHECK(within(2s, [&] { return !child.alive(); }));
    }
}

TEST_CASE("a message above the limit is refused before it is received")
{
    auto child = startHelper("echo", {.command = {}, .maxMessageBytes = 1000});
    child.send(json::binary(std::vector<std::uint8_t>(2000)));
    CHECK(errorOf([&] { child.receive(5s); }).kind() == TooLarge);
}

TEST_CASE("a process that closes the talk is ended")
{
    auto child = startHelper("close");
    CHECK(errorOf([&] { child.receive(5s); }).kind() == Closed);
    CHECK_FALSE(child.alive());
}

TEST_CASE("killed from outside and from another thread")
{
    auto child = startHelper("echo");
    ::kill(pid_t(child.pid()), SIGKILL);
    CHECK(contains(errorOf([&] { child.receive(5s); }).what(), "was ended by signal 9 (Killed)."));

    auto second = startHelper("hang");
    std::jthread killer([&] {
        std::this_thread::sleep_for(30ms);
        second.kill();
    });
    CHECK(errorOf([&] { second.receive(5s); }).kind() == Crashed);
}

TEST_CASE("the destructor leaves no process behind, nor what that one started")
{
    long child = 0;
    long grandchild = 0;
    {
        auto process = startHelper("grandchild");
        child = process.pid();
        grandchild = process.receive(5s)["pid"].get<long>();
        CHECK(processExists(grandchild));
    }
    CHECK_FALSE(processExists(child));
    // Nobody may be there to reap an orphan of an orphan, so a dead one may still have its number: it is a zombie then.
    CHECK(within(2s, [&] {
        if (!processExists(grandchild))
            return true;
        std::string state;
        if (auto* file = std::fopen(("/proc/" + std::to_string(grandchild) + "/stat").c_str(), "r")) {
            char letter = 0;
            if (std::fscanf(file, "%*d (%*[^)]) %c", &letter) == 1)
                state = letter;
            std::fclose(file);
        }
        return state == "Z" || state == "X" || state.empty();
    }));
}

TEST_CASE("a process outlives the thread that asked for it")
{
    std::unique_ptr<wire::Child> child;
    std::thread([&] { child = std::make_unique<wire::Child>(startHelper("echo")); }).join();
    std::this_thread::sleep_for(50ms);
    child->send("still here");
    CHECK(child->receive(5s) == "still here");
}

TEST_CASE("the memory limit holds" * doctest::skip(!wire::kLimitsMemory))
{
    auto child = startHelper("memory", {.command = {}, .maxMemoryBytes = 256u << 20});
    child.send({{"bytes", 1u << 30}});
    CHECK(errorOf([&] { child.receive(10s); }).kind() == Crashed);
    auto enough = startHelper("memory", {.command = {}, .maxMemoryBytes = 256u << 20});
    enough.send({{"bytes", 1u << 20}});
    CHECK(enough.receive(10s) == json{{"sum", 1}});
}

TEST_CASE("a program that is not there is a sentence")
{
    const auto error = errorOf([] { wire::Child::start({.command = {"/no/such/previsto-engine", "--models"}}); });
    CHECK(error.kind() == Start);
    CHECK(contains(error.what(), "/no/such/previsto-engine could not be started: No such file or directory."));
    CHECK(errorOf([] { wire::Child::start({}); }).kind() == Start);
}
