// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/csv.h"

#include "app/exchange/numbers.h"
#include "app/exchange/shot_list.h"
#include "app/plan/json.h"
#include "app/plan/queries.h"

#include <cmath>
#include <functional>

namespace exchange {
namespace {

constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";

struct Column {
    const char* title;
    std::function<std::string(const plan::Plan&, const ShotListRow&)> cell; // ready to be written
};

using CameraCell = std::function<std::string(const CameraData&)>;
using TextCell = std::function<std::string(const ShotListRow&)>;

Column text(const char* title, TextCell value)
{
    return {title, [value = std::move(value)](const plan::Plan&, const ShotListRow& row) { return csvText(value(row)); }};
}

// Numbers are ours: a minus in front is no formula.
Column number(const char* title, TextCell value)
{
    return {title, [value = std::move(value)](const plan::Plan&, const ShotListRow& row) { return value(row); }};
}

Column camera(const char* title, CameraCell value)
{
    return {title,
        [value = std::move(value)](const plan::Plan&, const ShotListRow& row) { return row.camera ? value(*row.camera) : std::string(); }};
}

std::string metres(double value) { return value > 0 ? (std::isfinite(value) ? decimals(value, 2) : "infinite") : std::string(); }

std::vector<Column> scriptColumns()
{
    return {text("Scene", [](const ShotListRow& row) { return row.scene ? row.scene->number : std::string(); }),
        text("Setup", [](const ShotListRow& row) { return row.setup; }), text("Shot", [](const ShotListRow& row) { return row.name; }),
        text("INT/EXT", [](const ShotListRow& row) { return row.slug.place; }),
        text("Location", [](const ShotListRow& row) { return row.slug.location; }),
        text("D/N", [](const ShotListRow& row) { return row.slug.time; }),
        text("Description", [](const ShotListRow& row) { return row.shot->description; }),
        text("Size", [](const ShotListRow& row) { return row.size; }), text("Type", [](const ShotListRow& row) { return row.type; }),
        text("Angle", [](const ShotListRow& row) { return row.angle; }), text("Movement", [](const ShotListRow& row) { return row.move; }),
        text("Subjects", [](const ShotListRow& row) { return row.subjects; }),
        text("Dialogue", [](const ShotListRow& row) { return row.shot->dialogue; }),
        text("Notes", [](const ShotListRow& row) { return row.shot->notes; }),
        number("Duration (s)", [](const ShotListRow& row) { return row.frames > 0 ? decimals(row.seconds, 2) : std::string(); }),
        number("Frames", [](const ShotListRow& row) { return row.frames > 0 ? std::to_string(row.frames) : std::string(); }),
        text("Status", [](const ShotListRow& row) { return row.status; })};
}

std::vector<Column> cameraColumns()
{
    return {camera("Support", [](const CameraData& data) { return csvText(data.support); }),
        camera("Camera", [](const CameraData& data) { return csvText(data.camera); }),
        camera("Body", [](const CameraData& data) { return csvText(data.body); }),
        camera("Sensor mode", [](const CameraData& data) { return csvText(data.mode); }),
        camera("Lens (mm)", [](const CameraData& data) { return decimals(data.focalMm, 1); }),
        camera("Lens end (mm)",
            [](const CameraData& data) { return data.endFocalMm == data.focalMm ? std::string() : decimals(data.endFocalMm, 1); }),
        camera("Lens set", [](const CameraData& data) { return csvText(data.lensSet); }),
        camera("T-stop", [](const CameraData& data) { return data.stop > 0 ? decimals(data.stop, 1) : std::string(); }),
        camera("Squeeze", [](const CameraData& data) { return decimals(data.squeeze, 2); }),
        camera("Lens height (m)", [](const CameraData& data) { return decimals(data.heightMetres, 2); }),
        camera("Pan (deg)", [](const CameraData& data) { return decimals(data.pan, 1); }),
        camera("Tilt (deg)", [](const CameraData& data) { return decimals(data.tilt, 1); }),
        camera("Roll (deg)", [](const CameraData& data) { return decimals(data.roll, 1); }),
        camera("Focus (m)", [](const CameraData& data) { return metres(data.focusMetres); }),
        camera("hFOV (deg)", [](const CameraData& data) { return decimals(data.horizontalFov, 1); }),
        camera("DoF near (m)", [](const CameraData& data) { return metres(data.nearMetres); }),
        camera("DoF far (m)", [](const CameraData& data) { return metres(data.farMetres); })};
}

std::vector<Column> filmColumns()
{
    return {Column{"FPS", [](const plan::Plan& plan, const ShotListRow&) { return plan::frameRateText(plan.film.rate); }},
        Column{"Aspect",
            [](const plan::Plan& plan, const ShotListRow&) {
                return plan.film.deliveries.empty() ? std::string() : decimals(plan.film.deliveries.front().ratio, 2);
            }},
        number("Previews", [](const ShotListRow& row) { return std::to_string(row.previews); }),
        text("Hero", [](const ShotListRow& row) { return row.hero; })};
}

/// Of the frame that stands for the shot: who has looked at it on behalf of the production, and with what result.
std::vector<Column> approvalColumns()
{
    return {text("Approval",
                [](const ShotListRow& row) {
                    const auto state = row.approval.state;
                    return state == plan::ApprovalState::None ? std::string() : plan::approvalStateName(state);
                }),
        text("Approval by", [](const ShotListRow& row) { return row.approval.by; }),
        text("Approval date", [](const ShotListRow& row) { return row.approval.utc; }),
        text("Approval note", [](const ShotListRow& row) { return row.approval.note; })};
}

} // namespace

std::string csvText(const std::string& text)
{
    const bool formula = !text.empty() && std::string("=+-@\t\r").find(text.front()) != std::string::npos;
    const std::string guarded = formula ? "'" + text : text;
    if (guarded.find_first_of(",\"\r\n") == std::string::npos)
        return guarded;
    std::string quoted = "\"";
    for (const char c : guarded) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string shotListCsv(const plan::Plan& plan)
{
    std::vector<Column> columns = scriptColumns();
    for (auto&& more : {cameraColumns(), filmColumns(), approvalColumns()})
        columns.insert(columns.end(), more.begin(), more.end());
    std::string csv = kByteOrderMark;
    const auto addLine = [&](const auto& cellOf) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            csv += (i ? "," : "") + cellOf(columns[i]);
        csv += "\r\n";
    };
    addLine([](const Column& column) { return csvText(column.title); });
    for (const ShotListRow& row : shotListRows(plan))
        addLine([&](const Column& column) { return column.cell(plan, row); });
    return csv;
}

} // namespace exchange
