// SPDX-License-Identifier: Apache-2.0
// What the queue's thread works with: a renderer, the engine, the shapes; made when first needed, made anew when lost.
#pragma once

#include "app/preview/generate.h"
#include "app/preview/live.h"
#include "app/preview/queue.h"
#include "app/preview/running_mean.h"

#include <atomic>
#include <memory>
#include <stop_token>

namespace preview {

/// Every failure as a PreviewError with its code and remedies.
class Worker {
public:
    explicit Worker(const QueueOptions& options);
    ~Worker();

    FinishedPreview make(const PreviewRequest& request, const OnProgress& progress, std::stop_token stop);
    LiveFrame makeLive(const LiveRequest& request, std::stop_token stop);
    /// Safe from any thread; 0 where no engine runs.
    long enginePid() const { return m_enginePid; }

private:
    template <class Frame>
    Frame made(const std::function<Frame(Workshop&)>& make);
    FinishedPreview make(const PreviewRequest& request, Workshop& workshop, const OnProgress& progress, std::stop_token stop);
    Workshop workshop();
    void renewDevice();

    std::shared_ptr<renderer::Device> m_device; // shared with the viewport until it is lost
    std::unique_ptr<renderer::Renderer> m_renderer;
    ml::EngineClient m_engine;
    ColourTables m_tables;
    RecentReplies m_replies;
    ShapeLibrary m_shapes;
    std::unique_ptr<rays::MeshTrees> m_trees;
    RunningMean m_seconds;
    std::atomic<long> m_enginePid = 0; // the client itself is used by one thread only
};

} // namespace preview
