// SPDX-License-Identifier: Apache-2.0
// For how long the app's start, opening films and opening dialogs hold the UI thread, printed as JSON; window_bench.cpp runs it.
//   opening_probe SHOTS   films of so many shots, 0: the sample (needs a display)
#include "app/preview/new_film.h"
#include "app/preview/tools.h"
#include "app/shell/window/main_window.h"
#include "app/shell/window/new_film_dialog.h"
#include "app/shell/window/session.h"
#include "app/store/plan_file.h"
#include "bench/long_film.h"
#include "bench/probe.h"

#include <QDialog>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <optional>

namespace {

using nlohmann::json;

constexpr int kSettleMilliseconds = 1000; // what follows has come by then, the end of the window before too
constexpr int kTimes = 5;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

class Opening {
public:
    Opening(HoldWatch& application, const std::filesystem::path& folder, int shots)
        : m_application(application)
        , m_folder(folder)
        , m_places(preview::findPlaces(std::string(PREVISTO_BINARY_DIR) + "/bin"))
    {
        const auto sample = preview::sampleFilm("snowfall", m_places);
        const auto plan = shots > 0 ? longFilm(sample, shots) : sample;
        for (const char* name : {"0.previsto", "1.previsto"})
            store::PlanFile::create(folder / name, plan);
    }

    json work()
    {
        measureFilms("start", 1, [this](int) {
            m_session.emplace(m_places);
            m_session->start(m_folder / "0.previsto");
        });
        measureFilms("open", kTimes, [this](int i) { m_session->open(m_folder / (i % 2 ? "0.previsto" : "1.previsto")); });
        measureDialog("open_dialog", [this] { m_session->window()->actions().get(QStringLiteral("file.open"))->trigger(); });
        measureDialog("export_dialog", [this] { m_session->window()->actions().get(QStringLiteral("file.exportCsv"))->trigger(); });
        measureDialog("new_dialog", [this] { m_session->window()->actions().get(QStringLiteral("file.new"))->trigger(); });
        measureFilms("new_film", kTimes, [this](int i) { createFilm(i); });
        return m_figures;
    }

private:
    struct Figures {
        std::vector<double> worked;
        std::vector<double> passed;
        std::vector<double> complete; // since the press
        Hold worst;
    };

    /// From the handler of the press until nothing follows any more.
    void take(Figures& figures, const std::function<void()>& act, const std::function<bool()>& isDone)
    {
        m_application.take();
        m_application.hold(act);
        if (!QTest::qWaitFor(isDone, 120000))
            throw std::runtime_error("what was waited for did not happen");
        QTest::qWait(kSettleMilliseconds);
        const Hold hold = m_application.take();
        figures.worked.push_back(hold.worked);
        figures.passed.push_back(hold.passed);
        if (hold.worked > figures.worst.worked)
            figures.worst = hold;
    }

    void note(const std::string& name, const Figures& figures)
    {
        m_figures[name] = {{"ms", median(figures.worked)}, {"worst_ms", figures.worst.worked}, {"passed_ms", median(figures.passed)},
            {"by", figures.worst.by}};
        if (!figures.complete.empty())
            m_figures[name]["complete_after_ms"] = median(figures.complete);
        std::cerr << name << " " << m_figures[name].dump() << std::endl;
    }

    /// A window of another film than before, complete.
    void measureFilms(const std::string& name, int times, const std::function<void(int)>& act)
    {
        Figures figures;
        for (int i = 0; i < times; ++i) {
            const auto before = m_session && m_session->window() ? m_session->window()->filmPath() : std::filesystem::path();
            const double begun = milliseconds(CLOCK_MONOTONIC);
            take(
                figures, [&] { act(i); },
                [&] {
                    const auto* window = m_session->window();
                    const bool done = window && window->filmPath() != before && window->complete();
                    if (done)
                        figures.complete.push_back(milliseconds(CLOCK_MONOTONIC) - begun);
                    return done;
                });
        }
        note(name, figures);
    }

    void measureDialog(const std::string& name, const std::function<void()>& press)
    {
        Figures figures;
        for (int i = 0; i < kTimes; ++i) {
            QDialog* dialog = nullptr;
            take(figures, press, [&] {
                dialog = m_session->window()->findChild<QDialog*>();
                return dialog && dialog->isVisible();
            });
            dialog->close();
            QTest::qWait(kSettleMilliseconds);
        }
        note(name, figures);
    }

    void createFilm(int number)
    {
        m_session->askNew(m_session->window());
        auto* dialog = m_session->window()->findChild<shell::NewFilmDialog*>();
        dialog->findChild<QLineEdit*>(QStringLiteral("filmPath"))
            ->setText(QString::fromStdString((m_folder / ("new" + std::to_string(number))).string()));
        dialog->accept();
    }

    HoldWatch& m_application;
    const std::filesystem::path m_folder;
    const preview::Places m_places;
    std::optional<shell::Session> m_session;
    json m_figures;
};

} // namespace

int main(int count, char** words)
{
    return runProbe(count, words, "opening_probe", [&](HoldWatch& application, const std::filesystem::path& folder) {
        return Opening(application, folder, count > 1 ? std::atoi(words[1]) : 0).work();
    });
}
