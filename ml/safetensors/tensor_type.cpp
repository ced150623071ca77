// SPDX-License-Identifier: Apache-2.0
#include "ml/safetensors/header.h"

#include <array>

namespace ml {
namespace {

struct TypeRow {
    std::string_view name;
    std::uint64_t bytes;
};
// In the order of the enumeration.
constexpr std::array<TypeRow, 15> kTypes{{{"F64", 8}, {"F32", 4}, {"F16", 2}, {"BF16", 2}, {"I64", 8}, {"I32", 4}, {"I16", 2}, {"I8", 1},
    {"U8", 1}, {"U16", 2}, {"U32", 4}, {"U64", 8}, {"BOOL", 1}, {"F8_E4M3", 1}, {"F8_E5M2", 1}}};

} // namespace

std::optional<TensorType> tensorTypeFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kTypes.size(); ++i)
        if (kTypes[i].name == name)
            return static_cast<TensorType>(i);
    return std::nullopt;
}

std::string_view tensorTypeName(TensorType type) { return kTypes[static_cast<std::size_t>(type)].name; }

std::uint64_t tensorTypeBytes(TensorType type) { return kTypes[static_cast<std::size_t>(type)].bytes; }

} // namespace ml
