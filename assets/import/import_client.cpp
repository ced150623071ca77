// SPDX-License-Identifier: Apache-2.0
#include "assets/import/import_client.h"

#include "assets/asset_error.h"
#include "assets/import/import_message.h"
#include "wire/child.h"

#include <nlohmann/json.hpp>

namespace assets {

namespace {

using nlohmann::json;
using wire::WireError;

/// Address space of the importer. The largest file that is allowed fits several times; a file that lies about its counts
/// fails there and not here. AddressSanitizer reserves terabytes, so its builds go without.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::uint64_t kMemoryBytes = 0;
#else
constexpr std::uint64_t kMemoryBytes = 8ull << 30;
#endif

void checkFile(const std::filesystem::path& file, const ImportLimits& limits)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        throw AssetError(file.string() + " does not exist; choose another file.");
    if (!std::filesystem::is_regular_file(status))
        throw AssetError(file.string() + " is not a file; choose a glTF, FBX, OBJ, DAE, PLY or STL file.");
    const auto size = std::filesystem::file_size(file, error);
    if (error)
        throw AssetError(file.string() + " cannot be read: " + error.message() + ".");
    if (size > limits.fileBytes)
        throw AssetError(file.string() + " has " + std::to_string(size >> 20) + " MB, more than the "
            + std::to_string(limits.fileBytes >> 20) + " MB that can be imported; simplify the model.");
}

/// The sentence for a talk that ended badly.
std::string sentenceFor(const WireError& error, const std::filesystem::path& file, const ImportLimits& limits)
{
    const auto name = file.string();
    switch (error.kind()) {
    case WireError::Kind::Start:
        return std::string(error.what()) + " Models cannot be imported without it.";
    case WireError::Kind::TimedOut:
        return name + " could not be imported within " + std::to_string(limits.time.count())
            + " seconds; simplify it, or export it again in another format.";
    case WireError::Kind::Cancelled:
        return "The import of " + name + " was cancelled.";
    case WireError::Kind::TooLarge:
        return name + " holds more geometry than can be imported; simplify the model.";
    case WireError::Kind::Crashed:
    case WireError::Kind::Closed:
        return name + " seems to be damaged: the importer failed on it (" + error.what() + ") Export it again, or in another format.";
    case WireError::Kind::Garbage:
        break;
    }
    return name + " could not be imported: the importer gave an answer that makes no sense. Reinstall Previsto if other files fail too.";
}

json talk(const std::filesystem::path& importer, const std::filesystem::path& file, const ImportLimits& limits, const std::stop_token& stop)
{
    auto child = wire::Child::start(
        {.command = {importer.string()}, .maxMessageBytes = import_message::kMaxBytes, .maxMemoryBytes = kMemoryBytes});
    child.send({{import_message::kFile, std::filesystem::absolute(file).string()}, {import_message::kFileBytes, limits.fileBytes},
                   {import_message::kTriangles, limits.triangles}},
        std::chrono::seconds(10), stop);
    return child.receive(limits.time, stop);
}

} // namespace

Shape importFile(const std::filesystem::path& importer, const std::filesystem::path& file, const ImportLimits& limits, std::stop_token stop)
{
    checkFile(file, limits);
    json reply;
    try {
        reply = talk(importer, file, limits, stop);
    } catch (const WireError& error) {
        throw AssetError(sentenceFor(error, file, limits));
    }
    if (reply.is_object() && reply.contains(import_message::kError) && reply[import_message::kError].is_string())
        throw AssetError(reply[import_message::kError].get<std::string>());
    if (!reply.is_object() || !reply.contains(import_message::kShape) || !reply[import_message::kShape].is_binary())
        throw AssetError(sentenceFor(WireError(WireError::Kind::Garbage, ""), file, limits));
    try {
        return shapeFromBytes(std::as_bytes(std::span(reply[import_message::kShape].get_binary())));
    } catch (const AssetError&) {
        throw AssetError(sentenceFor(WireError(WireError::Kind::Garbage, ""), file, limits));
    }
}

} // namespace assets
