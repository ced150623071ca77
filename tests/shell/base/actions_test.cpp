// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/actions.h"
#include "app/shell/base/theme.h"
#include "app/shell/window/command_palette.h"

#include <doctest/doctest.h>

#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace shell;

TEST_CASE("every action has an id, a text, a help sentence and its own shortcut")
{
    QSet<QString> ids;
    QSet<QString> shortcuts;
    for (const auto& spec : actionTable()) {
        if (!*spec.id)
            continue;
        CAPTURE(spec.id);
        CHECK_FALSE(ids.contains(spec.id));
        ids.insert(spec.id);
        CHECK(QString(spec.text).size() > 2);
        CHECK(QString(spec.help).size() > 10);
        if (*spec.shortcut) {
            const auto keys = QKeySequence(QString(spec.shortcut)).toString();
            CHECK_FALSE(keys.isEmpty());
            CHECK_FALSE(shortcuts.contains(keys));
            shortcuts.insert(keys);
        }
        if (*spec.icon)
            CHECK_FALSE(icon(spec.icon).isNull());
    }
}

TEST_CASE("what an action throws becomes a sentence")
{
    QWidget window;
    Actions actions(window);
    QSignalSpy failed(&actions, &Actions::failed);
    actions.on("shot.preview", [] { throw std::runtime_error("The moon is down."); });
    actions.get("shot.preview")->trigger();
    REQUIRE(failed.count() == 1);
    CHECK(failed.first().first().toString() == "The moon is down.");
    CHECK_FALSE(actions.idle().contains("shot.preview"));
    CHECK(actions.idle().contains("shot.hero"));
    CHECK_THROWS_AS(actions.get("shot.dance"), std::out_of_range);
}

TEST_CASE("the command search runs what its words find")
{
    QWidget window;
    window.show();
    Actions actions(window);
    int run = 0;
    actions.on("shot.variants", [&] { ++run; });
    auto* palette = new CommandPalette(actions.all(), &window);
    palette->show();
    auto* field = palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, "4 var");
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return run == 1; }));
}
