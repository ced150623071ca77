// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shots/shot_cells.h"

#include "app/plan/json.h"
#include "app/plan/queries.h"
#include "app/shell/shots/shot_edits.h"

#include <QCoreApplication>

#include <array>

namespace shell {

namespace {

struct ColumnSpec {
    const char* title;
    const char* help;
    int width; // pixels
};

constexpr std::array<ColumnSpec, kShotColumns> kColumns{{
    {QT_TRANSLATE_NOOP("shell", "Picture"),
        QT_TRANSLATE_NOOP(
            "shell", "Start and, where the shot has several panels, end: the hero, else the newest preview, else the viewport's picture"),
        228},
    {QT_TRANSLATE_NOOP("shell", "Shot"), QT_TRANSLATE_NOOP("shell", "Name of the shot; empty it to go back to scene and setup"), 64},
    {QT_TRANSLATE_NOOP("shell", "Scene"), QT_TRANSLATE_NOOP("shell", "Script scene"), 60},
    {QT_TRANSLATE_NOOP("shell", "Setup"), QT_TRANSLATE_NOOP("shell", "Slate letter of the camera position"), 60},
    {QT_TRANSLATE_NOOP("shell", "Size"), QT_TRANSLATE_NOOP("shell", "Shot size, from ECU to EST"), 60},
    {QT_TRANSLATE_NOOP("shell", "Type"), QT_TRANSLATE_NOOP("shell", "What the frame holds: single, 2-shot, OTS"), 92},
    {QT_TRANSLATE_NOOP("shell", "Angle"), QT_TRANSLATE_NOOP("shell", "Tilt class of the camera"), 88},
    {QT_TRANSLATE_NOOP("shell", "Move"), QT_TRANSLATE_NOOP("shell", "Camera move; empty it to read it from the camera again"), 112},
    {QT_TRANSLATE_NOOP("shell", "Lens"), QT_TRANSLATE_NOOP("shell", "Focal length in millimetres"), 72},
    {QT_TRANSLATE_NOOP("shell", "Stop"), QT_TRANSLATE_NOOP("shell", "T-stop"), 60},
    {QT_TRANSLATE_NOOP("shell", "Duration"), QT_TRANSLATE_NOOP("shell", "Screen time: seconds, or frames as 60 f"), 80},
    {QT_TRANSLATE_NOOP("shell", "Description"), QT_TRANSLATE_NOOP("shell", "What happens, in one line"), 260},
    {QT_TRANSLATE_NOOP("shell", "Dialogue"), QT_TRANSLATE_NOOP("shell", "Words spoken in the shot"), 160},
    {QT_TRANSLATE_NOOP("shell", "Notes"), QT_TRANSLATE_NOOP("shell", "For the crew"), 160},
    {QT_TRANSLATE_NOOP("shell", "Status"), QT_TRANSLATE_NOOP("shell", "Planned, ready, taken or omitted"), 84},
    {QT_TRANSLATE_NOOP("shell", "Previews"), QT_TRANSLATE_NOOP("shell", "Generated frames; amber: the scene has changed since"), 84},
}};

const ColumnSpec& spec(ShotColumn column) { return kColumns[std::size_t(column)]; }

QString tr(const char* text) { return QCoreApplication::translate("shell", text); }
QString text(const std::string& value) { return QString::fromStdString(value); }

template <class Enum>
QStringList names(std::string (*name)(Enum), Enum last)
{
    QStringList list;
    for (int i = 0; i <= int(last); ++i)
        list << text(name(Enum(i)));
    return list;
}

QString lensText(const plan::Setup& setup)
{
    const auto start = plan::focalText(setup.keys.front().focalMm);
    const auto end = plan::focalText(setup.keys.back().focalMm);
    return start == end ? text(start) : text(start) + QStringLiteral(" \u2192 ") + text(end);
}

} // namespace

QString columnTitle(ShotColumn column) { return tr(spec(column).title); }
QString columnHelp(ShotColumn column) { return tr(spec(column).help); }
int columnWidth(ShotColumn column) { return spec(column).width; }

QString cellText(const plan::Plan& plan, const ShotRow& row, ShotColumn column)
{
    const auto& shot = *row.shot;
    switch (column) {
    case ShotColumn::Picture:
        return {};
    case ShotColumn::Shot:
        return text(plan::shotName(plan, shot));
    case ShotColumn::Scene:
        return row.scene ? text(row.scene->number) : QString();
    case ShotColumn::Setup:
        return row.setup ? text(row.setup->letter) : QString();
    case ShotColumn::Size:
        return text(plan::shotSizeName(shot.size));
    case ShotColumn::Type:
        return text(plan::shotTypeName(shot.type));
    case ShotColumn::Angle:
        return text(plan::shotAngleName(shot.angle));
    case ShotColumn::Move:
        return text(plan::moveText(plan, shot));
    case ShotColumn::Lens:
        return row.setup ? lensText(*row.setup) : QString();
    case ShotColumn::Stop:
        return row.setup ? text(plan::stopText(row.setup->stop)) : QString();
    case ShotColumn::Duration:
        return text(plan::durationText(shot.range.length(), plan.film.rate));
    case ShotColumn::Description:
        return text(shot.description);
    case ShotColumn::Dialogue:
        return text(shot.dialogue);
    case ShotColumn::Notes:
        return text(shot.notes);
    case ShotColumn::Status:
        return text(plan::shotStatusName(shot.status));
    case ShotColumn::Previews:
        return row.previews > 0 ? QString::number(row.previews) : QString();
    }
    return {};
}

QString cellHelp(const plan::Plan& plan, const ShotRow& row, ShotColumn column)
{
    switch (column) {
    case ShotColumn::Scene:
        return row.scene ? text(row.scene->heading) : QString();
    case ShotColumn::Setup:
    case ShotColumn::Lens:
        return row.setup ? tr("%1, %2\n%3").arg(text(row.setup->sensor.body), text(row.setup->sensor.name), text(row.setup->lenses.name))
                         : QString();
    case ShotColumn::Duration:
        return tr("%1 frames at %2 frames a second").arg(row.shot->range.length()).arg(text(plan::frameRateText(plan.film.rate)));
    case ShotColumn::Description:
    case ShotColumn::Dialogue:
    case ShotColumn::Notes:
        return cellText(plan, row, column);
    default:
        return {};
    }
}

QVariant cellValue(const plan::Plan& plan, const ShotRow& row, ShotColumn column)
{
    switch (column) {
    case ShotColumn::Shot:
        return text(row.shot->label);
    case ShotColumn::Move:
        return text(row.shot->move);
    case ShotColumn::Size:
        return int(row.shot->size);
    case ShotColumn::Type:
        return int(row.shot->type);
    case ShotColumn::Angle:
        return int(row.shot->angle);
    case ShotColumn::Status:
        return int(row.shot->status);
    case ShotColumn::Lens:
        return row.setup ? text(plan::focalText(row.setup->keys.front().focalMm)) : QString();
    default:
        return cellText(plan, row, column);
    }
}

QStringList cellChoices(ShotColumn column)
{
    switch (column) {
    case ShotColumn::Size:
        return names(plan::shotSizeName, plan::ShotSize::EST);
    case ShotColumn::Type:
        return names(plan::shotTypeName, plan::ShotType::Master);
    case ShotColumn::Angle:
        return names(plan::shotAngleName, plan::ShotAngle::Dutch);
    case ShotColumn::Status:
        return names(plan::shotStatusName, plan::ShotStatus::Omitted);
    default:
        return {};
    }
}

QStringList cellSuggestions(const ShotRow& row, ShotColumn column)
{
    QStringList list;
    if (column == ShotColumn::Lens && row.setup)
        for (const double focal : row.setup->lenses.focalLengthsMm)
            list << text(plan::focalText(focal));
    if (column == ShotColumn::Stop)
        for (const double stop : {1.4, 2.0, 2.8, 4.0, 5.6, 8.0, 11.0, 16.0, 22.0})
            list << text(plan::stopText(stop));
    return list;
}

bool cellEditable(ShotColumn column)
{
    return column != ShotColumn::Picture && column != ShotColumn::Scene && column != ShotColumn::Previews;
}

plan::Plan withCellValue(plan::Plan plan, plan::Id<plan::Shot> shot, ShotColumn column, const QVariant& value)
{
    const auto typed = value.toString();
    switch (column) {
    case ShotColumn::Lens:
        return withFocalText(std::move(plan), shot, typed);
    case ShotColumn::Stop:
        return withStopText(std::move(plan), shot, typed);
    case ShotColumn::Duration:
        return withDurationText(std::move(plan), shot, typed);
    case ShotColumn::Setup:
        return withSetupLetter(std::move(plan), shot, typed);
    default:
        break;
    }
    const auto* found = plan.shots.find(shot);
    if (!found)
        return plan;
    plan::Shot row = *found;
    const auto words = typed.trimmed().toStdString();
    switch (column) {
    case ShotColumn::Shot:
        row.label = words;
        break;
    case ShotColumn::Size:
        row.size = plan::ShotSize(value.toInt());
        break;
    case ShotColumn::Type:
        row.type = plan::ShotType(value.toInt());
        break;
    case ShotColumn::Angle:
        row.angle = plan::ShotAngle(value.toInt());
        break;
    case ShotColumn::Move:
        row.move = words;
        break;
    case ShotColumn::Description:
        row.description = words;
        break;
    case ShotColumn::Dialogue:
        row.dialogue = words;
        break;
    case ShotColumn::Notes:
        row.notes = words;
        break;
    case ShotColumn::Status:
        row.status = plan::ShotStatus(value.toInt());
        break;
    default:
        return plan;
    }
    plan.shots.put(std::move(row));
    return plan;
}

} // namespace shell
