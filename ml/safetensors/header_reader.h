// SPDX-License-Identifier: Apache-2.0
// Takes the header's JSON piece by piece, so that duplicate keys, odd numbers and deep nesting are seen instead of smoothed over.
#pragma once

#include "ml/safetensors/header.h"

#include <nlohmann/json.hpp>

#include <set>
#include <stdexcept>

namespace ml {

/// Why a header is refused, as the end of a sentence: the file's name is put before it.
class HeaderFault : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The handler of nlohmann::json::sax_parse. Throws HeaderFault.
class HeaderReader {
public:
    using json = nlohmann::json;

    explicit HeaderReader(SafetensorsHeader& header)
        : m_header(header)
    {
    }

    bool null();
    bool boolean(bool value);
    bool number_integer(json::number_integer_t value);
    bool number_unsigned(json::number_unsigned_t value);
    bool number_float(json::number_float_t value, const json::string_t& text);
    bool string(json::string_t& value);
    bool binary(json::binary_t& value);
    bool start_object(std::size_t elements);
    bool key(json::string_t& name);
    bool end_object();
    bool start_array(std::size_t elements);
    bool end_array();
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& error);

private:
    enum class Place { Outside, Top, Metadata, Tensor, Shape, Offsets };

    void finishTensor();

    SafetensorsHeader& m_header;
    Place m_place = Place::Outside;
    std::string m_name; // of the tensor
    std::string m_field; // of the tensor or the metadata
    std::set<std::string> m_fields;
    TensorEntry m_entry;
    std::vector<std::uint64_t> m_offsets;
    bool m_hasMetadata = false;
};

} // namespace ml
