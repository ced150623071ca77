// SPDX-License-Identifier: Apache-2.0
// Rows and plans as JSON: what the file's columns, `info --json`, the sample film and the revision text are made of.
#pragma once

#include "app/plan/plan.h"

#include <nlohmann/json_fwd.hpp>

namespace plan {

// One pair for each row type. Enumerations are written by name; unknown fields are ignored on reading, missing ones keep
// their defaults; a value of the wrong type throws PlanError naming the field.
void to_json(nlohmann::json& json, const Film& row);
void to_json(nlohmann::json& json, const Scene& row);
void to_json(nlohmann::json& json, const Item& row);
void to_json(nlohmann::json& json, const Setup& row);
void to_json(nlohmann::json& json, const Shot& row);
void to_json(nlohmann::json& json, const Override& row);
void to_json(nlohmann::json& json, const Panel& row);
void to_json(nlohmann::json& json, const Preview& row);
void from_json(const nlohmann::json& json, Film& row);
void from_json(const nlohmann::json& json, Scene& row);
void from_json(const nlohmann::json& json, Item& row);
void from_json(const nlohmann::json& json, Setup& row);
void from_json(const nlohmann::json& json, Shot& row);
void from_json(const nlohmann::json& json, Override& row);
void from_json(const nlohmann::json& json, Panel& row);
void from_json(const nlohmann::json& json, Preview& row);

/// {"film": {..}, "scenes": [..], "items": [..], ...}; ids are written as sixteen hexadecimal digits.
std::string planToText(const Plan& plan);
/// The reverse; throws PlanError with a sentence.
Plan planFromText(const std::string& text);

// Names of enumerations, as the file, the exports and the UI write them.
std::string shotSizeName(ShotSize value); // "MCU"
std::string shotTypeName(ShotType value); // "2-shot"
std::string shotAngleName(ShotAngle value); // "eye level"
std::string shotStatusName(ShotStatus value);
std::string supportName(Support value); // "hi-hat"
std::string itemKindName(ItemKind value);
std::string panelKindName(PanelKind value);
std::string previewStateName(PreviewState value);
std::string approvalStateName(ApprovalState value);

} // namespace plan
