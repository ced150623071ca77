// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/settings.h"

#include <doctest/doctest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace shell;

TEST_CASE("recent films are listed newest first, without doubles and without those that are gone")
{
    const QTemporaryDir folder;
    QStringList films;
    for (int i = 0; i < 3; ++i) {
        films << folder.filePath(QString("%1.previsto").arg(i));
        QFile file(films.last());
        REQUIRE(file.open(QIODevice::WriteOnly));
        rememberFilm(films.last());
    }
    rememberFilm(films[1]);
    CHECK(recentFilms() == QStringList{films[1], films[2], films[0]});
    QFile::remove(films[2]);
    CHECK(recentFilms() == QStringList{films[1], films[0]});
    forgetFilm(films[1]);
    CHECK(recentFilms() == QStringList{films[0]});
}

TEST_CASE("each film remembers what was looked at")
{
    Selection selection;
    selection.shot = {42};
    selection.scene = {7};
    selection.frame = 12;
    rememberFilmView("one.previsto", selection);
    CHECK(filmView("one.previsto") == selection);
    CHECK(filmView("two.previsto") == Selection{});
}
