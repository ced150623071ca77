// SPDX-License-Identifier: Apache-2.0
#include "ml/training/dataset/dataset.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <fstream>
#include <mutex>
#include <thread>

namespace training {
namespace {

/// Raised whenever the same seed gives another frame than before: a folder must not mix generators.
constexpr int kGeneratorVersion = 16;
constexpr const char* kSettingsFile = "dataset.json";
constexpr const char* kExtension = ".frame";

nlohmann::json settingsOf(const DatasetOptions& options)
{
    return {{"generator", kGeneratorVersion}, {"width", options.frame.width}, {"height", options.frame.height},
        {"samples", options.frame.samples}};
}

/// Writes the settings, or compares them with those of a former run.
void claimFolder(const std::filesystem::path& folder, const DatasetOptions& options)
{
    std::filesystem::create_directories(folder);
    const std::filesystem::path file = folder / kSettingsFile;
    if (std::ifstream in(file); in) {
        const nlohmann::json found = nlohmann::json::parse(in, nullptr, false);
        if (found != settingsOf(options))
            throw TrainingError(
                "The folder " + folder.string() + " holds frames of another size, sampling or generator; choose another folder.");
        return;
    }
    std::ofstream(file) << settingsOf(options).dump(2) << '\n';
}

std::filesystem::path fileOf(const std::filesystem::path& folder, std::uint64_t seed)
{
    std::string digits = std::to_string(seed);
    digits.insert(0, digits.size() < 12 ? 12 - digits.size() : 0, '0');
    return folder / (digits + kExtension);
}

Frame frameOf(const DatasetOptions& options, std::uint64_t seed, ShapeStore& shapes)
{
    const std::filesystem::path former = fileOf(options.truthFrom, seed);
    if (options.truthFrom.empty() || !std::filesystem::exists(former))
        return makeFrame(seed, options.frame, shapes);
    const Frame found = loadFrame(former, Rays::Leave);
    return makeFrame(seed, options.frame, shapes, &found);
}

} // namespace

void renderDataset(
    const std::filesystem::path& folder, const DatasetOptions& options, const std::function<void(int, int)>& progress, std::stop_token stop)
{
    claimFolder(folder, options);
    ShapeStore shapes;
    std::atomic<int> next = 0;
    std::mutex mutex; // guards what follows
    int done = 0;
    std::exception_ptr failure;
    const auto work = [&] {
        for (int index = next++; index < options.frames && !stop.stop_requested(); index = next++) {
            try {
                const std::uint64_t seed = options.firstSeed + static_cast<std::uint64_t>(index);
                const std::filesystem::path file = fileOf(folder, seed);
                if (!std::filesystem::exists(file))
                    saveFrame(file, frameOf(options, seed, shapes));
                const std::lock_guard lock(mutex);
                if (failure)
                    return;
                ++done;
                if (progress)
                    progress(done, options.frames);
            } catch (...) {
                const std::lock_guard lock(mutex);
                failure = std::current_exception();
                return;
            }
        }
    };
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < options.threads; ++i)
            workers.emplace_back(work);
    }
    if (failure)
        std::rethrow_exception(failure);
}

std::vector<std::filesystem::path> framesOf(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::is_directory(folder))
        throw TrainingError("There is no folder " + folder.string() + "; render frames with previsto-dataset first.");
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == kExtension)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    if (files.empty())
        throw TrainingError("The folder " + folder.string() + " holds no frames; render some with previsto-dataset first.");
    return files;
}

} // namespace training
