// SPDX-License-Identifier: Apache-2.0
#include "app/plan/json.h"

#include "app/plan/json_values.h"

namespace plan {

void to_json(nlohmann::json& json, const Film& row) { json = jsonOfFields(row); }
void to_json(nlohmann::json& json, const Scene& row) { json = jsonOfFields(row); }
void to_json(nlohmann::json& json, const Item& row) { json = jsonOfFields(row); }
void to_json(nlohmann::json& json, const Setup& row) { json = jsonOfFields(row); }
void to_json(nlohmann::json& json, const Shot& row) { json = jsonOfFields(row); }
void to_json(nlohmann::json& json, const Override& row) { json = jsonOfFields(row); }
void to_json(nlohmann::json& json, const Panel& row) { json = jsonOfFields(row); }
void to_json(nlohmann::json& json, const Preview& row) { json = jsonOfFields(row); }

void from_json(const nlohmann::json& json, Film& row) { readFields(json, row); }
void from_json(const nlohmann::json& json, Scene& row) { readFields(json, row); }
void from_json(const nlohmann::json& json, Item& row) { readFields(json, row); }
void from_json(const nlohmann::json& json, Setup& row) { readFields(json, row); }
void from_json(const nlohmann::json& json, Shot& row) { readFields(json, row); }
void from_json(const nlohmann::json& json, Override& row) { readFields(json, row); }
void from_json(const nlohmann::json& json, Panel& row) { readFields(json, row); }
void from_json(const nlohmann::json& json, Preview& row) { readFields(json, row); }

} // namespace plan
