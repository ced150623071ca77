// SPDX-License-Identifier: Apache-2.0
// How the window asks for files.
#pragma once

#include <functional>

class QFileDialog;
class QWidget;

namespace shell {

/// Makes a file dialog over a widget now, and sets it up and shows it in the next turn of the event loop: it takes too long for one. It
/// deletes itself when it is closed. Where the widget has one already, as from a key that is held, nothing happens.
void openFileDialog(QWidget& over, std::function<void(QFileDialog&)> setUp);

} // namespace shell
