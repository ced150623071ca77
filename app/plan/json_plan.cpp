// SPDX-License-Identifier: Apache-2.0
#include "app/plan/json.h"

#include "app/plan/json_values.h"

namespace plan {
namespace {

template <class T>
nlohmann::json tableJson(const Table<T>& table)
{
    auto json = nlohmann::json::array();
    for (const auto& row : table.rows())
        json.push_back(jsonOf(*row));
    return json;
}

template <class T>
void readTable(const nlohmann::json& json, const char* name, Table<T>& table)
{
    std::vector<T> rows;
    readField(json, name, rows);
    table = Table<T>::fromRows(std::move(rows));
    for (std::size_t i = 1; i < table.size(); ++i)
        if (table.rows()[i - 1]->id == table.rows()[i]->id)
            throw PlanError("The id " + idText(table.rows()[i]->id.value) + " stands twice in \"" + name + "\"; each row needs its own.");
}

} // namespace

std::string planToText(const Plan& plan)
{
    nlohmann::json json{{"film", jsonOf(plan.film)}, {"scenes", tableJson(plan.scenes)}, {"items", tableJson(plan.items)},
        {"setups", tableJson(plan.setups)}, {"shots", tableJson(plan.shots)}, {"overrides", tableJson(plan.overrides)},
        {"panels", tableJson(plan.panels)}, {"previews", tableJson(plan.previews)}};
    try {
        return json.dump(1);
    } catch (const nlohmann::json::exception&) {
        throw PlanError("A text of the plan holds bytes that are no UTF-8; type it again.");
    }
}

Plan planFromText(const std::string& text)
{
    Plan plan;
    try {
        const auto json = nlohmann::json::parse(text);
        if (!json.is_object())
            throw PlanError("The plan's text must be one JSON object with film, scenes, items, setups and shots.");
        readField(json, "film", plan.film);
        readTable(json, "scenes", plan.scenes);
        readTable(json, "items", plan.items);
        readTable(json, "setups", plan.setups);
        readTable(json, "shots", plan.shots);
        readTable(json, "overrides", plan.overrides);
        readTable(json, "panels", plan.panels);
        readTable(json, "previews", plan.previews);
    } catch (const nlohmann::json::exception& error) {
        throw PlanError(std::string("The plan's text is not valid JSON: ") + error.what() + ".");
    }
    return plan;
}

} // namespace plan
