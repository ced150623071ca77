// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

namespace shell {

namespace {

constexpr int kMostRecent = 10;
const QString kRecent = QStringLiteral("films/recent");
const QString kLive = QStringLiteral("previews/live");

QSettings views() { return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Previsto"), QStringLiteral("views")); }

QString viewGroup(const std::filesystem::path& film)
{
    const auto path = QByteArray::fromStdString(std::filesystem::absolute(film).string());
    return QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex());
}

void keepRecent(const QStringList& films) { QSettings().setValue(kRecent, films); }

} // namespace

QStringList recentFilms()
{
    QStringList films = QSettings().value(kRecent).toStringList();
    films.removeIf([](const QString& film) { return !QFileInfo::exists(film); });
    return films;
}

void rememberFilm(const QString& path)
{
    auto films = recentFilms();
    films.removeAll(path);
    films.prepend(path);
    keepRecent(films.mid(0, kMostRecent));
}

void forgetFilm(const QString& path)
{
    auto films = recentFilms();
    films.removeAll(path);
    keepRecent(films);
}

WindowLayout windowLayout()
{
    const QSettings settings;
    return {settings.value(QStringLiteral("window/geometry")).toByteArray(), settings.value(QStringLiteral("window/docks")).toByteArray(),
        settings.value(QStringLiteral("window/columns")).toByteArray()};
}

void rememberWindowLayout(const WindowLayout& layout)
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), layout.geometry);
    settings.setValue(QStringLiteral("window/docks"), layout.docks);
    settings.setValue(QStringLiteral("window/columns"), layout.columns);
}

bool livePreview() { return QSettings().value(kLive, false).toBool(); }
void rememberLivePreview(bool on) { QSettings().setValue(kLive, on); }

Selection filmView(const std::filesystem::path& film)
{
    auto settings = views();
    settings.beginGroup(viewGroup(film));
    Selection selection;
    selection.scene = {settings.value(QStringLiteral("scene")).toLongLong()};
    selection.shot = {settings.value(QStringLiteral("shot")).toLongLong()};
    selection.preview = {settings.value(QStringLiteral("preview")).toLongLong()};
    selection.frame = settings.value(QStringLiteral("frame")).toLongLong();
    return selection;
}

void rememberFilmView(const std::filesystem::path& film, const Selection& selection)
{
    auto settings = views();
    settings.beginGroup(viewGroup(film));
    settings.setValue(QStringLiteral("scene"), qint64(selection.scene.value));
    settings.setValue(QStringLiteral("shot"), qint64(selection.shot.value));
    settings.setValue(QStringLiteral("preview"), qint64(selection.preview.value));
    settings.setValue(QStringLiteral("frame"), qint64(selection.frame));
}

} // namespace shell
