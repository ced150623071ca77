// SPDX-License-Identifier: Apache-2.0
// An engine that fails costs one sentence with buttons, and the buttons help.
#include "app/plan/queries.h"
#include "tests/journey/app_window.h"

#include <doctest/doctest.h>

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace {

/// A program in the engine's place that starts another one, which can be changed while the app runs.
class EngineSwitch {
public:
    explicit EngineSwitch(const QTemporaryDir& folder)
        : m_path(folder.filePath(QStringLiteral("engine")))
    {
    }

    void lead(const std::string& command)
    {
        QFile file(m_path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(("#!/bin/sh\nexec " + command + "\n").c_str());
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    std::filesystem::path path() const { return m_path.toStdString(); }

private:
    QString m_path;
};

QLabel* visibleSentence(AppWindow& app)
{
    for (auto* label : app.window().findChildren<QLabel*>(QStringLiteral("messageSentence")))
        if (label->isVisible())
            return label;
    return nullptr;
}

QPushButton* remedy(AppWindow& app, const QString& text)
{
    for (auto* button : visibleSentence(app)->parentWidget()->findChildren<QPushButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

TEST_CASE("an engine that crashes or talks nonsense is said in a sentence, and trying again makes the frame once it works")
{
    const QTemporaryDir folder;
    const auto film = sampleCopy(folder);
    auto places = AppWindow::placesOfBuild();
    const auto engine = places.engine.string();
    EngineSwitch bad(folder);
    bad.lead(std::string(MISBEHAVING_ENGINE_PATH) + " abort");
    places.engine = bad.path();
    AppWindow app(film, places);
    app.select("1B");
    const auto shot = app.document().selection().shot;

    app.press(Qt::Key_P);
    REQUIRE(eventually([&] { return visibleSentence(app); }));
    CHECK(visibleSentence(app)->text().contains("ended unexpectedly"));
    app.photograph("failure");
    auto& queue = app.find<QTableView>("queueTable");
    REQUIRE(queue.model()->rowCount() == 1); // it stays on the list with its reason
    CHECK(queue.model()->index(0, 4).data().toString().contains("ended unexpectedly"));
    REQUIRE(remedy(app, "Try again"));

    bad.lead(std::string(MISBEHAVING_ENGINE_PATH) + " garbage");
    app.click(*remedy(app, "Try again"));
    REQUIRE(eventually([&] { return visibleSentence(app) && visibleSentence(app)->text().contains("broke the rules"); }));

    bad.lead(engine + " \"$@\"");
    app.click(*remedy(app, "Try again"));
    REQUIRE(eventually([&] { return plan::previewsOfShot(app.plan(), shot).size() == 1; }));
    CHECK_FALSE(visibleSentence(app));
    CHECK(queue.model()->rowCount() == 0);
    app.close();
}
