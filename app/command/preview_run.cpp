// SPDX-License-Identifier: Apache-2.0
#include "app/command/preview_run.h"

#include "app/command/film.h"
#include "app/exchange/numbers.h"
#include "app/plan/queries.h"
#include "app/preview/write_back.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <optional>

namespace command {
namespace {

/// What the queue's thread tells; a finished frame comes with its bytes.
struct Event {
    preview::JobStatus status;
    std::optional<preview::FinishedPreview> finished;
};

/// From the queue's thread to this one.
class Mailbox {
public:
    void put(Event event)
    {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(std::move(event));
        m_arrived.notify_one();
    }
    /// The next event; nothing once `stop` is requested.
    std::optional<Event> take(std::stop_token stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_arrived.wait(lock, std::move(stop), [this] { return !m_events.empty(); }))
            return std::nullopt;
        Event event = std::move(m_events.front());
        m_events.pop_front();
        return event;
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<Event> m_events;
};

/// Which panel a frame is made of, for people.
struct Place {
    std::string shot; // "1A"
    std::int64_t frame = 0;
    bool first = true; // of the shot

    std::string name() const { return first ? shot : shot + ", frame " + std::to_string(frame); }
};

bool isOver(preview::JobState state) { return state == preview::JobState::Failed || state == preview::JobState::Cancelled; }

/// One run from the first request to the last frame.
class Run {
public:
    Run(store::PlanFile& film, const std::vector<preview::PreviewRequest>& requests, const Environment& environment)
        : m_film(film)
        , m_requests(requests)
        , m_environment(environment)
    {
    }

    RunResult go(const preview::Places& places)
    {
        preview::QueueOptions options;
        options.places = places;
        options.blobs = blobReader(m_film, m_fileMutex);
        preview::PreviewQueue queue(std::move(options),
            {.changed =
                    [this](const preview::JobStatus& status) {
                        if (status.state != preview::JobState::Finished) // that comes with its frame
                            m_mailbox.put({status, std::nullopt});
                    },
                .finished = [this](const preview::JobStatus& status,
                                preview::FinishedPreview finished) { m_mailbox.put({status, std::move(finished)}); }});
        for (const preview::PreviewRequest& request : m_requests)
            m_jobs[queue.push(request)] = &request;
        while (!m_jobs.empty()) {
            auto event = m_mailbox.take(m_environment.stop);
            if (!event) {
                m_result.interrupted = true;
                queue.cancelAll();
                break;
            }
            handle(std::move(*event));
        }
        listRemaining();
        return std::move(m_result);
    }

private:
    void handle(Event event)
    {
        const auto job = m_jobs.find(event.status.job);
        if (job == m_jobs.end())
            return;
        const Place place = placeOf(*job->second);
        if (event.finished)
            write(place, std::move(*event.finished));
        else if (isOver(event.status.state))
            fail(place, event.status);
        else
            showProgress(place, event.status);
        if (event.finished || isOver(event.status.state))
            m_jobs.erase(job);
    }

    void write(const Place& place, preview::FinishedPreview finished)
    {
        {
            const std::lock_guard lock(m_fileMutex);
            preview::writeBack(m_film, finished);
        }
        finished.png.clear();
        finished.thumbnail.clear();
        const std::string unknown = joined(finished.unknownWords);
        m_environment.progress.keep(counter(1) + place.name() + "  seed " + std::to_string(finished.row.seed) + "  "
            + exchange::decimals(finished.times.total() / 1000, 2) + " s" + (unknown.empty() ? "" : "  (not understood: " + unknown + ")"));
        m_result.made.push_back({place.shot, place.frame, std::move(finished)});
    }

    void fail(const Place& place, const preview::JobStatus& status)
    {
        m_environment.progress.keep(counter(1) + place.name() + "  failed: " + status.error);
        m_result.failed.push_back({place.shot, place.frame, status.errorCode, status.error, status.remedies});
    }

    void showProgress(const Place& place, const preview::JobStatus& status)
    {
        std::string text = counter(1) + place.name() + "  " + std::to_string(int(100 * status.progress.fraction)) + " %";
        if (status.progress.steps > 0)
            text += "  step " + std::to_string(status.progress.step) + " of " + std::to_string(status.progress.steps);
        if (status.progress.secondsLeft >= 0)
            text += "  " + exchange::decimals(status.progress.secondsLeft, 1) + " s left";
        m_environment.progress.show(text);
    }

    // "3/14 ": the frame being worked on.
    std::string counter(std::size_t current) const
    {
        return std::to_string(m_result.made.size() + m_result.failed.size() + current) + "/" + std::to_string(m_requests.size()) + "  ";
    }

    static Place placeOf(const preview::PreviewRequest& request)
    {
        const plan::Panel* panel = request.plan.panels.find(request.panel);
        const plan::Shot* shot = panel ? request.plan.shots.find(panel->shot) : nullptr;
        if (!shot)
            return {"?", 0, true};
        return {plan::shotName(request.plan, *shot), panel->frame, plan::panelsOfShot(request.plan, shot->id).front() == panel};
    }

    void listRemaining()
    {
        for (const auto& [job, request] : m_jobs) {
            const std::string shot = placeOf(*request).shot;
            if (std::ranges::find(m_result.remaining, shot) == m_result.remaining.end())
                m_result.remaining.push_back(shot);
        }
    }

    store::PlanFile& m_film;
    const std::vector<preview::PreviewRequest>& m_requests;
    const Environment& m_environment;
    std::mutex m_fileMutex; // the queue's thread reads meshes from the film
    Mailbox m_mailbox;
    std::map<std::uint64_t, const preview::PreviewRequest*> m_jobs; // not finished yet, in order
    RunResult m_result;
};

} // namespace

RunResult runPreviews(store::PlanFile& film, const std::vector<preview::PreviewRequest>& requests, const preview::Places& places,
    const Environment& environment)
{
    return Run(film, requests, environment).go(places);
}

} // namespace command
