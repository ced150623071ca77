// SPDX-License-Identifier: Apache-2.0
// `previsto preview` with the real engine: frames, interruption and going on.
#include "tests/command/process.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

using process::jsonOf;
using process::run;

namespace {

constexpr const char* kSize = "96x40";

nlohmann::json counts(const std::string& film) { return jsonOf(run({"info", film, "--json"}))["counts"]; }

} // namespace

TEST_CASE("frames of chosen shots go into the film, variants with seeds counting up")
{
    const test::TemporaryFolder folder;
    const std::string film = process::snowfallIn(folder);
    const auto made = jsonOf(run(
        {"preview", film, "--shots", "1B,2B", "--variants", "2", "--seed", "40", "--size", kSize, "--look", "night, baroque", "--json"}));
    REQUIRE(made["frames"].size() == 4);
    CHECK(made["frames"][1]["shot"] == "1B");
    CHECK(made["frames"][1]["seed"] == 41);
    CHECK(made["frames"][0]["width"] == 96);
    CHECK(made["frames"][0]["unknown"][0] == "baroque");
    CHECK(made["failed"].empty());
    CHECK(counts(film)["previews"] == 4);
    CHECK(counts(film)["stale"] == 0);
    CHECK(run({"verify", film}).status == 0);

    const auto again = jsonOf(run({"reproduce", film, made["frames"][2]["preview"].get<std::string>(), "--json"}));
    CHECK(again["identical"] == true);
    CHECK(run({"reproduce", film, "2B"}).out.starts_with("The same picture"));
    CHECK(jsonOf(run({"export", film, "--format", "frames", "--out", folder / "frames", "--json"}))["files"].size() == 4);
}

TEST_CASE("all panels of a shot with a move, or its first one")
{
    const test::TemporaryFolder folder;
    const std::string film = process::snowfallIn(folder);
    const auto first = jsonOf(run({"preview", film, "--shots", "1A", "--size", kSize, "--json"}));
    REQUIRE(first["frames"].size() == 1);
    CHECK(first["frames"][0]["frame"] == 0);
    const auto all = jsonOf(run({"preview", film, "--shots", "1A,1B", "--panels", "all", "--size", kSize, "--json"}));
    REQUIRE(all["frames"].size() == 3); // 1B does not move
    CHECK(all["frames"][0]["frame"] == 0);
    CHECK(all["frames"][1]["frame"] == 191);
    CHECK(all["frames"][0]["picture"] != all["frames"][1]["picture"]);
    CHECK(run({"preview", film, "--all", "--panels", "last"}).status == 2);
}

TEST_CASE("Ctrl-C keeps what is finished and says how to go on, and going on finishes the film")
{
    const test::TemporaryFolder folder;
    const std::string film = process::snowfallIn(folder);
    for (const int signal : {SIGINT, SIGTERM}) {
        process::Running previsto({"preview", film, "--all", "--size", "512x214", "--json"});
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (previsto.errorSoFar().find("\n") == std::string::npos && std::chrono::steady_clock::now() < deadline) // one frame is done
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        ::kill(previsto.pid(), signal);
        const process::Result result = previsto.wait();
        CHECK(result.status == 1);
        const auto document = nlohmann::json::parse(result.out);
        CHECK(document["interrupted"] == true);
        const std::size_t made = document["frames"].size();
        CHECK(made > 0);
        CHECK(made < 16);
        CHECK(result.err.find("Go on with:") != std::string::npos);
        const std::string goOn = document["go_on"];
        CHECK(result.err.find(goOn) != std::string::npos);
        const auto names = goOn.substr(goOn.find("--shots ") + 8);
        CHECK(std::size_t(std::count(names.begin(), names.end(), ',')) + 1 == 16 - made);
        CHECK(run({"verify", film}).status == 0);
    }
    // Exactly what it said, at a small size.
    const auto info = jsonOf(run({"info", film, "--json"}));
    std::string missing;
    for (const auto& scene : info["scenes"])
        for (const auto& shot : scene["shots"])
            if (shot["previews"].empty())
                missing += (missing.empty() ? "" : ",") + shot["name"].get<std::string>();
    REQUIRE_FALSE(missing.empty());
    CHECK(jsonOf(run({"preview", film, "--shots", missing, "--size", kSize, "--json"}))["interrupted"] == false);
    const auto after = jsonOf(run({"info", film, "--json"}));
    for (const auto& scene : after["scenes"])
        for (const auto& shot : scene["shots"])
            CHECK_FALSE(shot["previews"].empty());
}
