// SPDX-License-Identifier: Apache-2.0
// Engines that fail while the app runs, and what the window says of it.
#pragma once

#include "tests/journey/app_window.h"

#include <doctest/doctest.h>

#include <QFile>
#include <QLabel>
#include <QPushButton>

/// A program in the engine's place that starts another one, which can be changed while the app runs.
class EngineSwitch {
public:
    explicit EngineSwitch(const QTemporaryDir& folder)
        : m_path(folder.filePath(QStringLiteral("engine")))
    {
    }

    void lead(const std::string& command) { write("exec " + command); }
    /// Another program where the engine is told to stay off the graphics device.
    void lead(const std::string& onDevice, const std::string& onProcessor)
    {
        write("case \"$*\" in *'--device cpu'*) exec " + onProcessor + ";; esac\nexec " + onDevice);
    }
    std::filesystem::path path() const { return m_path.toStdString(); }

private:
    void write(const std::string& script)
    {
        QFile file(m_path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(("#!/bin/sh\n" + script + "\n").c_str());
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QString m_path;
};

inline QLabel* visibleSentence(AppWindow& app)
{
    for (auto* label : app.window().findChildren<QLabel*>(QStringLiteral("messageSentence")))
        if (label->isVisible())
            return label;
    return nullptr;
}

inline QPushButton* remedy(AppWindow& app, const QString& text)
{
    for (auto* button : visibleSentence(app)->parentWidget()->findChildren<QPushButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}
