// SPDX-License-Identifier: Apache-2.0
#include "assets/camera/camera_tables.h"
#include "assets/proxies/proxy.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <cmath>
#include <optional>
#include <regex>
#include <set>

namespace {

assets::CameraTables tables() { return assets::loadCameraTables(std::filesystem::path(PREVISTO_SOURCE_DIR) / "assets/camera"); }

/// The aspect that a mode's name gives: "4K 16:9", "2.39:1", "17:9".
std::optional<double> namedAspect(const std::string& name)
{
    std::smatch match;
    if (!std::regex_search(name, match, std::regex(R"(([0-9.]+):([0-9.]+))")))
        return std::nullopt;
    return std::stod(match[1]) / std::stod(match[2]);
}

std::string errorOf(const std::filesystem::path& folder)
{
    try {
        assets::loadCameraTables(folder);
    } catch (const assets::AssetError& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("every sensor mode is derived again from photosites and pitch")
{
    const auto modes = tables().modes;
    CHECK(modes.size() > 50);
    int named = 0;
    for (const auto& mode : modes) {
        CAPTURE(mode.body);
        CAPTURE(mode.name);
        const double width = mode.photositesWide * mode.pitchMicrometres / 1000;
        const double height = mode.photositesHigh * mode.pitchMicrometres / 1000;
        CHECK(std::abs(width - mode.publishedWidthMm) <= 0.05);
        CHECK(std::abs(height - mode.publishedHeightMm) <= 0.05);
        if (const auto aspect = namedAspect(mode.name)) {
            CHECK(std::abs(width / height / *aspect - 1) < 0.01);
            ++named;
        }
    }
    CHECK(named > 40);
}

TEST_CASE("a mode and a lens set are told by their names")
{
    const auto all = tables();
    std::set<std::string> names;
    for (const auto& mode : all.modes)
        CHECK(names.insert(mode.body + "/" + mode.name).second);
    for (const auto& set : all.lenses)
        CHECK(names.insert(set.name).second);
    CHECK(all.lenses.size() >= 12);
}

TEST_CASE("a bad row is named with its file and number")
{
    const test::TemporaryFolder folder;
    CHECK(errorOf(folder.path()).find("sensors.json cannot be opened") != std::string::npos);
    folder.write("sensors.json", R"({"version": 1, "modes": [{"body": "A", "name": "B", "photositesWide": 0, "photositesHigh": 1,
        "pitchMicrometres": 1, "publishedWidthMm": 1, "publishedHeightMm": 1, "mark": "exact"}]})");
    folder.write("lenses.json", R"({"version": 1, "sets": []})");
    CHECK(errorOf(folder.path()).find("Row 1 of") != std::string::npos);
    CHECK(errorOf(folder.path()).find("above 0") != std::string::npos);
    folder.write("sensors.json", "{");
    CHECK(errorOf(folder.path()).find("not a version 1 list of modes") != std::string::npos);
}
