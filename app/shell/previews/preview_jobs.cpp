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

namespace shell {

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
    request.seed = unusedSeed(row->panel, row->seed + 1);
    request.operatorName = m_document.previewRequest(row->panel, 0).operatorName;
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
    const auto job = queue().push(request);
    m_asked.push_back({job, std::move(request), reproduces});
}

void PreviewJobs::useProcessor()
{
    cancelAll();
    m_background.run([ending = std::shared_ptr(std::move(m_queue))]() mutable { ending.reset(); }); // waits for what it cancelled
    ++m_queues;
    m_asked.clear();
    m_running.reset();
    m_onProcessor = true;
}

void PreviewJobs::cancelAll()
{
    if (m_queue)
        m_queue->cancelAll();
}

int PreviewJobs::pending() const { return int(m_asked.size()); }

preview::PreviewQueue& PreviewJobs::queue()
{
    if (m_queue)
        return *m_queue;
    preview::QueueOptions options;
    options.places = m_document.places();
    options.device = m_gpu.device();
    if (m_onProcessor) {
        options.engineCommand = preview::engineCommand(options.places);
        options.engineCommand.insert(options.engineCommand.end(), {"--device", "cpu"});
    }
    options.blobs = [this](const std::string& sha256) { return m_document.blob(sha256); };
    // Both are called on the worker thread and go on here.
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
    m_queue = std::make_unique<preview::PreviewQueue>(std::move(options), std::move(events));
    return *m_queue;
}

std::uint64_t PreviewJobs::nextSeed(plan::Id<plan::Panel> id) const
{
    const auto& plan = m_document.plan();
    const auto* panel = plan.panels.find(id);
    const auto* shot = panel ? plan.shots.find(panel->shot) : nullptr;
    if (!shot)
        return 1;
    const std::uint64_t seed = plan::resolvedLook(plan, *shot).seed;
    return m_seedLocked ? seed : unusedSeed(id, seed);
}

/// Counting up, the first seed that shows something new of the panel as it is now.
std::uint64_t PreviewJobs::unusedSeed(plan::Id<plan::Panel> id, std::uint64_t from) const
{
    const auto& plan = m_document.plan();
    const auto revision = preview::revisionOf(plan, *plan.panels.find(id));
    const auto frames = plan::previewsOfPanel(plan, id);
    const auto taken = [&](std::uint64_t seed) {
        return std::ranges::any_of(frames, [&](const auto* frame) { return frame->seed == seed && frame->revision == revision; })
            || std::ranges::any_of(m_asked, [&](const auto& asked) { return asked.request.seed == seed && asked.request.panel == id; });
    };
    while (taken(from))
        ++from;
    return from;
}

std::optional<PreviewJobs::Asked> PreviewJobs::takeAsked(std::uint64_t job)
{
    const auto found = std::ranges::find(m_asked, job, &Asked::job);
    if (found == m_asked.end())
        return std::nullopt;
    auto asked = std::move(*found);
    m_asked.erase(found);
    return asked;
}

void PreviewJobs::heard(const preview::JobStatus& status)
{
    const bool over = status.state != preview::JobState::Queued && status.state != preview::JobState::Running;
    if (over && m_running && m_running->job == status.job)
        m_running.reset();
    if (status.state == preview::JobState::Running)
        m_running = status;
    const auto asked
        = over && status.state != preview::JobState::Finished ? takeAsked(status.job) : std::nullopt; // a finished one: in `received`
    Q_EMIT changed();
    if (status.state == preview::JobState::Failed && asked)
        Q_EMIT failed(status, asked->request);
}

void PreviewJobs::received(std::uint64_t job, preview::FinishedPreview finished)
{
    const auto asked = takeAsked(job);
    Q_EMIT changed();
    if (asked && asked->reproduces) {
        compare(asked->reproduces, std::move(finished.png));
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
    const auto stored = row ? m_document.blob(row->picture) : std::nullopt;
    if (!stored)
        return Q_EMIT reproduced(id.value, tr("The stored picture cannot be read, so there is nothing to compare with."));
    const auto sentence = [plan, row = *row, stored = *stored, png = std::move(png)] { // decoding takes longer than a frame of the screen
        try {
            return QString::fromStdString(preview::sentenceOf(preview::compare(plan, row, stored, png)));
        } catch (const std::exception& error) {
            return QString::fromUtf8(error.what());
        }
    };
    m_background.run(sentence, [this, id](const QString& said) { Q_EMIT reproduced(id.value, said); });
}

} // namespace shell
