// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/preview_jobs.h"

#include "app/plan/queries.h"
#include "app/preview/reproduce.h"
#include "app/preview/tools.h"
#include "app/shell/base/gpu.h"
#include "app/shell/base/post.h"
#include "app/shell/document/document.h"
#include "app/shell/previews/recall.h"

#include <algorithm>
#include <utility>

namespace shell {

namespace {

QString nothingToCompare() { return PreviewJobs::tr("The stored picture cannot be read, so there is nothing to compare with."); }

} // namespace

PreviewJobs::PreviewJobs(Document& document, Gpu& gpu)
    : m_document(document)
    , m_gpu(gpu)
{
}

PreviewJobs::~PreviewJobs() = default;

void PreviewJobs::preview(plan::Id<plan::Panel> panel, int variants)
{
    for (int i = 0; i < variants; ++i)
        push(m_document.previewRequest(panel, nextSeed(panel)));
    Q_EMIT changed();
}

void PreviewJobs::preview(preview::PreviewRequest request)
{
    auto now = m_document.previewRequest(request.panel, request.seed);
    request.plan = std::move(now.plan);
    push(std::move(request));
    Q_EMIT changed();
}

void PreviewJobs::previewWithNewSeed(plan::Id<plan::Preview> id)
{
    const auto* row = m_document.plan().previews.find(id);
    if (!row)
        return;
    auto request = preview::requestOf(withSettingsOf(m_document.plan(), id), *row);
    request.seed = preview::unusedSeed(request.plan, *request.plan.panels.find(row->panel), row->seed + 1, seedsAsked(row->panel));
    request.operatorName = preview::operatorName();
    push(std::move(request));
    Q_EMIT changed();
}

void PreviewJobs::reproduce(plan::Id<plan::Preview> id)
{
    const auto* row = m_document.plan().previews.find(id);
    if (!row)
        return;
    push(preview::requestOf(m_document.plan(), *row), id);
    Q_EMIT changed();
}

void PreviewJobs::push(preview::PreviewRequest request, plan::Id<plan::Preview> reproduces)
{
    std::erase_if(m_frames, [&](const auto& frame) { // the one that failed is tried again
        return !frame.failure.isEmpty() && frame.request.panel == request.panel && frame.request.seed == request.seed
            && frame.reproduces == reproduces;
    });
    insertWaiting({0, std::move(request), reproduces, {}});
}

/// Behind those that wait already.
void PreviewJobs::insertWaiting(AskedFrame frame)
{
    frame.job = queue().push(frame.request);
    m_lastJob = frame.job;
    const auto failed = std::ranges::find_if(m_frames, [](const auto& other) { return !other.failure.isEmpty(); });
    m_frames.insert(failed, std::move(frame));
}

void PreviewJobs::endQueue()
{
    cancelAll();
    if (m_queue)
        m_background.run([ending = std::shared_ptr(std::move(m_queue))]() mutable { ending.reset(); }); // waits for what it cancelled
    ++m_queues;
    m_running.reset();
}

void PreviewJobs::abandon()
{
    endQueue();
    m_frames.clear();
    m_done = 0;
}

void PreviewJobs::useProcessor()
{
    endQueue();
    m_onProcessor = true;
    for (auto& frame : std::exchange(m_frames, {})) {
        if (frame.failure.isEmpty())
            insertWaiting(std::move(frame));
        else
            m_frames.push_back(std::move(frame));
    }
    Q_EMIT changed();
    Q_EMIT liveLost();
}

void PreviewJobs::cancel(std::uint64_t job)
{
    const auto frame = find(job);
    if (frame == m_frames.end())
        return;
    if (frame->failure.isEmpty())
        return m_queue->cancel(job);
    take(frame);
    Q_EMIT changed();
}

void PreviewJobs::move(std::uint64_t job, std::size_t place)
{
    const auto found = find(job);
    if (found == m_frames.end() || !m_queue->move(job, place))
        return;
    auto frame = take(found);
    const auto first = m_frames.begin() + (m_running ? 1 : 0);
    const auto last = std::find_if(first, m_frames.end(), [](const auto& other) { return !other.failure.isEmpty(); });
    m_frames.insert(first + std::min(std::ptrdiff_t(place), last - first), std::move(frame));
    Q_EMIT changed();
}

void PreviewJobs::setPaused(bool paused)
{
    m_paused = paused;
    if (m_queue)
        m_queue->setPaused(paused);
    Q_EMIT changed();
}

void PreviewJobs::retry(std::uint64_t job)
{
    const auto found = find(job);
    if (found == m_frames.end() || found->failure.isEmpty())
        return;
    const auto frame = take(found);
    if (frame.reproduces)
        reproduce(frame.reproduces);
    else
        preview(frame.request);
}

void PreviewJobs::cancelAll()
{
    if (m_queue)
        m_queue->cancelAll();
}

void PreviewJobs::setLive(preview::LiveRequest request) { queue().setLive(std::move(request)); }

void PreviewJobs::stopLive()
{
    if (m_queue)
        m_queue->stopLive();
}

int PreviewJobs::pending() const
{
    return int(std::ranges::count_if(m_frames, [](const auto& frame) { return frame.failure.isEmpty(); }));
}

double PreviewJobs::secondsLeft() const
{
    if (m_secondsPerPixel < 0)
        return -1;
    double seconds = 0;
    for (const auto& frame : m_frames) {
        if (m_running && frame.job == m_running->job)
            seconds += std::max(0.0, m_running->progress.secondsLeft);
        else if (frame.failure.isEmpty())
            seconds += m_secondsPerPixel * double(preview::pixelsOf(frame.request));
    }
    return seconds;
}

preview::PreviewQueue& PreviewJobs::queue()
{
    if (m_queue)
        return *m_queue;
    preview::QueueOptions options;
    options.places = m_document.places();
    options.device = m_gpu.device();
    options.firstJob = m_lastJob + 1;
    if (m_onProcessor) {
        options.engineCommand = preview::engineCommand(options.places);
        options.engineCommand.insert(options.engineCommand.end(), {"--device", "cpu"});
    }
    options.blobs = [this](const std::string& sha256) { return m_document.blob(sha256); };
    // All are called on the worker thread and go on here.
    preview::QueueEvents events;
    events.changed = [this, number = m_queues](const preview::JobStatus& status) {
        post(*this, [this, number, status] {
            if (number == m_queues) // else the queue that it speaks of is gone
                heard(status);
        });
    };
    events.finished = [this, number = m_queues](const preview::JobStatus& status, preview::FinishedPreview finished) {
        auto shared = std::make_shared<preview::FinishedPreview>(std::move(finished)); // a posted function can be copied
        post(*this, [this, number, job = status.job, shared] {
            if (number == m_queues)
                received(job, std::move(*shared));
        });
    };
    events.live = [this, number = m_queues](preview::LiveFrame frame) {
        auto shared = std::make_shared<preview::LiveFrame>(std::move(frame));
        post(*this, [this, number, shared] {
            if (number == m_queues)
                Q_EMIT liveCame(*shared);
        });
    };
    events.liveFailed = [this, number = m_queues](const preview::PreviewError& error) {
        post(*this, [this, number, sentence = QString::fromUtf8(error.what())] {
            if (number == m_queues)
                Q_EMIT liveFailed(sentence);
        });
    };
    m_queue = std::make_unique<preview::PreviewQueue>(std::move(options), std::move(events));
    m_queue->setPaused(m_paused);
    return *m_queue;
}

std::vector<std::uint64_t> PreviewJobs::seedsAsked(plan::Id<plan::Panel> panel) const
{
    std::vector<std::uint64_t> seeds;
    for (const auto& frame : m_frames)
        if (frame.failure.isEmpty() && frame.request.panel == panel)
            seeds.push_back(frame.request.seed);
    return seeds;
}

std::uint64_t PreviewJobs::nextSeed(plan::Id<plan::Panel> id) const
{
    const auto& plan = m_document.plan();
    const auto* panel = plan.panels.find(id);
    const auto* shot = panel ? plan.shots.find(panel->shot) : nullptr;
    if (!shot)
        return 1;
    return m_seedLocked ? plan::resolvedLook(plan, *shot).seed : preview::nextSeed(plan, *panel, seedsAsked(id));
}

std::deque<AskedFrame>::iterator PreviewJobs::find(std::uint64_t job) { return std::ranges::find(m_frames, job, &AskedFrame::job); }

AskedFrame PreviewJobs::take(std::deque<AskedFrame>::iterator frame)
{
    auto taken = std::move(*frame);
    m_frames.erase(frame);
    return taken;
}

void PreviewJobs::heard(const preview::JobStatus& status)
{
    if (status.state == preview::JobState::Queued)
        return; // `push` has told
    if (status.state != preview::JobState::Running) {
        end(status);
        Q_EMIT changed();
        return;
    }
    const bool goesOn = m_running && m_running->job == status.job;
    m_running = status;
    if (const auto frame = find(status.job); frame != m_frames.end() && frame != m_frames.begin())
        m_frames.push_front(take(frame)); // it began while the list was being put in another order
    if (const auto frame = find(status.job); frame != m_frames.end() && status.progress.secondsEach >= 0)
        m_secondsPerPixel = status.progress.secondsEach / double(preview::pixelsOf(frame->request));
    if (goesOn)
        Q_EMIT progressed();
    else
        Q_EMIT changed();
}

/// A finished frame stays on the list until `received` has it.
void PreviewJobs::end(const preview::JobStatus& status)
{
    if (m_running && m_running->job == status.job)
        m_running.reset();
    const auto found = find(status.job);
    if (found == m_frames.end() || status.state == preview::JobState::Finished)
        return;
    auto frame = take(found);
    if (status.state == preview::JobState::Failed) {
        frame.failure = QString::fromStdString(status.error);
        m_frames.push_back(frame);
        Q_EMIT failed(status, frame.request);
    }
    if (pending() == 0)
        m_done = 0;
}

void PreviewJobs::received(std::uint64_t job, preview::FinishedPreview finished)
{
    const auto found = find(job);
    const auto reproduces = found == m_frames.end() ? plan::Id<plan::Preview>{} : take(found).reproduces;
    m_done = pending() == 0 ? 0 : m_done + 1;
    Q_EMIT changed();
    if (reproduces) {
        compare(reproduces, std::move(finished.png));
        return;
    }
    const auto row = finished.row;
    m_document.addPreview(std::move(finished));
    if (const auto* panel = m_document.selectedPanel(); panel && panel->id == row.panel) {
        auto selection = m_document.selection();
        selection.preview = row.id;
        m_document.select(selection);
    }
    Q_EMIT this->finished(row.id.value);
}

void PreviewJobs::compare(plan::Id<plan::Preview> id, std::vector<std::byte> png)
{
    const auto& plan = m_document.plan();
    const auto* row = plan.previews.find(id);
    if (!row)
        return Q_EMIT reproduced(id.value, nothingToCompare());
    // Reading and decoding take longer than a frame of the screen.
    const auto sentence = [&document = m_document, plan, row = *row, png = std::move(png)] {
        const auto stored = document.blob(row.picture);
        if (!stored)
            return nothingToCompare();
        try {
            return QString::fromStdString(preview::sentenceOf(preview::compare(plan, row, *stored, png)));
        } catch (const std::exception& error) {
            return QString::fromUtf8(error.what());
        }
    };
    m_background.run(sentence, [this, id](const QString& said) { Q_EMIT reproduced(id.value, said); });
}

} // namespace shell
