// SPDX-License-Identifier: Apache-2.0
// Live frames with the real renderer, a real engine process and the real weights.
#include "app/preview/picture.h"
#include "app/preview/queue.h"
#include "app/preview/worker.h"
#include "tests/preview/films.h"
#include "tests/preview/studio.h"

#include <doctest/doctest.h>

#include <glm/gtc/matrix_transform.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

using namespace std::chrono_literals;

namespace {

/// What a queue told, in order: "job 1", "live 7", "failed: ...".
class Log {
public:
    preview::QueueEvents events()
    {
        return {.changed = {},
            .finished
            = [this](const preview::JobStatus& status,
                  preview::FinishedPreview finished) { note("job " + std::to_string(status.job), preview::decodePng(finished.png)); },
            .live = [this](preview::LiveFrame frame) { note("live " + std::to_string(frame.number), std::move(frame.picture)); },
            .liveFailed = [this](const preview::PreviewError& error) { note(std::string("failed: ") + error.what(), {}); }};
    }
    std::vector<std::string> first(std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        REQUIRE(m_changed.wait_for(lock, 60s, [&] { return m_lines.size() >= count; }));
        return m_lines;
    }
    preview::Picture picture(std::size_t line)
    {
        const std::lock_guard lock(m_mutex);
        return m_pictures.at(line);
    }

private:
    void note(const std::string& line, preview::Picture picture)
    {
        const std::lock_guard lock(m_mutex);
        m_lines.push_back(line);
        m_pictures.push_back(std::move(picture));
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::string> m_lines;
    std::vector<preview::Picture> m_pictures;
};

preview::QueueOptions options()
{
    preview::QueueOptions options;
    options.places = films::places();
    options.device = films::studio().device;
    return options;
}

preview::PreviewRequest job(const plan::Plan& plan, int width)
{
    preview::PreviewRequest request;
    request.plan = plan;
    request.panel = films::firstPanel(plan, "1B").id;
    request.width = width;
    return request;
}

preview::LiveRequest live(const plan::Plan& plan, std::uint64_t number, int width = 64)
{
    const plan::Shot& shot = films::shotNamed(plan, "1B");
    return {
        .plan = plan, .scene = shot.scene, .shot = shot.id, .frame = films::firstPanel(plan, "1B").frame, .width = width, .number = number};
}

/// The shot's own look, over whatever scene and film say.
plan::Plan withLook(plan::Plan plan, const plan::Look& look)
{
    plan::Shot shot = films::shotNamed(plan, "1B");
    shot.look = look;
    plan.shots.put(shot);
    return plan;
}

renderer::View freeView()
{
    renderer::View view;
    view.viewFromWorld = glm::lookAt(glm::vec3(12, 9, 12), glm::vec3(0), glm::vec3(0, 1, 0));
    view.previousViewFromWorld = view.viewFromWorld;
    view.tangents = {0.86f, 0.36f};
    view.previousTangents = view.tangents;
    return view;
}

} // namespace

TEST_CASE("a live frame through a shot's camera is its preview, to the pixel")
{
    const plan::Plan plan = films::snowfall();
    Log log;
    preview::PreviewQueue queue(options(), log.events());
    preview::PreviewRequest kept = job(plan, 256);
    kept.seed = plan::resolvedLook(plan, films::shotNamed(plan, "1B")).seed;
    queue.push(kept);
    queue.setLive(live(plan, 1, 256));
    CHECK(log.first(2) == std::vector<std::string>{"job 1", "live 1"});
    CHECK(log.picture(0) == log.picture(1));
    CHECK(queue.pending() == 0);
}

TEST_CASE("of live frames that wait only the newest is made, after the previews")
{
    const plan::Plan plan = films::snowfall();
    Log log;
    preview::PreviewQueue queue(options(), log.events());
    queue.push(job(plan, 256));
    queue.setLive(live(plan, 1));
    queue.setLive(live(plan, 2));
    queue.push(job(plan, 64));
    CHECK(log.first(3) == std::vector<std::string>{"job 1", "job 2", "live 2"});
}

TEST_CASE("a preview goes before a live frame that is being made, which is made afterwards")
{
    const plan::Plan plan = films::snowfall();
    Log log;
    preview::PreviewQueue queue(options(), log.events());
    queue.setLive(live(plan, 1));
    log.first(1); // engine and renderer are ready
    queue.setLive(live(plan, 2, 2048));
    std::this_thread::sleep_for(200ms); // it is under way; were it not, the order is the same
    queue.push(job(plan, 64));
    CHECK(log.first(3) == std::vector<std::string>{"live 1", "job 1", "live 2"});
}

TEST_CASE("while the previews are paused, live frames are made")
{
    const plan::Plan plan = films::snowfall();
    Log log;
    preview::PreviewQueue queue(options(), log.events());
    queue.setPaused(true);
    queue.push(job(plan, 64));
    queue.setLive(live(plan, 1));
    CHECK(log.first(1) == std::vector<std::string>{"live 1"});
    queue.setPaused(false);
    CHECK(log.first(2) == std::vector<std::string>{"live 1", "job 1"});
}

TEST_CASE("a live frame that was stopped never comes, and the next one does")
{
    const plan::Plan plan = films::snowfall();
    Log log;
    preview::PreviewQueue queue(options(), log.events());
    queue.setLive(live(plan, 1, 1024));
    queue.stopLive();
    queue.push(job(plan, 64));
    log.first(1);
    queue.setLive(live(plan, 2));
    CHECK(log.first(2) == std::vector<std::string>{"job 1", "live 2"});
}

TEST_CASE("a free camera shows the set without a shot, sharp and by itself")
{
    const plan::Plan plan = films::snowfall();
    Log log;
    preview::PreviewQueue queue(options(), log.events());
    queue.setLive(live(plan, 1, 128));
    log.first(1);
    preview::LiveRequest free = live(plan, 2, 128);
    free.shot = {};
    free.free = freeView();
    queue.setLive(free);
    log.first(2);
    CHECK(log.picture(1).width == 128);
    CHECK(log.picture(1).height == log.picture(0).height);
    CHECK_FALSE(log.picture(0) == log.picture(1));
}

TEST_CASE("what a picture does not show makes no other live frame")
{
    const plan::Plan plan = films::snowfall();
    plan::Plan other = plan;
    other.previews.put(films::previewOf(plan, "1B", 3));
    CHECK(preview::sameLive(live(plan, 1), live(other, 2)));
    plan::Shot shot = films::shotNamed(plan, "1B");
    shot.look.sunElevation = 3;
    other.shots.put(shot);
    CHECK_FALSE(preview::sameLive(live(plan, 1), live(other, 1)));
    preview::LiveRequest free = live(plan, 1);
    free.free = freeView();
    CHECK_FALSE(preview::sameLive(live(plan, 1), free));
}

TEST_CASE("an engine that cannot start, and a shot that is gone, are sentences")
{
    const plan::Plan plan = films::snowfall();
    Log log;
    preview::QueueOptions broken = options();
    broken.engineCommand = {"/nonexistent/previsto-engine"};
    preview::PreviewQueue queue(std::move(broken), log.events());
    preview::LiveRequest gone = live(plan, 1);
    gone.shot = {};
    queue.setLive(gone);
    CHECK(log.first(1).back() == "failed: The shot of this live preview is no longer in the film.");
    queue.setLive(live(plan, 2));
    CHECK(log.first(2).back().find("/nonexistent/previsto-engine") != std::string::npos);
}

TEST_CASE("exposure, finish and grade are developed anew from the picture that is there, as a frame made from nothing")
{
    plan::Plan plan = films::snowfall();
    preview::Worker worker(options());
    const preview::LiveFrame first = worker.makeLive(live(plan, 1), {});
    CHECK(first.times.model > 0);
    CHECK(worker.makeLive(live(plan, 2, 48), {}).times.model > 0);

    plan = withLook(plan, plan::lookFromText("noir, +1.5 stops"));
    const preview::LiveFrame again = worker.makeLive(live(plan, 3), {});
    CHECK(again.times.model == 0);
    CHECK(again.times.network == 0);
    preview::Worker fresh(options());
    const preview::LiveFrame anew = fresh.makeLive(live(plan, 3), {});
    CHECK(anew.times.model > 0);
    CHECK(again.picture == anew.picture);
    CHECK(again.picture != first.picture);
    CHECK(worker.makeLive(live(plan, 4, 48), {}).times.model == 0); // of the small picture too

    plan = withLook(plan, plan::lookFromText("night"));
    CHECK(worker.makeLive(live(plan, 5), {}).times.model > 0);
}
