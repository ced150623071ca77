// SPDX-License-Identifier: Apache-2.0
#include "app/preview/worker.h"

#include "app/preview/finish.h"

#include <algorithm>
#include <chrono>
#include <new>

namespace preview {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

bool isLost(const renderer::RenderError& error) { return error.code() == "gpu.lost"; }

// Below 0 where nothing is known yet.
double secondsLeft(double estimate, Clock::time_point start) { return estimate < 0 ? -1 : std::max(0.0, estimate - secondsSince(start)); }

} // namespace

Worker::Worker(const QueueOptions& options)
    : m_device(options.device)
    , m_engine({.command = options.engineCommand.empty() ? engineCommand(options.places) : options.engineCommand})
    , m_tables(options.blobs)
    , m_shapes(options.blobs)
{
}

Worker::~Worker() = default;

FinishedPreview Worker::make(const PreviewRequest& request, const OnProgress& progress, std::stop_token stop)
{
    return made<FinishedPreview>([&](Workshop& workshop) { return make(request, workshop, progress, stop); });
}

LiveFrame Worker::makeLive(const LiveRequest& request, std::stop_token stop)
{
    return made<LiveFrame>([&](Workshop& workshop) {
        LiveFrame frame = generateLive(request, workshop, stop);
        m_enginePid = m_engine.pid();
        return frame;
    });
}

/// Where the device was lost, it is tried once more with a new one.
template <class Frame>
Frame Worker::made(const std::function<Frame(Workshop&)>& make)
{
    try {
        try {
            Workshop tools = workshop();
            return make(tools);
        } catch (const renderer::RenderError& error) {
            if (!isLost(error))
                throw;
            renewDevice();
            Workshop tools = workshop();
            return make(tools);
        }
    } catch (const PreviewError&) {
        throw;
    } catch (const ml::EngineError& error) {
        throw PreviewError(error.code() == "engine.cancelled" ? "preview.cancelled" : error.code(), error.what(), error.remedies());
    } catch (const renderer::RenderError& error) {
        throw PreviewError(error.code(), error.what(), {"Try again"});
    } catch (const std::bad_alloc&) {
        throw PreviewError(
            "mem.host", "There is not enough memory for this frame; close other programs or ask for a smaller one.", {"512x288"});
    } catch (const std::exception& error) {
        throw PreviewError("preview.failed", std::string("The preview could not be made: ") + error.what(), {"Try again"});
    }
}

Workshop Worker::workshop()
{
    if (!m_device)
        m_device = renderer::Device::create();
    if (!m_renderer)
        m_renderer = std::make_unique<renderer::Renderer>(m_device);
    if (!m_trees)
        m_trees = std::make_unique<rays::MeshTrees>();
    return {m_shapes, *m_trees, *m_renderer, m_engine, m_tables, m_replies};
}

FinishedPreview Worker::make(const PreviewRequest& request, Workshop& workshop, const OnProgress& progress, std::stop_token stop)
{
    const Clock::time_point start = Clock::now();
    const Job job = takeUp(request);
    const std::int64_t pixels = std::int64_t(job.width) * job.height;
    const double estimate = m_seconds.estimate(pixels);
    const OnProgress told = [&](Progress step) {
        m_enginePid = m_engine.pid();
        step.secondsLeft = secondsLeft(estimate, start);
        step.secondsEach = estimate;
        if (progress)
            progress(step);
    };
    FinishedPreview finished = generatePreview(request, workshop, told, stop);
    m_seconds.add(secondsSince(start), pixels);
    return finished;
}

void Worker::renewDevice()
{
    m_renderer.reset();
    m_device = renderer::Device::create();
}

} // namespace preview
