// SPDX-License-Identifier: Apache-2.0
// The preview queue as the window sees it: asks for frames, tells how far they are, and hands finished ones to the document.
#pragma once

#include "app/preview/queue.h"

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
    void cancelAll();
    /// A locked seed is used as it stands, also where that gives the same frame again.
    void setSeedLocked(bool locked) { m_seedLocked = locked; }

    /// The job that runs now, else nothing.
    const std::optional<preview::JobStatus>& running() const { return m_running; }
    int pending() const; // queued and running

Q_SIGNALS:
    void changed(); // running() or pending()
    void finished(qint64 preview); // written into the plan
    void failed(const preview::JobStatus& status); // a sentence, and remedies for buttons

private:
    struct Asked {
        std::uint64_t job = 0;
        plan::Id<plan::Panel> panel;
        std::uint64_t seed = 0;
    };

    preview::PreviewQueue& queue();
    std::uint64_t nextSeed(plan::Id<plan::Panel> panel) const;
    void heard(const preview::JobStatus& status);
    void received(preview::FinishedPreview finished);

    Document& m_document;
    Gpu& m_gpu;
    bool m_seedLocked = false;
    std::deque<Asked> m_asked; // not finished yet
    std::optional<preview::JobStatus> m_running;
    std::unique_ptr<preview::PreviewQueue> m_queue; // made for the first job
};

} // namespace shell
