// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/weights.h"

#include "ml/engine_error.h"
#include "ml/safetensors/file.h"
#include "ml/safetensors/writer.h"

#include <nlohmann/json.hpp>

#include <cstring>

namespace ml::builtin {
namespace {

std::string textOf(const NetworkShape& shape)
{
    nlohmann::json json{{"class_embedding", shape.classEmbedding}, {"material_embedding", shape.materialEmbedding},
        {"pixel_width", shape.pixelWidth}, {"widths", shape.widths}, {"blocks", shape.blocks}, {"look_width", shape.lookWidth}};
    if (shape.furtherPlanes > 0)
        json["further_planes"] = shape.furtherPlanes;
    if (shape.furtherLook > 0)
        json["further_look"] = shape.furtherLook;
    return json.dump();
}

/// Throws std::out_of_range or a JSON exception for anything but a sensible shape.
NetworkShape shapeFromText(const std::string& text)
{
    const auto json = nlohmann::json::parse(text);
    const auto size = [](int value, int most, int least = 1) {
        if (value < least || value > most)
            throw std::out_of_range("size");
        return value;
    };
    NetworkShape shape;
    shape.classEmbedding = size(json.at("class_embedding"), 64);
    shape.materialEmbedding = size(json.at("material_embedding"), 64);
    shape.pixelWidth = size(json.at("pixel_width"), 512);
    shape.lookWidth = size(json.at("look_width"), 1024);
    shape.furtherPlanes = size(json.value("further_planes", 0), 64, 0);
    shape.furtherLook = size(json.value("further_look", 0), 64, 0);
    for (std::size_t i = 0; i < shape.widths.size(); ++i) {
        shape.widths[i] = size(json.at("widths").at(i), 1024);
        shape.blocks[i] = size(json.at("blocks").at(i), 16);
    }
    return shape;
}

NetworkShape shapeOf(const std::map<std::string, std::string>& metadata, const std::string& file)
{
    const auto arch = metadata.find("arch");
    if (arch == metadata.end() || arch->second != kArchitecture)
        throw EngineError("model.wrong_kind",
            "\"" + file + "\" is " + (arch == metadata.end() ? "not a built-in model" : "a model of kind \"" + arch->second + "\"")
                + "; this version runs \"" + kArchitecture + "\".",
            {"Choose other"});
    try {
        return shapeFromText(metadata.at("shape"));
    } catch (const std::exception&) {
        throw EngineError(
            "model.corrupt", "\"" + file + "\" does not say a usable shape of the network. Get the file again.", {"Show in folder"});
    }
}

std::vector<std::uint64_t> sizesOf(const torch::Tensor& tensor) { return {tensor.sizes().begin(), tensor.sizes().end()}; }

torch::ScalarType scalarTypeOf(TensorType type, const std::string& file)
{
    if (type == TensorType::F16)
        return torch::kHalf;
    if (type == TensorType::BF16)
        return torch::kBFloat16;
    if (type == TensorType::F32)
        return torch::kFloat;
    throw EngineError("model.wrong_kind",
        "\"" + file + "\" holds weights of type " + std::string(tensorTypeName(type)) + "; this version reads F16, BF16 and F32.",
        {"Choose other"});
}

void readInto(const SafetensorsFile& file, const std::string& name, torch::Tensor& target)
{
    const auto found = file.header().tensors.find(name);
    if (found == file.header().tensors.end())
        throw EngineError(
            "model.corrupt", "\"" + file.name() + "\" lacks the tensor \"" + name + "\". Get the file again.", {"Show in folder"});
    const TensorEntry& entry = found->second;
    if (entry.shape != sizesOf(target))
        throw EngineError("model.corrupt",
            "The tensor \"" + name + "\" of \"" + file.name() + "\" has the wrong shape. Get the file again.", {"Show in folder"});
    auto values = torch::empty(target.sizes(), scalarTypeOf(entry.type, file.name()));
    file.read(entry, {static_cast<std::byte*>(values.data_ptr()), values.nbytes()});
    target.copy_(values);
    if (!target.isfinite().all().item<bool>())
        throw EngineError("model.corrupt",
            "The tensor \"" + name + "\" of \"" + file.name() + "\" holds numbers that are not finite. Get the file again.",
            {"Show in folder"});
}

} // namespace

void saveNetwork(const std::filesystem::path& path, const Network& network, const std::map<std::string, std::string>& metadata)
{
    std::vector<TensorToWrite> tensors;
    for (const auto& item : network->named_parameters()) {
        const auto half = item.value().detach().to(torch::kCPU, torch::kHalf).contiguous();
        TensorToWrite tensor{item.key(), TensorType::F16, sizesOf(half), std::vector<std::byte>(half.nbytes())};
        std::memcpy(tensor.bytes.data(), half.data_ptr(), half.nbytes());
        tensors.push_back(std::move(tensor));
    }
    auto all = metadata;
    all["arch"] = kArchitecture;
    all["shape"] = textOf(network->shape());
    writeSafetensors(path, tensors, all);
}

LoadedNetwork loadNetwork(const std::filesystem::path& path)
{
    const SafetensorsFile file = SafetensorsFile::open(path);
    LoadedNetwork result{Network(shapeOf(file.header().metadata, file.name())), file.header().metadata, file.size()};
    torch::NoGradGuard guard;
    auto parameters = result.network->named_parameters();
    for (auto& item : parameters)
        readInto(file, item.key(), item.value());
    if (file.header().tensors.size() != parameters.size())
        throw EngineError("model.corrupt",
            "\"" + file.name() + "\" holds " + std::to_string(file.header().tensors.size()) + " tensors; this network has "
                + std::to_string(parameters.size()) + ". Get the file again.",
            {"Show in folder"});
    return result;
}

} // namespace ml::builtin
