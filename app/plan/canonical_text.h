// SPDX-License-Identifier: Apache-2.0
// Writes JSON text in one fixed form, fast: fields in the order of `fields.h`, shortest numbers that read back the same.
#pragma once

#include "app/plan/enum_names.h"
#include "app/plan/fields.h"

#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace plan {

class CanonicalText {
public:
    void value(std::string_view text)
    {
        m_text += '"';
        for (const char c : text)
            character(c);
        m_text += '"';
    }
    void value(const std::string& text) { value(std::string_view(text)); }
    void value(bool truth) { m_text += truth ? "true" : "false"; }
    void value(double number) { digits(number + 0.0); } // + 0.0: minus zero is zero
    void value(std::int32_t number) { digits(number); }
    void value(std::int64_t number) { digits(number); }
    void value(std::uint64_t number) { digits(number); }
    template <class Row>
    void value(Id<Row> id)
    {
        value(idText(id.value));
    }
    void value(const glm::dvec3& point) { list(std::array{point.x, point.y, point.z}); }
    template <class T>
    void value(const std::vector<T>& values)
    {
        list(values);
    }
    template <class T>
    void value(const std::map<std::string, T>& values)
    {
        m_text += '{';
        for (const auto& [name, element] : values)
            field(name, element);
        m_text += '}';
    }
    template <class T>
    void value(const T& value)
    {
        if constexpr (kHasEnumNames<T>) {
            this->value(std::string_view(EnumNames<T>::values.at(static_cast<std::size_t>(value))));
        } else {
            m_text += '{';
            Fields<T>::each(value, [this](const char* name, const auto& member) { field(name, member); });
            m_text += '}';
        }
    }

    template <class T>
    void field(std::string_view name, const T& member)
    {
        comma();
        value(name);
        m_text += ':';
        value(member);
    }
    /// An unset field is left out.
    template <class T>
    void field(std::string_view name, const std::optional<T>& member)
    {
        if (member)
            field(name, *member);
    }
    /// Text that is JSON already.
    void raw(std::string_view json) { m_text += json; }
    void comma()
    {
        if (!m_text.empty() && m_text.back() != '{' && m_text.back() != '[' && m_text.back() != ':')
            m_text += ',';
    }
    const std::string& text() const { return m_text; }

private:
    template <class Number>
    void digits(Number number)
    {
        char buffer[40];
        m_text.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr);
    }
    void list(const auto& values)
    {
        m_text += '[';
        for (const auto& element : values) {
            comma();
            value(element);
        }
        m_text += ']';
    }
    void character(char c)
    {
        constexpr std::string_view kHex = "0123456789abcdef";
        if (c == '"' || c == '\\')
            (m_text += '\\') += c;
        else if (static_cast<unsigned char>(c) < 0x20)
            (((m_text += "\\u00") += kHex[static_cast<unsigned char>(c) >> 4])) += kHex[c & 15];
        else
            m_text += c;
    }

    std::string m_text;
};

} // namespace plan
