// SPDX-License-Identifier: Apache-2.0
// One training frame on disk: a request and the picture it should become, as CBOR.
#pragma once

#include "ml/request.h"

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace training {

/// What the training tools refuse, as one sentence that names the file or option.
class TrainingError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct Frame {
    std::string place; // "street": for statistics
    ml::Request request;
    std::vector<std::uint8_t> truth; // 3 a pixel, sRGB, rows top to bottom, before the grade
};

std::vector<std::uint8_t> frameToBytes(const Frame& frame);
enum class Rays { Read, Leave };
/// Throws TrainingError; `name` is for its message. Frames of former versions can be read if their rays, which had other buffers, are left.
Frame frameFromBytes(const std::vector<std::uint8_t>& bytes, const std::string& name, Rays rays = Rays::Read);

/// Written beside its place and then moved into it, so that a killed run leaves no half frame.
void saveFrame(const std::filesystem::path& file, const Frame& frame);
Frame loadFrame(const std::filesystem::path& file, Rays rays = Rays::Read);

} // namespace training
