// SPDX-License-Identifier: Apache-2.0
// The preview queue as the window sees it: asks for frames, tells how far they are, and hands finished ones to the document.
#pragma once

#include "app/preview/queue.h"
#include "app/shell/base/background.h"

#include <QObject>

#include <deque>
#include <memory>
#include <optional>

namespace shell {

class Document;
class Gpu;

/// Lives on the UI thread, no longer than its document and Gpu.
class PreviewJobs : public QObject {
    Q_OBJECT

public:
    PreviewJobs(Document& document, Gpu& gpu);
    ~PreviewJobs() override; // cancels what runs

    /// Asks for frames of a panel, each with the next seed of its look that shows something new.
    void preview(plan::Id<plan::Panel> panel, int variants = 1);
    /// Asks for this very frame, of the plan as it is now.
    void preview(preview::PreviewRequest request);
    /// The settings that made a frame (look, camera, size, words), with a seed that its panel has not seen.
    void previewWithNewSeed(plan::Id<plan::Preview> preview);
    /// Makes a frame again from its record, compares, and keeps nothing: `reproduced` says how close it is.
    void reproduce(plan::Id<plan::Preview> preview);
    void cancelAll();
    /// A locked seed is used as it stands, also where that gives the same frame again.
    void setSeedLocked(bool locked) { m_seedLocked = locked; }
    /// From now on the engine computes without the graphics device. What waits is cancelled.
    void useProcessor();

    /// The job that runs now, else nothing.
    const std::optional<preview::JobStatus>& running() const { return m_running; }
    int pending() const; // queued and running

Q_SIGNALS:
    void changed(); // running() or pending()
    void finished(qint64 preview); // written into the plan
    void reproduced(qint64 preview, const QString& sentence);
    void failed(const preview::JobStatus& status, const preview::PreviewRequest& request);

private:
    struct Asked {
        std::uint64_t job = 0;
        preview::PreviewRequest request;
        plan::Id<plan::Preview> reproduces; // 0: a frame for the film
    };

    preview::PreviewQueue& queue();
    void push(preview::PreviewRequest request, plan::Id<plan::Preview> reproduces = {});
    std::uint64_t unusedSeed(plan::Id<plan::Panel> panel, std::uint64_t from) const;
    std::uint64_t nextSeed(plan::Id<plan::Panel> panel) const;
    std::optional<Asked> takeAsked(std::uint64_t job);
    void heard(const preview::JobStatus& status);
    void received(std::uint64_t job, preview::FinishedPreview finished);
    void compare(plan::Id<plan::Preview> preview, std::vector<std::byte> png);

    Document& m_document;
    Gpu& m_gpu;
    bool m_seedLocked = false;
    bool m_onProcessor = false;
    int m_queues = 0; // counts those before m_queue
    std::deque<Asked> m_asked; // not finished yet
    std::optional<preview::JobStatus> m_running;
    std::unique_ptr<preview::PreviewQueue> m_queue; // made for the first job
    Background m_background{*this};
};

} // namespace shell
