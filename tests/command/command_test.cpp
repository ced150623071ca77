// SPDX-License-Identifier: Apache-2.0
#include "tests/command/process.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using process::jsonOf;
using process::run;

TEST_CASE("a film from the sample tells what it holds")
{
    const test::TemporaryFolder folder;
    const std::string film = process::snowfallIn(folder);
    const auto info = jsonOf(run({"info", film, "--json"}));
    CHECK(info["film"]["title"] == "Snowfall");
    CHECK(info["counts"]["scenes"] == 3);
    CHECK(info["counts"]["shots"].get<int>() >= 12);
    CHECK(info["scenes"][0]["shots"][0]["name"] == "1A");
    CHECK(info["scenes"][0]["shots"][0]["camera"]["focal_mm"] == 35);
    const process::Result plain = run({"info", film});
    CHECK(plain.status == 0);
    CHECK(plain.out.find("EXT. AVENUE - DUSK") != std::string::npos);
    CHECK(run({"verify", film}).status == 0);
    CHECK(jsonOf(run({"verify", film, "--json"}))["sound"] == true);
}

TEST_CASE("an empty film is a film, and its name gets its ending")
{
    const test::TemporaryFolder folder;
    const auto made = jsonOf(run({"new", folder / "First", "--json"}));
    CHECK(made["film"] == (folder / "First.previsto").string());
    CHECK(jsonOf(run({"info", folder / "First.previsto", "--json"}))["film"]["title"] == "First");
}

TEST_CASE("search finds words of shots and figures")
{
    const test::TemporaryFolder folder;
    const std::string film = process::snowfallIn(folder);
    const auto hits = jsonOf(run({"search", film, "shoulder", "--json"}))["hits"];
    REQUIRE(hits.size() >= 1);
    CHECK(hits[0]["kind"] == "shot");
    CHECK(jsonOf(run({"search", film, "submarine", "--json"}))["hits"].empty());
    CHECK(run({"search", film, "submarine"}).status == 0);
}

TEST_CASE("a model file comes into the set through the importer; a broken one leaves no trace")
{
    const test::TemporaryFolder folder;
    const std::string film = process::snowfallIn(folder);
    std::ofstream(folder / "pyramid_rock.obj") << "v 0 0 0\nv 1 0 0\nv 1 0 1\nv 0 1 0\nf 1 3 2\nf 1 2 4\nf 2 3 4\nf 3 1 4\n";
    std::ofstream(folder / "broken.glb") << "glTF\x02";
    const int before = jsonOf(run({"info", film, "--json"}))["counts"]["items"];
    const process::Result result = run({"import", film, "--scene", "1", folder / "pyramid_rock.obj", folder / "broken.glb", "--json"});
    CHECK(result.status == 1);
    CHECK(result.err.find("broken.glb") != std::string::npos);
    const auto document = nlohmann::json::parse(result.out);
    REQUIRE(document["items"].size() == 1);
    CHECK(document["items"][0]["class"] == "rock");
    CHECK(document["failed"].size() == 1);
    CHECK(jsonOf(run({"info", film, "--json"}))["counts"]["items"] == before + 1);
    CHECK(run({"verify", film}).status == 0);
}
