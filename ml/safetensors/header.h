// SPDX-License-Identifier: Apache-2.0
// The header of a safetensors file, read strictly: whatever the reference implementation would refuse, and more, is refused
// with a sentence. Format: https://github.com/huggingface/safetensors (an unsigned 64-bit little-endian length, JSON, data).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ml {

enum class TensorType { F64, F32, F16, BF16, I64, I32, I16, I8, U8, U16, U32, U64, Bool, F8E4M3, F8E5M2 };

/// "BF16"; nothing for a name that is not ours.
std::optional<TensorType> tensorTypeFromName(std::string_view name);
std::string_view tensorTypeName(TensorType type);
std::uint64_t tensorTypeBytes(TensorType type);

struct TensorEntry {
    TensorType type = TensorType::F32;
    std::vector<std::uint64_t> shape;
    std::uint64_t begin = 0; // bytes from the start of the data
    std::uint64_t end = 0;
};

struct SafetensorsHeader {
    std::map<std::string, std::string> metadata; // "__metadata__"
    std::map<std::string, TensorEntry> tensors;
};

inline constexpr std::uint64_t kMaxHeaderBytes = 100'000'000;

/// `dataBytes` is the size of the file behind the header. Throws EngineError "model.corrupt"; `file` names the file in the sentence.
SafetensorsHeader parseSafetensorsHeader(std::string_view json, std::uint64_t dataBytes, const std::string& file);

} // namespace ml
