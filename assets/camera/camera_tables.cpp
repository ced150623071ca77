// SPDX-License-Identifier: Apache-2.0
#include "assets/camera/camera_tables.h"

#include "assets/asset_error.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>

namespace assets {

namespace {

using nlohmann::json;

/// The list under `key` of a file of version 1.
json readList(const std::filesystem::path& file, const char* key)
{
    std::ifstream stream(file);
    if (!stream)
        throw AssetError("The table " + file.string() + " cannot be opened; reinstall Previsto or set the folder of the camera tables.");
    auto document = json::parse(stream, nullptr, false);
    if (!document.is_object() || document.value("version", json()) != 1 || !document.contains(key) || !document[key].is_array())
        throw AssetError("The table " + file.string() + " is not a version 1 list of " + key + "; restore the file.");
    return std::move(document[key]);
}

void require(bool condition, const char* what)
{
    if (!condition)
        throw std::invalid_argument(what);
}

std::string readMark(const json& row)
{
    const auto mark = row.at("mark").get<std::string>();
    require(mark == "exact" || mark == "1 table" || mark == "verify", "its mark is none of exact, 1 table, verify");
    return mark;
}

SensorModeRow readMode(const json& row)
{
    SensorModeRow mode{row.at("body"), row.at("name"), row.at("photositesWide"), row.at("photositesHigh"), row.at("pitchMicrometres"),
        row.at("publishedWidthMm"), row.at("publishedHeightMm"), readMark(row)};
    require(!mode.body.empty() && !mode.name.empty(), "it has no body or name");
    require(mode.photositesWide > 0 && mode.photositesHigh > 0 && mode.pitchMicrometres > 0, "photosites and pitch must be above 0");
    return mode;
}

LensSetRow readLensSet(const json& row)
{
    LensSetRow set{row.at("name"), row.at("focalLengthsMm"), row.at("stop"), row.at("squeeze"), row.at("imageCircleMm"),
        row.at("closeFocusMetres"), readMark(row)};
    require(!set.name.empty() && !set.focalLengthsMm.empty(), "it has no name or no focal lengths");
    for (std::size_t i = 0; i < set.focalLengthsMm.size(); ++i)
        require(set.focalLengthsMm[i] > (i == 0 ? 0 : set.focalLengthsMm[i - 1]), "its focal lengths must rise");
    require(set.squeeze >= 1 && set.squeeze <= 2, "its squeeze must lie between 1 and 2");
    return set;
}

template <typename Row>
std::vector<Row> readRows(const std::filesystem::path& file, const char* key, const std::function<Row(const json&)>& readRow)
{
    std::vector<Row> rows;
    for (const auto& row : readList(file, key)) {
        try {
            rows.push_back(readRow(row));
        } catch (const std::exception& error) { // of require, or of JSON itself
            throw AssetError("Row " + std::to_string(rows.size() + 1) + " of " + file.string() + " cannot be used: " + error.what() + ".");
        }
    }
    return rows;
}

} // namespace

CameraTables loadCameraTables(const std::filesystem::path& folder)
{
    return {readRows<SensorModeRow>(folder / "sensors.json", "modes", readMode),
        readRows<LensSetRow>(folder / "lenses.json", "sets", readLensSet)};
}

} // namespace assets
