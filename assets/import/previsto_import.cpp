// SPDX-License-Identifier: Apache-2.0
// The process `previsto-import`: reads one model file, hands back plain meshes or one sentence, and ends.
#include "assets/asset_error.h"
#include "assets/import/import_client.h"
#include "assets/import/import_message.h"
#include "assets/import/read_model.h"
#include "wire/channel.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <new>

namespace {

using nlohmann::json;
namespace message = assets::import_message;

json answer(const json& question)
{
    const auto file = question.at(message::kFile).get<std::string>();
    try {
        const auto shape = assets::readModel(file, {question.at(message::kFileBytes), question.at(message::kTriangles)});
        const auto bytes = assets::shapeToBytes(shape);
        if (bytes.size() + 4096 > message::kMaxBytes)
            throw assets::AssetError(file + " holds more geometry than can be imported; simplify the model.");
        const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data());
        return {{message::kShape, json::binary(std::vector<std::uint8_t>(first, first + bytes.size()))}};
    } catch (const assets::AssetError& error) {
        return {{message::kError, error.what()}};
    } catch (const std::bad_alloc&) {
        return {{message::kError, file + " needs more memory than an import may take; it is too large or damaged."}};
    }
}

} // namespace

int main(int count, char**)
{
    if (count > 1) {
        std::fputs("previsto-import reads one model file for previsto; it takes its question on stdin.\n", stderr);
        return 2;
    }
    try {
        auto channel = wire::Channel::overStandardStreams();
        if (const auto question = channel.receive())
            channel.send(answer(*question));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "previsto-import: %s\n", error.what());
        return 1;
    }
}
