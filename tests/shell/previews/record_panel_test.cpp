// SPDX-License-Identifier: Apache-2.0
// The record dock: the whole record for reading, and approvals that are kept in the plan and undone like any edit.
#include "app/plan/queries.h"
#include "app/preview/camera/finish_record.h"
#include "app/shell/base/actions.h"
#include "app/shell/base/gpu.h"
#include "app/shell/previews/preview_jobs.h"
#include "app/shell/previews/recall.h"
#include "app/shell/previews/record_panel.h"
#include "app/shell/previews/remedies.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

namespace {

constexpr const char* kRecord = R"({"schema": "previsto.provenance/1", "operator": "Ida",
    "scene": {"frame": 0, "scene_revision_sha256": "aaaabbbbccccdddd1111",
        "look": {"time": "night", "weather": "snow", "grade": "noir", "sun_azimuth_degrees": 200.0, "sun_elevation_degrees": 12.0,
            "seed": 18446744073709551615, "words": ["quiet street"]},
        "camera": {"body": "ALEXA 35", "mode": "4K", "photosites": [4608, 2592], "pitch_micrometres": 6.08, "lens_set": "S4/i",
            "focal_mm": 75.0, "stop": 2.0, "focus_metres": 3.25, "position_metres": [1.5, 1.6, -4.0], "pan_tilt_roll_degrees": [30.0, -2.0, 0.5]}},
    "model": [{"role": "builtin", "name": "Previsto", "file": "builtin.safetensors", "size": 9000000, "sha256": "0123456789abcdef0123", "arch": "paint/2",
        "licence": "Apache-2.0"}],
    "engine": {"name": "previsto-engine", "version": "0.1", "libtorch": "1.13", "device": "cpu", "dtype": "float32", "threads": 4},
    "buffers": [{"name": "depth", "format": "float32", "sha256": "feedfacefeedface0000"}],
    "prompt": {"positive": "night, snow, noir", "understood": ["night"], "unknown": ["baroque"], "per_object": {"Car": "red"}},
    "record_sha256": "9999888877776666aaaa"})";

plan::Plan filmWithFrame()
{
    auto plan = shotFilm(1);
    auto preview = previewOf(plan, plan::shotsInCut(plan).front()->id, 41);
    preview.provenance = kRecord;
    plan.previews.put(std::move(preview));
    return plan;
}

struct Fixture {
    OpenFilm film{filmWithFrame()};
    shell::Gpu gpu;
    shell::PreviewJobs jobs{*film.document, gpu};
    QWidget window;
    shell::Actions actions{window};
    shell::RecordPanel panel{*film.document, jobs, actions, &window};

    const plan::Preview& frame() const { return *film.document->plan().previews.rows().front(); }
    template <class T>
    T& find(const char* name)
    {
        auto* found = panel.findChild<T*>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE("the record can be read whole, and copied")
{
    Fixture f;
    f.window.show(); // it is laid out where it is seen
    REQUIRE(QTest::qWaitFor([&] { return !f.find<QTextBrowser>("provenance").toPlainText().isEmpty(); }));
    const auto text = f.find<QTextBrowser>("provenance").toPlainText();
    for (const char* part :
        {"41", "Ida", "ALEXA 35", "75 mm", "3.25 m", "1.50, 1.60, -4.00", "30.0, -2.0, 0.5", "night, snow, noir", "baroque", "red",
            "0123456789abcdef", "Apache-2.0", "libtorch 1.13", "depth", "feedfacefeedface", "aaaabbbbccccdddd", "9999888877776666"}) {
        CAPTURE(part);
        CHECK(text.contains(QString::fromLatin1(part)));
    }
    f.find<QToolButton>("copyRecord").click();
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"focal_mm\": 75")));
}

TEST_CASE("an approval is an edit: kept in the film, undone and redone, there after opening again")
{
    Fixture f;
    CHECK_FALSE(f.frame().approval);
    f.window.show();
    f.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&f.window));
    auto& state = f.find<QComboBox>("approvalState");
    state.setFocus();
    QTest::keyClick(&state, Qt::Key_Down);
    QTest::keyClick(&state, Qt::Key_Down);
    REQUIRE(f.frame().approval);
    CHECK(f.frame().approval->state == plan::ApprovalState::Approved);
    CHECK(f.frame().approval->utc.ends_with("Z"));
    auto& by = f.find<QLineEdit>("approvalBy");
    by.setFocus();
    QTest::keyClicks(&by, "Vera Lind");
    auto& note = f.find<QPlainTextEdit>("approvalNote");
    note.setFocus();
    QTest::keyClicks(&note, "By mail, 22 Nov");
    by.setFocus();
    CHECK(f.frame().approval->by == "Vera Lind");
    CHECK(f.frame().approval->note == "By mail, 22 Nov");
    const auto approved = *f.frame().approval;

    f.film.document->undo();
    f.film.document->flush();
    CHECK(f.frame().approval->note.empty());
    f.film.document->redo();
    f.film.document->flush();
    CHECK(*f.frame().approval == approved);
    const auto copy = f.film.path().parent_path() / "copy.previsto";
    QString error = "not yet";
    f.film.document->duplicateTo(copy, [&](const QString& said) { error = said; });
    REQUIRE(QTest::qWaitFor([&] { return error != "not yet"; }, 10000));
    CHECK(error.toStdString() == "");
    CHECK(store::PlanFile::open(copy).plan().previews.rows().front()->approval == approved);
}

TEST_CASE("recalling settings brings look, seed and camera back as one step, and twice changes nothing")
{
    auto plan = filmWithFrame();
    const auto id = plan.previews.rows().front()->id;
    const auto now = shell::withSettingsOf(plan, id);
    const auto& shot = *plan::shotsInCut(now).front();
    const auto look = plan::resolvedLook(now, shot);
    CHECK(look.time == plan::TimeOfDay::Night);
    CHECK(look.grade == plan::Grade::Noir);
    CHECK(look.sunAzimuth == 200);
    CHECK(look.seed == 18446744073709551615ull);
    CHECK(look.words == std::vector<std::string>{"quiet street"});
    const auto& setup = *now.setups.find(shot.setup);
    CHECK(setup.stop == 2.0);
    const auto camera = plan::cameraAt(setup, 0);
    CHECK(camera.focalMm == 75);
    CHECK(camera.position == glm::dvec3(1.5, 1.6, -4));
    CHECK(camera.rotation.pan == 30);
    CHECK(setup.keys.size() == 1);
    CHECK(shell::withSettingsOf(now, id) == now);
    CHECK(look.exposure == 0); // nobody said so then
    CHECK(look.finish == plan::Finish{}); // the record says nothing of it: it stays as it is

    auto finished = *plan.previews.find(id);
    auto record = nlohmann::json::parse(finished.provenance);
    auto finish = plan::finishFromText("no grain, no lens");
    finish.grainIso = 2000;
    record["request"]["finish"] = preview::switchesJson(finish);
    record["scene"]["look"]["exposure_stops"] = 1.5;
    finished.provenance = record.dump();
    plan.previews.put(finished);
    const auto recalled = shell::withSettingsOf(plan, id);
    CHECK(plan::resolvedLook(recalled, *plan::shotsInCut(recalled).front()).finish == finish);
    CHECK(plan::resolvedLook(recalled, *plan::shotsInCut(recalled).front()).exposure == 1.5);
    CHECK(shell::withSettingsOf(recalled, id) == recalled);

    auto unreadable = *plan.previews.find(id);
    unreadable.provenance = "{}";
    plan.previews.put(unreadable);
    CHECK_THROWS_AS(shell::withSettingsOf(plan, id), plan::PlanError);
}

TEST_CASE("a failure offers what this window can do, and nothing else")
{
    Fixture f;
    preview::JobStatus status;
    status.errorCode = "mem.gpu";
    status.remedies = {"512x288", "Tiled VAE", "How to convert"};
    const auto request = f.film.document->previewRequest(f.frame().panel, 3);
    const auto texts = [&] {
        QStringList list;
        for (const auto& remedy : shell::remediesFor(status, request, *f.film.document, f.jobs))
            list << remedy.text;
        return list;
    };
    CHECK(texts() == QStringList{"Try again", QString::fromUtf8("256 \u00d7 108"), "Use the processor"});
    status = {};
    status.errorCode = "shape.bad";
    status.remedies = {"Remove the item"};
    status.item = f.film.document->plan().items.rows().front()->id;
    CHECK(texts() == QStringList{"Try again", "Show the item", "Remove the item"});
    const auto remedies = shell::remediesFor(status, request, *f.film.document, f.jobs);
    remedies[1].act();
    CHECK(f.film.document->selection().items == std::vector{status.item});
    remedies[2].act();
    CHECK(f.film.document->plan().items.empty());
}
