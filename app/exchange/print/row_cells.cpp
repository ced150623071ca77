// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/print/row_cells.h"

#include "app/exchange/numbers.h"
#include "app/plan/json.h"
#include "app/plan/optics.h"

#include <cmath>

namespace exchange::print {
namespace {

const QColor kQuiet(0x5f, 0x66, 0x70);
const QColor kOmitted(0x9a, 0xa0, 0xa8);
constexpr int kMostDescriptionLines = 14; // a row never grows past a page
constexpr int kMostNoteLines = 16;

QString capitalised(const std::string& text)
{
    QString shown = QString::fromStdString(text);
    if (!shown.isEmpty())
        shown[0] = shown[0].toUpper();
    return shown;
}

TextStyle main(int most = 2) { return {.size = 85, .most = most}; }
TextStyle quiet(int most = 2) { return {.size = 75, .colour = kQuiet, .most = most, .above = 6}; }

TextBlock cameraCell(const ShotListRow& row)
{
    if (!row.camera)
        return {};
    const CameraData& data = *row.camera;
    QString lens = QString::fromStdString(plan::focalText(data.focalMm));
    if (data.endFocalMm != data.focalMm)
        lens += QStringLiteral(" \u2192 ") + QString::fromStdString(plan::focalText(data.endFocalMm));
    if (data.stop > 0)
        lens += QStringLiteral("  ") + QString::fromStdString(plan::stopText(data.stop));
    TextStyle lensStyle = main();
    lensStyle.weight = Weight::Medium;
    return {{lens, lensStyle}, {QString::fromStdString(data.lensSet), quiet()},
        {QStringLiteral("h %1 m").arg(QString::fromStdString(decimals(data.heightMetres, 2))), quiet(1)}};
}

TextBlock descriptionCell(const ShotListRow& row)
{
    TextStyle dialogue = quiet(6);
    dialogue.slant = Slant::Italic;
    dialogue.above = 14;
    TextStyle subjects = quiet(1);
    subjects.above = 14;
    return {{QString::fromStdString(row.shot->description), main(kMostDescriptionLines)},
        {QString::fromStdString(row.shot->dialogue), dialogue}, {QString::fromStdString(row.subjects), subjects}};
}

QColor colourOf(plan::ApprovalState state)
{
    switch (state) {
    case plan::ApprovalState::Approved:
        return {0x1f, 0x7a, 0x45};
    case plan::ApprovalState::Rejected:
        return {0xb0, 0x2e, 0x2e};
    default:
        return kQuiet;
    }
}

/// The shot's own state; under it what the production said of its frame, with name and day.
TextBlock statusCell(const ShotListRow& row)
{
    TextBlock cell{{capitalised(row.status), {.size = 75, .weight = Weight::Medium, .most = 1}}};
    const plan::Approval& approval = row.approval;
    if (approval.state == plan::ApprovalState::None)
        return cell;
    cell.push_back({QStringLiteral("Frame ") + QString::fromStdString(plan::approvalStateName(approval.state)),
        {.size = 70, .weight = Weight::Bold, .colour = colourOf(approval.state), .most = 2, .above = 22}});
    cell.push_back({QString::fromStdString(approval.by), {.size = 65, .colour = kQuiet, .most = 2, .above = 6}});
    cell.push_back(
        {QString::fromStdString(approval.utc.substr(0, approval.utc.find('T'))), {.size = 65, .colour = kQuiet, .most = 1, .above = 6}});
    return cell;
}

} // namespace

QString timeText(double seconds)
{
    const auto whole = std::lround(seconds);
    if (whole < 60)
        return QString::fromStdString(decimals(seconds, 1)) + QStringLiteral(" s");
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

std::array<TextBlock, kColumns.size()> cellsOf(const ShotListRow& row)
{
    TextStyle name{.size = 115, .weight = Weight::Bold, .most = 2};
    TextStyle size = main();
    size.weight = Weight::Medium;
    std::array<TextBlock, kColumns.size()> cells;
    cells[0] = {{QString::fromStdString(row.name), name}};
    cells[2] = {{QString::fromStdString(row.size), size}, {capitalised(row.type), quiet()}, {capitalised(row.angle), quiet()}};
    cells[3] = {{capitalised(row.move), main(3)}, {capitalised(row.camera ? row.camera->support : std::string()), quiet()}};
    cells[4] = cameraCell(row);
    cells[5] = {{row.frames > 0 ? timeText(row.seconds) : QString(), main(1)},
        {row.frames > 0 ? QStringLiteral("%1 fr").arg(row.frames) : QString(), quiet(1)}};
    cells[6] = descriptionCell(row);
    cells[7] = {{QString::fromStdString(row.shot->notes), {.size = 80, .colour = kQuiet, .most = kMostNoteLines}}};
    cells[8] = statusCell(row);
    if (row.shot->status == plan::ShotStatus::Omitted) {
        for (TextBlock& cell : cells) {
            for (Paragraph& paragraph : cell)
                paragraph.style.colour = kOmitted;
        }
    }
    return cells;
}

} // namespace exchange::print
