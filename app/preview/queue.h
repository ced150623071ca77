// SPDX-License-Identifier: Apache-2.0
// The queue: one worker thread makes the frames that were asked for, one after the other; each fails alone.
#pragma once

#include "app/preview/generate.h"
#include "app/preview/live.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace preview {

enum class JobState { Queued, Running, Finished, Failed, Cancelled };

struct JobStatus {
    std::uint64_t job = 0;
    plan::Id<plan::Panel> panel;
    JobState state = JobState::Queued;
    Progress progress;
    std::string error; // one sentence where Failed
    std::string errorCode;
    std::vector<std::string> remedies;
    plan::Id<plan::Item> item; // at fault, where there is one
    int waiting = 0; // jobs behind this one
};

/// Called on the worker thread (a job cancelled before it began: on the thread that cancels); the UI posts them to its own.
struct QueueEvents {
    std::function<void(const JobStatus&)> changed;
    std::function<void(const JobStatus&, FinishedPreview)> finished;
    std::function<void(LiveFrame)> live = {};
    std::function<void(const PreviewError&)> liveFailed = {};
};

struct QueueOptions {
    Places places;
    std::shared_ptr<renderer::Device> device; // shared with the viewport; null: the worker makes its own
    BlobReader blobs;
    std::vector<std::string> engineCommand; // empty: places.engine with places.models
    std::uint64_t firstJob = 1; // number of the first job: queues that follow each other can keep theirs apart
};

/// Thread-safe. The destructor cancels what runs and waits for it. A lost GPU is replaced by a new device and the job tried
/// once more; the engine process starts with the first job and stays for the next ones.
class PreviewQueue {
public:
    PreviewQueue(QueueOptions options, QueueEvents events);
    ~PreviewQueue();

    /// Returns the job's number at once.
    std::uint64_t push(PreviewRequest request);
    /// Puts a waiting job at a place among those that wait, 0 being the next one; places past the end mean the end. False
    /// where it no longer waits.
    bool move(std::uint64_t job, std::size_t place);
    /// While paused, the job that runs is finished and no other begins.
    void setPaused(bool paused);
    void cancel(std::uint64_t job);
    void cancelAll();
    /// A live frame, made while no job waits. A newer one takes the place of one that is not made yet; a job that comes while
    /// it is being made goes first, and it is begun anew afterwards.
    void setLive(LiveRequest request);
    /// Neither the live frame that waits nor the one being made will come.
    void stopLive();
    /// Jobs queued or running.
    int pending() const;
    /// Process id of the engine, 0 where none runs.
    long enginePid() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace preview
