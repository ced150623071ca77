// SPDX-License-Identifier: Apache-2.0
// What the window says about saving is true, and a disk that refuses an edit does not lose it.
#include "app/shell/base/gpu.h"
#include "app/shell/base/message_bar.h"
#include "app/shell/window/film_commands.h"
#include "app/shell/window/quit_signals.h"
#include "app/shell/window/save_status.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <optional>
#include <sys/resource.h>

using namespace shell;

namespace {

/// No file of this process may grow past 256 kB while this lives: a commit larger than that meets a full disk.
class FullDisk {
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{256 * 1024, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

constexpr int kPatience = 60'000; // milliseconds: what is tried again by itself is so every few seconds, and machines are slow

struct Window : OpenFilm {
    Window()
        : OpenFilm(2)
    {
        widget.show();
    }

    QWidget widget;
    MessageBar bar{&widget};
    Gpu gpu;
    FilmCommands commands{*document, gpu, widget};
    SaveStatus status{*document, commands, bar, &widget};

    void describe(const std::string& text)
    {
        document->edit("Describe", [shot = shot(0), text](plan::Plan plan) {
            plan::Shot row = *plan.shots.find(shot);
            row.description = text;
            plan.shots.put(std::move(row));
            return plan;
        });
    }
    std::string described() const { return document->plan().shots.find(shot(0))->description; }
    std::string onDisk() const { return store::PlanFile::openReadOnly(path()).plan().shots.find(shot(0))->description; }
    bool says(const QString& word) const
    {
        return QTest::qWaitFor([&] { return status.text() == word; }, kPatience);
    }
    QPushButton* remedy(const QString& text) const
    {
        for (auto* button : bar.findChildren<QPushButton*>())
            if (button->text() == text)
                return button;
        return nullptr;
    }
};

/// Larger than the full disk has room for.
std::string large(char letter) { return std::string(2'000'000, letter); }

} // namespace

TEST_CASE("saving is said at once, and saved only when the disk has it")
{
    Window window;
    CHECK(window.status.text() == "Saved");
    QSignalSpy changes(window.document.get(), &Document::saveStateChanged);
    window.describe("one");
    CHECK(window.document->saveState() == SaveState::Saving);
    CHECK(window.status.text() == QString::fromUtf8("Saving\u2026"));
    REQUIRE(QTest::qWaitFor([&] { return window.document->saveState() == SaveState::Saved; }));
    CHECK(window.onDisk() == "one");
    REQUIRE(window.says("Saved"));

    window.document->drag([](plan::Plan plan) {
        plan.film.title = "Dragged";
        return plan;
    });
    CHECK(window.status.text() == QString::fromUtf8("Saving\u2026"));
    window.document->undo(); // ends the drag
    CHECK(window.document->saveState() == SaveState::Saving);
    window.document->flush();
    CHECK(window.document->saveState() == SaveState::Saved);
    CHECK(window.onDisk() == "Shot number 0");
    CHECK(changes.count() >= 4);
}

TEST_CASE("an edit that waits for an undo is not called saved before it is written")
{
    Window window;
    window.describe("one");
    window.document->flush();
    int saved = 0;
    bool honest = true;
    QObject::connect(window.document.get(), &Document::saveStateChanged, window.document.get(), [&] {
        if (window.document->saveState() == SaveState::Saved) {
            ++saved;
            honest = honest && window.onDisk() == window.described();
        }
    });
    window.document->undo();
    window.describe("two"); // applied when the undo has arrived
    REQUIRE(QTest::qWaitFor([&] { return window.described() == "two" && window.document->saveState() == SaveState::Saved; }));
    CHECK(saved > 0);
    CHECK(honest);
}

TEST_CASE("a full disk is told with remedies, nothing is lost, and when there is room again all of it is saved")
{
    Window window;
    window.describe("before");
    window.document->flush();
    QSignalSpy failed(window.document.get(), &Document::failed);
    {
        const FullDisk full;
        window.describe(large('x'));
        window.describe("on top");
        window.document->flush();
        CHECK(window.document->saveState() == SaveState::Unsaved);
        CHECK(window.status.text() == "Not saved");
        CHECK(window.bar.isVisible());
        CHECK(window.bar.sentence().contains(window.document->unsavedReason()));
        CHECK(window.described() == "on top");
        CHECK(window.onDisk() == "before");

        window.document->undo(); // refused with the same sentence; what was done stays
        window.document->flush();
        CHECK(failed.count() == 1);
        CHECK(window.described() == "on top");
        window.remedy("Try again")->click();
        window.document->flush();
        CHECK(window.document->saveState() == SaveState::Unsaved);
    }
    REQUIRE(window.says("Saved")); // tried again without being asked
    CHECK_FALSE(window.bar.isVisible());
    CHECK(window.onDisk() == "on top");
    window.document->undo();
    window.document->flush();
    CHECK(window.described() == large('x'));
}

TEST_CASE("a copy elsewhere holds what the disk refuses")
{
    Window window;
    const auto copy = window.path().parent_path() / "copy.previsto";
    std::optional<QString> error;
    {
        const FullDisk full;
        window.describe(large('x'));
        window.document->flush();
        REQUIRE(window.document->saveState() == SaveState::Unsaved);
    }
    // The disk of the copy has room; nothing has been tried again on the film's yet.
    window.document->duplicateTo(copy, [&](const QString& sentence) { error = sentence; });
    REQUIRE(QTest::qWaitFor([&] { return error.has_value(); }));
    CHECK(*error == "");
    CHECK(store::PlanFile::open(copy).plan() == window.document->plan());
}

TEST_CASE("what the disk refuses can be given up")
{
    Window window;
    window.describe("before");
    window.document->flush();
    const FullDisk full;
    window.describe(large('x'));
    window.describe("on top");
    window.document->flush();
    window.remedy("Take them back")->click();
    window.document->flush();
    CHECK(window.described() == "before");
    CHECK(window.document->saveState() == SaveState::Saved);
    CHECK_FALSE(window.bar.isVisible());
    window.describe("small");
    window.document->flush();
    CHECK(window.onDisk() == "small");
}

TEST_CASE("closing writes what is dragged, and asks where the disk refuses")
{
    Window window;
    window.document->drag([](plan::Plan plan) {
        plan.film.title = "Dragged";
        return plan;
    });
    CHECK(window.commands.finish());
    CHECK(store::PlanFile::openReadOnly(window.path()).plan().film.title == "Dragged");

    const auto answer = [&window](const QString& text) {
        QTimer::singleShot(0, &window.widget, [text] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            REQUIRE(box);
            for (auto* button : box->buttons())
                if (button->text() == text)
                    button->click();
        });
    };
    const FullDisk full;
    window.describe(large('x'));
    answer("Keep the film open");
    CHECK_FALSE(window.commands.finish());
    CHECK(window.described() == large('x'));
    answer("Close without them");
    CHECK(window.commands.finish());
    CHECK(window.described() == "Shot number 0");
}

TEST_CASE("a logout or Ctrl-C asks the windows to close instead of ending the process")
{
    const QuitSignals signals;
    QSignalSpy asked(&signals, &QuitSignals::asked);
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        asked.clear();
        std::raise(number);
        REQUIRE(QTest::qWaitFor([&] { return asked.count() == 1; }));
    }
}
