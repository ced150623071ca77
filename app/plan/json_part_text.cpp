// SPDX-License-Identifier: Apache-2.0
#include "app/plan/json_parts.h"

#include "app/plan/json_values.h"

namespace plan {

template <class T>
std::string partToText(const T& part)
{
    try {
        return jsonOf(part).dump();
    } catch (const nlohmann::json::exception&) {
        throw PlanError("A text of the plan holds bytes that are no UTF-8; type it again.");
    }
}

template <class T>
void partFromText(const std::string& text, T& part)
{
    try {
        readJson(nlohmann::json::parse(text), part);
    } catch (const nlohmann::json::exception&) {
        throw PlanError("\"" + text.substr(0, 60) + "\" is not valid JSON.");
    } catch (const WrongJson& wrong) {
        throw PlanError("\"" + text.substr(0, 60) + "\" is not " + wrong.expected + ".");
    }
}

#define PREVISTO_PART(...)                                                                                                                 \
    template std::string partToText(const __VA_ARGS__&);                                                                                   \
    template void partFromText(const std::string&, __VA_ARGS__&);

PREVISTO_PART(FrameRate)
PREVISTO_PART(FrameRange)
PREVISTO_PART(SensorMode)
PREVISTO_PART(LensSet)
PREVISTO_PART(std::vector<DeliveryAspect>)
PREVISTO_PART(Look)
PREVISTO_PART(Transform)
PREVISTO_PART(Figure)
PREVISTO_PART(ItemStyle)
PREVISTO_PART(Light)
PREVISTO_PART(Approval)
PREVISTO_PART(glm::dvec3)
PREVISTO_PART(std::map<std::string, double>)
PREVISTO_PART(std::vector<CameraKey>)

#undef PREVISTO_PART

} // namespace plan
