// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>

#include <optional>

namespace shell {

/// A small field of a colour for a button; crossed out where there is none.
QIcon swatch(const std::optional<QColor>& colour, double pixelRatio);

} // namespace shell
