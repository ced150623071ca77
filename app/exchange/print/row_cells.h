// SPDX-License-Identifier: Apache-2.0
// The columns of the printed list and what a shot writes into them.
#pragma once

#include "app/exchange/print/text_block.h"
#include "app/exchange/shot_list.h"

#include <QString>

#include <array>

namespace exchange::print {

/// A column of the table; widths are shares of the table's width and add up to 1.
struct Column {
    const char* title;
    double share;
};

inline constexpr std::array kColumns{Column{"Shot", 0.062}, Column{"Frame", 0.166}, Column{"Size", 0.078}, Column{"Move", 0.100},
    Column{"Camera", 0.112}, Column{"Time", 0.056}, Column{"Description", 0.234}, Column{"Notes", 0.128}, Column{"Status", 0.064}};
inline constexpr std::size_t kPictureColumn = 1;

/// What the text columns hold; the picture's own stays empty.
std::array<TextBlock, kColumns.size()> cellsOf(const ShotListRow& row);

/// "4.5 s", "1:12".
QString timeText(double seconds);

} // namespace exchange::print
