// SPDX-License-Identifier: Apache-2.0
// How single values are written as JSON and read back; structs are objects of their fields (fields.h).
#pragma once

#include "app/plan/enum_names.h"
#include "app/plan/error.h"
#include "app/plan/fields.h"
#include "app/plan/id.h"

#include <glm/vec3.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace plan {

/// One value as JSON. JSON has no infinity and no NaN: such numbers throw PlanError.
nlohmann::json jsonOf(double value);
nlohmann::json jsonOf(const glm::dvec3& value); // [x, y, z]
template <class T>
nlohmann::json jsonOfFields(const T& value);

template <class T>
nlohmann::json jsonOf(const T& value)
{
    if constexpr (kHasEnumNames<T>)
        return enumName(value);
    else if constexpr (HasFields<T>)
        return jsonOfFields(value);
    else
        return nlohmann::json(value);
}
template <class Row>
nlohmann::json jsonOf(Id<Row> id)
{
    return idText(id.value);
}
template <class T>
nlohmann::json jsonOf(const std::vector<T>& values)
{
    auto json = nlohmann::json::array();
    for (const T& value : values)
        json.push_back(jsonOf(value));
    return json;
}
template <class T>
nlohmann::json jsonOf(const std::map<std::string, T>& values)
{
    auto json = nlohmann::json::object();
    for (const auto& [name, value] : values)
        json[name] = jsonOf(value);
    return json;
}

template <class T>
void writeField(nlohmann::json& json, const char* name, const T& value)
{
    json[name] = jsonOf(value);
}
template <class T>
void writeField(nlohmann::json& json, const char* name, const std::optional<T>& value)
{
    if (value)
        json[name] = jsonOf(*value);
}

/// An object of all fields; an unset optional is left out.
template <class T>
nlohmann::json jsonOfFields(const T& value)
{
    auto json = nlohmann::json::object();
    Fields<T>::each(value, [&json](const char* name, const auto& field) { writeField(json, name, field); });
    return json;
}

/// What a value cannot be read from; becomes a sentence with the field's name in `readField`.
struct WrongJson {
    std::string expected; // "a number"
};

void readJson(const nlohmann::json& json, bool& value);
void readJson(const nlohmann::json& json, double& value);
void readJson(const nlohmann::json& json, std::int32_t& value);
void readJson(const nlohmann::json& json, std::int64_t& value);
void readJson(const nlohmann::json& json, std::uint64_t& value);
void readJson(const nlohmann::json& json, std::string& value);
void readJson(const nlohmann::json& json, glm::dvec3& value);

template <class T>
void readFields(const nlohmann::json& json, T& value);

template <class T>
void readJson(const nlohmann::json& json, T& value)
{
    if constexpr (kHasEnumNames<T>) {
        const auto found = json.is_string() ? enumFromName<T>(json.template get_ref<const std::string&>()) : std::nullopt;
        if (!found)
            throw WrongJson{"one of its names"};
        value = *found;
    } else {
        if (!json.is_object())
            throw WrongJson{"an object"};
        readFields(json, value);
    }
}
template <class Row>
void readJson(const nlohmann::json& json, Id<Row>& id)
{
    const auto value = json.is_string() ? idFromText(json.template get_ref<const std::string&>()) : std::nullopt;
    if (!value)
        throw WrongJson{"an id of sixteen hexadecimal digits"};
    id.value = *value;
}
template <class T>
void readJson(const nlohmann::json& json, std::vector<T>& values)
{
    if (!json.is_array())
        throw WrongJson{"a list"};
    values.clear();
    values.reserve(json.size());
    for (const auto& element : json)
        readJson(element, values.emplace_back());
}
template <class T>
void readJson(const nlohmann::json& json, std::map<std::string, T>& values)
{
    if (!json.is_object())
        throw WrongJson{"an object"};
    values.clear();
    for (const auto& [name, element] : json.items())
        readJson(element, values[name]);
}
template <class T>
void readJson(const nlohmann::json& json, std::optional<T>& value)
{
    if (json.is_null())
        value.reset();
    else
        readJson(json, value.emplace());
}

/// "The field "stop" must be a number, but it is "wide"."
[[noreturn]] void throwWrongField(const std::string& name, const std::string& expected, const nlohmann::json& json);

/// A missing field keeps its value.
template <class T>
void readField(const nlohmann::json& json, const char* name, T& value)
{
    const auto field = json.find(name);
    if (field == json.end())
        return;
    try {
        readJson(*field, value);
    } catch (const WrongJson& wrong) {
        throwWrongField(name, wrong.expected, *field);
    }
}

template <class T>
void readFields(const nlohmann::json& json, T& value)
{
    Fields<T>::each(value, [&json](const char* name, auto& field) { readField(json, name, field); });
}

} // namespace plan
