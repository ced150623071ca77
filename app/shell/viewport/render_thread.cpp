// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/render_thread.h"

#include "app/preview/request.h"
#include "app/shell/viewport/scene_cache.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace shell {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kRetry = std::chrono::milliseconds(40); // after a frame that the surface did not take

struct PickPoint {
    int x = 0;
    int y = 0;
};

bool endsTheThread(const renderer::RenderError& error) { return error.code() == "gpu.surface" || error.code() == "gpu.lost"; }

} // namespace

class RenderThread::Impl {
public:
    Impl(RenderThread& owner, std::shared_ptr<renderer::Device> device, std::uint64_t surface, preview::ShapeLibrary& library)
        : self(owner)
        , scenes(library)
        , thread([this, device = std::move(device), surface](const std::stop_token& stop) { run(device, surface, stop); })
    {
    }

    void run(const std::shared_ptr<renderer::Device>& device, std::uint64_t surface, const std::stop_token& stop);
    void serve(renderer::WindowRenderer& window, const std::stop_token& stop);
    void draw(renderer::WindowRenderer& window, RenderFrame frame);
    void cover(renderer::WindowRenderer& window, const RenderFrame& frame);
    bool takeBounds(BoundsMap fresh); // false where nothing is new
    void answerPick(renderer::WindowRenderer& window, const PickPoint& at);

    RenderThread& self;
    mutable std::mutex mutex; // guards next, nextPick, bounds
    std::condition_variable_any wake;
    std::optional<RenderFrame> next;
    std::optional<PickPoint> nextPick;
    std::shared_ptr<const BoundsMap> bounds;

    std::optional<RenderFrame> shown; // only the thread itself from here on
    bool again = false;
    SceneCache scenes;
    WorkerThread thread; // last: it uses all of the above
};

void RenderThread::Impl::run(const std::shared_ptr<renderer::Device>& device, std::uint64_t surface, const std::stop_token& stop)
{
    try {
        renderer::WindowRenderer window(device, surface);
        serve(window, stop);
    } catch (const renderer::RenderError& error) {
        Q_EMIT self.lost(QString::fromStdString(error.code()), QString::fromStdString(error.what()));
    } catch (const std::exception& error) {
        Q_EMIT self.lost("gpu.call", QString::fromStdString(error.what()));
    }
}

void RenderThread::Impl::serve(renderer::WindowRenderer& window, const std::stop_token& stop)
{
    while (true) {
        std::optional<RenderFrame> frame;
        std::optional<PickPoint> at;
        {
            std::unique_lock lock(mutex);
            const auto something = [&] { return next || nextPick; };
            if (again)
                wake.wait_for(lock, stop, kRetry, something);
            else
                wake.wait(lock, stop, something);
            if (stop.stop_requested())
                return;
            frame = std::exchange(next, std::nullopt);
            at = std::exchange(nextPick, std::nullopt);
        }
        if (!frame && again)
            frame = shown;
        try {
            if (frame)
                draw(window, std::move(*frame));
            if (at)
                answerPick(window, *at);
        } catch (const renderer::RenderError& error) {
            if (endsTheThread(error))
                throw;
            Q_EMIT self.problem(QString::fromStdString(error.what()));
        } catch (const std::exception& error) { // an item whose shape cannot be made: the sentence names it
            Q_EMIT self.problem(QString::fromStdString(error.what()));
        }
    }
}

void RenderThread::Impl::draw(renderer::WindowRenderer& window, RenderFrame frame)
{
    const auto start = Clock::now();
    again = false;
    if (shown && shown->scene != frame.scene)
        cover(window, frame);
    const auto& built = scenes.sceneFor(frame);
    const bool newBounds = scenes.wasBuilt() && takeBounds(scenes.bounds());
    const bool done = window.draw(built.scene, frame.view, frame.size, frame.options, frame.overlay);
    again = !done && frame.size.width > 0 && frame.size.height > 0;
    shown = std::move(frame);
    if (newBounds)
        Q_EMIT self.built();
    if (done)
        Q_EMIT self.drawn(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
}

// Making another set takes a while; until then its empty ground stands there, not the old set under the new shot's name.
void RenderThread::Impl::cover(renderer::WindowRenderer& window, const RenderFrame& frame)
{
    auto options = frame.options;
    options.samples = 1;
    window.draw(renderer::Scene{}, frame.view, frame.size, options, frame.overlay);
}

bool RenderThread::Impl::takeBounds(BoundsMap fresh)
{
    const std::scoped_lock lock(mutex);
    if (bounds && *bounds == fresh)
        return false;
    bounds = std::make_shared<const BoundsMap>(std::move(fresh));
    return true;
}

void RenderThread::Impl::answerPick(renderer::WindowRenderer& window, const PickPoint& at)
{
    if (!shown)
        return;
    const auto& built = scenes.sceneFor(*shown);
    const std::size_t object = window.pick(built.scene, shown->view, shown->size, at.x, at.y);
    Q_EMIT self.picked(object > 0 && object <= built.objects.size() ? built.objects[object - 1].value : 0);
}

RenderThread::RenderThread(std::shared_ptr<renderer::Device> device, std::uint64_t surface, preview::ShapeLibrary& shapes, QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this, std::move(device), surface, shapes))
{
}

RenderThread::~RenderThread() = default;

void RenderThread::show(RenderFrame frame)
{
    {
        const std::scoped_lock lock(m_impl->mutex);
        m_impl->next = std::move(frame);
    }
    m_impl->wake.notify_one();
}

void RenderThread::pick(int x, int y)
{
    {
        const std::scoped_lock lock(m_impl->mutex);
        m_impl->nextPick = PickPoint{x, y};
    }
    m_impl->wake.notify_one();
}

std::shared_ptr<const BoundsMap> RenderThread::bounds() const
{
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->bounds;
}

WorkerThread& RenderThread::thread() { return m_impl->thread; }

} // namespace shell
