// SPDX-License-Identifier: Apache-2.0
// Sensor modes and lens sets, read from the data files beside this header. Photosites and pitch are stored, millimetres derived.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace assets {

struct SensorModeRow {
    std::string body; // "ARRI ALEXA 35"
    std::string name; // "4K 16:9"
    int photositesWide = 0;
    int photositesHigh = 0;
    double pitchMicrometres = 0;
    double publishedWidthMm = 0; // what the maker prints, for the test that re-derives every row
    double publishedHeightMm = 0;
    std::string mark; // "exact", "1 table", "verify": how sure the row is
};

struct LensSetRow {
    std::string name;
    std::vector<double> focalLengthsMm;
    double stop = 0; // 0: not known
    double squeeze = 1;
    double imageCircleMm = 0; // 0: not known
    double closeFocusMetres = 0; // 0: not known
    std::string mark;
};

struct CameraTables {
    std::vector<SensorModeRow> modes;
    std::vector<LensSetRow> lenses;
};

/// Reads sensors.json and lenses.json from a folder; throws AssetError naming the file and the row.
CameraTables loadCameraTables(const std::filesystem::path& folder);

} // namespace assets
