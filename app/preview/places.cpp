// SPDX-License-Identifier: Apache-2.0
#include "app/preview/request.h"
#include "app/preview/tools.h"

#include <cstdlib>

namespace fs = std::filesystem;

namespace preview {
namespace {

// Data lies in PREFIX/share/previsto after an installation, in SOURCE/assets before.
std::optional<fs::path> dataUnder(const fs::path& root)
{
    for (const fs::path& data : {root / "share" / "previsto", root / "assets"}) {
        if (fs::exists(data / "camera") && fs::exists(data / "samples"))
            return data;
    }
    return std::nullopt;
}

std::optional<fs::path> findData(const fs::path& binaryFolder)
{
    if (const char* home = std::getenv("PREVISTO_HOME"))
        return dataUnder(home);
    fs::path folder = binaryFolder;
    while (folder.has_relative_path()) {
        if (auto data = dataUnder(folder))
            return data;
        folder = folder.parent_path();
    }
    return std::nullopt;
}

// Beside the program, else where an installation puts helpers that nobody starts by hand. A helper that is missing is
// reported when it is needed: a build without a model runtime still plans shots.
fs::path findHelper(const fs::path& binaryFolder, const char* name)
{
    const fs::path beside = binaryFolder / name;
    const fs::path installed = binaryFolder.parent_path() / "libexec" / "previsto" / name;
    return !fs::exists(beside) && fs::exists(installed) ? installed : beside;
}

} // namespace

Places findPlaces(const fs::path& binaryFolder)
{
    const fs::path folder = fs::weakly_canonical(binaryFolder);
    const auto data = findData(folder);
    if (!data) {
        throw PreviewError("places.data",
            "Previsto's camera tables, models and samples were not found near " + folder.string()
                + "; set PREVISTO_HOME to the folder that holds share/previsto.");
    }
    return {.engine = findHelper(folder, "previsto-engine"),
        .importer = findHelper(folder, "previsto-import"),
        .models = *data / "models",
        .cameras = *data / "camera",
        .samples = *data / "samples"};
}

std::vector<std::string> engineCommand(const Places& places) { return {places.engine.string(), "--models", places.models.string()}; }

} // namespace preview
