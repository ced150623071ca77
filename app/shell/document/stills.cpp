// SPDX-License-Identifier: Apache-2.0
#include "app/shell/document/stills.h"

#include "app/preview/build_scene.h"
#include "app/preview/request.h"
#include "app/preview/still.h"
#include "app/shell/base/gpu.h"
#include "app/shell/base/post.h"
#include "app/shell/base/worker_thread.h"
#include "app/shell/document/document.h"
#include "renderer/renderer.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace shell {

namespace {

constexpr int kThumbnailWidth = 256; // pixels
constexpr int kKilobytesKept = 96 * 1024;
constexpr std::size_t kMostWaiting = 64; // rows that scrolled past are forgotten

QImage toQImage(const preview::Picture& picture)
{
    return QImage(picture.rgb.data(), picture.width, picture.height, picture.width * 3, QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32); // copies: the picture's bytes go
}

} // namespace

std::size_t qHash(const StillKey& key, std::size_t seed) noexcept
{
    return qHashMulti(seed, qint64(key.shot.value), qint64(key.frame), key.width);
}

class Stills::Worker {
public:
    struct Job {
        StillKey key;
        plan::Plan plan;
        std::string revision; // of the picture that is there already
        std::uint64_t generation = 0;
        std::shared_ptr<renderer::Device> device; // shared with the viewport
    };
    using Done = std::function<void(const Job&, const QImage&, const std::string& revision)>;

    Worker(preview::ShapeLibrary& shapes, Done done)
        : m_shapes(shapes)
        , m_done(std::move(done))
        , m_thread([this](const std::stop_token& stop) { run(stop); })
    {
    }

    /// Returns the key of a job that was dropped for it, where too many wait.
    std::optional<StillKey> push(Job job)
    {
        std::optional<StillKey> dropped;
        {
            const std::lock_guard lock(m_mutex);
            m_jobs.push_back(std::move(job));
            if (m_jobs.size() > kMostWaiting) {
                dropped = m_jobs.front().key;
                m_jobs.pop_front();
            }
        }
        m_more.notify_one();
        return dropped;
    }

    WorkerThread& thread() { return m_thread; }

private:
    void run(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        while (m_more.wait(lock, stop, [this] { return !m_jobs.empty(); }) && !stop.stop_requested()) { // nobody looks any more
            const Job job = std::move(m_jobs.back());
            m_jobs.pop_back();
            lock.unlock();
            draw(job);
            lock.lock();
        }
        m_renderer.reset(); // here: it takes a while, and nobody is to wait for it
    }

    void draw(const Job& job)
    {
        QImage image;
        std::string revision;
        try {
            const auto* shot = job.plan.shots.find(job.key.shot);
            if (shot) {
                revision = preview::revisionOf(
                    job.plan, plan::Panel{.id = {}, .shot = shot->id, .kind = {}, .frame = job.key.frame, .caption = {}});
                if (revision != job.revision)
                    image = picture(job, *shot);
            }
        } catch (const std::exception&) {
            m_renderer.reset(); // the viewport tells the user; the row keeps the picture it has
        }
        m_done(job, image, revision);
    }

    QImage picture(const Job& job, const plan::Shot& shot)
    {
        if (!m_renderer || m_device != job.device) {
            m_renderer.emplace(job.device);
            m_device = job.device;
        }
        const auto size = preview::previewSize(job.plan, job.key.width);
        return toQImage(preview::renderStill(job.plan, shot, job.key.frame, size, m_shapes, *m_renderer));
    }

    preview::ShapeLibrary& m_shapes;
    Done m_done;
    std::shared_ptr<renderer::Device> m_device; // of m_renderer
    std::optional<renderer::Renderer> m_renderer;
    std::mutex m_mutex;
    std::condition_variable_any m_more;
    std::deque<Job> m_jobs; // the last one is drawn first
    WorkerThread m_thread; // last: it uses all of the above
};

Stills::Stills(Document& document, Gpu& gpu)
    : m_document(document)
    , m_gpu(gpu)
    , m_kept(kKilobytesKept)
    , m_worker(
          std::make_unique<Worker>(document.shapes(), [this](const Worker::Job& job, const QImage& image, const std::string& revision) {
              post(*this, [this, key = job.key, generation = job.generation, image, revision] { keep(key, image, revision, generation); });
          }))
{
    const auto moveOn = [this] { ++m_generation; };
    connect(&document, &Document::planChanged, this, moveOn);
    connect(&gpu, &Gpu::changed, this, moveOn);
}

Stills::~Stills() = default;

void Stills::end() { m_worker->thread().askToEnd(); }

bool Stills::ended() const { return m_worker->thread().ended(); }

QImage Stills::thumbnail(plan::Id<plan::Shot> shot, std::int64_t frame) { return still({shot, frame, kThumbnailWidth}); }

QImage Stills::still(const StillKey& key)
{
    const auto* kept = m_kept.object(key);
    if (!kept || kept->generation != m_generation)
        ask(key, kept ? kept->revision : std::string());
    return kept ? kept->image : QImage();
}

void Stills::ask(const StillKey& key, const std::string& revision)
{
    auto device = m_gpu.device();
    if (!device || m_document.dragging() || m_asked.contains(key))
        return;
    m_asked.insert(key);
    if (const auto dropped = m_worker->push({key, m_document.plan(), revision, m_generation, std::move(device)}))
        m_asked.remove(*dropped);
}

void Stills::keep(const StillKey& key, const QImage& image, const std::string& revision, std::uint64_t generation)
{
    m_asked.remove(key);
    if (auto* kept = m_kept.object(key); kept && image.isNull()) {
        kept->generation = generation;
    } else {
        m_kept.insert(key, new Kept{image, image.isNull() ? std::string() : revision, generation}, int(image.sizeInBytes() / 1024) + 1);
        if (!image.isNull())
            Q_EMIT ready(key.shot.value);
    }
    if (generation != m_generation)
        Q_EMIT ready(key.shot.value); // whoever still shows it asks again
}

} // namespace shell
