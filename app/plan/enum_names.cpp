// SPDX-License-Identifier: Apache-2.0
#include "app/plan/enum_names.h"

#include "app/plan/json.h"

namespace plan {

std::string timeOfDayName(TimeOfDay value) { return enumName(value); }
std::string weatherName(Weather value) { return enumName(value); }
std::string gradeName(Grade value) { return enumName(value); }
std::string shotSizeName(ShotSize value) { return enumName(value); }
std::string shotTypeName(ShotType value) { return enumName(value); }
std::string shotAngleName(ShotAngle value) { return enumName(value); }
std::string shotStatusName(ShotStatus value) { return enumName(value); }
std::string supportName(Support value) { return enumName(value); }
std::string itemKindName(ItemKind value) { return enumName(value); }
std::string panelKindName(PanelKind value) { return enumName(value); }
std::string previewStateName(PreviewState value) { return enumName(value); }
std::string approvalStateName(ApprovalState value) { return enumName(value); }

std::optional<TimeOfDay> timeOfDayFromName(const std::string& name) { return enumFromName<TimeOfDay>(name); }
std::optional<Weather> weatherFromName(const std::string& name) { return enumFromName<Weather>(name); }
std::optional<Grade> gradeFromName(const std::string& name) { return enumFromName<Grade>(name); }

} // namespace plan
