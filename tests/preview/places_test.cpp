// SPDX-License-Identifier: Apache-2.0
#include "app/preview/request.h"
#include "app/preview/tools.h"
#include "tests/preview/films.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>

namespace fs = std::filesystem;

TEST_CASE("the build tree's pieces are found from its binaries")
{
    const preview::Places places = films::places();
    CHECK(fs::exists(places.models));
    CHECK(fs::exists(places.cameras / "sensors.json"));
    CHECK(fs::exists(places.samples / "snowfall.json"));
    CHECK(places.engine.filename() == "previsto-engine");
}

TEST_CASE("an installation's pieces are found from its binaries")
{
    const test::TemporaryFolder prefix;
    for (const char* folder : {"bin", "libexec/previsto", "share/previsto/camera", "share/previsto/samples", "share/previsto/models"})
        fs::create_directories(prefix.path() / folder);
    std::ofstream(prefix.path() / "libexec/previsto/previsto-engine") << "x";
    const preview::Places places = preview::findPlaces(prefix.path() / "bin");
    CHECK(places.engine == fs::canonical(prefix.path()) / "libexec/previsto/previsto-engine");
    CHECK(places.models == fs::canonical(prefix.path()) / "share/previsto/models");
}

TEST_CASE("what is missing is named")
{
    const test::TemporaryFolder nowhere;
    try {
        preview::findPlaces(nowhere.path());
        FAIL("found");
    } catch (const preview::PreviewError& error) {
        CHECK(error.code() == "places.data");
        CHECK(std::string(error.what()).find(nowhere.path().string()) != std::string::npos);
    }
}
