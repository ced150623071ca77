// SPDX-License-Identifier: Apache-2.0
#include "app/plan/json_values.h"

#include <cmath>
#include <limits>

namespace plan {
namespace {

template <class Integer>
void readInteger(const nlohmann::json& json, Integer& value)
{
    using Limits = std::numeric_limits<Integer>;
    if (json.is_number_unsigned()) {
        const auto wide = json.get<std::uint64_t>();
        if (wide > static_cast<std::uint64_t>(Limits::max()))
            throw WrongJson{"a smaller whole number"};
        value = static_cast<Integer>(wide);
    } else if (json.is_number_integer()) { // negative
        const auto wide = json.get<std::int64_t>();
        if (!std::is_signed_v<Integer> || wide < static_cast<std::int64_t>(Limits::min()))
            throw WrongJson{"a whole number within its limits"};
        value = static_cast<Integer>(wide);
    } else {
        throw WrongJson{"a whole number"};
    }
}

} // namespace

nlohmann::json jsonOf(double value)
{
    if (!std::isfinite(value))
        throw PlanError("A number of the plan is infinite or not a number; type the value again.");
    return value;
}

nlohmann::json jsonOf(const glm::dvec3& value) { return nlohmann::json::array({jsonOf(value.x), jsonOf(value.y), jsonOf(value.z)}); }

void readJson(const nlohmann::json& json, bool& value)
{
    if (!json.is_boolean())
        throw WrongJson{"true or false"};
    value = json.get<bool>();
}

void readJson(const nlohmann::json& json, double& value)
{
    if (!json.is_number())
        throw WrongJson{"a number"};
    value = json.get<double>();
}

void readJson(const nlohmann::json& json, std::int32_t& value) { readInteger(json, value); }
void readJson(const nlohmann::json& json, std::int64_t& value) { readInteger(json, value); }
void readJson(const nlohmann::json& json, std::uint64_t& value) { readInteger(json, value); }

void readJson(const nlohmann::json& json, std::string& value)
{
    if (!json.is_string())
        throw WrongJson{"a text"};
    value = json.get_ref<const std::string&>();
}

void readJson(const nlohmann::json& json, glm::dvec3& value)
{
    if (!json.is_array() || json.size() != 3)
        throw WrongJson{"a list of three numbers"};
    readJson(json[0], value.x);
    readJson(json[1], value.y);
    readJson(json[2], value.z);
}

void throwWrongField(const std::string& name, const std::string& expected, const nlohmann::json& json)
{
    constexpr std::size_t kLongest = 60; // characters of the rejected value that are shown
    std::string found = json.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    if (found.size() > kLongest)
        found = found.substr(0, kLongest) + "..";
    throw PlanError("The field \"" + name + "\" must be " + expected + ", but it is " + found + ".");
}

} // namespace plan
