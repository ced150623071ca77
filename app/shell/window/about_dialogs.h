// SPDX-License-Identifier: Apache-2.0
// The Help menu's two windows.
#pragma once

#include <QAction>
#include <QList>

class QWidget;

namespace shell {

class Gpu;

/// Every shortcut, by menu.
void showShortcuts(const QList<QAction*>& windowActions, const QList<QAction*>& viewportActions, QWidget* parent);
/// Versions, and which graphics device was chosen and why.
void showAbout(const Gpu& gpu, QWidget* parent);

} // namespace shell
