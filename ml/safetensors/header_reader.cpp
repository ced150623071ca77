// SPDX-License-Identifier: Apache-2.0
#include "ml/safetensors/header_reader.h"

namespace ml {
namespace {

constexpr std::size_t kMaxTensors = 200'000;
constexpr std::size_t kMaxKeyBytes = 1024;
constexpr std::size_t kMaxRank = 8;
constexpr std::uint64_t kMaxDimension = std::uint64_t{1} << 31;

[[noreturn]] void refuse(const std::string& reason) { throw HeaderFault(reason); }

/// Names come from a stranger: shortened for the sentence.
std::string named(const std::string& text) { return "\"" + (text.size() > 60 ? text.substr(0, 60) + ".." : text) + "\""; }

} // namespace

bool HeaderReader::null() { refuse("its header holds a null"); }

bool HeaderReader::boolean(bool) { refuse("its header holds true or false where none belongs"); }

bool HeaderReader::number_integer(json::number_integer_t) { refuse("its header holds a negative number"); }

bool HeaderReader::number_float(json::number_float_t, const json::string_t& text)
{
    refuse("its header holds " + named(text) + ", which is not a whole number of bytes or elements");
}

bool HeaderReader::binary(json::binary_t&) { refuse("its header holds binary data"); }

bool HeaderReader::number_unsigned(json::number_unsigned_t value)
{
    if (m_place == Place::Shape) {
        if (m_entry.shape.size() == kMaxRank)
            refuse("tensor " + named(m_name) + " has more than 8 dimensions");
        if (value > kMaxDimension)
            refuse("tensor " + named(m_name) + " has a dimension of " + std::to_string(value));
        m_entry.shape.push_back(value);
    } else if (m_place == Place::Offsets) {
        if (m_offsets.size() == 2)
            refuse("tensor " + named(m_name) + " has more than two offsets");
        m_offsets.push_back(value);
    } else {
        refuse("its header holds a number where none belongs");
    }
    return true;
}

bool HeaderReader::string(json::string_t& value)
{
    if (m_place == Place::Metadata) {
        m_header.metadata.emplace(m_field, value);
        return true;
    }
    if (m_place != Place::Tensor || m_field != "dtype")
        refuse("its header holds the text " + named(value) + " where none belongs");
    const auto type = tensorTypeFromName(value);
    if (!type)
        refuse("tensor " + named(m_name) + " is of type " + named(value) + ", which this version does not read");
    m_entry.type = *type;
    return true;
}

bool HeaderReader::start_object(std::size_t)
{
    if (m_place == Place::Outside)
        m_place = Place::Top;
    else if (m_place == Place::Top)
        m_place = m_name == "__metadata__" ? Place::Metadata : Place::Tensor;
    else
        refuse("its header is nested too deep");
    m_fields.clear();
    m_entry = {};
    m_offsets.clear();
    return true;
}

bool HeaderReader::key(json::string_t& name)
{
    if (name.size() > kMaxKeyBytes)
        refuse("its header has a key of " + std::to_string(name.size()) + " bytes");
    if (name.find('\0') != std::string::npos)
        refuse("its header has a key with a NUL byte");
    if (m_place == Place::Top) {
        const bool metadata = name == "__metadata__";
        if (m_header.tensors.contains(name) || (metadata && m_hasMetadata))
            refuse("its header names " + named(name) + " twice");
        if (m_header.tensors.size() == kMaxTensors)
            refuse("its header lists more than 200,000 tensors");
        m_hasMetadata = m_hasMetadata || metadata;
        m_name = name;
        return true;
    }
    if (!m_fields.insert(name).second)
        refuse("its header names " + named(name) + " of " + named(m_name) + " twice");
    if (m_place == Place::Tensor && name != "dtype" && name != "shape" && name != "data_offsets")
        refuse("tensor " + named(m_name) + " has the unknown field " + named(name));
    m_field = name;
    return true;
}

bool HeaderReader::end_object()
{
    if (m_place == Place::Tensor)
        finishTensor();
    m_place = m_place == Place::Top ? Place::Outside : Place::Top;
    return true;
}

bool HeaderReader::start_array(std::size_t)
{
    if (m_place != Place::Tensor || (m_field != "shape" && m_field != "data_offsets"))
        refuse("its header holds a list where none belongs");
    m_place = m_field == "shape" ? Place::Shape : Place::Offsets;
    return true;
}

bool HeaderReader::end_array()
{
    m_place = Place::Tensor;
    return true;
}

bool HeaderReader::parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&)
{
    refuse("its header is not valid JSON at byte " + std::to_string(position));
}

void HeaderReader::finishTensor()
{
    if (m_fields.size() != 3)
        refuse("tensor " + named(m_name) + " does not have the three fields dtype, shape and data_offsets");
    if (m_offsets.size() != 2 || m_offsets[1] < m_offsets[0])
        refuse("tensor " + named(m_name) + " has offsets that are not a range");
    m_entry.begin = m_offsets[0];
    m_entry.end = m_offsets[1];
    std::uint64_t bytes = tensorTypeBytes(m_entry.type);
    for (const std::uint64_t dimension : m_entry.shape)
        if (__builtin_mul_overflow(bytes, dimension, &bytes))
            refuse("tensor " + named(m_name) + " is larger than any file");
    if (bytes != m_entry.end - m_entry.begin)
        refuse("tensor " + named(m_name) + " needs " + std::to_string(bytes) + " bytes, its offsets give "
            + std::to_string(m_entry.end - m_entry.begin));
    m_header.tensors.emplace(m_name, std::move(m_entry));
}

} // namespace ml
