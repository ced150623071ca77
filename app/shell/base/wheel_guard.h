// SPDX-License-Identifier: Apache-2.0
// Scrolling past a field must not change it.
#pragma once

class QWidget;

namespace shell {

/// From now on a wheel over the field scrolls what it stands in, and turns the field's own value only while that has the keyboard,
/// which it gets by click or Tab and not by the wheel.
void guardFromWheel(QWidget& field);

} // namespace shell
