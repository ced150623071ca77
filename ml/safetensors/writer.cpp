// SPDX-License-Identifier: Apache-2.0
#include "ml/safetensors/writer.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace ml {
namespace {

std::string headerOf(const std::vector<TensorToWrite>& tensors, const std::map<std::string, std::string>& metadata)
{
    nlohmann::ordered_json header;
    header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const TensorToWrite& tensor : tensors) {
        header[tensor.name]
            = {{"dtype", tensorTypeName(tensor.type)}, {"shape", tensor.shape}, {"data_offsets", {offset, offset + tensor.bytes.size()}}};
        offset += tensor.bytes.size();
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' '); // so that the data is aligned
    return text;
}

} // namespace

void writeSafetensors(
    const std::filesystem::path& path, const std::vector<TensorToWrite>& tensors, const std::map<std::string, std::string>& metadata)
{
    const std::string header = headerOf(tensors, metadata);
    const std::filesystem::path beside = path.string() + ".part";
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    for (int i = 0; i < 8; ++i)
        file.put(static_cast<char>(header.size() >> (8 * i) & 0xff));
    file << header;
    for (const TensorToWrite& tensor : tensors)
        file.write(reinterpret_cast<const char*>(tensor.bytes.data()), static_cast<std::streamsize>(tensor.bytes.size()));
    file.close();
    if (!file)
        throw std::runtime_error("The weights cannot be written to \"" + path.string() + "\"; check the folder and the free space.");
    std::filesystem::rename(beside, path);
}

} // namespace ml
