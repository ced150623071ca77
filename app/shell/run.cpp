// SPDX-License-Identifier: Apache-2.0
#include "app/shell/run.h"

#include "app/preview/request.h"
#include "app/shell/base/theme.h"
#include "app/shell/window/session.h"

#include <QApplication>
#include <QMessageBox>
#include <QSettings>

#include <optional>

namespace shell {

int run(int argc, char** argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Previsto"));
    QCoreApplication::setApplicationName(QStringLiteral("previsto"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PREVISTO_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Previsto"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.previsto.Previsto"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QApplication application(argc, argv);
    applyTheme(application);
    try {
        Session session(preview::findPlaces(QCoreApplication::applicationDirPath().toStdString()));
        const auto arguments = QCoreApplication::arguments();
        session.start(arguments.size() > 1 ? std::optional<std::filesystem::path>(arguments[1].toStdString()) : std::nullopt);
        return QApplication::exec();
    } catch (const preview::PreviewError& error) {
        QMessageBox::critical(nullptr, QStringLiteral("Previsto"), QString::fromUtf8(error.what()));
        return 1;
    }
}

} // namespace shell
