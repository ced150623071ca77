// SPDX-License-Identifier: Apache-2.0
#include "app/shell/preview_jobs.h"

#include "app/plan/queries.h"
#include "app/shell/document.h"
#include "app/shell/viewport/gpu.h"

#include <algorithm>

namespace shell {

PreviewJobs::PreviewJobs(Document& document, Gpu& gpu) : m_document(document), m_gpu(gpu) {}

PreviewJobs::~PreviewJobs() = default;

void PreviewJobs::preview(plan::Id<plan::Panel> panel, int variants)
{
    for (int i = 0; i < variants; ++i) {
        auto request = m_document.previewRequest(panel, nextSeed(panel));
        const auto seed = request.seed;
        m_asked.push_back({queue().push(std::move(request)), panel, seed});
    }
    Q_EMIT changed();
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
    options.blobs = [this](const std::string& sha256) { return m_document.blob(sha256); };
    // Both are called on the worker thread and go on here.
    preview::QueueEvents events;
    events.changed = [this](const preview::JobStatus& status) {
        QMetaObject::invokeMethod(this, [this, status] { heard(status); }, Qt::QueuedConnection);
    };
    events.finished = [this](const preview::JobStatus&, preview::FinishedPreview finished) {
        auto shared = std::make_shared<preview::FinishedPreview>(std::move(finished)); // a queued function is copied
        QMetaObject::invokeMethod(this, [this, shared] { received(std::move(*shared)); }, Qt::QueuedConnection);
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
    std::uint64_t seed = plan::resolvedLook(plan, *shot).seed;
    if (m_seedLocked)
        return seed;
    const auto revision = preview::revisionOf(plan, *panel);
    const auto frames = plan::previewsOfPanel(plan, id);
    const auto taken = [&](std::uint64_t candidate) {
        return std::any_of(frames.begin(), frames.end(), [&](const auto* frame) { return frame->seed == candidate && frame->revision == revision; })
            || std::any_of(m_asked.begin(), m_asked.end(), [&](const auto& asked) { return asked.seed == candidate && asked.panel == id; });
    };
    while (taken(seed))
        ++seed;
    return seed;
}

void PreviewJobs::heard(const preview::JobStatus& status)
{
    const bool over = status.state != preview::JobState::Queued && status.state != preview::JobState::Running;
    if (over) {
        std::erase_if(m_asked, [&](const auto& asked) { return asked.job == status.job; });
        if (m_running && m_running->job == status.job)
            m_running.reset();
    } else if (status.state == preview::JobState::Running) {
        m_running = status;
    }
    Q_EMIT changed();
    if (status.state == preview::JobState::Failed)
        Q_EMIT failed(status);
}

void PreviewJobs::received(preview::FinishedPreview finished)
{
    const auto row = finished.row;
    m_document.addPreview(std::move(finished));
    if (const auto* panel = m_document.plan().panels.find(row.panel); panel && panel->shot == m_document.selection().shot) {
        auto selection = m_document.selection();
        selection.preview = row.id;
        m_document.select(selection);
    }
    Q_EMIT this->finished(row.id.value);
}

} // namespace shell
