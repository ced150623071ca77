// SPDX-License-Identifier: Apache-2.0
#include "ml/training/dataset/frame_file.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace training {

std::vector<std::uint8_t> frameToBytes(const Frame& frame)
{
    nlohmann::json json{{"previstoFrame", 1}, {"place", frame.place}};
    json["request"] = frame.request;
    json["truth"] = nlohmann::json::binary(frame.truth);
    return nlohmann::json::to_cbor(json);
}

Frame frameFromBytes(const std::vector<std::uint8_t>& bytes, const std::string& name, Rays rays)
{
    Frame frame;
    try {
        nlohmann::json json = nlohmann::json::from_cbor(bytes);
        if (json.at("previstoFrame") != 1)
            throw TrainingError("The frame " + name + " was written by another version; render the data set anew.");
        frame.place = json.at("place").get<std::string>();
        if (rays == Rays::Leave)
            json.at("request")["surroundings"] = false;
        frame.request = json.at("request").get<ml::Request>();
        frame.truth = json.at("truth").get_binary();
    } catch (const nlohmann::json::exception& error) {
        throw TrainingError("The frame " + name + " is damaged (" + error.what() + "); delete it and run previsto-dataset again.");
    }
    const std::size_t pixels = static_cast<std::size_t>(frame.request.guide.width) * static_cast<std::size_t>(frame.request.guide.height);
    if (frame.truth.size() != 3 * pixels)
        throw TrainingError(
            "The frame " + name + " holds a picture of another size than its guide; delete it and run previsto-dataset again.");
    return frame;
}

void saveFrame(const std::filesystem::path& file, const Frame& frame)
{
    const std::vector<std::uint8_t> bytes = frameToBytes(frame);
    std::filesystem::path part = file;
    part += ".part";
    {
        std::ofstream out(part, std::ios::binary | std::ios::trunc);
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        if (!out.flush())
            throw TrainingError("Cannot write " + part.string() + "; is the disk full?");
    }
    std::filesystem::rename(part, file);
}

Frame loadFrame(const std::filesystem::path& file, Rays rays)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw TrainingError("Cannot read " + file.string() + ".");
    const std::vector<std::uint8_t> bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return frameFromBytes(bytes, file.filename().string(), rays);
}

} // namespace training
