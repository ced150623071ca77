// SPDX-License-Identifier: Apache-2.0
#include "ml/safetensors/header.h"

#include "ml/engine_error.h"
#include "ml/safetensors/header_reader.h"

#include <algorithm>

namespace ml {
namespace {

/// Tensors, sorted by offset, must follow each other from the first byte to the last.
void checkLayout(const SafetensorsHeader& header, std::uint64_t dataBytes)
{
    std::vector<const std::pair<const std::string, TensorEntry>*> order;
    for (const auto& each : header.tensors)
        order.push_back(&each);
    std::sort(order.begin(), order.end(),
        [](const auto* a, const auto* b) { return std::pair(a->second.begin, a->second.end) < std::pair(b->second.begin, b->second.end); });
    std::uint64_t next = 0;
    for (const auto* each : order) {
        if (each->second.begin != next)
            throw HeaderFault("tensor \"" + each->first.substr(0, 60) + "\" "
                + (each->second.begin < next ? "overlaps another one" : "leaves a hole before it"));
        next = each->second.end;
    }
    if (next > dataBytes)
        throw HeaderFault(
            "it is incomplete: the header promises " + std::to_string(next) + " bytes of data, the file has " + std::to_string(dataBytes));
    if (next < dataBytes)
        throw HeaderFault("there are " + std::to_string(dataBytes - next) + " bytes behind its last tensor");
}

} // namespace

SafetensorsHeader parseSafetensorsHeader(std::string_view json, std::uint64_t dataBytes, const std::string& file)
{
    SafetensorsHeader header;
    try {
        if (json.empty() || json.front() != '{')
            throw HeaderFault("its header does not start with a brace");
        if (json.find('\0') != std::string_view::npos)
            throw HeaderFault("its header holds a NUL byte");
        HeaderReader reader(header);
        nlohmann::json::sax_parse(json.begin(), json.end(), &reader);
        checkLayout(header, dataBytes);
    } catch (const HeaderFault& fault) {
        throw EngineError("model.corrupt", "\"" + file + "\" is damaged: " + fault.what() + ". Get the file again.",
            {"Show in folder", "How to download again"});
    }
    return header;
}

} // namespace ml
