// SPDX-License-Identifier: Apache-2.0
#include "app/preview/queue.h"

#include "app/preview/worker.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace preview {
namespace {

struct QueuedJob {
    std::uint64_t number = 0;
    PreviewRequest request;
};

JobStatus statusOf(const QueuedJob& job, JobState state)
{
    JobStatus status;
    status.job = job.number;
    status.panel = job.request.panel;
    status.state = state;
    return status;
}

} // namespace

class PreviewQueue::Impl {
public:
    Impl(QueueOptions options, QueueEvents events)
        : m_events(std::move(events))
        , m_worker(options)
        , m_nextNumber(options.firstJob)
        , m_thread([this](std::stop_token stop) { work(std::move(stop)); })
    {
    }

    ~Impl()
    {
        m_thread.request_stop();
        stopLive();
        cancelAll();
    }

    std::uint64_t push(PreviewRequest request)
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back({m_nextNumber, std::move(request)});
        letJobsGoFirst();
        m_wake.notify_one();
        return m_nextNumber++;
    }

    bool move(std::uint64_t number, std::size_t place)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = std::ranges::find(m_waiting, number, &QueuedJob::number);
        if (found == m_waiting.end())
            return false;
        QueuedJob job = std::move(*found);
        m_waiting.erase(found);
        m_waiting.insert(m_waiting.begin() + std::ptrdiff_t(std::min(place, m_waiting.size())), std::move(job));
        return true;
    }

    void setPaused(bool paused)
    {
        const std::lock_guard lock(m_mutex);
        m_paused = paused;
        letJobsGoFirst();
        m_wake.notify_one();
    }

    void cancel(std::uint64_t number)
    {
        cancelWhere([number](std::uint64_t job) { return job == number; });
    }
    void cancelAll()
    {
        cancelWhere([](std::uint64_t) { return true; });
    }

    void setLive(LiveRequest request)
    {
        const std::lock_guard lock(m_mutex);
        m_live = std::move(request);
        m_wake.notify_one();
    }
    void stopLive()
    {
        const std::lock_guard lock(m_mutex);
        m_live.reset();
        m_liveRuns = false;
        m_liveStop.request_stop();
    }

    int pending() const
    {
        const std::lock_guard lock(m_mutex);
        return int(m_waiting.size()) + (m_running ? 1 : 0);
    }
    long enginePid() const { return m_worker.enginePid(); }

private:
    struct Running {
        std::uint64_t number = 0;
        std::stop_source stop;
    };

    template <class Predicate>
    void cancelWhere(Predicate wanted)
    {
        std::vector<QueuedJob> dropped;
        {
            const std::lock_guard lock(m_mutex);
            if (m_running && wanted(m_running->number))
                m_running->stop.request_stop();
            for (QueuedJob& job : m_waiting) {
                if (wanted(job.number))
                    dropped.push_back(std::move(job));
            }
            std::erase_if(m_waiting, [&](const QueuedJob& job) { return wanted(job.number); });
        }
        for (const QueuedJob& job : dropped)
            tell(statusOf(job, JobState::Cancelled));
    }

    void work(std::stop_token stop)
    {
        while (waitForWork(stop)) {
            if (const auto job = takeJob()) {
                runJob(*job);
                const std::lock_guard lock(m_mutex);
                m_running.reset();
            } else {
                runLive();
            }
        }
    }

    bool jobsWait() const { return !m_paused && !m_waiting.empty(); }
    void letJobsGoFirst()
    {
        if (jobsWait())
            m_liveStop.request_stop();
    }

    bool waitForWork(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        return m_wake.wait(lock, stop, [this] { return jobsWait() || m_live; }) && !stop.stop_requested();
    }

    std::optional<QueuedJob> takeJob()
    {
        const std::lock_guard lock(m_mutex);
        if (!jobsWait())
            return std::nullopt;
        QueuedJob job = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_running.emplace(Running{.number = job.number, .stop = {}});
        return job;
    }

    // The one place where a preview's failures are caught.
    void runJob(const QueuedJob& job)
    {
        JobStatus status = statusOf(job, JobState::Running);
        const OnProgress progress = [&](const Progress& step) {
            status.progress = step;
            tell(status);
        };
        try {
            FinishedPreview finished = m_worker.make(job.request, progress, runningStop());
            status.state = JobState::Finished;
            status.progress.fraction = 1;
            status.progress.secondsLeft = 0;
            tell(status);
            if (m_events.finished)
                m_events.finished(status, std::move(finished));
        } catch (const PreviewError& error) {
            status.state = error.code() == "preview.cancelled" ? JobState::Cancelled : JobState::Failed;
            if (status.state == JobState::Failed) {
                status.error = error.what();
                status.errorCode = error.code();
                status.remedies = error.remedies();
                status.item = error.item();
            }
            tell(status);
        }
    }

    void runLive()
    {
        LiveRequest request;
        std::stop_token stop;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_live || jobsWait())
                return; // a job goes first
            request = *std::exchange(m_live, std::nullopt);
            m_liveStop = {};
            m_liveRuns = true;
            stop = m_liveStop.get_token();
        }
        try {
            LiveFrame frame = m_worker.makeLive(request, stop);
            if (endLive(std::nullopt) && m_events.live)
                m_events.live(std::move(frame));
        } catch (const PreviewError& error) {
            const bool stopped = error.code() == "preview.cancelled";
            if (endLive(stopped ? std::optional(std::move(request)) : std::nullopt) && !stopped && m_events.liveFailed)
                m_events.liveFailed(error);
        }
    }

    /// False where nobody waits for it any more. `again`: to be begun anew, where nothing newer waits.
    bool endLive(std::optional<LiveRequest> again)
    {
        const std::lock_guard lock(m_mutex);
        if (!std::exchange(m_liveRuns, false))
            return false;
        if (again && !m_live)
            m_live = std::move(again);
        return true;
    }

    std::stop_token runningStop() const
    {
        const std::lock_guard lock(m_mutex);
        return m_running->stop.get_token();
    }

    void tell(JobStatus status)
    {
        if (!m_events.changed)
            return;
        {
            const std::lock_guard lock(m_mutex);
            status.waiting = int(m_waiting.size());
        }
        m_events.changed(status);
    }

    QueueEvents m_events;
    Worker m_worker;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<QueuedJob> m_waiting;
    std::optional<Running> m_running;
    bool m_paused = false;
    std::optional<LiveRequest> m_live; // waits
    bool m_liveRuns = false; // and somebody waits for it
    std::stop_source m_liveStop;
    std::uint64_t m_nextNumber;
    std::jthread m_thread; // last: it uses all of the above
};

PreviewQueue::PreviewQueue(QueueOptions options, QueueEvents events)
    : m_impl(std::make_unique<Impl>(std::move(options), std::move(events)))
{
}
PreviewQueue::~PreviewQueue() = default;
std::uint64_t PreviewQueue::push(PreviewRequest request) { return m_impl->push(std::move(request)); }
bool PreviewQueue::move(std::uint64_t job, std::size_t place) { return m_impl->move(job, place); }
void PreviewQueue::setPaused(bool paused) { m_impl->setPaused(paused); }
void PreviewQueue::cancel(std::uint64_t job) { m_impl->cancel(job); }
void PreviewQueue::setLive(LiveRequest request) { m_impl->setLive(std::move(request)); }
void PreviewQueue::stopLive() { m_impl->stopLive(); }
void PreviewQueue::cancelAll() { m_impl->cancelAll(); }
int PreviewQueue::pending() const { return m_impl->pending(); }
long PreviewQueue::enginePid() const { return m_impl->enginePid(); }

} // namespace preview
