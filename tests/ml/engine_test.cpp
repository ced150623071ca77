// SPDX-License-Identifier: Apache-2.0
// The client against the real engine and against a process that misbehaves.
#include "ml/engine_client.h"
#include "tests/ml/random_network.h"
#include "tests/ml/sample_request.h"
#include "tests/ml/thrown.h"
#include "tests/temporary_folder.h"
#include "wire/child.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <signal.h>

#include <chrono>
#include <thread>

namespace {

ml::EngineOptions engineWith(const std::filesystem::path& models)
{
    return {.command = {PREVISTO_ENGINE_PATH, "--models", models.string(), "--device", "cpu", "--threads", "2"}};
}

ml::EngineOptions misbehaving(const std::string& how) { return {.command = {MISBEHAVING_ENGINE_PATH, how}, .hangSeconds = 1}; }

bool exists(long pid) { return kill(static_cast<pid_t>(pid), 0) == 0; }

} // namespace

TEST_CASE("the engine starts when it is first needed, answers, stays warm, and says what it is")
{
    const test::TemporaryFolder folder;
    sample::writeRandomNetwork(folder.path());
    ml::EngineClient client(engineWith(folder.path()));
    CHECK(client.pid() == 0);
    std::vector<int> steps;
    int of = 0;
    const auto first = client.generate(sample::request(), [&](ml::EngineProgress p) { steps.push_back(p.step), of = p.steps; });
    const long pid = client.pid();
    CHECK(pid > 0);
    const auto second = client.generate(sample::request());
    CHECK(client.pid() == pid);
    CHECK(first.rgb == second.rgb);
    CHECK(std::is_sorted(steps.begin(), steps.end()));
    CHECK(steps.back() == of);
    CHECK(first.engine.name == "previsto-engine");
    CHECK(!first.engine.libtorch.empty());
    CHECK(first.engine.device == "cpu");
    CHECK(first.engine.threads == 2);
    CHECK(first.models.at(0).role == "builtin");
    CHECK(first.unknown.empty());
    client.stop();
    CHECK(client.pid() == 0);
    CHECK_FALSE(exists(pid));
}

TEST_CASE("two processes give the same bytes")
{
    const test::TemporaryFolder folder;
    sample::writeRandomNetwork(folder.path());
    ml::EngineClient one(engineWith(folder.path())), two(engineWith(folder.path()));
    CHECK(one.generate(sample::request(256, 144)).rgb == two.generate(sample::request(256, 144)).rgb);
}

TEST_CASE("words that the model does not know come back")
{
    const test::TemporaryFolder folder;
    sample::writeRandomNetwork(folder.path());
    ml::EngineClient client(engineWith(folder.path()));
    ml::Request request = sample::request();
    request.look.words = {"misty glitch", "baroque"};
    const auto reply = client.generate(request);
    CHECK(reply.unknown == std::vector<std::string>{"glitch", "baroque"});
    CHECK(reply.understood.front() == "misty");
}

TEST_CASE("an error of the engine is a sentence, and the same process goes on")
{
    const test::TemporaryFolder folder;
    sample::writeRandomNetwork(folder.path());
    ml::EngineClient client(engineWith(folder.path()));
    client.generate(sample::request());
    const long pid = client.pid();
    ml::Request request = sample::request();
    request.model = "sdxl";
    const auto none = thrownBy([&] { client.generate(request); });
    CHECK(none.code() == "model.none");
    CHECK_FALSE(none.remedies().empty());
    request = sample::request();
    request.guide.objectId[0] = 40;
    CHECK(thrownBy([&] { client.generate(request); }).code() == "request.bad");
    CHECK(client.generate(sample::request()).width == 128);
    CHECK(client.pid() == pid);
}

TEST_CASE("an app of another build is told so by the engine")
{
    const test::TemporaryFolder folder;
    auto engine = wire::Child::start({.command = engineWith(folder.path()).command});
    const auto answerTo = [&](nlohmann::json message) {
        message["type"] = "generate";
        message["request"] = ml::describe(sample::request());
        engine.send(message, ml::buffersOf(sample::request()), std::chrono::seconds(30));
        return engine.receiveMessage(std::chrono::seconds(30)).value;
    };
    for (const auto& message :
        {nlohmann::json::object(), nlohmann::json{{"protocol", ml::kProtocol - 1}}, nlohmann::json{{"protocol", "x"}}}) {
        const auto answer = answerTo(message);
        CHECK(answer.at("code") == "engine.version");
        CHECK(answer.at("sentence").get<std::string>().find("different builds") != std::string::npos);
    }
    CHECK(answerTo({{"protocol", ml::kProtocol}}).at("code") != "engine.version"); // there is no model in the folder
}

TEST_CASE("a missing model is told at the request, and found when it has arrived")
{
    const test::TemporaryFolder folder;
    ml::EngineClient client(engineWith(folder.path()));
    CHECK(thrownBy([&] { client.generate(sample::request()); }).code() == "model.missing_part");
    sample::writeRandomNetwork(folder.path());
    CHECK(client.generate(sample::request()).width == 128);
}

TEST_CASE("cancel takes effect within a step and leaves the engine warm")
{
    const test::TemporaryFolder folder;
    sample::writeRandomNetwork(folder.path());
    ml::EngineClient client(engineWith(folder.path()));
    client.generate(sample::request());
    const long pid = client.pid();
    std::stop_source stop;
    int seen = 0;
    const auto error = thrownBy([&] {
        client.generate(
            sample::request(512, 288),
            [&](ml::EngineProgress p) {
                seen = p.step;
                if (p.step == 2)
                    stop.request_stop();
            },
            stop.get_token());
    });
    CHECK(error.code() == "engine.cancelled");
    CHECK(seen == 2); // no further step was made
    CHECK(client.pid() == pid); // it answered: one that does not is killed
    CHECK(client.generate(sample::request()).width == 128);
}

TEST_CASE("an engine killed in the middle of a request costs one sentence; the next request works")
{
    const test::TemporaryFolder folder;
    sample::writeRandomNetwork(folder.path());
    ml::EngineClient client(engineWith(folder.path()));
    const auto error = thrownBy([&] {
        client.generate(sample::request(1280, 720), [&](ml::EngineProgress p) {
            if (p.step == 1)
                kill(static_cast<pid_t>(client.pid()), SIGKILL);
        });
    });
    CHECK(error.code() == "engine.crashed");
    CHECK(std::string(error.what()).find("plan is untouched") != std::string::npos);
    CHECK(client.generate(sample::request()).width == 128);
}

TEST_CASE("an engine killed while idle is simply started again")
{
    const test::TemporaryFolder folder;
    sample::writeRandomNetwork(folder.path());
    ml::EngineClient client(engineWith(folder.path()));
    client.start();
    const long pid = client.pid();
    kill(static_cast<pid_t>(pid), SIGKILL);
    while (client.pid() != 0) // until the system has taken it away
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CHECK(client.generate(sample::request()).width == 128);
    CHECK(client.pid() != pid);
}

TEST_CASE("whatever a process does, it costs one sentence with a stable code and leaves no process behind")
{
    const std::vector<std::pair<std::string, std::string>> cases{{"garbage", "engine.garbage"}, {"huge-length", "engine.garbage"},
        {"not-cbor", "engine.garbage"}, {"unknown-kind", "engine.garbage"}, {"no-object", "engine.garbage"},
        {"bad-progress", "engine.garbage"}, {"bad-error", "engine.garbage"}, {"bad-reply", "engine.garbage"},
        {"short-picture", "engine.garbage"}, {"stray-tail", "engine.garbage"}, {"cut-short", "engine.crashed"}, {"abort", "engine.crashed"},
        {"exit", "engine.crashed"}, {"hang", "engine.hung"}};
    for (const auto& [how, code] : cases) {
        INFO(how);
        ml::EngineClient client(misbehaving(how));
        client.start();
        const long pid = client.pid();
        const auto error = thrownBy([&] { client.generate(sample::request(16, 16)); });
        CHECK(error.code() == code);
        CHECK(std::string(error.what()).size() > 20);
        CHECK(client.pid() == 0);
        CHECK_FALSE(exists(pid));
        CHECK(thrownBy([&] { client.generate(sample::request(16, 16)); }).code() == code); // started again, same trouble
    }
}

TEST_CASE("a process that eats memory ends at its limit" * doctest::skip(!wire::kLimitsMemory))
{
    auto options = misbehaving("memory");
    options.maxMemoryBytes = 512u << 20;
    options.hangSeconds = 20;
    ml::EngineClient client(options);
    CHECK(thrownBy([&] { client.generate(sample::request(16, 16)); }).code() == "engine.crashed");
}

TEST_CASE("a process that ignores cancel is killed, and not only when it counts as hung")
{
    ml::EngineClient client({.command = {MISBEHAVING_ENGINE_PATH, "hang-after-step"}, .hangSeconds = 600});
    std::stop_source stop;
    long pid = 0;
    const auto error = thrownBy([&] {
        client.generate(
            sample::request(16, 16),
            [&](ml::EngineProgress) {
                pid = client.pid();
                stop.request_stop();
            },
            stop.get_token());
    });
    CHECK(error.code() == "engine.cancelled");
    CHECK(pid > 0);
    CHECK(client.pid() == 0);
    CHECK_FALSE(exists(pid));
}

TEST_CASE("a command that is not there is told as such")
{
    ml::EngineClient client({.command = {"/nowhere/previsto-engine"}});
    CHECK(thrownBy([&] { client.generate(sample::request(16, 16)); }).code() == "engine.start");
}

TEST_CASE("a fault of the caller's own progress function ends the engine's work and passes through")
{
    const test::TemporaryFolder folder;
    sample::writeRandomNetwork(folder.path());
    ml::EngineClient client(engineWith(folder.path()));
    CHECK_THROWS_AS(client.generate(sample::request(), [](ml::EngineProgress) { throw std::logic_error("mine"); }), std::logic_error);
    CHECK(client.generate(sample::request()).width == 128);
}
