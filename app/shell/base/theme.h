// SPDX-License-Identifier: Apache-2.0
// How the app looks: a dark neutral palette, one rhythm of 8 pixels, one accent, amber for what is out of date.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;

namespace shell {

inline constexpr int kRhythm = 8; // device-independent pixels; margins and gaps are multiples or halves of it

namespace colour {
inline const QColor window{0x1d, 0x1e, 0x21};
inline const QColor panel{0x23, 0x25, 0x28};
inline const QColor field{0x18, 0x19, 0x1b};
inline const QColor raised{0x2e, 0x30, 0x34};
inline const QColor line{0x3a, 0x3d, 0x42};
inline const QColor text{0xe6, 0xe7, 0xe9};
inline const QColor dim{0x9c, 0xa0, 0xa8};
inline const QColor accent{0x5c, 0x94, 0xf0};
inline const QColor hero{0x6c, 0xc2, 0x8f};
inline const QColor amber{0xe2, 0xa4, 0x3c}; // stale, overridden
inline const QColor red{0xe0, 0x6c, 0x62};
} // namespace colour

/// Palette, style sheet and font for the whole application.
void applyTheme(QApplication& application);

/// An icon of app/shell/base/icons by file name without ".svg", drawn in the text colour at every size the screen needs.
QIcon icon(const QString& name);

} // namespace shell
