// SPDX-License-Identifier: Apache-2.0
// A safetensors file, opened for reading. Tensors are read with pread, not mapped: a file that shrinks is an error, not a crash.
#pragma once

#include "ml/safetensors/header.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace ml {

class SafetensorsFile {
public:
    /// Throws EngineError: "model.missing_part" where there is no such file, "model.pointer", "model.pickle", "model.corrupt".
    static SafetensorsFile open(const std::filesystem::path& path);
    ~SafetensorsFile();
    SafetensorsFile(SafetensorsFile&& other) noexcept;
    SafetensorsFile& operator=(SafetensorsFile&&) = delete;

    const SafetensorsHeader& header() const { return m_header; }
    std::uint64_t size() const { return m_size; } // of the whole file, bytes
    const std::string& name() const { return m_name; } // without its folder
    /// `into` has exactly the entry's bytes. Throws EngineError "model.corrupt" where the file became shorter.
    void read(const TensorEntry& entry, std::span<std::byte> into) const;

private:
    SafetensorsFile(int descriptor, std::string name)
        : m_descriptor(descriptor)
        , m_name(std::move(name))
    {
    }

    int m_descriptor;
    std::string m_name;
    std::uint64_t m_size = 0;
    std::uint64_t m_dataStart = 0;
    SafetensorsHeader m_header;
};

} // namespace ml
