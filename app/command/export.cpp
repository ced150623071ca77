// SPDX-License-Identifier: Apache-2.0
// previsto export FILM --format csv|pdf|frames --out PATH
#include "app/command/environment.h"
#include "app/command/export_formats.h"
#include "app/exchange/atomic_file.h"
#include "app/exchange/csv.h"
#include "app/store/plan_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace command {
namespace {

struct ExportOptions : FilmOption {
    std::string format;
    std::filesystem::path out;
};

std::vector<std::filesystem::path> write(const ExportOptions& options, const store::PlanFile& file, const Environment& environment)
{
    if (options.format == "frames")
        return exportFrames(file, options.out, environment);
    if (options.format == "pdf")
        exportPdf(file, options.out, environment);
    else
        exchange::writeAtomically(options.out, exchange::shotListCsv(file.plan()));
    return {options.out};
}

void exportFilm(const ExportOptions& options, const Environment& environment)
{
    const store::PlanFile file = store::PlanFile::openReadOnly(options.film);
    nlohmann::json files = nlohmann::json::array();
    for (const std::filesystem::path& path : write(options, file, environment)) {
        files.push_back(path.string());
        environment.progress.keep(path.string());
    }
    if (options.json)
        printJson(environment, {{"format", options.format}, {"files", files}});
}

} // namespace

void addExport(CLI::App& root, const Environment& environment)
{
    CLI::App& subcommand = *root.add_subcommand("export", "Write the shot list as CSV or PDF, or every preview frame as PNG");
    const auto options = std::make_shared<ExportOptions>(); // shared with the callback, which outlives this function
    addFilmOptions(subcommand, *options);
    subcommand.add_option("--format", options->format, "csv, pdf, or frames")->required()->check(CLI::IsMember({"csv", "pdf", "frames"}));
    subcommand.add_option("--out", options->out, "the file; for frames the folder")->required();
    subcommand.callback([options, &environment] { exportFilm(*options, environment); });
}

} // namespace command
