// SPDX-License-Identifier: Apache-2.0
// The journey with the real renderer, a real engine process and the real weights.
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/preview/picture.h"
#include "app/preview/queue.h"
#include "app/preview/reproduce.h"
#include "app/store/plan_file.h"
#include "tests/preview/films.h"
#include "tests/preview/studio.h"

#include <doctest/doctest.h>
#include <exiv2/exiv2.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <map>
#include <mutex>

using namespace std::chrono_literals;

namespace {

/// Collects what a queue tells.
class Listener {
public:
    preview::QueueEvents events()
    {
        return {.changed = [this](const preview::JobStatus& status) { note(status, nullptr); },
            .finished = [this](const preview::JobStatus& status, preview::FinishedPreview finished) { note(status, &finished); }};
    }
    /// The job's last word.
    preview::JobStatus waitForEnd(std::uint64_t job)
    {
        return waitFor(job, [](const preview::JobStatus& status) { return status.state > preview::JobState::Running; });
    }
    void waitForModel(std::uint64_t job)
    {
        waitFor(job, [](const preview::JobStatus& status) {
            return status.progress.stage == preview::Stage::Model || status.state > preview::JobState::Running;
        });
    }
    preview::FinishedPreview frame(std::uint64_t job)
    {
        std::unique_lock lock(m_mutex);
        REQUIRE(m_changed.wait_for(lock, 60s, [&] { return m_frames.contains(job); }));
        return m_frames.at(job);
    }
    /// The jobs that have finished, in that order.
    std::vector<std::uint64_t> finished()
    {
        const std::lock_guard lock(m_mutex);
        return m_finished;
    }
    std::vector<preview::JobStatus> history(std::uint64_t job)
    {
        const std::lock_guard lock(m_mutex);
        return m_history[job];
    }

private:
    template <class Predicate>
    preview::JobStatus waitFor(std::uint64_t job, Predicate reached)
    {
        std::unique_lock lock(m_mutex);
        REQUIRE(m_changed.wait_for(lock, 60s, [&] { return !m_history[job].empty() && reached(m_history[job].back()); }));
        return m_history[job].back();
    }
    void note(const preview::JobStatus& status, preview::FinishedPreview* finished)
    {
        const std::lock_guard lock(m_mutex);
        m_history[status.job].push_back(status);
        if (status.state == preview::JobState::Finished && !finished)
            m_finished.push_back(status.job);
        if (finished)
            m_frames[status.job] = std::move(*finished);
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::uint64_t, std::vector<preview::JobStatus>> m_history;
    std::vector<std::uint64_t> m_finished;
    std::map<std::uint64_t, preview::FinishedPreview> m_frames;
};

preview::QueueOptions options()
{
    preview::QueueOptions options;
    options.places = films::places();
    options.device = films::studio().device;
    return options;
}

preview::PreviewRequest request(const plan::Plan& plan, const std::string& shot, int width = 256, int height = 108)
{
    return {.plan = plan,
        .panel = films::firstPanel(plan, shot).id,
        .seed = 7,
        .width = width,
        .height = height,
        .lookText = "",
        .operatorName = "Ida"};
}

std::vector<std::string> namesOf(const nlohmann::json& records)
{
    std::vector<std::string> names;
    for (const nlohmann::json& record : records)
        names.push_back(record["name"]);
    return names;
}

} // namespace

TEST_CASE("a shot becomes a frame with everything that made it")
{
    const plan::Plan plan = films::snowfall();
    Listener listener;
    preview::PreviewQueue queue(options(), listener.events());
    const auto job = queue.push(request(plan, "1B"));
    REQUIRE(listener.waitForEnd(job).state == preview::JobState::Finished);
    const preview::FinishedPreview finished = listener.frame(job);

    const preview::Picture picture = preview::decodePng(finished.png);
    CHECK(picture.width == 256);
    CHECK(picture.height == 108);
    const auto [darkest, brightest] = std::ranges::minmax(picture.rgb);
    CHECK(brightest - darkest > 60); // a picture, not a wall of one colour
    CHECK(preview::decodePng(finished.thumbnail).width == 256);
    CHECK(finished.row.revision == preview::revisionOf(plan, films::firstPanel(plan, "1B")));
    CHECK(finished.row.picture == store::sha256Hex(finished.png));
    CHECK(finished.times.network > 0);

    const auto record = nlohmann::json::parse(finished.row.provenance);
    CHECK(record["schema"] == "previsto.provenance/1");
    CHECK(record["scene"]["shot"] == "1B");
    CHECK(record["scene"]["camera"]["focal_mm"] == 40);
    CHECK(record["noise"]["seed"] == 7);
    CHECK(record["operator"] == "Ida");
    CHECK(record["model"][0]["sha256"].get<std::string>().size() == 64);
    CHECK_FALSE(record["model"][0]["licence"].get<std::string>().empty());
    CHECK(namesOf(record["buffers"])
        == std::vector<std::string>{"depth", "normal", "object_id", "rest", "base_colour", "sun", "ray_object", "ray_distance",
            "ray_normal", "ray_colour", "ray_sun", "window", "open_sun", "open_lamps", "mirror_pixel", "mirror_object", "mirror_distance",
            "mirror_normal", "mirror_colour", "mirror_sun", "mirror_rest", "mirror_axis"});
    CHECK(record["resolved"]["surroundings"] == true);
    CHECK(record["output"]["sha256_pixels"] == store::sha256Hex(std::as_bytes(std::span(picture.rgb))));
    auto unhashed = record;
    unhashed.erase("record_sha256");
    CHECK(record["record_sha256"] == store::sha256Hex(unhashed.dump()));

    const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(finished.png.data()), long(finished.png.size()));
    image->readMetadata();
    CHECK(image->xmpData()["Xmp.iptcExt.DigitalSourceType"].toString().ends_with("/trainedAlgorithmicMedia"));

    double last = -1;
    for (const preview::JobStatus& status : listener.history(job)) { // progress never runs backwards
        CHECK(status.progress.fraction >= last);
        last = status.progress.fraction;
    }
}

TEST_CASE("the stored request makes the very same picture again, and another seed another one")
{
    const plan::Plan plan = films::snowfall();
    Listener listener;
    preview::PreviewQueue queue(options(), listener.events());
    preview::PreviewRequest first = request(plan, "1A");
    first.lookText = "night, clear, baroque";
    const auto job = queue.push(first);
    const preview::FinishedPreview stored = listener.frame(job);
    CHECK(std::ranges::find(stored.unknownWords, "baroque") != stored.unknownWords.end());

    const preview::FinishedPreview again = listener.frame(queue.push(preview::requestOf(plan, stored.row)));
    const preview::Reproduction result = preview::compare(plan, stored.row, stored.png, again.png);
    CHECK_MESSAGE(result.identical, preview::sentenceOf(result));
    CHECK_FALSE(result.stale);

    preview::PreviewRequest variant = first;
    variant.seed = 8;
    const preview::FinishedPreview other = listener.frame(queue.push(variant));
    CHECK_FALSE(preview::compare(plan, stored.row, stored.png, other.png).identical);
}

TEST_CASE("the engine killed in the middle of a job costs one sentence, and the next job works")
{
    const plan::Plan plan = films::snowfall();
    Listener listener;
    preview::PreviewQueue queue(options(), listener.events());
    REQUIRE(listener.waitForEnd(queue.push(request(plan, "1B", 64, 36))).state == preview::JobState::Finished); // the engine runs now
    const long engine = queue.enginePid();
    REQUIRE(engine > 0);
    ::kill(pid_t(engine), SIGSTOP); // it cannot finish before it is killed
    const auto victim = queue.push(request(plan, "1B"));
    const auto next = queue.push(request(plan, "1B", 64, 36));
    listener.waitForModel(victim);
    ::kill(pid_t(engine), SIGKILL);
    const preview::JobStatus status = listener.waitForEnd(victim);
    CHECK(status.state == preview::JobState::Failed);
    CHECK(status.errorCode == "engine.crashed");
    CHECK(status.error.ends_with('.'));
    CHECK(listener.waitForEnd(next).state == preview::JobState::Finished);
    CHECK(queue.enginePid() != engine);
}

TEST_CASE("cancelling ends what runs and what waits")
{
    const plan::Plan plan = films::snowfall();
    Listener listener;
    preview::PreviewQueue queue(options(), listener.events());
    const auto running = queue.push(request(plan, "1B", 2048, 856));
    const auto waiting = queue.push(request(plan, "1B"));
    listener.waitForModel(running);
    CHECK(queue.pending() == 2);
    queue.cancelAll();
    CHECK(listener.waitForEnd(waiting).state == preview::JobState::Cancelled);
    CHECK(listener.waitForEnd(running).state == preview::JobState::Cancelled);
    CHECK(listener.waitForEnd(queue.push(request(plan, "1B", 64, 36))).state == preview::JobState::Finished);
}

TEST_CASE("a paused queue begins nothing, and its jobs come in the order they were put in")
{
    const plan::Plan plan = films::snowfall();
    Listener listener;
    preview::PreviewQueue queue(options(), listener.events());
    queue.setPaused(true);
    const auto first = queue.push(request(plan, "1B", 64, 36));
    const auto second = queue.push(request(plan, "1B", 64, 36));
    const auto third = queue.push(request(plan, "1B", 64, 36));
    CHECK(queue.move(third, 0));
    CHECK(queue.move(first, 99));
    CHECK_FALSE(queue.move(third + 1, 0));
    std::this_thread::sleep_for(200ms);
    CHECK(listener.history(third).empty());
    CHECK(queue.pending() == 3);
    queue.setPaused(false);
    listener.waitForEnd(first);
    CHECK(listener.finished() == std::vector<std::uint64_t>{third, second, first});
    CHECK_FALSE(queue.move(first, 0)); // it is done
}

TEST_CASE("each job fails alone, with a sentence")
{
    const plan::Plan plan = films::snowfall();
    Listener listener;
    preview::PreviewQueue queue(options(), listener.events());
    preview::PreviewRequest gone = request(plan, "1B");
    gone.plan = plan::withoutShot(plan, films::shotNamed(plan, "1B").id);
    const auto first = queue.push(gone);
    const auto second = queue.push(request(plan, "1B", 3, 3));
    const auto third = queue.push(request(plan, "1B", 64, 36));
    CHECK(listener.waitForEnd(first).errorCode == "panel.gone");
    CHECK(listener.waitForEnd(second).errorCode == "request.size");
    CHECK(listener.waitForEnd(third).state == preview::JobState::Finished);
}

TEST_CASE("an engine that cannot start is a sentence with a remedy")
{
    const plan::Plan plan = films::snowfall();
    Listener listener;
    preview::QueueOptions broken = options();
    broken.engineCommand = {"/nonexistent/previsto-engine"};
    preview::PreviewQueue queue(std::move(broken), listener.events());
    const preview::JobStatus status = listener.waitForEnd(queue.push(request(plan, "1B", 64, 36)));
    CHECK(status.state == preview::JobState::Failed);
    CHECK(status.errorCode.starts_with("engine."));
    CHECK(status.error.find("/nonexistent/previsto-engine") != std::string::npos);
    CHECK_FALSE(status.remedies.empty());
}

TEST_CASE("the time that is left is told once a frame is known")
{
    const plan::Plan plan = films::snowfall();
    Listener listener;
    preview::PreviewQueue queue(options(), listener.events());
    const auto first = queue.push(request(plan, "1B", 128, 54));
    listener.waitForEnd(first);
    CHECK(listener.history(first).front().progress.secondsLeft < 0);
    const auto second = queue.push(request(plan, "1B", 128, 54));
    listener.waitForEnd(second);
    CHECK(listener.history(second).front().progress.secondsLeft >= 0);
}
