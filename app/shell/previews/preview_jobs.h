// SPDX-License-Identifier: Apache-2.0
// The preview queue as the window sees it: asks for frames, tells how far they are, and hands finished ones to the document.
#pragma once

#include "app/preview/live.h"
#include "app/preview/queue.h"
#include "app/shell/base/background.h"

#include <QObject>

#include <deque>
#include <memory>
#include <optional>

namespace shell {

class Document;
class Gpu;

/// A frame that was asked for and is not in the film yet.
struct AskedFrame {
    std::uint64_t job = 0;
    preview::PreviewRequest request;
    plan::Id<plan::Preview> reproduces; // 0: a frame for the film
    QString failure; // why it could not be made; empty: it waits or runs
};

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
    void cancel(std::uint64_t job); // one that failed is only taken off the list
    void cancelAll();
    /// A waiting frame to a place among those that wait, 0 being the next one.
    void move(std::uint64_t job, std::size_t place);
    /// While paused, the frame that runs is finished and no other begins.
    void setPaused(bool paused);
    bool paused() const { return m_paused; }
    /// Asks again for a frame that failed, of the plan as it is now.
    void retry(std::uint64_t job);
    /// A frame for live mode, after everything else; in place of one that still waits.
    void setLive(preview::LiveRequest request);
    void stopLive();
    /// A locked seed is used as it stands, also where that gives the same frame again.
    void setSeedLocked(bool locked) { m_seedLocked = locked; }
    /// Cancels what runs and waits, and forgets all of it at once: nothing is pending any more.
    void abandon();
    /// Nothing goes on behind it: then its end waits for nothing, after `abandon`.
    bool idle() const { return m_background.idle(); }
    /// From now on the engine computes without the graphics device. What runs begins anew, what waits goes on waiting, and what
    /// has failed stays on the list.
    void useProcessor();

    /// The job that runs now, else nothing.
    const std::optional<preview::JobStatus>& running() const { return m_running; }
    int pending() const; // queued and running
    int done() const { return m_done; } // since nothing was pending
    double secondsLeft() const; // until nothing is pending; below 0: not known yet
    /// The one that runs, those that wait in their order, then those that failed.
    const std::deque<AskedFrame>& frames() const { return m_frames; }

Q_SIGNALS:
    void changed(); // frames(), paused(), or which of them runs
    void progressed(); // the one that runs got further, and nothing else changed
    void finished(qint64 preview); // written into the plan
    void reproduced(qint64 preview, const QString& sentence);
    void failed(const preview::JobStatus& status, const preview::PreviewRequest& request);
    void liveCame(const preview::LiveFrame& frame);
    void liveFailed(const QString& sentence);
    void liveLost(); // the one that was asked for will not come

private:
    preview::PreviewQueue& queue();
    void push(preview::PreviewRequest request, plan::Id<plan::Preview> reproduces = {});
    void insertWaiting(AskedFrame frame);
    void endQueue();
    std::vector<std::uint64_t> seedsAsked(plan::Id<plan::Panel> panel) const;
    std::uint64_t nextSeed(plan::Id<plan::Panel> panel) const;
    std::deque<AskedFrame>::iterator find(std::uint64_t job);
    AskedFrame take(std::deque<AskedFrame>::iterator frame);
    void end(const preview::JobStatus& status);
    void heard(const preview::JobStatus& status);
    void received(std::uint64_t job, preview::FinishedPreview finished);
    void compare(plan::Id<plan::Preview> preview, std::vector<std::byte> png);

    Document& m_document;
    Gpu& m_gpu;
    bool m_seedLocked = false;
    bool m_onProcessor = false;
    int m_queues = 0; // counts those before m_queue
    std::uint64_t m_lastJob = 0; // of all queues
    bool m_paused = false;
    int m_done = 0;
    double m_secondsPerPixel = -1; // of the newest frames; below 0: none was made yet
    std::deque<AskedFrame> m_frames;
    std::optional<preview::JobStatus> m_running;
    std::unique_ptr<preview::PreviewQueue> m_queue; // made for the first job
    Background m_background{*this};
};

} // namespace shell
