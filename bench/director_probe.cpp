// SPDX-License-Identifier: Apache-2.0
// What a director does in the real window, and for how long each of it holds the UI thread, printed as JSON; window_bench.cpp runs it.
//   director_probe SHOTS [STEPS]   a film of so many shots, 0: the sample; all steps, or those whose name begins so (needs a display)
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/preview/new_film.h"
#include "app/preview/request.h"
#include "app/preview/tools.h"
#include "app/shell/look/drag_slider.h"
#include "app/shell/viewport/item_edits.h"
#include "app/shell/viewport/unit_spin_box.h"
#include "app/shell/viewport/viewport_window.h"
#include "app/shell/window/main_window.h"
#include "app/shell/window/session.h"
#include "app/store/plan_file.h"
#include "bench/long_film.h"
#include "bench/probe.h"

#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace {

using nlohmann::json;

constexpr int kSettleMilliseconds = 300; // what follows from a step has come by then

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

class Director {
public:
    Director(HoldWatch& application, const std::filesystem::path& folder, int shots, std::string steps)
        : m_application(application)
        , m_folder(folder)
        , m_steps(std::move(steps))
        , m_session(preview::findPlaces(std::string(PREVISTO_BINARY_DIR) + "/bin"))
    {
        const auto sample = preview::sampleFilm("snowfall", m_session.places());
        store::PlanFile::create(folder / "sample.previsto", sample);
        open("sample.previsto");
        makeFrame(); // the engine is started, and there is a real frame to copy
        if (shots > 0) {
            store::PlanFile::create(folder / "film.previsto", withFrames(longFilm(sample, shots), *m_frame));
            open("film.previsto");
        }
        settle(2000);
    }

    json work()
    {
        choose();
        change();
        useDocks();
        generate();
        leave();
        return m_figures;
    }

private:
    shell::MainWindow& window() { return *m_session.window(); }
    shell::Document& document() { return window().document(); }

    void settle(int milliseconds) { QTest::qWait(milliseconds); }

    void open(const std::string& name)
    {
        const auto path = m_folder / name;
        m_session.open(path);
        until([&] { return m_session.window() && m_session.window()->filmPath() == path && m_session.window()->complete(); });
        settle(1000);
    }

    void until(const std::function<bool()>& isSo)
    {
        if (!QTest::qWaitFor(isSo, 120000))
            throw std::runtime_error("what was waited for did not happen");
    }

    /// `act` is one handler of one event, or several with pauses between (`measureRun`).
    void measure(const std::string& name, int times, const std::function<void(int)>& act)
    {
        measureRun(name, times, [&](int i) { m_application.hold([&] { act(i); }); });
    }

    void measureRun(const std::string& name, int times, const std::function<void(int)>& run)
    {
        if (!name.starts_with(m_steps))
            return;
        std::vector<double> worked;
        std::vector<double> passed;
        Hold worst;
        for (int i = 0; i < times; ++i) {
            m_application.take();
            run(i);
            settle(kSettleMilliseconds);
            const Hold hold = m_application.take();
            worked.push_back(hold.worked);
            passed.push_back(hold.passed);
            if (hold.worked > worst.worked)
                worst = hold;
        }
        m_figures[name] = {{"ms", median(worked)}, {"worst_ms", worst.worked}, {"passed_ms", median(passed)}, {"by", worst.by}};
        std::cerr << name << " " << m_figures[name].dump() << std::endl;
    }

    plan::Id<plan::Shot> shot(int number)
    {
        const auto shots = plan::shotsInCut(document().plan());
        return shots[std::size_t(number) % shots.size()]->id;
    }

    void selectItem(int number)
    {
        auto selection = document().selection();
        const auto items = plan::itemsOfScene(document().plan(), selection.scene);
        selection.items = {items[std::size_t(number) % items.size()]->id};
        document().select(selection);
    }

    QDockWidget& dock(const QString& name) { return *window().findChild<QDockWidget*>(name); }
    QTableView& table(const QString& name) { return *window().findChild<QTableView*>(name); }
    void trigger(const QString& action) { window().actions().get(action)->trigger(); }

    /// A frame of the shot that is selected, made by the engine.
    void makeFrame()
    {
        const auto before = document().plan().previews.size();
        trigger(QStringLiteral("shot.preview"));
        until([&] { return document().plan().previews.size() > before; });
        m_frame = *document().plan().previews.rows().back();
        for (const auto& row : document().plan().previews.rows())
            if (row->id > m_frame->id)
                m_frame = *row;
        m_picture = *document().blob(m_frame->picture);
        m_thumbnail = *document().blob(m_frame->thumbnail);
    }

    void choose()
    {
        measure("shot", 15, [this](int i) { document().selectShot(shot(1 + i * 397)); });
        measure("next_shot", 15, [this](int) { trigger(QStringLiteral("shot.next")); });
        measure("item", 15, [this](int i) { selectItem(i * 7); });
        auto& list = table(QStringLiteral("shotTable"));
        measure("scroll", 20, [&](int i) { list.verticalScrollBar()->setValue(i * list.verticalScrollBar()->maximum() / 20); });
        auto* field = window().findChild<QLineEdit*>(QStringLiteral("shotSearch"));
        measure("search", 6, [&](int i) { field->setText(i % 2 ? QString() : QStringLiteral("avenue")); });
        field->clear();
    }

    void change()
    {
        document().selectShot(shot(0));
        selectItem(0);
        measureRun("gizmo", 5, [this](int) { dragItem(); });
        measureRun("orbit", 5, [this](int) { orbit(); });
        measureRun("slider", 5, [this](int) { slide(); });
        selectItem(0);
        settle(kSettleMilliseconds);
        measureRun("number", 5, [this](int i) { enter(i); });
        measure("undo", 8, [this](int) { document().undo(); });
        measure("new_shot", 6, [this](int) { trigger(QStringLiteral("shot.new")); });
        measure("version", 5, [this](int i) { document().saveVersion(QStringLiteral("Version %1").arg(i)); });
    }

    void dragItem()
    {
        const auto item = document().selection().items.front();
        const auto start = document().plan().items.find(item)->transform;
        const auto moved = [&](int step) {
            auto placed = start;
            placed.position.x += 0.05 * step;
            return [item, placed](plan::Plan plan) { return shell::withPlaced(std::move(plan), {{item, placed}}, {}); };
        };
        for (int step = 1; step <= 12; ++step) {
            m_application.hold([&] { document().drag(moved(step)); });
            settle(16);
        }
        m_application.hold([&] { document().edit(QStringLiteral("Move"), moved(12)); });
    }

    /// With Alt: the camera of a locked shot may be turned so.
    void orbit()
    {
        for (QWindow* top : QGuiApplication::allWindows()) {
            auto* viewport = qobject_cast<shell::ViewportWindow*>(top);
            if (!viewport)
                continue;
            const QPoint middle(viewport->width() / 2, viewport->height() / 2);
            QTest::mousePress(viewport, Qt::LeftButton, Qt::AltModifier, middle);
            for (int step = 1; step <= 12; ++step)
                QTest::mouseMove(viewport, middle + QPoint(3 * step, step), 16);
            QTest::mouseRelease(viewport, Qt::LeftButton, Qt::AltModifier, middle + QPoint(36, 12));
        }
    }

    void slide()
    {
        dock(QStringLiteral("look")).raise();
        auto* slider = dock(QStringLiteral("look")).findChild<shell::DragSlider*>();
        slider->setSliderDown(true);
        for (int step = 1; step <= 12; ++step) {
            m_application.hold([&] { slider->setSliderPosition(slider->minimum() + (slider->maximum() - slider->minimum()) * step / 14); });
            settle(16);
        }
        m_application.hold([&] { slider->setSliderDown(false); });
        settle(kSettleMilliseconds);
        dock(QStringLiteral("inspector")).raise();
    }

    void enter(int number)
    {
        for (auto* field : dock(QStringLiteral("inspector")).findChildren<shell::UnitSpinBox*>()) {
            if (!field->isVisible())
                continue;
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, QString::number(1.5 + number));
            QTest::keyClick(field, Qt::Key_Return);
            return;
        }
    }

    void useDocks()
    {
        for (const char* name : {"outliner", "assets", "inspector", "look", "record", "shots", "history", "queue", "previews"}) {
            auto& shown = dock(QString::fromLatin1(name));
            measure(std::string("dock_") + name, 3, [&](int) {
                shown.hide();
                shown.show();
                shown.raise();
            });
        }
        dock(QStringLiteral("history")).raise();
        measure("edit_with_history", 8, [this](int i) {
            document().edit(QStringLiteral("Describe"), [id = shot(3), i](plan::Plan plan) {
                auto row = *plan.shots.find(id);
                row.description = "Version " + std::to_string(i);
                plan.shots.put(std::move(row));
                return plan;
            });
        });
        dock(QStringLiteral("shots")).raise();
        dock(QStringLiteral("inspector")).raise();
        auto later = document().selection();
        later.frame += 12;
        document().select(later);
        trigger(QStringLiteral("panel.new"));
        settle(kSettleMilliseconds);
        measure("panel", 8, [this](int i) {
            auto selection = document().selection();
            const auto panels = plan::panelsOfShot(document().plan(), selection.shot);
            selection.frame = panels[std::size_t(i) % panels.size()]->frame;
            document().select(selection);
        });
    }

    void generate()
    {
        dock(QStringLiteral("record")).raise();
        measureRun("frame_arrives", 10, [this](int) { arrive(); });
        dock(QStringLiteral("shots")).raise();
        runFrames("frame_made");
        dock(QStringLiteral("queue")).raise();
        runFrames("frame_made_queue_shown");
        dock(QStringLiteral("shots")).raise();
        dock(QStringLiteral("inspector")).raise();
    }

    /// The frame of the sample again, as a new one of the selected panel.
    void arrive()
    {
        preview::FinishedPreview finished{*m_frame, m_picture, m_thumbnail, {}, {}, {}};
        finished.png.resize(finished.png.size() + ++m_arrived); // what follows a PNG's end is not looked at; it makes a new blob of it
        finished.thumbnail.resize(finished.thumbnail.size() + m_arrived);
        finished.row.id = plan::newId<plan::Preview>();
        finished.row.panel = document().selectedPanel()->id;
        finished.row.seed = 1000 + m_arrived;
        finished.row.picture = store::sha256Hex(finished.png);
        finished.row.thumbnail = store::sha256Hex(finished.thumbnail);
        m_application.hold([&] { document().addPreview(std::move(finished)); });
    }

    /// Two hundred frames wait, and the first of them are made.
    void runFrames(const std::string& name)
    {
        trigger(QStringLiteral("shot.pause"));
        for (int i = 0; i < 45; ++i)
            trigger(QStringLiteral("shot.variants"));
        measure(name + "_asked", 5, [this](int) { trigger(QStringLiteral("shot.variants")); });
        const auto before = document().plan().previews.size();
        trigger(QStringLiteral("shot.pause"));
        until([&] { return document().plan().previews.size() > before; });
        measureRun(name, 6, [&](int) {
            const auto now = document().plan().previews.size();
            until([&] { return document().plan().previews.size() > now; });
        });
        trigger(QStringLiteral("shot.cancel"));
        settle(2000);
    }

    void leave()
    {
        measureRun("export_dialog", 3, [this](int) {
            m_application.hold([&] { trigger(QStringLiteral("file.exportCsv")); });
            settle(kSettleMilliseconds);
            m_application.hold([&] { closeDialogs(); });
        });
        exportList("csv", QStringLiteral("file.exportCsv"));
        exportList("pdf", QStringLiteral("file.exportPdf"));
        int unfinished = 0;
        const auto copy = [&](const std::string& name) {
            ++unfinished;
            document().duplicateTo(m_folder / name, [&](const QString&) { --unfinished; });
        };
        measure("duplicate", 2, [&](int i) { copy("duplicate" + std::to_string(i) + ".previsto"); });
        copy("copy.previsto");
        until([&] { return unfinished == 0; });
        const auto worked = document().path().filename().string(); // a window that was worked in has more to go than a fresh one
        measureRun("open", 3, [&](int i) { open(i % 2 ? worked : "copy.previsto"); });
    }

    /// From the click on Save; what is long is stopped.
    void exportList(const std::string& kind, const QString& action)
    {
        const auto path = m_folder / ("list." + kind);
        trigger(action);
        settle(kSettleMilliseconds);
        auto* dialog = window().findChild<QFileDialog*>();
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(QString::fromStdString(path.string()));
        settle(kSettleMilliseconds);
        measureRun("export_" + kind, 1, [&](int) {
            m_application.hold([&] { dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click(); });
            settle(3000);
        });
        auto* status = window().findChild<QToolButton*>(QStringLiteral("exportCancel"));
        status->click();
        until([&] { return !status->isVisible(); });
    }

    void closeDialogs()
    {
        for (auto* dialog : window().findChildren<QFileDialog*>())
            dialog->close();
    }

    HoldWatch& m_application;
    const std::filesystem::path m_folder;
    const std::string m_steps; // the names of those that are measured begin so
    shell::Session m_session;
    std::optional<plan::Preview> m_frame;
    std::vector<std::byte> m_picture;
    std::vector<std::byte> m_thumbnail;
    std::size_t m_arrived = 0;
    json m_figures;
};

} // namespace

int main(int count, char** words)
{
    return runProbe(count, words, "director_probe", [&](HoldWatch& application, const std::filesystem::path& folder) {
        return Director(application, folder, count > 1 ? std::atoi(words[1]) : 0, count > 2 ? words[2] : "").work();
    });
}
