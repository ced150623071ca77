// SPDX-License-Identifier: Apache-2.0
// The columns of the shot list: their titles, what a cell says, what may be chosen for it, and the edit it makes.
#pragma once

#include "app/shell/shots/shot_rows.h"

#include <QString>
#include <QStringList>
#include <QVariant>

namespace shell {

enum class ShotColumn {
    Picture,
    Shot,
    Scene,
    Setup,
    Size,
    Type,
    Angle,
    Move,
    Lens,
    Stop,
    Duration,
    Description,
    Dialogue,
    Notes,
    Status,
    Previews
};
inline constexpr int kShotColumns = int(ShotColumn::Previews) + 1;

QString columnTitle(ShotColumn column);
QString columnHelp(ShotColumn column);
int columnWidth(ShotColumn column); // pixels, where the user has not changed it

/// Text for reading; a value that is not set is empty, never 0.
QString cellText(const plan::Plan& plan, const ShotRow& row, ShotColumn column);
QString cellHelp(const plan::Plan& plan, const ShotRow& row, ShotColumn column);
/// What an editor starts from: a number into cellChoices, or text.
QVariant cellValue(const plan::Plan& plan, const ShotRow& row, ShotColumn column);
QStringList cellChoices(ShotColumn column); // empty: free text
QStringList cellSuggestions(const ShotRow& row, ShotColumn column);
bool cellEditable(ShotColumn column);
/// Throws plan::PlanError with one sentence where the text cannot be read.
plan::Plan withCellValue(plan::Plan plan, plan::Id<plan::Shot> shot, ShotColumn column, const QVariant& value);

} // namespace shell
