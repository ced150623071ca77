// SPDX-License-Identifier: Apache-2.0
// What the app remembers between runs: preferences of the user in one file, the view of each film in another.
#pragma once

#include "app/shell/document/document.h"

#include <QByteArray>
#include <QStringList>

namespace shell {

/// Newest first, those that are gone left out.
QStringList recentFilms();
void rememberFilm(const QString& path);
void forgetFilm(const QString& path);

/// Where things stand in the window.
struct WindowLayout {
    QByteArray geometry;
    QByteArray docks;
    QByteArray columns; // of the shot list
};
WindowLayout windowLayout();
void rememberWindowLayout(const WindowLayout& layout);

/// Whether live mode was on.
bool livePreview();
void rememberLivePreview(bool on);

/// What was selected when the film was last closed.
Selection filmView(const std::filesystem::path& film);
void rememberFilmView(const std::filesystem::path& film, const Selection& selection);

} // namespace shell
